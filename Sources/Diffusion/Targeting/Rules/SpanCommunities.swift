/// People whose ties are spread most evenly over communities (SCIENCE §2.3, `participation`), the
/// communities being those of Louvain's method on the map.
package enum SpanCommunities: TargetRule {
  package static let name = "who span most communities"
  package static let meaning =
    "those whose ties are spread over many parts of the network (participation coefficient)"
  package static let phrases = ["who span most communities", "span most communities"]
  package static let ranksByTies = true

  package static func order(_ request: TargetRequest) -> [Int] {
    let ranking = request.ranking
    let communities = request.plan.graph.communities(rank: ranking.permutation)
    let participation = request.graph.participation(groups: communities)
    return ranking.order(request.candidates) { participation[$0] ?? -1 }
  }
}
