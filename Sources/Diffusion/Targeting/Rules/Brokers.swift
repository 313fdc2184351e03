/// People who lie on most of the shortest ways between others (SCIENCE §2.3, `betweenness`).
package enum Brokers: TargetRule {
  package static let name = "brokers"
  package static let meaning = "those who most often lie between others (betweenness)"
  package static let phrases = ["brokers", "who bridge most"]
  package static let ranksByTies = true

  package static func order(_ request: TargetRequest) -> [Int] {
    let betweenness = request.graph.betweenness()
    return request.ranking.order(request.candidates) { betweenness[$0] }
  }
}
