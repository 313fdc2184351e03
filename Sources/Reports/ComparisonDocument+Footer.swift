import Networks

extension ComparisonDocument {
  /// Who designed what, as far as the scenario records it, and that it does not where it does not.
  func addDesigners(to document: inout Document) {
    guard !report.options.isEmpty else { return }
    document.heading(2, "Who designed the options")
    guard report.options.contains(where: { $0.designedWith != nil || $0.whatResidentsSaid != nil })
    else {
      document.paragraph("Not recorded, and neither is what residents said of them.")
      return
    }
    document.bullets(
      report.options.map { option in
        let who = option.designedWith.map { "with \($0)" } ?? "by whom is not recorded"
        let said = option.whatResidentsSaid.map { "“\($0)”" } ?? "not recorded."
        return .strong(option.name + ".") + " Designed \(who). Residents said: \(said)"
      })
  }

  /// What everything above stands on.
  func addFooter(to document: inout Document) {
    document.heading(2, "How to read this")
    document.paragraph(
      .strong("What-if, not forecast.")
        + Words(
          [inputs, sites, worth, costs, futures, lesson].filter { !$0.isEmpty }.map { " " + $0 }
            .joined()))
    document.paragraph(
      "A 95 % interval says how well the mean over futures is known; “in 8 of 10 futures” says what"
        + " one future may bring. “Better” and “worse” stand where that interval leaves out no"
        + " difference. Each option meets the same futures as as now; a tie counts half. The full"
        + " list of lines, groups, sites and weeks is in comparison.csv.")
  }

  /// What every page says before anything else.
  var notice: Words {
    .strong("What-if, not forecast.")
      + Words([inputs, sites].filter { !$0.isEmpty }.map { " " + $0 }.joined())
  }

  private var inputs: String {
    guard !report.inputs.isEmpty else { return "" }
    let assumed = report.inputs.count { $0.isAssumed }
    let tuned = report.inputs.count { $0.foundation == .tuned }
    return "\(Digits.count(assumed)) of \(Digits.count(report.inputs.count)) inputs were assumed,"
      + " not measured; \(Digits.count(tuned)) were tuned to national averages."
  }

  private var sites: String {
    let invented = report.sites.filter { if case .invented = $0.origin { true } else { false } }
    let mapped = report.sites.compactMap { site -> String? in
      guard case .mapped(let when, _, _, let response) = site.origin else { return nil }
      let share = response.map { ", response \(Digits.short(100 * $0, atMost: 1)) %" } ?? ""
      return "\(site.title), \(when)\(share)"
    }
    var text: [String] = []
    if !mapped.isEmpty { text.append("Sites: mapped (\(mapped.joined(separator: "; "))).") }
    if !invented.isEmpty {
      let all = PlainWords.count(invented.count, "invented site", "invented sites")
      let names = invented.map(\.title).joined(separator: "; ")
      text.append(
        "Sites: invented (\(names)): \(all); nothing about"
          + " \(PlainWords.ordinal(invented.count + 1)).")
    }
    return text.joined(separator: " ")
  }

  private var worth: String {
    report.worthHaving.map { "Differences below \(main.least($0)) should not decide anything." }
      ?? ""
  }

  private var costs: String {
    report.comparison.costs.contains { $0.pounds != nil }
      ? "" : "Costs are not stated, so nothing is said of value for money."
  }

  private var futures: String {
    guard let row = rows.first else { return "" }
    let count = "\(Digits.count(row.futures)) futures for each option and site"
    if row.drawsAssumptions {
      return "Futures differ by luck and by assumptions: \(count), with"
        + " \(Digits.count(row.draws)) sets of assumptions."
    }
    return "Futures differ by luck only: \(count); assumptions are held fixed."
  }

  private var lesson: String {
    guard !report.lesson.isEmpty else { return "" }
    let held = report.comparison.expected.map { " It held in \($0.held) \($0.ofSets)." } ?? ""
    return "The lesson here: \(report.lesson) These invented sites and defaults were chosen so that"
      + " this pattern appears.\(held)"
  }
}
