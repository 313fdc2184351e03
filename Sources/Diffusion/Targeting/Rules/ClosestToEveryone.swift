/// People who are fewest steps from everybody, corrected for those out of reach (SCIENCE §2.3,
/// `closeness`, Wasserman and Faust).
package enum ClosestToEveryone: TargetRule {
  package static let name = "closest to everyone"
  package static let meaning = "those fewest steps from everybody else (closeness)"
  package static let phrases = ["closest to everyone", "closest to everybody"]
  package static let ranksByTies = true

  package static func order(_ request: TargetRequest) -> [Int] {
    let closeness = request.graph.closeness()
    return request.ranking.order(request.candidates) { closeness[$0] }
  }
}
