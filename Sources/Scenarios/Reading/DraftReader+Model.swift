import Diagnostics
import Diffusion
import Documents
import Randomness

extension DraftReader {
  /// Reads `[model]`: what spreads how, parameters by dotted names, fills.
  mutating func readModel(_ document: TOMLTable, _ draft: inout ScenarioDraft) {
    guard let table = tables(document, "model", doubled: false).first else { return }
    for entry in table.entries {
      switch entry.key {
      case "persuasion": readNames(entry, &draft.model.persuasion)
      case "also": readNames(entry, &draft.model.also)
      case "update":
        draft.model.update = attempt(entry.value) { v throws(PhraseProblem) in
          try ValueReader.choice(v, "update", ModelPage.Update.allCases.map(\.rawValue))
        }
      case "community":
        draft.model.community = attempt(entry.value) { v throws(PhraseProblem) in
          try ValueReader.flag(v, "community")
        }
      case "fill": readFills(table, &draft.model)
      default: readParameters(entry, &draft.model)
      }
    }
  }

  private mutating func readNames(_ entry: TOMLEntry, _ names: inout [Located<String>]) {
    guard case .choices(let words) = SectionTables.model.key(entry.key)?.kind else { return }
    for element in entry.value.elements {
      let read = attempt(element) { v throws(PhraseProblem) in
        try ValueReader.choice(v, entry.key, words)
      }
      guard let read else { continue }
      if names.contains(where: { $0.value == read.value }) {
        findings.add(
          Finding(
            "E-SCENARIO-TWICE", "\"\(read.value)\" is named twice", at: read.at.place,
            hint: "delete one of the two"))
      } else {
        names.append(read)
      }
    }
  }

  /// `stigma.relaxation = …`, in TOML a table inside the table; or the whole name in quotes.
  private mutating func readParameters(_ entry: TOMLEntry, _ model: inout ModelDraft) {
    guard let table = entry.value.table else {
      readParameter(entry.key, entry, &model)
      return
    }
    for inner in table.entries { readParameter("\(entry.key).\(inner.key)", inner, &model) }
  }

  private mutating func readParameter(
    _ name: String, _ entry: TOMLEntry, _ model: inout ModelDraft
  ) {
    if let text = SectionTables.modelTexts.first(where: { $0.name == name }) {
      model.texts[name] = attempt(entry.value) { v throws(PhraseProblem) in
        if case .choice(let words) = text.kind { return try ValueReader.choice(v, name, words) }
        let words = try ValueReader.text(v, name, example: text.example)
        if text.kind == .schedule { _ = try ScheduleText.read(words) }
        return words
      }
      return
    }
    guard let key = ParameterKey(name: name) else {
      unknownParameter(name, entry)
      return
    }
    let read = attempt(entry.value) { v throws(PhraseProblem) in try ParameterReader.read(v, key) }
    guard let read else { return }
    model.parameters.append(
      Located(
        value: (key, read.value),
        at: WrittenValue(entry.keyPlace)))
  }

  private mutating func unknownParameter(_ name: String, _ entry: TOMLEntry) {
    let names = ParameterKey.allCases.map(\.parameter.name) + SectionTables.modelTexts.map(\.name)
    let settings = SectionTables.model.keys.map(\.name)
    let process = name.prefix { $0 != "." }
    let siblings = names.filter { $0.hasPrefix(process + ".") }
    let hint: String =
      if let near = nearestName(to: name, among: names + settings) {
        "did you mean \"\(near)\"?"
      } else if let same = names.first(where: { $0.hasSuffix(".\(name)") }) {
        "did you mean \"\(same)\"?"
      } else if !siblings.isEmpty {
        "the parameters of \(process) are: \(siblings.joined(separator: ", "))"
      } else {
        "parameters are called for example stigma.relaxation; kith list parameters shows them all"
      }
    findings.add(
      Finding(
        "E-SCENARIO-PARAMETER", "the model has no parameter \(Rendering.cited(name))",
        at: entry.keyPlace, hint: hint))
  }

  private mutating func readFills(_ model: TOMLTable, _ draft: inout ModelDraft) {
    guard let table = tables(model, "fill", doubled: false).first else { return }
    checkKeys(table, SectionTables.fill)
    draft.fills.wellbeing = fill(table, "wellbeing", 7...35)
    draft.fills.stigma = fill(table, "stigma", 0...1)
    draft.fills.withdrawal = fill(table, "withdrawal", 0...1)
  }

  /// A number or a distribution, drawn for each person.
  private mutating func fill(_ table: TOMLTable, _ key: String, _ range: ClosedRange<Double>)
    -> Distribution?
  {
    guard let value = table[key], let row = SectionTables.fill.key(key) else { return nil }
    let reader = NumberReader(
      key: key, form: key == "wellbeing" ? .fillPoints : .share, range: range, draws: [.perPerson],
      implied: .perPerson, example: row.example)
    return attempt(value) { value throws(PhraseProblem) in
      switch try reader.read(value) {
      case .fixed(let number): return Distribution(fixed: number)
      case .perFuture(let distribution), .perPerson(let distribution): return distribution
      }
    }?.value
  }
}

extension NumberForm {
  /// Wellbeing that is filled in may be written with its unit or without.
  static let fillPoints = NumberForm(
    factor: { ["", "points", "point"].contains($0) ? 1 : nil }, hint: { "write only \($0)" },
    name: "a number of points", suffix: "")
}
