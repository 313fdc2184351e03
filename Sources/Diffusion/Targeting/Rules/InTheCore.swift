/// People in the innermost shell, those with most ties first among equals (SCIENCE §2.3, `kshell` then
/// degree).
package enum InTheCore: TargetRule {
  package static let name = "in the core"
  package static let meaning =
    "those who stay tied longest when the least tied are taken away (k-shell), then by ties"
  package static let phrases = ["in the core", "in the innermost core"]
  package static let ranksByTies = true

  package static func order(_ request: TargetRequest) -> [Int] {
    let shells = request.graph.shells()
    let ties = Double(request.graph.count + 1)
    return request.ranking.order(request.candidates) {
      Double(shells[$0]) + Double(request.graph.degree($0)) / ties
    }
  }
}
