import Documents
import Testing

@testable import Experiments
@testable import Reports

/// "Who changed", in the comparison and in spread.csv.
@Suite struct SpreadFormTests {
  static func row(
    _ option: String, _ measure: SpreadRow.Measure, people: Double, _ value: Double?,
    _ error: Double?, gain: Double? = nil, lose: Double? = nil, isSuppressed: Bool = false
  ) -> SpreadRow {
    SpreadRow(
      site: nil, hasPeers: true, option: option, outcome: "wellbeing", week: 156,
      measure: measure, who: .everyone, people: people, value: value, standardError: error,
      half95: error.map { 1.972 * $0 }, gain: gain, lose: lose, isSuppressed: isSuppressed)
  }

  static var spread: Spread {
    let names = MadeUpRun.options.map(\.name)
    return Spread(
      rows: [
        row(names[0], .reached, people: 72.4, 0.4132, 0.0121, gain: 0.31, lose: 0.12),
        row(names[0], .others, people: 1513, 0.0102, 0.0012, gain: 0.04, lose: 0.04),
        row(names[0], .away(.one), people: 410, 0.0312, 0.0021, gain: 0.08, lose: 0.06),
        row(names[0], .away(.two), people: 900, 0.0034, 0.0011, gain: 0.02, lose: 0.02),
        row(names[0], .away(.threeOrMore), people: 200, -0.0002, 0.0011, gain: 0.001, lose: 0.002),
        row(names[0], .away(.notConnected), people: 3, nil, nil, isSuppressed: true),
        row(names[0], .multiplier, people: 72.4, 1.552, 0.0432),
        row(names[1], .reached, people: 0, nil, nil),
        row(names[1], .others, people: 1585, 0, 0, gain: 0, lose: 0),
        row(names[1], .away(.one), people: 0, nil, nil),
        row(names[1], .away(.two), people: 0, nil, nil),
        row(names[1], .away(.threeOrMore), people: 0, nil, nil),
        row(names[1], .away(.notConnected), people: 1585, 0, 0, gain: 0, lose: 0),
        row(names[1], .multiplier, people: 0, nil, nil),
      ],
      allocations: [
        AllocationRow(
          site: nil, option: names[0], outcome: "wellbeing", week: 156, effect: .direct,
          people: 1585, value: 0.3812, standardError: 0.0131, half95: 0.0258, refusal: nil),
        AllocationRow(
          site: nil, option: names[1], outcome: "", week: 0, effect: nil, people: 0, value: nil,
          standardError: nil, half95: nil, refusal: "it picks nobody, really"),
      ])
  }

  @Test func toTheLetter() throws {
    var report = MadeUpRun.sevenSites
    report.spread = Self.spread
    let text = report.terminal()
    let start = try #require(text.range(of: "Who changed"))
    let end = try #require(
      text.range(of: "How as now itself", range: start.upperBound..<text.endIndex))
    try expectGolden(String(text[start.lowerBound..<end.lowerBound]), "spread.txt")
    try expectGolden(String(decoding: SpreadCSV.bytes(Self.spread), as: UTF8.self), "spread.csv")
    for line in text.split(separator: "\n") { #expect(line.count <= 100, "\(line)") }
  }
}
