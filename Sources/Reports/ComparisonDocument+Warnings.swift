import Experiments

extension ComparisonDocument {
  /// What gets worse, for whom and where, and whom an option may harm.
  func addWarnings(to document: inout Document) {
    let worse = worseLines + worseSites
    let about = "than as now in week \(lastWeek), \(everywhere)"
    document.paragraph(
      .strong("What gets worse.")
        + Words(
          worse.isEmpty
            ? " No line here is clearly worse \(about)."
            : " Clearly worse \(about), whether or not it is enough to matter:"))
    document.bullets(worse)
    addHarm(to: &document)
  }

  /// Every line that gets worse with an option.
  private var worseLines: [Words] {
    report.options.flatMap { option in
      report.lines.compactMap { line in
        guard let row = row(option.name, line: line) else { return nil }
        let words = OutcomeWords(line)
        guard words.judgement(row) == "worse" else { return nil }
        return .strong(option.name)
          + ": \(line.text) \(words.difference(row, withUnit: true)) (\(words.interval(row)))."
      }
    }
  }

  /// Sites where the line that decides gets worse although it does not for all sites together.
  private var worseSites: [Words] {
    guard report.sites.count > 1 else { return [] }
    return report.options.flatMap { option -> [Words] in
      if let all = row(option.name), main.judgement(all) == "worse" { return [] }
      return report.sites.compactMap { site in
        guard let row = row(option.name, site: .some(site.name)), main.judgement(row) == "worse"
        else { return nil }
        return .strong(option.name)
          + Words(
            " at \(report.heading(site)): \(report.main.text) \(main.difference(row, withUnit: true))"
              + " (\(main.interval(row))).")
      }
    }
  }
}
