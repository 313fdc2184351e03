import Experiments

extension ComparisonDocument {
  /// The answer, from the numbers and no further than they go: a sentence that counts the verdicts,
  /// then a line an option.
  func addAnswer(to document: inout Document) {
    let rows = rowsOfOptions()
    document.paragraph(.strong("Answer.") + " \(lead(rows))")
    document.bullets(rows.map(bullet))
  }

  private func lead(_ rows: [ComparisonRow]) -> String {
    let about = "“\(report.main.text)” in \(PlainWords.week(lastWeek)), \(everywhere)"
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
    let unknown = "about \(number(open, of: rows.count)) the futures cannot tell"
    if open == 0, parts.isEmpty { return "" }
    if open == rows.count { return PlainWords.sentence(unknown) + "." }
    if open > 0 { parts[parts.count - 1] += "; \(unknown)" }
    if rows.count == 1 || parts.count == 1, open == 0 { return PlainWords.sentence(parts[0]) + "." }
    return "Of \(PlainWords.number(rows.count)) options, \(PlainWords.list(parts))."
  }

  /// "one", or "all five options" and "the option" where there are no others.
  private func number(_ count: Int, of all: Int) -> String {
    guard count == all else { return PlainWords.number(count) }
    return all == 1
      ? "the option" : all == 2 ? "both options" : "all \(PlainWords.number(all)) options"
  }

  func bullet(_ row: ComparisonRow) -> Words {
    let verdict = row.verdict?.rawValue ?? main.judgement(row)
    let name = Words.strong(row.option + (verdict.map { ": \($0)." } ?? "."))
    if main.isSame(row) { return name + " Exactly as now in every future." }
    let difference = PlainWords.sentence(main.comparison(row))
    if main.isFixed(row) { return name + Words(" \(difference), \(main.interval(row)).") }
    var text = " \(difference) (95 % interval \(main.interval(row)))"
    if row.futures >= 10 { text += "; in 8 of 10 futures \(main.futures(row))" }
    return name + Words(text + "." + reason(row))
  }

  /// Why it cannot be told, where it cannot.
  private func reason(_ row: ComparisonRow) -> String {
    guard row.verdict == .cannotTell, let least = report.worthHaving else { return "" }
    guard row.half95.isFinite else {
      return " There are too few futures to tell luck from difference."
    }
    let end = "whether by \(main.least(least)) or more; more futures would narrow the interval."
    switch main.judgement(row) {
    case "better": return " Better than as now, but it is open \(end)"
    case "worse": return " Worse than as now, but it is open \(end)"
    default: return " It is open which way it goes; more futures would narrow the interval."
    }
  }

  /// "187 of 200"; the letters do not break over lines.
  func betterIn(_ row: ComparisonRow) -> String? {
    if OutcomeWords(row.line).isSame(row) { return "tied" }
    return row.betterIn.map { "\(Digits.futures($0))\u{A0}of\u{A0}\(Digits.count(row.futures))" }
  }
}
