import Diffusion
import Experiments
import Foundation
import Scenarios
import Testing

@testable import Reports

/// How outcomes that are no plain means are said.
@Suite struct OutcomeWordsTests {
  /// The page of outcomes is what `kith list outcomes` says; `RECORD=1` writes it.
  @Test func thePageOfOutcomesIsTheList() throws {
    let page = "# Outcomes\n\n" + Listing.outcomes.markdown
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Documentation/OUTCOMES.md")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try page.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == page)
  }

  @Test func theListShowsEveryOutcome() {
    let list = Listing.outcomes.text
    for outcome in Outcomes.all { #expect(list.contains(outcome.name.split(separator: " ")[0])) }
    for theme in Outcome.Theme.allCases { #expect(list.contains(theme.rawValue)) }
  }

  private func words(_ name: String) -> OutcomeWords { OutcomeWords(Outcomes.named(name)) }

  @Test func scalesAndUnits() {
    #expect(words("bridging share").level(0.1234, error: 0.001) == "12.3\u{A0}%")
    #expect(words("bridging share").unitInHeading == "percentage points")
    #expect(words("density").level(0.01234, error: 0) == "1.23\u{A0}%")
    #expect(words("e-i index").unitInHeading == "on the scale of the index")
    #expect(words("e-i index").level(-0.7179, error: 0.0001) == "−0.718")
    #expect(words("gini of contact").unitInHeading == "on a scale from 0 to 1")
    #expect(words("bad encounters").level(3.26, error: 0.01) == "3.3 encounters per year")
    #expect(words("assortativity by area").least(0.05) == "0.05")
    #expect(words("e-i index").direction == nil)
  }

  /// What cannot be worked out is said in words, and is never 0.
  @Test func notANumberInWords() throws {
    var report = MadeUpRun.oneSite
    let undefined = report.comparison.rows.map { row -> ComparisonRow in
      guard row.line.outcome == "stigma" else { return row }
      return ComparisonRow(
        site: row.site, option: row.option, versus: row.versus, line: row.line, people: row.people,
        week: row.week, futures: row.futures, draws: row.draws,
        drawsAssumptions: row.drawsAssumptions, start: (.nan, .nan), comparator: (.nan, .nan),
        level: (.nan, .nan), difference: (.nan, .nan), half80: .nan, half95: .nan, future10: .nan,
        future90: .nan, betterIn: nil, pairingRatio: nil, gain: nil, lose: nil, verdict: nil)
    }
    report.comparison = Comparison(rows: undefined, costs: [])
    let line = try #require(
      report.markdown.split(separator: "\n").first { $0.hasPrefix("| stigma (") })
    #expect(line.contains("| not known | cannot be worked out |"))
    #expect(!report.markdown.contains("nan"))
  }
}
