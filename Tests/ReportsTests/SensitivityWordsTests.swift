import Diffusion
import Documents
import Experiments
import Scenarios
import Testing

@testable import Reports

/// What is said of harm, of who leads, and of what the answer depends on, to the letter.
struct SensitivityWordsTests {
  private func text(_ report: RunReport, _ add: (ComparisonDocument, inout Document) -> Void)
    -> String
  {
    var document = Document()
    add(ComparisonDocument(report), &document)
    return MarkdownForm.text(document)
  }

  @Test func harm() throws {
    try expectGolden(
      text(MadeUpSensitivity.report) { report, document in
        report.addHarm(to: &document)
        report.addGroups(to: &document)
      }, "harm.md")
  }

  @Test func whichOptionLeads() throws {
    try expectGolden(
      text(MadeUpSensitivity.report) { report, document in
        report.addLeading(to: &document)
        report.addLeadingInFull(to: &document)
      }, "leading.md")
  }

  @Test func whatItDependsOn() throws {
    try expectGolden(
      text(MadeUpSensitivity.report) { $0.addDependence(to: &$1) }, "depends.md")
  }

  @Test func noSignOfHarm() {
    var report = MadeUpSensitivity.report
    let counts = MadeUpSensitivity.harm.counts.map { count in
      HarmCount(
        site: count.site, option: count.option, outcome: count.outcome, week: count.week,
        futures: 200, lose: 19, gain: 0, difference: 0)
    }
    report.comparison = Comparison(
      rows: report.comparison.rows, costs: [],
      harm: Harm(thresholds: MadeUpSensitivity.harm.thresholds, counts: counts, groups: []))
    let words = text(report) { $0.addHarm(to: &$1) }
    #expect(words.hasSuffix("\n\n- No sign of harm by this rule for any option.\n"), "\(words)")
  }

  @Test func fewFuturesSayNothing() {
    var report = MadeUpSensitivity.report
    report.comparison = Comparison(
      rows: report.comparison.rows, costs: [],
      harm: Harm(
        thresholds: MadeUpSensitivity.harm.thresholds,
        counts: [
          HarmCount(
            site: nil, option: "Closing the hub", outcome: "ties", week: 156, futures: 9, lose: 9,
            gain: 0, difference: -1)
        ], groups: []))
    #expect(
      text(report) { $0.addHarm(to: &$1) }
        == "**Who may be harmed.** There are too few futures to say what happens in one of ten of"
        + " them.\n")
  }

  /// With too few sets, and with none that stands out, nothing is claimed.
  @Test func cannotTell() {
    var report = MadeUpSensitivity.report
    report.sensitivity = nil
    let few = Leading(
      site: nil, line: MadeUpSensitivity.stigma, week: 156, sets: 10,
      options: [
        LeadingOption(option: "as now", leads: 0, difference: 0, spread: 0),
        LeadingOption(option: "Best connected first", leads: 6, difference: 1, spread: 1),
        LeadingOption(option: "Closing the hub", leads: 4, difference: 1, spread: 1),
      ], turning: [])
    let open = MadeUpSensitivity.lead(nil, MadeUpRun.main, 156, [0, 60, 40, 0, 0, 0])
    report.comparison = Comparison(
      rows: report.comparison.rows, costs: [], leading: [few, open])
    let words = text(report) { $0.addDependence(to: &$1) }
    #expect(words.contains("- **Stigma, week 156.** Ten sets are too few to tell.\n"), "\(words)")
    #expect(
      words.contains(
        "- **Wellbeing of service users, week 156.** No single assumption stands out; it cannot be"
          + " told from these sets.\n"), "\(words)")
  }

  /// Every row of the tables for machines has its columns.
  @Test func tablesParseBack() throws {
    let report = MadeUpSensitivity.report
    let harm = try #require(report.comparison.harm)
    let tables: [(bytes: [UInt8], columns: [String], rows: Int)] = [
      (HarmCSV.bytes(harm), HarmCSV.columns, harm.counts.count),
      (GroupsCSV.bytes(harm), GroupsCSV.columns, harm.groups.count),
      (
        LeadingCSV.bytes(report.comparison.leading), LeadingCSV.columns,
        report.comparison.leading.reduce(0) { $0 + $1.options.count }
      ),
      (TurningCSV.bytes(report.comparison.leading), TurningCSV.columns, 1),
      (
        SensitivityCSV.bytes(try #require(report.sensitivity)), SensitivityCSV.columns,
        24 * 4 * 6
      ),
    ]
    for table in tables {
      let (read, findings) = CSVReader.read(table.bytes, name: "table.csv")
      #expect(findings.all.isEmpty)
      #expect(read?.columns == table.columns && read?.rowCount == table.rows)
    }
  }
}
