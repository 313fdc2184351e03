/// People whose ties are spread most evenly over the site's neighbourhoods (SCIENCE §2.3,
/// `participation`); people without ties, for whom that is undefined, last.
package enum SpanNeighbourhoods: TargetRule {
  package static let name = "who span most neighbourhoods"
  package static let meaning =
    "those whose ties are spread over many neighbourhoods (participation coefficient)"
  package static let phrases = ["who span most neighbourhoods", "span most neighbourhoods"]
  package static let ranksByTies = true

  package static func order(_ request: TargetRequest) -> [Int] {
    let participation = request.graph.participation(groups: request.plan.neighbourhood)
    return request.ranking.order(request.candidates) { participation[$0] ?? -1 }
  }
}
