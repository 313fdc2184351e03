/// People whose ties bring most contacts a year, Σκq (SCIENCE §2.3, `strength`).
package enum MostContact: TargetRule {
  package static let name = "with most contact"
  package static let meaning = "those whose ties bring most contacts a year (frequency × strength)"
  package static let phrases = ["with most contact", "in most contact"]
  package static let ranksByTies = true

  package static func order(_ request: TargetRequest) -> [Int] {
    let contacts = request.graph.contactStrengths
    return request.ranking.order(request.candidates) { contacts[$0] }
  }
}
