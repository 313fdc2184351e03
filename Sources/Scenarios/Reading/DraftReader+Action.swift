import Diagnostics
import Diffusion
import Documents

extension DraftReader {
  /// Reads one action; nil if it cannot be told what is done.
  ///
  /// - Parameter taken: Collects the keys that some action takes.
  mutating func readAction(_ raw: RawAction, _ taken: inout Set<String>) -> ActionDraft? {
    guard let intervention = intervention(raw) else { return nil }
    var action = ActionDraft(intervention: intervention, called: raw.called, place: raw.place)
    checkActionKeys(raw, intervention)
    for key in intervention.keys {
      taken.insert(key.name)
      if let entry = raw.effective(key.name) {
        readField(entry, key, &action)
      } else {
        readStandard(key, raw, &action)
      }
    }
    readCosts(raw, &action)
    action.paidBy = actionText(raw, "paid_by")
    action.drawsAs = actionText(raw, "draws_as")
    readCalled(raw)
    action.ranksAtStart = ranksAtStart(raw)
    return action
  }

  private mutating func intervention(_ raw: RawAction) -> (any Intervention.Type)? {
    let names = Interventions.all.map { $0.name }
    guard let entry = raw.effective("do") else {
      if raw.isComplete {
        findings.add(
          Finding(
            "E-SCENARIO-MISSING", "this does not say what is done", at: raw.place,
            hint: "write do = with one of: \(names.joined(separator: ", "))"))
      }
      return nil
    }
    let read = attempt(entry.value) { value throws(PhraseProblem) in
      guard let name = value.text else {
        throw .kind("do", must: "text", value, write: "\"invite\"")
      }
      guard Interventions.named(name) != nil else {
        throw PhraseProblem(
          whole: "E-SCENARIO-DO", "there is no action \(Rendering.cited(name))",
          hint: nearestName(to: name, among: names).map { "did you mean \"\($0)\"?" }
            ?? "the actions are: \(names.joined(separator: ", "))")
      }
      return name
    }
    return read.flatMap { Interventions.named($0.value) }
  }

  private mutating func checkActionKeys(_ raw: RawAction, _ intervention: any Intervention.Type) {
    let general = SectionTables.action.keys.map(\.name)
    let own = intervention.keys.map(\.name)
    let option = SectionTables.option.keys.map(\.name)
    for entry in raw.entries where !general.contains(entry.key) && !own.contains(entry.key) {
      let all = own + general.filter { $0 != "do" }
      if nearestName(to: entry.key, among: all) == nil,
        let near = nearestName(to: entry.key, among: option)
      {
        unknown(entry, [near], "[[option]]")
      } else {
        unknown(entry, all, "an action that does \"\(intervention.name)\"")
      }
    }
  }

  private mutating func readField(_ entry: TOMLEntry, _ key: ActionKey, _ action: inout ActionDraft)
  {
    // A scenario may spell out the words of a standard that means "left out".
    if key.isLeftOutByStandard, entry.value.text == key.standard {
      action.written[key.name] = WrittenValue(entry.value)
      return
    }
    let reader = ActionValueReader(weeks: weeks)
    if case .choices = key.kind {
      readChoices(entry.value, key, reader, &action)
      return
    }
    let read = attempt(entry.value) { value throws(PhraseProblem) in try reader.read(value, key) }
    guard let read else {
      action.isDamaged = true
      return
    }
    action.fields[key.name] = read.value
    action.written[key.name] = read.at
  }

  /// Words of a list are read one by one, so that each has its own finding.
  private mutating func readChoices(
    _ value: TOMLValue, _ key: ActionKey, _ reader: ActionValueReader, _ action: inout ActionDraft
  ) {
    var chosen: [String] = []
    for element in value.elements {
      let read = attempt(element) { v throws(PhraseProblem) in try reader.read(v, key) }
      if case .choices(let words) = read?.value {
        chosen += words.filter { !chosen.contains($0) }
      } else {
        action.isDamaged = true
      }
    }
    if chosen.isEmpty { action.isDamaged = true }
    action.fields[key.name] = .choices(chosen)
    action.written[key.name] = WrittenValue(value)
  }

  private mutating func readStandard(
    _ key: ActionKey, _ raw: RawAction, _ action: inout ActionDraft
  ) {
    guard let standard = key.standard else {
      action.isDamaged = true
      guard raw.isComplete else { return }
      findings.add(
        Finding(
          "E-SCENARIO-MISSING",
          "\"\(key.name)\" is missing in an action that does \"\(action.name)\": \(key.meaning)",
          at: raw.place, hint: "write for example \(key.name) = \(key.example)"))
      return
    }
    if key.isLeftOutByStandard { return }
    action.fields[key.name] = StandardReader.value(of: key, standard)
  }

  private mutating func readCosts(_ raw: RawAction, _ action: inout ActionDraft) {
    guard let entry = raw.effective("cost") else { return }
    action.costs = entry.value.elements.compactMap { element in
      attempt(element) { value throws(PhraseProblem) in try CostReader.read(value) }
    }
    if action.costs.count < entry.value.elements.count { action.isDamaged = true }
  }

  /// A text that every action may have.
  private mutating func actionText(_ raw: RawAction, _ key: String) -> String? {
    guard let entry = raw.effective(key), let row = SectionTables.action.key(key) else {
      return nil
    }
    return attempt(entry.value) { value throws(PhraseProblem) in
      try ValueReader.text(value, key, example: row.example)
    }?.value
  }

  private mutating func readCalled(_ raw: RawAction) {
    guard let entry = raw["called"], entry.value.text == nil else { return }
    findings.add(
      WrittenValue(entry.value).finding(
        .kind("called", must: "text", entry.value, write: "\"group\"")))
  }

  private mutating func ranksAtStart(_ raw: RawAction) -> Bool {
    guard let entry = raw.effective("as_of") else { return false }
    let read = attempt(entry.value) { value throws(PhraseProblem) in
      try ValueReader.choice(value, "as_of", ["map", "start"])
    }
    return read?.value == "start"
  }
}

extension ActionKey {
  /// What a scenario could write.
  package var example: String {
    switch kind {
    case .place: "\"the hub\""
    case .people: "\"16 best connected\""
    case .pool: "\"service users\""
    case .week: "\"week 26\""
    case .rate: "\"26 per year\""
    case .share: "0.15"
    case .number: "0.5"
    case .count(let range): "\(range.lowerBound)"
    case .weeks: "\"8 weeks\""
    case .points: "\"1 point\""
    case .flag: "true"
    case .choice(let words), .choices(let words): "\"\(words.first ?? "")\""
    }
  }
}
