import Experiments

extension ComparisonDocument {
  /// The answer, from the numbers and no further than they go: a sentence that counts the verdicts,
  /// then a line an option, then what gets worse.
  func addAnswer(to document: inout Document) {
    let rows = rowsOfOptions()
    document.paragraph(.strong("Answer.") + " \(lead(rows))")
    document.bullets(rows.map(bullet))
    let worse = worseLines
    if worse.isEmpty {
      document.paragraph(
        .strong("What gets worse.")
          + " No line of this comparison is clearly worse than as now in week \(lastWeek), \(everywhere).")
    } else {
      document.paragraph(
        .strong("What gets worse.")
          + " Clearly worse than as now in week \(lastWeek), \(everywhere):")
      document.bullets(worse)
    }
  }

  private func lead(_ rows: [ComparisonRow]) -> String {
    let about = "\(report.main.text) in \(PlainWords.week(lastWeek)), \(everywhere)"
    guard let least = report.worthHaving else {
      return "This is about \(about). Nobody has agreed what difference would be worth having, so"
        + " there are no verdicts here: agree one before deciding."
    }
    let agreed =
      "A difference of \(main.least(least)) or more was agreed to be worth having, before the run."
    return "This is about \(about). \(agreed) \(counts(rows))"
  }

  /// "Of five options, one is worth having, three are too small to matter and one cannot be told."
  private func counts(_ rows: [ComparisonRow]) -> String {
    let words: [(Verdict, (Int) -> String)] = [
      (.worthHaving, { $0 == 1 ? "is worth having" : "are worth having" }),
      (.tooSmall, { $0 == 1 ? "is too small to matter" : "are too small to matter" }),
      (.cannotTell, { _ in "cannot be told" }),
      (.harm, { $0 == 1 ? "does harm" : "do harm" }),
    ]
    let parts = words.compactMap { verdict, say -> String? in
      let count = rows.count { $0.verdict == verdict }
      return count == 0 ? nil : "\(PlainWords.number(count)) \(say(count))"
    }
    guard !parts.isEmpty else { return "" }
    if rows.count == 1, let verdict = rows[0].verdict { return "The option: \(verdict.rawValue)." }
    return "Of \(PlainWords.number(rows.count)) options, \(PlainWords.list(parts))."
  }

  private func bullet(_ row: ComparisonRow) -> Words {
    let verdict = row.verdict?.rawValue ?? main.judgement(row)
    let name = Words.strong(row.option + (verdict.map { ": \($0)." } ?? "."))
    if main.isSame(row) { return name + " Exactly as now in every future." }
    let difference = PlainWords.sentence(main.difference(row, withUnit: true))
    var text = " \(difference) than as now (95 % interval \(main.interval(row)))."
    if let better = betterIn(row) { text += " Better in \(better) futures." }
    if row.futures > 1 {
      text += " In 8 of 10 futures the difference is \(main.futures(row))."
    }
    return name + Words(text + reason(row))
  }

  /// Why it cannot be told, where it cannot.
  private func reason(_ row: ComparisonRow) -> String {
    guard row.verdict == .cannotTell else { return "" }
    return row.futures < 2
      ? " One future cannot tell what is luck." : " The interval is too wide to tell; more futures"
        + " would narrow it."
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
        if words.judgement(row) == "worse" {
          return .strong(option.name)
            + ": \(line.text) \(words.difference(row, withUnit: true)) (\(words.interval(row)))."
        }
        return harmFlag(row)
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
