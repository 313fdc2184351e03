import Experiments

extension ComparisonDocument {
  /// The answer, from the numbers and no further than they go: a sentence that counts the verdicts,
  /// then a line an option, then what gets worse.
  func addAnswer(to document: inout Document) {
    let rows = rowsOfOptions()
    document.paragraph(.strong("Answer.") + " \(lead(rows))")
    document.bullets(rows.map(bullet))
    let worse = worseLines + worseSites
    let about = "in week \(lastWeek), \(everywhere)"
    document.paragraph(
      .strong("What gets worse.")
        + (worse.isEmpty
          ? " No line here is clearly worse than as now \(about)."
          : " Clearly worse than as now \(about), whether or not it is enough to matter:"))
    document.bullets(worse)
  }

  private func lead(_ rows: [ComparisonRow]) -> String {
    let about = "\(report.main.text) in \(PlainWords.week(lastWeek)), \(everywhere)"
    guard let least = report.worthHaving else {
      return "This is about \(about). Nobody has agreed what difference would be worth having, so"
        + " there are no verdicts: agree one before deciding."
    }
    return
      "This is about \(about). The scenario sets \(main.least(least)) as the smallest difference"
      + " worth having. \(counts(rows))"
  }

  /// "Of five options, one is worth having, three are too small to matter, and about one the futures
  /// cannot tell."
  private func counts(_ rows: [ComparisonRow]) -> String {
    let words: [(verdict: Verdict, one: String, many: String)] = [
      (.worthHaving, "is worth having", "are worth having"),
      (.tooSmall, "is too small to matter", "are too small to matter"),
      (.harm, "does harm", "do harm"),
    ]
    var parts = words.compactMap { word -> String? in
      let count = rows.count { $0.verdict == word.verdict }
      guard count > 0 else { return nil }
      return "\(number(count, of: rows.count)) \(count == 1 ? word.one : word.many)"
    }
    let open = rows.count { $0.verdict == .cannotTell }
    if open > 0 { parts.append("about \(number(open, of: rows.count)) the futures cannot tell") }
    guard !parts.isEmpty else { return "" }
    if rows.count == 1 || parts.count == 1 { return PlainWords.sentence(parts[0]) + "." }
    return "Of \(PlainWords.number(rows.count)) options, \(PlainWords.list(parts))."
  }

  /// "one", or "all five options" and "the option" where there are no others.
  private func number(_ count: Int, of all: Int) -> String {
    guard count == all else { return PlainWords.number(count) }
    return all == 1
      ? "the option" : all == 2 ? "both options" : "all \(PlainWords.number(all)) options"
  }

  private func bullet(_ row: ComparisonRow) -> Words {
    let verdict = row.verdict?.rawValue ?? main.judgement(row)
    let name = Words.strong(row.option + (verdict.map { ": \($0)." } ?? "."))
    if main.isSame(row) { return name + " Exactly as now in every future." }
    let difference = PlainWords.sentence(main.difference(row, withUnit: true))
    var text = " \(difference) than as now (95 % interval \(main.interval(row)))"
    if row.futures > 1 { text += "; in 8 of 10 futures \(main.futures(row))" }
    return name + Words(text + "." + reason(row))
  }

  /// Why it cannot be told, where it cannot.
  private func reason(_ row: ComparisonRow) -> String {
    guard row.verdict == .cannotTell else { return "" }
    return row.half95.isFinite
      ? " The interval is too wide to tell; more futures would narrow it."
      : " There are too few futures to tell luck from difference."
  }

  /// "187 of 200"; the letters do not break over lines.
  func betterIn(_ row: ComparisonRow) -> String? {
    row.betterIn.map { "\(Digits.futures($0))\u{A0}of\u{A0}\(Digits.count(row.futures))" }
  }

  /// Every line that gets worse with an option, and service users who may lose more than is worth
  /// having.
  private var worseLines: [Words] {
    report.options.flatMap { option -> [Words] in
      report.lines.compactMap { line in
        guard let row = row(option.name, line: line) else { return nil }
        let words = OutcomeWords(line)
        guard words.judgement(row) == "worse" else { return harmFlag(row) }
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
        else {
          return nil
        }
        return .strong(option.name)
          + Words(
            " at \(site.title): \(report.main.text) \(main.difference(row, withUnit: true))"
              + " (\(main.interval(row))).")
      }
    }
  }

  /// Service users who lose more than is worth having in at least one future of ten.
  private func harmFlag(_ row: ComparisonRow) -> Words? {
    guard let least = report.worthHaving, row.line.outcome == report.main.outcome,
      row.line.group.base == .serviceUsers, let better = main.outcome?.better, row.futures > 1
    else { return nil }
    let worst = better == .higher ? row.future10 : -row.future90
    guard worst < -least else { return nil }
    return .strong(row.option)
      + " may do harm: in at least 1 of 10 futures service users lose more than \(main.least(least))."
  }
}
