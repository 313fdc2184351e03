import Diffusion
import Experiments
import Scenarios

extension ComparisonDocument {
  /// Whom an option may harm, by the rule; says so too where there is no sign of it.
  func addHarm(to document: inout Document) {
    guard let harm = report.comparison.harm, !harm.thresholds.isEmpty else { return }
    let title = Words.strong("Who may be harmed.")
    guard let first = harm.counts.first else {
      document.paragraph(title + " No service users were surveyed, so nothing can be said.")
      return
    }
    guard first.futures >= HarmRule.fewestFutures else {
      document.paragraph(
        title + " There are too few futures to say what happens in one of ten of them.")
      return
    }
    document.paragraph(title + Words(" " + rule(harm)))
    let flags = report.options.map { ($0.name, flagged($0.name, harm)) }
    guard flags.contains(where: { !$0.1.isEmpty }) else {
      document.bullets([Words("No sign of harm by this rule for any option.")])
      return
    }
    document.bullets(
      flags.map { name, worst in
        guard !worst.isEmpty else { return .strong(name + ".") + " No sign of harm by this rule." }
        return .strong(name + ": may harm.")
          + Words(" " + instances(worst, harm))
      })
  }

  /// "An option is marked where, in at least 1 of 10 futures …, service users lose more than 0.1 ties
  /// …, or more than 2 percentage points more of them are “poorly connected” …".
  private func rule(_ harm: Harm) -> String {
    func all(_ better: Outcome.Direction) -> [String] {
      harm.thresholds.filter { Outcomes.named($0.outcome)?.better == better }.map { threshold in
        amount(threshold) + (threshold.provenance == nil ? "" : " (assumed)")
      }
    }
    let losses = PlainWords.list(all(.higher), "or")
    let rises = all(.lower).map { "more than \($0)" }
    return
      "An option is marked where, in at least 1 of 10 futures, in any week of reading, at any site"
      + " or together, service users "
      + PlainWords.list(
        [losses].filter { !$0.isEmpty }.map { "lose more than \($0)" } + rises, "or")
      + "."
  }

  /// "0.1 ties", or "2 percentage points more of them are “poorly connected”".
  private func amount(_ threshold: HarmThreshold) -> String {
    let outcome = Outcomes.named(threshold.outcome)
    let least = OutcomeWords(outcome).least(threshold.least)
    if outcome?.better == .lower {
      return outcome?.isPercentage ?? false
        ? "\(least) more of them are “\(threshold.outcome)”"
        : "\(least) higher “\(threshold.outcome)”"
    }
    // The unit says it already where it is the outcome's own name.
    return least.contains(threshold.outcome) ? least : "\(least) of \(threshold.outcome)"
  }

  /// For each outcome that flags an option, the worst instance: all together before single sites.
  private func flagged(_ option: String, _ harm: Harm) -> [HarmCount] {
    let all = harm.counts.filter { $0.option == option && $0.isHarm }
    return harm.thresholds.compactMap { threshold in
      let found = all.filter { $0.outcome == threshold.outcome }
      let together = found.filter { $0.site == scope }
      let candidates = together.isEmpty ? found : together
      let most = candidates.map(\.lose).max()
      return candidates.first { $0.lose == most }
    }
  }

  /// "Service users lose more than 0.1 ties in 23 of 200 futures (Gullhaven, week 78; marked at two
  /// other sites)."; outcomes marked at the same place share a sentence.
  private func instances(_ worst: [HarmCount], _ harm: Harm) -> String {
    let places = worst.map { place($0, harm) }
    let each = PlainWords.each(places)
    return each.map { place in
      let own = zip(worst, places).filter { $0.1 == place }.map(\.0)
      func all(_ better: Outcome.Direction) -> [String] {
        own.filter { Outcomes.named($0.outcome)?.better == better }.compactMap { count in
          harm.thresholds.first { $0.outcome == count.outcome }.map {
            "more than \(amount($0)) in \(futures(count))"
          }
        }
      }
      let losses = PlainWords.list(all(.higher))
      let parts = (losses.isEmpty ? [] : ["service users lose \(losses)"]) + all(.lower)
      return PlainWords.sentence(PlainWords.list(parts)) + " (\(place))."
    }.joined(separator: " ")
  }

  /// "23 of 200 futures", and how often they gain as much, where they do.
  private func futures(_ count: HarmCount) -> String {
    let gain = count.gain == 0 ? "" : " (and gain as much in \(Digits.count(count.gain)))"
    return "\(Digits.count(count.lose)) of \(Digits.count(count.futures)) futures\(gain)"
  }

  /// "Gullhaven, week 78; marked at two other sites too".
  private func place(_ count: HarmCount, _ harm: Harm) -> String {
    let others = Set(
      harm.counts.filter {
        $0.isHarm && $0.option == count.option && $0.outcome == count.outcome && $0.site != nil
          && $0.site != count.site
      }.compactMap(\.site)
    ).count
    let place = "\(name(ofSite: count.site)), week \(count.week)"
    guard others > 0, report.sites.count > 1 else { return place }
    let sites = others == 1 ? "site" : "sites"
    return place + "; marked at \(PlainWords.number(others))"
      + (count.site == nil ? " \(sites)" : " other \(sites) too")
  }

  /// A site's heading, or "all seven sites together".
  func name(ofSite site: String?) -> String {
    guard let site else { return everywhere }
    return report.sites.first { $0.name == site }.map(report.heading) ?? site
  }
}

extension PlainWords {
  /// "a, b or c".
  static func list(_ items: [String], _ last: String) -> String {
    guard items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(last) " + items[items.count - 1]
  }
}
