import Diffusion
import Experiments
import Scenarios

extension ComparisonDocument {
  /// Which option leads on each line at the last reading: said in every report with several options.
  func addLeading(to document: inout Document) {
    let lines = leadingLines
    guard report.options.count > 1, let sets = lines.first?.weeks.first?.sets else { return }
    document.paragraph(
      .strong("Which option leads,")
        + " counted over \(Digits.count(sets)) \(setsWord), \(everywhere):"
    )
    document.bullets(
      clear(lines.map(\.weeks), withSites: false)
        + lines.compactMap { openInShort($0.line, $0.weeks) })
    if hasMoreOnLeading { document.paragraph("More under “\(Self.leadingTitle)”.") }
  }

  /// The same week by week and site by site, where there is more to say than the first page says.
  func addLeadingInFull(to document: inout Document) {
    guard report.options.count > 1, hasMoreOnLeading else { return }
    document.heading(2, Self.leadingTitle)
    let lines = leadingLines
    document.bullets(
      clear(lines.map(\.weeks), withSites: true) + lines.compactMap { open($0.line, $0.weeks) })
  }

  private static let leadingTitle = "Which option leads, by week and site"

  private var leadingLines: [(line: OutcomeLine, weeks: [Leading])] {
    report.lines.map { line in
      (line: line, weeks: leading.filter { $0.line == line && $0.site == scope })
    }.filter { !$0.weeks.isEmpty }
  }

  private var hasMoreOnLeading: Bool {
    leadingLines.contains { line in
      settledOption(line.weeks) == nil && line.weeks.count > 1
        || !sites(line.weeks.suffix(1), line.weeks.last?.first?.option).isEmpty
    }
  }

  var leading: [Leading] { report.comparison.leading }

  /// What leads are counted in: "sets of assumptions", or "futures" where none is drawn.
  var setsWord: String {
    rows.first?.drawsAssumptions ?? false ? "sets of assumptions" : "futures"
  }

  /// "Contact leads on a, b and c, in week 78 and week 182: in at least 97 of 100."
  private func clear(_ lines: [[Leading]], withSites: Bool) -> [Words] {
    let settled = lines.filter { settledOption($0) != nil }
    let names = PlainWords.each(settled.compactMap(settledOption))
    return names.map { name in
      let own = settled.filter { settledOption($0) == name }
      let all = own.flatMap { $0 }
      let fewest = all.map(\.setsOfLeaders).min() ?? 0
      let sets = all.first?.sets ?? 0
      let texts = own.compactMap { $0.first?.line.text }.map { "“\($0)”" }
      let weeks = (all.isEmpty ? [] : own[0]).map { PlainWords.week($0.week) }
      let count =
        fewest == Double(sets) ? "all \(Digits.count(sets))" : "at least \(share(fewest, sets))"
      let isOne = all.allSatisfy { $0.leaders.count < 2 }
      let head =
        name == Experiment.asNow
        ? "As now leads, so no option is better,"
        : isOne ? "\(name) leads" : "\(name) lead together"
      return .strong(head)
        + Words(
          " on \(PlainWords.list(texts)), in \(PlainWords.list(weeks)): in \(count)."
            + (withSites ? sites(own.compactMap(\.last), name) : ""))
    }
  }

  /// The option that leads clearly in every week; nil where that differs or is open.
  private func settledOption(_ weeks: [Leading]) -> String? {
    guard let first = weeks.first.map(name(of:)),
      weeks.allSatisfy({ $0.isClear && !$0.isSame && name(of: $0) == first })
    else { return nil }
    return first
  }

  /// "Contact"; "Budget and Map" where both did the same in every set.
  private func name(of lead: Leading) -> String {
    PlainWords.list(lead.leaders.map(\.option))
  }

