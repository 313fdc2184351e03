import Documents
import Networks
import Randomness

/// The random draws of one twin: numbered within each decision, because the people of a twin are nobody
/// whom an address could name. With a project's secret, the seed alone does not say them.
struct TwinDraws {
  private let seed: UInt64
  /// What the secret adds to every address; 0 without one.
  private let salt: UInt64
  private var counts: [UInt32: UInt32] = [:]

  /// What is decided; the numbers are never changed and never reused. They lie above those of recipes.
  enum Decision: UInt32 {
    case category = 201
    case score = 202
    case missing = 203
    case order = 210
    case end = 211
    case closure = 212
    case rewiring = 213
    case bundle = 214
    case strength = 215
    case naming = 216
    case goes = 220
    case visits = 221
    case surveyed = 230
  }

  /// - Parameter key: The secret of a mapped site's project: the draws are those of HMAC-SHA-256 (RFC 2104, F) of
  ///   the word "twin", a zero and the seed's eight bytes, the highest first.
  init(seed: UInt64, key: ProjectKey?) {
    guard let key else {
      self.seed = seed
      salt = 0
      return
    }
    let digits = stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: seed >> $0) }
    let digest = HMAC.sha256(key: key.bytes, Array("twin\0".utf8) + digits)
    func word(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }
    self.seed = word(digest[0..<8])
    salt = word(digest[8..<16])
  }

  /// The next uniform number of a decision, strictly between 0 and 1.
  mutating func uniform(_ decision: Decision) -> Double {
    let count = counts[decision.rawValue, default: 0]
    counts[decision.rawValue] = count &+ 1
    return StreamKey(seed: seed, site: salt, process: decision.rawValue).uniform53(
      count, 0, step: 0, replicate: 0)
  }

  /// The next of `count` things, all equally likely; `count` is above 0.
  mutating func index(_ decision: Decision, below count: Int) -> Int {
    min(count - 1, Int(uniform(decision) * Double(count)))
  }

  /// One of the things with these weights, at least 0; nil if all of them are 0.
  mutating func choose(_ decision: Decision, _ weights: [Double]) -> Int? {
    let total = weights.reduce(0, +)
    let mark = uniform(decision) * total
    guard total > 0 else { return nil }
    var sum = 0.0
    for (index, weight) in weights.enumerated() {
      sum += weight
      if mark < sum { return index }
    }
    return weights.lastIndex { $0 > 0 }
  }

  /// A normal number.
  mutating func normal(_ decision: Decision) -> Double {
    StandardNormal.quantile(uniform(decision))
  }

  /// The things in an order that is any of all orders.
  mutating func shuffled<Element>(_ things: [Element]) -> [Element] {
    var things = things
    for last in stride(from: things.count - 1, to: 0, by: -1) {
      things.swapAt(last, index(.order, below: last + 1))
    }
    return things
  }
}
