import Diagnostics
import Networks

@testable import Diffusion

/// Small sites that a test spells out.
enum Village {
  /// Krackhardt's kite as a site; number 3 has most ties, 7 lies most between, 9 hangs on by one tie.
  static let kite = plan(
    10, "0-1 0-2 0-3 0-5 1-3 1-4 1-6 2-3 2-5 3-4 3-5 3-6 4-6 5-6 5-7 6-7 7-8 8-9")

  /// Zachary's karate club.
  static let karate = plan(
    34,
    """
    0-1 0-2 0-3 0-4 0-5 0-6 0-7 0-8 0-10 0-11 0-12 0-13 0-17 0-19 0-21 0-31 1-2 1-3 1-7 1-13
    1-17 1-19 1-21 1-30 2-3 2-7 2-8 2-9 2-13 2-27 2-28 2-32 3-7 3-12 3-13 4-6 4-10 5-6 5-10
    5-16 6-16 8-30 8-32 8-33 9-33 13-33 14-32 14-33 15-32 15-33 18-32 18-33 19-33 20-32 20-33
    22-32 22-33 23-25 23-27 23-29 23-32 23-33 24-25 24-27 24-31 25-31 26-29 26-33 27-33 28-31
    28-33 29-32 29-33 30-32 30-33 31-32 31-33 32-33
    """)

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
    return SitePlan(
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
