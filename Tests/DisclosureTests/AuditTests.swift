import Foundation
import Testing

@testable import Disclosure

/// The attack on hidden numbers: worked out by hand, by brute force, and on a thousand tables (T-38).
struct AuditTests {
  /// Rows 20 14 3 / 11 9 12 / 30 25 18 with exact totals, the 3 hidden.
  static let example: [Int] = [20, 14, 3, 11, 9, 12, 30, 25, 18]

  static func extended(_ row: Int, _ column: Int) -> Int { 4 * row + column }

  @Test func theExampleOfTheRule() throws {
    let table = try CountTable(shape: [3, 3], counts: Self.example)
    let publication = table.publication(
      "t", rule: .tre10, marginsAreExact: true, intruder: .knowsNothing)
    let cell = Self.extended(0, 2)
    func range(_ hidden: [Int]) -> CountRange? {
      publication.possible(hidden: Set(hidden))[cell]
    }
    #expect(range([cell]) == CountRange(3, 3))
    #expect(range([cell, Self.extended(0, 1)]) == CountRange(3, 3))
    let square = [(0, 1), (0, 2), (1, 1), (1, 2)].map { Self.extended($0, $1) }
    #expect(range(square) == CountRange(0, 15))
  }

  /// What the rule makes of it: first the smallest of the row and column, then the square closes.
  @Test func theExampleIsWidened() throws {
    let table = try CountTable(shape: [3, 3], counts: Self.example)
    // The smallest hidden as nhs75 does, the others printed as they are.
    let exact = DisclosureRule(
      name: "test", summary: "", source: "", hidden: 1...7, rounding: .none)
    let publication = table.publication(
      "t", rule: exact, marginsAreExact: true, intruder: .knowsNothing)
    let result = publication.protected()
    #expect(result.byRule == [Self.extended(0, 2)])
    #expect(
      result.widened == [Self.extended(1, 2), Self.extended(0, 1), Self.extended(1, 1)])
    #expect(result.isSafe)
    #expect(result.shown[Self.extended(0, 1)] == .hidden("*"))
    #expect(result.shown[Self.extended(2, 2)] == .number(18))
    // With all rounded, nothing needs widening: rows 20 15 * … with totals by the same rule.
    let rounded = table.publication("t", rule: .nhs75).protected()
    #expect(rounded.isSafe && rounded.widened.isEmpty)
  }

  /// A zero is never hidden, and a table that cannot be made safe is not published.
  @Test func whatCannotBeHidden() throws {
    let table = try CountTable(shape: [2, 2], counts: [3, 0, 0, 40])
    let publication = table.publication("t", rule: .nhs75, marginsAreExact: true)
    let result = publication.protected()
    #expect(result.shown[1] == .number(0) && result.shown[3] == .number(0))
    let alone = Publication(
      [.init(key: "a", count: 3), .init(key: "+", count: 3, isExact: true)],
      sums: [.init(total: 1, parts: [0])], rule: .nhs75
    ).protected()
    #expect(alone.widened == [1] || !alone.isSafe)
  }

  /// All that the engine says, against every table of whole numbers that fits.
  @Test(arguments: 0..<12) func bruteForce(_ seed: Int) throws {
    var draws = TestDraws(UInt64(seed))
    for _ in 0..<5 {
      let shapes = [[2, 2], [2, 3], [2, 2, 2], [4], [3, 2]]
      let shape = shapes[draws.below(shapes.count)]
      let table = try CountTable(
        shape: shape, counts: (0..<shape.reduce(1, *)).map { _ in draws.below(5) })
      let publication = table.publication("t", rule: .tre10, marginsAreExact: true)
      let inner = publication.cells.indices.filter { !publication.cells[$0].isTotal }
      // Ranges around the truth, as rounding or hiding leaves them.
      let ranges = publication.cells.indices.map { index -> CountRange in
        let count = publication.cells[index].count
        let below = draws.below(3)
        let above = shape.count < 3 ? draws.below(3 - below) : below > 1 ? 0 : 1 - below
        return CountRange(count - below, count + above)
      }
      let system = CountSystem(ranges, sums: publication.sums)
      let possible = Self.everything(system, inner)
      var attack = CountAttack(system)
      for index in publication.cells.indices {
        let all = possible.map { $0[index] }
        let values = Set(all)
        let known = attack.range(of: index)
        let range = try #require(known)
        // Linear programming allows no less than what is possible, and for two dimensions no more.
        #expect(range.low <= all.min() ?? 0 && range.high ?? 0 >= all.max() ?? 0)
        if shape.count < 3 {
          #expect(system.hasWholeCorners)
          #expect(range == CountRange(all.min() ?? 0, all.max() ?? 0))
          #expect(range.count == values.count)
        }
        for number in (range.low - 1)...((range.high ?? 0) + 1) {
          #expect(attack.isPossible(number, for: index) == values.contains(number))
        }
        let truth = publication.cells[index].count
        let hasAll = attack.hasPossible(values.count, for: index, near: truth)
        let hasMore = attack.hasPossible(values.count + 1, for: index, near: truth)
        #expect(hasAll && !hasMore)
      }
    }
  }

  /// Every solution in whole numbers, by trying all inner cells; sums follow.
  private static func everything(_ system: CountSystem, _ inner: [Int]) -> [[Int]] {
    var out: [[Int]] = []
    var values = [Int?](repeating: nil, count: system.ranges.count)
    func fill(_ place: Int) {
      guard place < inner.count else {
        var full = values
        var isChanged = true
        while isChanged {
          isChanged = false
          for sum in system.sums where full[sum.total] == nil {
            let parts = sum.parts.compactMap { full[$0] }
            guard parts.count == sum.parts.count else { continue }
            full[sum.total] = parts.reduce(0, +)
            isChanged = true
          }
        }
        let whole = full.map { $0 ?? -1 }
        if zip(whole, system.ranges).allSatisfy({ $1.contains($0) }) { out.append(whole) }
        return
      }
      let range = system.ranges[inner[place]]
      for value in range.low...(range.high ?? range.low) {
        values[inner[place]] = value
        fill(place + 1)
      }
    }
    fill(0)
    return out
  }

  /// Random tables of two and three dimensions, every rule, exact and rounded margins: what is published
  /// leaves five possible, or as many as the rule hides.
  @Test(arguments: DisclosureRules.all.indices) func randomTables(_ index: Int) throws {
    try Self.randomTables(index, rounds: 5)
  }

  /// The same on a thousand tables, or on as many as `KITH_TABLES` in the environment says (T-38).
  @Test(arguments: DisclosureRules.all.indices) func thoroughlyRandomTables(_ index: Int) throws {
    let tables = ProcessInfo.processInfo.environment["KITH_TABLES"].flatMap { Int($0) } ?? 1_000
    let rules = DisclosureRules.all.count
    try Self.randomTables(index, rounds: (tables + rules - 1) / rules)
  }

  private static func randomTables(_ index: Int, rounds: Int) throws {
    let rule = DisclosureRules.all[index]
    var draws = TestDraws(UInt64(1000 + index))
    var hidden = 0
    for round in 0..<rounds {
      let shape = [[3, 4], [2, 5], [2, 2, 3], [6]][draws.below(4)]
      let counts = (0..<shape.reduce(1, *)).map { _ in
        draws.below(4) == 0 ? draws.below(8) : draws.below(40)
      }
      let table = try CountTable(shape: shape, counts: counts)
      let publication = table.publication("t", rule: rule, marginsAreExact: round % 2 == 0)
      let result = publication.protected()
      let all = Set(result.byRule + result.widened)
      hidden += all.count
      guard result.isSafe else { continue }
      let needed = min(5, rule.hidden?.count ?? 5)
      for (cell, range) in publication.possible(hidden: all).enumerated() where all.contains(cell) {
        #expect((range?.count ?? 0) >= needed, "\(rule.name) \(shape) \(counts)")
      }
      for (cell, shown) in result.shown.enumerated() where shown.number == nil {
        #expect(publication.cells[cell].count > 0 || rule.hidden?.contains(0) == true)
      }
    }
    #expect(hidden > 0 || rule.hidden == nil)
  }

  /// Earlier exports: 6 was hidden as 1 to 7; another rule would now show it as 5, which only 5, 6 and 7 are.
  @Test func earlierExports() throws {
    let cells = [Publication.Cell(key: "women", count: 6), .init(key: "men", count: 60)]
    let first = Publication(cells, sums: [], rule: .nhs75).protected()
    #expect(first.ranges == [CountRange(1, 7), CountRange(58, 62)])
    let earlier = zip(cells, zip(first.ranges, first.shown)).map { cell, shown in
      Publication.Earlier(key: cell.key, range: shown.0, isHidden: shown.1.number == nil)
    }
    let second = Publication(cells, sums: [], rule: .ofqual5, earlier: earlier).protected()
    #expect(second.shown == [.hidden("*"), .number(60)])
    #expect(second.widened == [0] && second.isSafe)
    #expect(Publication(cells, sums: [], rule: .ofqual5).protected().shown[0] == .number(5))
    // What the truth does not fit was about another map.
    let other = [Publication.Earlier(key: "women", range: CountRange(20, 24), isHidden: false)]
    #expect(
      Publication(cells, sums: [], rule: .ofqual5, earlier: other).protected().widened.isEmpty)
  }

  /// Two tables of one run share a number: alone each is safe, together they are not.
  @Test func acrossTables() {
    // 5 = 8 − 3 is hidden in both; the first prints the sum of 5 and 30, the second of 5 and 4.
    let cells: [Publication.Cell] = [
      .init(key: "x", count: 5), .init(key: "a", count: 30, isExact: true),
      .init(key: "x+a", count: 35, isExact: true), .init(key: "b", count: 4),
    ]
    let alone = Publication(Array(cells[0...1]), sums: [], rule: .nhs75).protected()
    #expect(alone.widened.isEmpty && alone.isSafe)
    let both = Publication(cells, sums: [.init(total: 2, parts: [0, 1])], rule: .nhs75)
    #expect(both.possible(hidden: [0, 3])[0] == CountRange(5, 5))
    let result = both.protected()
    #expect(result.isSafe && result.widened == [1])
  }

  @Test func brokenTables() {
    for (shape, counts) in [
      ([], []), ([2], [1]), ([2, 0], []), ([1, 1, 1, 1], [1]), ([2], [1, -1]), ([1], [Int.max]),
    ] as [([Int], [Int])] {
      #expect(throws: (any Error).self) { try CountTable(shape: shape, counts: counts) }
    }
  }

  /// Numbers too large for exact arithmetic are unsafe, not a crash.
  @Test func numbersTooLarge() {
    let cells: [Publication.Cell] = [
      .init(key: "a", count: 3), .init(key: "b", count: .max / 2, isExact: true),
      .init(key: "c", count: .max / 2, isExact: true), .init(key: "+", count: .max, isExact: true),
    ]
    let sums = [CountSystem.Sum(total: 3, parts: [0, 1, 2])]
    let result = Publication(cells, sums: sums, rule: .nhs75).protected()
    #expect(!result.isSafe || result.shown[0].number == nil)
  }
}
