import Diagnostics
import Diffusion
import Documents

extension DraftReader {
  /// Reads `[sensitivity]`; nil if there is none.
  mutating func readSensitivity(_ document: TOMLTable) -> SensitivityDraft? {
    let section = SectionTables.sensitivity
    guard let table = tables(document, "sensitivity", doubled: false).first else { return nil }
    checkKeys(table, section)
    var draft = SensitivityDraft(isComplete: table.isComplete)
    draft.peerEffects = numbers(table, section, "peer_effects")
    draft.spreadsBy = choices(table, section, "spreads_by")
    draft.maps = whole(table, section, "maps")
    draft.resample = choice(table, section, "resample")
    draft.namedAtMost = wholes(table, section, "named_at_most")
    draft.futures = whole(table, section, "futures")
    draft.heading = document.entry("sensitivity")?.keyPlace
    draft.isEmpty = table.entries.isEmpty
    return draft
  }

  /// Reads `[compare.smallest_that_matters]`: the smallest difference of each outcome.
  mutating func readSmallest(_ compare: TOMLTable, _ draft: inout CompareDraft) {
    let section = SectionTables.smallest
    guard let table = tables(compare, "smallest_that_matters", doubled: false).first else { return }
    for entry in table.entries {
      guard let outcome = Outcomes.named(entry.key), section.key(entry.key) != nil else {
        unknownOutcome(entry, section)
        continue
      }
      let read = attempt(entry.value) { v throws(PhraseProblem) in
        try DifferenceReader.read(v, entry.key, of: outcome)
      }
      guard let read else { continue }
      draft.smallest.append(
        Located(value: (outcome.name, read.value), at: WrittenValue(entry.keyPlace)))
    }
  }

  private mutating func unknownOutcome(_ entry: TOMLEntry, _ section: SectionTable) {
    let line = Outcomes.all.first { entry.key.hasPrefix($0.name + " of ") }
    guard let line else {
      if Outcomes.named(entry.key) != nil {
        findings.add(
          Finding(
            "E-SCENARIO-OUTCOME", "neither way is better for \"\(entry.key)\"", at: entry.keyPlace,
            hint: "leave it out: it can be neither worth having nor harm"))
      } else {
        unknown(entry, section.keys.map(\.name), section.heading)
      }
      return
    }
    findings.add(
      Finding(
        "E-SCENARIO-KEY", "here an outcome is named without its group", at: entry.keyPlace,
        hint: "write \"\(line.name)\" alone: what matters is the same for every group"))
  }

  private mutating func numbers(_ table: TOMLTable, _ section: SectionTable, _ key: String)
    -> [Located<Double>]
  {
    guard let value = table[key], case .numbers(let range) = section.key(key)?.kind else {
      return []
    }
    return value.elements.compactMap { element in
      attempt(element) { v throws(PhraseProblem) in
        guard let number = v.number else {
          throw .kind(key, must: "a number or a list of numbers", v, write: "[0, 0.5, 1]")
        }
        guard range.contains(number) else {
          throw PhraseProblem(
            whole: "E-SCENARIO-RANGE",
            "\"\(key)\" is \(shortest(number)), but it must be from \(shortest(range.lowerBound)) to"
              + " \(shortest(range.upperBound))", hint: "1 = as assumed, 0.5 = half, 0 = none")
        }
        return number
      }
    }
  }

  private mutating func wholes(_ table: TOMLTable, _ section: SectionTable, _ key: String)
    -> [Located<Int>]
  {
    guard let value = table[key], case .wholes(let range) = section.key(key)?.kind else {
      return []
    }
    return value.elements.compactMap { element in
      attempt(element) { v throws(PhraseProblem) in try ValueReader.whole(v, key, range) }
    }
  }

  private mutating func choices(_ table: TOMLTable, _ section: SectionTable, _ key: String)
    -> [Located<String>]
  {
    guard let value = table[key], case .choices(let words) = section.key(key)?.kind else {
      return []
    }
    return value.elements.compactMap { element in
      attempt(element) { v throws(PhraseProblem) in try ValueReader.choice(v, key, words) }
    }
  }
}

/// `[sensitivity]` as it was read.
package struct SensitivityDraft: Sendable {
  package var peerEffects: [Located<Double>] = []
  package var spreadsBy: [Located<String>] = []
  package var maps: Located<Int>?
  package var resample: Located<String>?
  package var namedAtMost: [Located<Int>] = []
  package var futures: Located<Int>?
  /// Where the section begins.
  package var heading: SourcePlace?
  /// Whether nothing stands in it.
  package var isEmpty = true
  /// Whether every line of it could be read.
  package var isComplete: Bool

  /// The settings.
  var settings: SensitivitySettings {
    var settings = SensitivitySettings()
    settings.peerEffects = Set(peerEffects.map(\.value)).sorted()
    settings.spreadsBy = spreadsBy.map(\.value).reduce(into: []) {
      if !$0.contains($1) { $0.append($1) }
    }
    settings.maps = maps?.value ?? 0
    settings.resample = resample.flatMap { .init(rawValue: $0.value) } ?? .ties
    settings.namedAtMost = Set(namedAtMost.map(\.value)).sorted()
    settings.futures = futures?.value
    return settings
  }
}
