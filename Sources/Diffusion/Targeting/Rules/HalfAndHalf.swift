/// Half service users at random, half the residents who know most service users (SCIENCE §2.3,
/// `half_half`); of an odd number the service users are the larger half.
package enum HalfAndHalf: TargetRule {
  package static let name = "half and half"
  package static let meaning =
    "half service users at random, half residents who know most service users"
  package static let phrases = [
    "half service users and half residents who know most service users", "half and half",
  ]
  package static let isDrawn = true

  package static func order(_ request: TargetRequest) -> [Int] {
    let (users, residents) = halves(request)
    let first = AtRandom.order(request.of(users))
    let second = KnowMostServiceUsers.order(request.of(residents))
    // Where one half runs out it is half and half no longer.
    return (0..<max(first.count, second.count)).flatMap { index -> [Int] in
      let user = index < first.count && index <= second.count ? [first[index]] : []
      return index < min(first.count, second.count) ? user + [second[index]] : user
    }
  }

  package static func most(_ request: TargetRequest) -> Int {
    let (users, residents) = halves(request)
    return min(2 * users.count, 2 * residents.count + 1)
  }

  private static func halves(_ request: TargetRequest) -> (users: [Int], residents: [Int]) {
    let isUser = request.plan.isUser
    return (request.candidates.filter { isUser[$0] }, request.candidates.filter { !isUser[$0] })
  }
}

extension TargetRequest {
  /// The same for other candidates.
  func of(_ candidates: [Int]) -> TargetRequest {
    TargetRequest(
      plan: plan, keys: keys, moment: moment, subject: subject, replicate: replicate,
      candidates: candidates, count: count, argument: argument, spread: spread, prepared: nil)
  }
}
