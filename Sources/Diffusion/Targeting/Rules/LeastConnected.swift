/// People with the fewest ties, those with the lowest wellbeing first among equals (SCIENCE §2.3,
/// `isolated_first`).
package enum LeastConnected: TargetRule {
  package static let name = "least connected"
  package static let meaning =
    "those tied to fewest people, the lowest wellbeing first among equals"
  package static let phrases = ["least connected", "isolated first"]
  package static let ranksByTies = true

  package static func order(_ request: TargetRequest) -> [Int] {
    // Ties count whole steps; wellbeing (at most 35) orders within a step.
    request.ranking.order(request.candidates) { person in
      let wellbeing = request.moment.wellbeing[person] ?? 35
      return -Double(request.graph.degree(person)) - wellbeing / 100
    }
  }
}
