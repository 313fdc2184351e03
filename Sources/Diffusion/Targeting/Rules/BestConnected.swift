/// People with the most ties (SCIENCE §2.3, `degree`).
package enum BestConnected: TargetRule {
  package static let name = "best connected"
  package static let meaning = "those tied to most people"
  package static let phrases = ["best connected", "most connected"]

  package static func order(_ request: TargetRequest) -> [Int] {
    Ranking(request.plan, request.keys).order(request.candidates) {
      Double(request.graph.degree($0))
    }
  }
}