  /// "On “stigma” it depends on assumptions. In week 182 Contact leads in 50 of 100, Campaign in 48."
  private func openInShort(_ line: OutcomeLine, _ weeks: [Leading]) -> Words? {
    guard settledOption(weeks) == nil, let last = weeks.last else { return nil }
    if weeks.allSatisfy(\.isSame) { return open(line, weeks) }
    let who = last.isSame ? "no option differs from as now" : counts(last, atMost: 2)
    let head =
      last.isClear && !last.isSame
      ? Words.strong("On “\(line.text)” it is open before the last reading.")
      : title(line, weeks)
    return head + Words(" In \(PlainWords.week(last.week)) \(who).")
  }

  /// "On “stigma” it depends on assumptions."
  private func title(_ line: OutcomeLine, _ weeks: [Leading]) -> Words {
    let isOpen = weeks.contains { !$0.isClear && !$0.isSame }
    return .strong(
      "On “\(line.text)” " + (isOpen ? "it depends on \(dependsOn)." : "the lead changes hands."))
  }

  /// A line whose lead is open or changes hands between weeks.
  private func open(_ line: OutcomeLine, _ weeks: [Leading]) -> Words? {
    guard settledOption(weeks) == nil else { return nil }
    if weeks.allSatisfy(\.isSame) {
      return .strong("No option differs") + " from as now on “\(line.text)”."
    }
    let clauses = weeks.map { week -> String in
      let when = "In \(PlainWords.week(week.week))"
      if week.isSame { return " \(when) no option differs from as now." }
      return " \(when) \(counts(week))." + (week.isClear ? "" : apart(week))
    }
    return title(line, weeks)
      + Words(clauses.joined() + sites(weeks.last.map { [$0] } ?? [], weeks.last?.first?.option))
  }

  /// How far the two that lead most often are apart on average.
  private func apart(_ week: Leading) -> String {
    let ranked = week.options.filter { !week.leaders.dropFirst().contains($0) }
      .sorted { $0.leads > $1.leads }
    guard ranked.count > 1, ranked[1].leads > 0 else { return "" }
    let words = OutcomeWords(week.line)
    let gap = ranked[0].difference - ranked[1].difference
    let names = "\(ranked[0].option) and \(ranked[1].option)"
    return " On average \(names) are then \(words.apart(gap)) apart."
  }

  private var dependsOn: String {
    rows.first?.drawsAssumptions ?? false ? "assumptions" : "luck"
  }

  /// "Contact leads in 52 of 100, Campaign in 40, Half each in 8".
  private func counts(_ week: Leading, atMost: Int = .max) -> String {
    let others = week.options.filter { $0.leads > 0 && !week.leaders.contains($0) }
      .sorted { $0.leads > $1.leads }
    let verb = week.leaders.count > 1 ? "lead together" : "leads"
    let head = "\(name(of: week)) \(verb) in \(share(week.setsOfLeaders, week.sets))"
    let rest = others.prefix(atMost - 1).map { "\($0.option) in \(Digits.futures($0.leads))" }
    return ([head] + rest).joined(separator: ", ")
  }

  private func share(_ leads: Double, _ sets: Int) -> String {
    "\(Digits.futures(leads)) of \(Digits.count(sets))"
  }

  /// Where sites differ in which option leads most often, in the last week.
  private func sites(_ together: some Collection<Leading>, _ name: String?) -> String {
    guard report.sites.count > 1, let name else { return "" }
    let texts = together.compactMap { lead -> String? in
      let bySite = report.sites.compactMap { site in
        leading.first { $0.line == lead.line && $0.week == lead.week && $0.site == site.name }
          .map {
            (site: report.heading(site), option: $0.isSame ? Experiment.asNow : $0.first?.option)
          }
      }
      let names = PlainWords.each(bySite.compactMap(\.option))
      guard names.contains(where: { $0 != name }) else { return nil }
      let parts = names.map { option in
        "\(option) at \(PlainWords.list(bySite.filter { $0.option == option }.map(\.site)))"
      }
      let about = together.count > 1 ? " on “\(lead.line.text)”" : ""
      return " Sites differ\(about): in week \(lead.week) most often"
        + " \(parts.joined(separator: "; "))."
    }
    return texts.joined()
  }
}
