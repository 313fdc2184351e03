import Diffusion
import Experiments
import Scenarios

extension ComparisonDocument {
  /// What comes out on maps drawn again from the map.
  func addMaps(_ all: SensitivityResult, _ document: inout Document) {
    let maps = all.variants(.map)
    guard all.settings.maps > 0 else { return }
    document.heading(3, "If the map were another")
    let failed =
      all.failedMaps == 0
      ? "" : " On \(Digits.count(all.failedMaps)) more the scenario could not be run."
    guard maps.count > 1 else {
      document.paragraph(
        Words("The scenario could not be run on enough maps to say anything.\(failed)"))
      return
    }
    document.paragraph(Words("\(how(all.settings.resample, maps.count))\(failed)"))
    let rows = report.options.compactMap { mapRow($0.name, all, maps) }
    document.table(
      [
        Document.Column(heading: "Option"),
        Document.Column(heading: "As mapped, \(main.unitInHeading)"),
        Document.Column(heading: "Mean of maps"),
        Document.Column(heading: "SD between maps", isNumber: true),
        Document.Column(heading: "8 of 10 maps"),
      ], rows)
    document.paragraph(
      Words(
        [mapSurvival(all, maps), directions(all, maps)].filter { !$0.isEmpty }
          .joined(separator: " ")))
    document.paragraph(Words(limits(all.settings.resample)))
  }

  private func how(_ resample: SensitivitySettings.Resample, _ count: Int) -> String {
    switch resample {
    case .ties:
      "The interviews of each site were drawn again \(Digits.count(count)) times, with replacement:"
        + " some are lost, with the ties that nobody else told of, others count twice."
    case .people:
      "The people of each site were drawn again \(Digits.count(count)) times, with replacement: some"
        + " are missing, others are there twice, with their answers, ties and places."
    }
  }

  private func limits(_ resample: SensitivitySettings.Resample) -> String {
    let end =
      " The spread between maps holds some luck too, and says nothing about people and ties that no"
      + " interview could have reached."
    switch resample {
    case .ties:
      return "Drawn again from itself, a map only loses ties: one that the survey missed cannot"
        + " appear." + end
    case .people:
      return "People who are there twice share all their ties, so circles are tighter than real"
        + " ones." + end
    }
  }

  private func mapRow(_ option: String, _ all: SensitivityResult, _ maps: [SensitivityVariant])
    -> [Document.Cell]?
  {
    func difference(_ variant: SensitivityVariant) -> Double? {
      variant.leading(report.main, week: lastWeek, site: scope)?
        .options.first { $0.option == option }?.difference
    }
    let values = maps.compactMap(difference)
    guard let own = difference(all.asAssumed), values.count > 1 else { return nil }
    let spread = Statistics.standardDeviation(values)
    let error = spread / Double(values.count).squareRoot()
    let sorted = values.sorted()
    func words(_ value: Double) -> String { main.change(value, error: error, withUnit: false) }
    return [
      Document.Cell(option), Document.Cell(words(own)),
      Document.Cell(words(Statistics.mean(values))),
      Document.Cell(main.size(spread, error: error)),
      Document.Cell(
        "\(words(Statistics.quantile(sorted, 0.1))) to \(words(Statistics.quantile(sorted, 0.9)))"),
    ]
  }

  /// Whether each option changes the line that decides in the same direction on every map.
  private func directions(_ all: SensitivityResult, _ maps: [SensitivityVariant]) -> String {
    func difference(_ variant: SensitivityVariant, _ option: String) -> Double? {
      variant.leading(report.main, week: lastWeek, site: scope)?
        .options.first { $0.option == option }?.difference
    }
    let turned = report.options.compactMap { option -> String? in
      guard let own = difference(all.asAssumed, option.name) else { return nil }
      let other = maps.compactMap { difference($0, option.name) }.count { $0 * own < 0 }
      return other == 0 ? nil : "\(option.name) on \(Digits.count(other))"
    }
    return turned.isEmpty
      ? "No difference from as now changes its direction on any map."
      : "The difference from as now has the other direction for \(PlainWords.list(turned)) of"
        + " \(Digits.count(maps.count)) maps."
  }

  /// On how many maps the same option leads, and the whole ranking stays.
  private func mapSurvival(_ all: SensitivityResult, _ maps: [SensitivityVariant]) -> String {
    guard report.options.count > 1, let higher = higherIsBetter(report.main),
      let own = all.asAssumed.leading(report.main, week: lastWeek, site: scope)?
        .ranking(higherIsBetter: higher), let first = own.first
    else { return "" }
    let rankings = maps.compactMap {
      $0.leading(report.main, week: lastWeek, site: scope)?.ranking(higherIsBetter: higher)
    }
    let count = Digits.count(rankings.count)
    let same = rankings.count { $0.first == first }
    let whole = rankings.count { $0 == own }
    return "\(first) is best on average on \(Digits.count(same)) of \(count) maps, as on the map"
      + " itself; the whole ranking is the same on \(Digits.count(whole)) of \(count)."
  }
}
