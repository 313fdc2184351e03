import Randomness

/// Everyone has the same chance; a smaller number picks some of those that a larger one picks.
package enum AtRandom: TargetRule {
  package static let name = "at random"
  package static let meaning = "everyone in the pool has the same chance, drawn anew in each future"
  package static let phrases = ["at random", "random"]
  package static let isDrawn = true

  package static func order(_ request: TargetRequest) -> [Int] {
    let numbers = request.candidates.map { request.plan.numbers[$0] }
    return chooseSmallest(
      numbers.count, of: numbers, key: request.keys.key(.selection, subject: request.subject),
      step: 0, replicate: request.replicate
    ).map { request.candidates[$0] }
  }
}
