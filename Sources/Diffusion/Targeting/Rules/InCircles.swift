/// Small groups of people who know one another, apart from one another (SCIENCE §2.3, `circles`).
package enum InCircles: TargetRule {
  package static let name = "in circles of N"
  package static let meaning = "groups of N who know one another, the groups apart from one another"
  package static let phrases = ["in circles of N", "in one circle"]
  package static let buildsGroups = true

  package static func order(_ request: TargetRequest) -> [Int] {
    let size = max(1, request.argument ?? request.count)
    var isEligible = [Bool](repeating: false, count: request.graph.count)
    for person in request.candidates { isEligible[person] = true }
    return request.graph.circles(
      groups: (request.count + size - 1) / size, size: size, eligible: isEligible,
      rank: request.ranking.permutation
    ).flatMap { $0 }
  }
}
