/// People with the most ties (SCIENCE §2.3, `degree`).
package enum BestConnected: TargetRule {
  package static let name = "best connected"
  package static let meaning = "those tied to most people"
  package static let phrases = ["best connected", "most connected"]
  package static let ranksByTies = true

  package static func order(_ request: TargetRequest) -> [Int] {
    request.ranking.order(request.candidates) { Double(request.graph.degree($0)) }
  }
}
