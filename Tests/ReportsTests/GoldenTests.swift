import Documents
import Reports
import Testing

/// The forms of made-up comparisons, to the letter.
struct GoldenTests {
  @Test func sevenInventedSites() throws {
    let report = MadeUpRun.sevenSites
    try expectGolden(report.markdown, "seven-sites.md")
    try expectGolden(report.terminal(), "seven-sites.txt")
    try expectGolden(
      String(decoding: ComparisonCSV.bytes(report.comparison), as: UTF8.self), "seven-sites.csv")
  }

  @Test func oneMappedSiteAndNothingAgreed() throws {
    let report = MadeUpRun.oneSite
    try expectGolden(report.markdown, "one-site.md")
    try expectGolden(report.terminal(), "one-site.txt")
  }

  @Test func linesFitTheScreen() {
    for line in MadeUpRun.sevenSites.terminal().split(separator: "\n") {
      #expect(line.count <= 100, "\(line)")
    }
  }

  @Test func boldIsNeverNeeded() {
    let bold = MadeUpRun.sevenSites.terminal(usesBold: true)
    let plain = bold.replacing("\u{1B}[1m", with: "").replacing("\u{1B}[0m", with: "")
    #expect(plain == MadeUpRun.sevenSites.terminal())
  }
}
