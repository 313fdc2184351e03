import Experiments
import Scenarios

// Sheets of words.
extension RunWorkbook {
  /// What this is, and which sheets there are.
  static func cover(_ report: RunReport, _ sheets: [(name: String, about: String)])
    -> Workbook.Sheet
  {
    let comparison = ComparisonDocument(report)
    let better = comparison.main.direction.map { ", \($0)" } ?? ""
    var rows = [
      ["Title", report.title], ["Question", report.question],
      ["What to know first", comparison.notice.plain],
      ["What decides", report.main.text + better],
      [
        "Smallest difference worth having",
        report.worthHaving.map { comparison.main.least($0) } ?? "not agreed",
      ],
    ]
    if report.sites.contains(where: { if case .mapped = $0.origin { true } else { false } }) {
      rows.append([
        "Who may see this",
        "The numbers are exact, also of small groups of real people: this is for you and those who look after the"
          + " map. What others may see is made by kith share.",
      ])
    }
    if let made = report.material?.provenance {
      rows += [
        ["Program", "kith \(made.version)"], ["Command", made.command], ["Seed", made.seed],
        ["Futures of each option at each site", Digits.count(made.futures)],
        ["Scenario", "\(made.scenario.name), SHA-256 \(made.scenario.sha256)"],
      ]
    }
    rows += sheets.map { ["Sheet \($0.name)", PlainWords.sentence($0.about) + "."] }
    return Workbook.Sheet(
      "Cover", words: [("About this workbook", 7), ("Details", 22)], rows.filter { !$0[1].isEmpty })
  }

  /// What every column of the tables means.
  static func notes(_ columns: [(sheet: String, heading: String)]) -> Workbook.Sheet {
    let meanings = Dictionary(
      SheetHeading.all.values.map { ($0.words, $0.meaning) }, uniquingKeysWith: { own, _ in own })
    let general = [
      ["All", "Every cell", "An empty cell: the number is not defined or not known."],
      [
        "All", "Every number",
        "What-if, not forecast. At most nine digits; far fewer of them are known, as intervals and standard errors say.",
      ],
      [
        "All", "Every name",
        "Words that begin as a formula does are words. Nothing in this workbook is worked out by the spreadsheet"
          + " program, nothing is merged, and colours mean nothing.",
      ],
      [
        "Decision", "Every number",
        "Rounded to the digits that its standard error supports, as in report.html.",
      ],
    ]
    return Workbook.Sheet(
      "Notes", words: [("Sheet", 4), ("Column", 8), ("What it means", 20)],
      general + columns.map { [$0.sheet, $0.heading, meanings[$0.heading] ?? ""] })
  }

  /// What each option does.
  static func options(_ report: RunReport) -> Workbook.Sheet {
    let document = ReportDocument(report)
    let rows = (report.material?.options ?? []).flatMap { option in
      option.actions.enumerated().map { index, action in
        [
          option.option, action.name, action.stated.joined(separator: "; "),
          document.when(option, index),
          action.costs.isEmpty ? "not stated" : PlainWords.list(action.costs),
          action.paidBy ?? "not recorded",
        ]
      }
    }
    return Workbook.Sheet(
      "Options",
      words: [
        ("Option", 6), ("What is done", 6), ("As the scenario says", 14), ("When", 4),
        ("Cost", 5), ("Paid by", 4),
      ],
      [["As now", "nothing new", "", "", "", ""]] + rows)
  }

  /// The numbers that the run stands on.
  static func inputs(_ report: RunReport) -> Workbook.Sheet {
    Workbook.Sheet(
      "Inputs",
      words: [
        ("Input", 7), ("Value", 8), ("How it came about", 5), ("Differs between futures", 4),
        ("Mark", 2), ("Source", 14),
      ],
      report.inputs.map {
        [
          $0.name, $0.value, $0.foundation.rawValue, $0.isDrawn ? "yes" : "no", $0.mark, $0.source,
        ]
      })
  }
}
