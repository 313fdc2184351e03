/// People whose friends do not know one another (SCIENCE §2.3, `constraint`: lowest of Burt's, people
/// without ties, who have none, last).
package enum BridgeGaps: TargetRule {
  package static let name = "who bridge gaps"
  package static let meaning =
    "those whose friends know one another least (Burt's constraint); people without ties last"
  package static let phrases = ["who bridge gaps", "least constrained"]
  package static let ranksByTies = true

  package static func order(_ request: TargetRequest) -> [Int] {
    let constraint = request.graph.constraint()
    return request.ranking.order(request.candidates) { -(constraint[$0] ?? .infinity) }
  }
}
