import Diffusion
import Experiments
import Scenarios

extension ComparisonDocument {
  /// Costs beside what they bring, and what is worth considering; nothing where no cost is stated.
  func addCosts(to document: inout Document) {
    guard let economics = report.comparison.economics,
      let scope = economics.scopes.first(where: { $0.site == scope })
    else { return }
    let words = EconomicWords(economics: economics, scope: scope)
    document.heading(2, "What it costs, \(everywhere)")
    document.paragraph(Words(costsLead(economics, scope)))
    addCostTable(words, to: &document)
    document.bullets(terms(words))
  }

  private func costsLead(_ economics: Economics, _ scope: EconomicScope) -> String {
    let years = PlainWords.years(economics.weeks)
    let prices =
      economics.priceYear.map { "in prices of \($0)" }
      ?? "in prices of a year that it does not say (price_year under [value])"
    var text = "What the scenario states as costs, over \(years), \(prices)."
    let payers = payers(scope)
    if !payers.isEmpty { text += " \(payers)" }
    let partly = scope.options.filter { $0.unpriced > 0 && $0.cost != nil }
    if !partly.isEmpty {
      text +=
        " For some actions of \(PlainWords.list(partly.map(\.name))) no cost is stated: they count"
        + " as costing nothing."
    }
    return text
  }

  /// "The council pays for Befriending £16,743."
  private func payers(_ scope: EconomicScope) -> String {
    let sentences = scope.options.compactMap { option -> String? in
      var order: [String] = []
      for payer in option.items.compactMap(\.item.payer) where !order.contains(payer) {
        order.append(payer)
      }
      guard !order.isEmpty else { return nil }
      let shares = order.map { payer in
        let lines = option.items.filter { $0.item.payer == payer }
        return "\(Digits.pounds(lines.reduce(0) { $0 + $1.pounds.mean })) by \(payer)"
      }
      return "\(option.name): \(PlainWords.list(shares))"
    }
    return sentences.isEmpty ? "" : "Paid for \(sentences.joined(separator: "; "))."
  }

  private func addCostTable(_ words: EconomicWords, to document: inout Document) {
    let scope = words.scope
    let hasWellbys = scope.options.contains { $0.wellbys != nil }
    let isWellby = words.economics.measure == .wellby
    var columns: [(column: Document.Column, cell: (OptionEconomics) -> Document.Cell)] = [
      (Document.Column(heading: "Option"), { Document.Cell($0.name) }),
      (Document.Column(heading: "Cost", isNumber: true), words.cost),
      (
        Document.Column(heading: "People reached (service users)", isNumber: true),
        {
          let people = Digits.fixed($0.people.mean, decimals: 0)
          return Document.Cell("\(people)\u{A0}(\(Digits.fixed($0.users.mean, decimals: 0)))")
        }
      ),
    ]
    if hasWellbys {
      columns.append(
        (
          Document.Column(heading: "WELLBYs gained (95 % interval)", isNumber: true),
          { words.gain($0.wellbys) }
        ))
    }
    if !isWellby {
      let units = ValueWords.units(of: words.economics.measure)
      columns.append(
        (
          Document.Column(
            heading: "\(PlainWords.sentence(units)) gained, \(words.economics.measure.lineText)",
            isNumber: true), { words.gain($0.effect) }
        ))
    }
    columns.append(
      (
        Document.Column(heading: "In the order of cost"), { Document.Cell(words.standing($0)) }
      ))
    if words.economics.threshold != nil {
      columns.append((Document.Column(heading: "Net benefit", isNumber: true), words.netBenefit))
    }
    let order =
      scope.inOrderOfCost + scope.options.indices.filter { !scope.weighed.contains($0) }
    document.table(
      columns.map(\.column),
      order.map { position in columns.map { $0.cell(scope.options[position]) } })
  }
}

extension ComparisonDocument {
  /// What the words of the table mean, one sentence each.
  private func terms(_ words: EconomicWords) -> [Words] {
    let economics = words.economics
    var terms: [Words] = []
    if words.scope.options.contains(where: { $0.wellbys != nil }) {
      terms.append(
        .strong("WELLBY")
          + Words(
            ": a point of life satisfaction (0 to 10) for one person and one year; a point of"
              + " wellbeing is taken for \(Digits.short(economics.wellbyPerPoint, atMost: 4)) of one,"
              + " which is the largest uncertainty of this table and in no interval."))
    }
    if words.scope.weighed.count > 1 {
      terms.append(
        .strong("In the order of cost")
          + Words(
            ": dominated is what another option beats, or a mix of two others would; of the rest, each"
              + " is compared with the one before it, later costs and gains weighing less by"
              + " \(percent(economics.discountCosts)) and \(percent(economics.discountEffects)) a"
              + " year."))
    }
    return terms + [netBenefit(words)]
  }

  private func percent(_ rate: Double) -> String {
    "\(Digits.short(100 * rate, atMost: 2))\u{A0}%"
  }

  private func netBenefit(_ words: EconomicWords) -> Words {
    guard let threshold = words.threshold else {
      return .strong("Net benefit")
        + " is not worked out: the scenario does not say what one \(words.unit) is worth."
    }
    return .strong("Net benefit")
      + Words(": what is gained at \(threshold), less the cost. \(source(words.economics))")
      + Words(best(words))
  }

  private func source(_ economics: Economics) -> String {
    guard economics.isThresholdDocumented else {
      let source = report.thresholdSource
      return source.isEmpty
        ? "The scenario does not say where that comes from." : "Source: \(source)."
    }
    let differs = economics.priceYear.map { $0 != ValueStandards.wellbyYear } ?? false
    return "Source: \(ValueStandards.wellbySource.words)"
      + (differs ? ", not adjusted to the prices of the costs." : ".")
  }

  /// "It is highest on average for “Befriending”, and in 83 of 100 sets of assumptions."
  private func best(_ words: EconomicWords) -> String {
    let economics = words.economics
    guard words.scope.weighed.count > 1,
      let point = words.scope.acceptability.first(where: { $0.threshold == economics.threshold }),
      let name = words.best(at: point.threshold)
    else { return "" }
    var text =
      " It is highest on average for “\(name)”, and highest in"
      + " \(words.share(point.shareBest[point.best]))."
    let ends = economics.thresholdRange.map { [$0.lowerBound, $0.upperBound] } ?? []
    for end in ends where words.best(at: end).map({ $0 != name }) ?? false {
      text += " At \(Digits.pounds(end)) it would be “\(words.best(at: end) ?? "")”."
    }
    let worth = Digits.pounds(
      point.perfectInformation, standardError: point.perfectInformation / 10)
    if economics.drawsAssumptions, worth != Digits.pounds(0) {
      text +=
        " To know which set holds would be worth at most \(worth) (expected value of perfect"
        + " information)."
    }
    return text
  }
}

extension PlainWords {
  /// "130 weeks (2.5 years)".
  static func years(_ weeks: Int) -> String {
    let text = week(weeks)
    return "\(Digits.count(weeks)) weeks" + text.dropFirst("week \(weeks)".count)
  }
}
