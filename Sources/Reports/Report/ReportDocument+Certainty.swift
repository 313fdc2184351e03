import Experiments
import Networks

extension ReportDocument {
  /// What there is to say to each of the domains by which certainty is judged (GRADE, for evidence from models:
  /// Brozek and others 2021, M). The judgement itself is for people.
  func addCertainty(to document: inout Document) {
    guard !report.options.isEmpty, !comparison.rows.isEmpty else { return }
    document.heading(2, "How certain is this?")
    document.paragraph(
      "What there is to say to each of the domains of GRADE. How certain the answer is, from high to very low, is for"
        + " people to judge: NOT STATED.")
    let rows: [(String, String)] = [
      ("Is what it stands on sound? (risk of bias)", bias),
      ("Is it about the people in question? (indirectness)", indirectness),
      ("Do the sites agree? (inconsistency)", inconsistency),
      ("Are the numbers known well enough? (imprecision)", imprecision),
      ("Is anything left out? (reporting)", reporting),
    ]
    document.table(
      [Document.Column(heading: "Domain"), Document.Column(heading: "What this run has to say")],
      rows.map { [Document.Cell($0.0), Document.Cell($0.1)] })
  }

  private var bias: String {
    guard !report.inputs.isEmpty else { return "What the inputs stand on is not recorded." }
    let assumed = Digits.count(report.inputs.count { $0.isAssumed })
    let measured = Digits.count(report.inputs.count { $0.foundation == .measured })
    return
      "\(assumed) of \(Digits.count(report.inputs.count)) inputs are assumed or only remembered; \(measured)"
      + " were measured on the map."
  }

  private var indirectness: String {
    let invented = report.sites.count { if case .invented = $0.origin { true } else { false } }
    if invented == report.sites.count {
      return "Every site is invented: this is about no real place."
    }
    return report.sites.compactMap { site in
      site.basis.map { "\(report.heading(site)): \($0.text)" }
    }
    .joined(separator: " ") + (invented > 0 ? " The other sites are invented." : "")
  }

  private var inconsistency: String {
    guard report.sites.count > 1 else { return "There is one site, so that nothing can be said." }
    let parts = report.options.compactMap { option -> String? in
      let rows = report.sites.compactMap { comparison.row(option.name, site: .some($0.name)) }
      let said = rows.compactMap { main.judgement($0) }
      guard !said.isEmpty else { return nil }
      let counts = ["better", "worse"].map { word in
        "\(word) at \(PlainWords.number(said.count { $0 == word }))"
      }
      return "\(option.name): clearly \(counts.joined(separator: " and ")) of"
        + " \(PlainWords.number(rows.count)) sites"
    }
    return parts.isEmpty
      ? "Neither way is better on this line, so that sites cannot be counted."
      : parts.joined(separator: "; ") + "."
  }

  private var imprecision: String {
    let rows = comparison.rowsOfOptions()
    let open = rows.filter { row in
      row.verdict.map { $0 == .cannotTell } ?? (main.judgement(row) == "not clear")
    }
    let spread =
      rows.first?.drawsAssumptions ?? false
      ? "Intervals hold luck and the ranges of assumptions; that a rule of the model is wrong is in none of them."
      : "Intervals hold luck alone; assumptions were held fixed."
    if open.isEmpty { return "The futures suffice to tell for every option. \(spread)" }
    return
      "The futures do not suffice to tell for \(PlainWords.list(open.map(\.option))). \(spread)"
  }

  private var reporting: String {
    let written =
      report.comparison.expected == nil
      ? "What was expected was not written down before the run."
      : "What was expected was written down before the run, and the table says whether it came."
    return
      "Every option, line, site and week of the scenario is in comparison.csv, whatever it shows. "
      + written
  }
}
