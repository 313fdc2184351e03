import Diagnostics
import Diffusion
import Documents
import Networks

/// Makes a scenario of a draft, with every default filled in.
struct ScenarioAssembly {
  let draft: ScenarioDraft
  private(set) var findings = Findings()

  mutating func add(_ finding: Finding) { findings.add(finding) }

  init(_ draft: ScenarioDraft) { self.draft = draft }

  /// The scenario; nil if something that it needs could not be read.
  mutating func scenario() -> Scenario? {
    let lines = lines()
    guard let weeks = draft.compare.weeks?.value, let main = lines.first else { return nil }
    let worthHaving = difference(draft.compare.worthHaving, "worth_having", main.line)
    let precision = difference(draft.compare.precision, "precision", main.line)
    let model = model()
    let options = draft.options.map(option)
    var readAt = Set(draft.compare.readAt.map(\.value)).sorted()
    if readAt.isEmpty { readAt = [weeks] }
    var compare = CompareSettings(
      weeks: weeks, readAt: readAt, main: main.line, worthHaving: worthHaving,
      lines: lines.map(\.line), futures: draft.compare.futuresOrStandard, futuresPerDraw: 1,
      drawsAssumptions: draft.compare.drawsAssumptions, seed: UInt64(max(0, draft.compare.seed)),
      start: draft.compare.start, precision: precision)
    for smallest in draft.compare.smallest {
      compare.smallest[smallest.value.outcome] = smallest.value.value
    }
    let isUncertain =
      !ParameterDraws.drawn(model, compare).isEmpty || options.contains(where: \.isUncertain)
    var value = draft.value.settings
    value.measure = draft.value.measure?.value
    value.threshold = draft.value.threshold?.value.pounds
    compare.futuresPerDraw = draft.compare.futuresPerDraw?.value ?? (isUncertain ? 2 : 1)
    return Scenario(
      file: draft.file, title: draft.title, question: draft.question, lesson: draft.lesson,
      sites: draft.sites, compare: compare, options: options, model: model, value: value,
      opened: opened(), expectations: expectations(compare), notes: draft.notes,
      statements: draft.statements, writtenLines: lines.map(\.at),
      sensitivity: draft.sensitivity?.settings)
  }

  /// The lines of the table, the main one first, each once.
  private func lines() -> [(line: OutcomeLine, at: WrittenValue?)] {
    var lines: [(line: OutcomeLine, at: WrittenValue?)] = []
    func add(_ line: OutcomeLine, _ at: WrittenValue?) {
      if !lines.contains(where: { $0.line == line }) { lines.append((line, at)) }
    }
    let standard = StandardLines.lines(of: draft)
    if let main = draft.compare.main {
      add(main.value, main.at)
    } else if let first = draft.compare.lines.first {
      add(first.value, first.at)
    } else if let first = standard.first {
      add(first, nil)
    }
    for line in draft.compare.lines { add(line.value, line.at) }
    if draft.compare.lines.isEmpty { for line in standard { add(line, nil) } }
    return lines
  }

  private mutating func difference(_ value: TOMLValue?, _ key: String, _ main: OutcomeLine)
    -> Double?
  {
    guard let value, let outcome = Outcomes.named(main.outcome) else { return nil }
    do throws(PhraseProblem) {
      return try DifferenceReader.read(value, key, of: outcome)
    } catch {
      findings.add(WrittenValue(value).finding(error))
      return nil
    }
  }

  private func model() -> ModelSettings {
    var parameters: [ParameterKey: ParameterSetting] = [:]
    var places: [ParameterKey: SourcePlace] = [:]
    for parameter in draft.model.parameters {
      parameters[parameter.value.key] = parameter.value.setting
      places[parameter.value.key] = parameter.at.place
    }
    return ModelSettings(
      runsCommunity: draft.model.runsCommunity, named: draft.model.named,
      parameters: parameters, fills: draft.model.fills,
      texts: draft.model.texts, places: places,
      update: draft.model.update.flatMap { ModelPage.Update(rawValue: $0.value) } ?? .sync)
  }

  private func option(_ draft: OptionDraft) -> ScenarioOption {
    var met: [String: Int] = [:]
    let actions = draft.actions.map { action in
      // An address that the scenario gives is the address, however often it is given.
      guard action.drawsAs == nil else { return self.action(action, 0) }
      let occurrence = met[action.identity, default: 0]
      met[action.identity] = occurrence + 1
      return self.action(action, occurrence)
    }
    return ScenarioOption(
      name: draft.name?.value ?? "", versus: draft.versus?.value, actions: actions,
      designedWith: draft.designedWith, whatResidentsSaid: draft.whatResidentsSaid,
      place: draft.place)
  }

  private func action(_ action: ActionDraft, _ occurrence: Int) -> ScenarioAction {
    // At a site where something is different the draws keep the address of the action itself.
    func fields(_ local: ActionDraft) -> ActionFields {
      ActionFields(
        values: local.fields, name: action.identity, occurrence: occurrence,
        ranksAtStart: local.ranksAtStart)
    }
    var atSite: [String: LocalAction] = [:]
    for (site, local) in action.atSite {
      atSite[site] = LocalAction(
        fields: fields(local), values: local.written, costs: local.costs.map(\.value),
        paidBy: local.paidBy)
    }
    return ScenarioAction(
      intervention: action.name, fields: fields(action), costs: action.costs.map(\.value),
      paidBy: action.paidBy,
      values: action.written, atSite: atSite, called: action.called, place: action.place)
  }

  /// `[[place]]`, then places that actions open, in the order in which they are named.
  private func opened() -> [Scenario.OpenedPlace] {
    var opened = draft.places.map(\.value)
    for action in draft.options.flatMap(\.actions) {
      for one in [action] + action.atSite.map(\.action) {
        guard case .named(let name) = one.to, one.opensPlaces,
          !opened.contains(where: { $0.name == name })
        else { continue }
        opened.append(
          Scenario.OpenedPlace(name: name, setting: one.openingSetting, isDeclared: false))
      }
    }
    return opened
  }
}

extension ActionDraft {
  /// Whether its place may be one that no site has.
  package var opensPlaces: Bool {
    intervention.keys.contains { $0.name == "to" && $0.kind == .place(opens: true) }
  }

  /// What happens at a place that it opens: as it says, else as at a local place.
  var openingSetting: Setting {
    var word = "local"
    if case .choices(let words) = fields["setting"] { word = words.first ?? word }
    return Setting.called(word) ?? Setting.named[0].setting
  }
}

extension ScenarioOption {
  /// Whether any number of it is drawn once a future.
  var isUncertain: Bool {
    actions.contains { action in
      ([action.fields] + action.atSite.values.map(\.fields)).contains { fields in
        fields.values.values.contains { value in
          if case .number(.perFuture) = value { true } else { false }
        }
      }
    }
  }
}
