import Diagnostics
import Networks

@testable import Diffusion

/// Small sites that a test spells out.
enum Village {
  /// Krackhardt's kite as a site; number 3 has most ties, 7 lies most between, 9 hangs on by one tie.
  static let kite = plan(10, TextbookNetworks.kite)

  /// Zachary's karate club.
  static let karate = plan(34, TextbookNetworks.karate)

  static let keys = Keys(seed: 2011, site: 1)

  static func plan(
    _ count: Int, _ ties: String, users: Set<Int> = [], named: Set<Int> = [],
    neighbourhood: (Int) -> Int = { _ in 0 }, wellbeing: (Int) -> Double? = { _ in 23 },
    attributes: [Attribute] = [], strength: (Int, Int) -> Double = { _, _ in 1 }
  ) -> SitePlan {
    let pairs = ties.split { $0 == " " || $0 == "\n" }.map { pair -> (Int, Int) in
      let ends = pair.split(separator: "-").compactMap { Int($0) }
      return (ends[0], ends[1])
    }
    return plan(
      count, pairs, users: users, named: named, neighbourhood: neighbourhood, wellbeing: wellbeing,
      attributes: attributes, strength: strength)
  }

  static func plan(
    _ count: Int, _ pairs: [(Int, Int)], users: Set<Int> = [], named: Set<Int> = [],
    neighbourhood: (Int) -> Int = { _ in 0 }, wellbeing: (Int) -> Double? = { _ in 23 },
    attributes: [Attribute] = [], strength: (Int, Int) -> Double = { _, _ in 1 }
  ) -> SitePlan {
    SitePlan(
      Site(
        key: 1, name: "village", title: "Village", origin: .invented(recipe: "test", seed: 1),
        people: (0..<count).map { number in
          Person(
            number: UInt32(number), id: "p\(number)", isSurveyed: !named.contains(number),
            isServiceUser: users.contains(number), neighbourhood: neighbourhood(number),
            wellbeing: wellbeing(number))
        }, attributes: attributes, tieKinds: ["friend"],
        ties: pairs.sorted { $0 < $1 }.map {
          Tie(from: $0.0, to: $0.1, kind: 0, strength: strength($0.0, $0.1), contactsPerYear: 52)
        }))
  }

  /// Who is picked, in order, or the words of the problem.
  static func pick(
    _ text: String, at plan: SitePlan, keys: Keys = keys, replicate: UInt32 = 0,
    spread: SpreadModel = .unknown, moment: TargetMoment? = nil
  ) throws -> [Int] {
    try Targets(try PeoplePhrase.read(text), plan, keys, spread: spread).pick(
      plan, keys, subject: 5, replicate: replicate, at: moment)
  }

  /// The code, the words and the underlined words of the problem with a phrase.
  static func problem(_ text: String, at plan: SitePlan, spread: SpreadModel = .unknown) -> String {
    do throws(PhraseProblem) {
      _ = try Targets(try PeoplePhrase.read(text), plan, keys, spread: spread)
      return ""
    } catch {
      let words = String(decoding: Array(text.utf8)[error.range], as: UTF8.self)
      return "\(error.code) [\(words)] \(error.message) | \(error.hint ?? "")"
    }
  }
}
