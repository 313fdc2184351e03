import Diagnostics
import Diffusion
import Documents

extension DraftReader {
  /// Reads `[compare]`; its `start` lets all weeks be dates.
  mutating func readCompare(_ document: TOMLTable, _ draft: inout ScenarioDraft) {
    let section = SectionTables.compare
    guard let table = tables(document, "compare", doubled: false).first else {
      if document.isComplete, document["compare"] == nil, let row = section.key("length") {
        missing(row, section, in: nil, at: draft.start)
      }
      return
    }
    checkKeys(table, section)
    draft.compare.start = start(table)
    weeks = WeekReader(start: draft.compare.start)
    if let value = value(table, section, "length") {
      draft.compare.weeks = attempt(value) { v throws(PhraseProblem) in
        try LengthReader.read(v, "length")
      }
    }
    draft.compare.readAt = readAt(table)
    readLines(table, &draft.compare)
    draft.compare.worthHaving = table["worth_having"]
    draft.compare.futures = whole(table, section, "futures")
    draft.compare.precision = table["precision"]
    draft.compare.futuresPerDraw = whole(table, section, "futures_per_draw")
    draft.compare.seed = whole(table, section, "seed")?.value ?? 2011
    draft.compare.drawsAssumptions = choice(table, section, "assumptions")?.value != "fixed"
  }

  private mutating func start(_ table: TOMLTable) -> CalendarDate? {
    guard let value = table["start"] else { return nil }
    return attempt(value) { value throws(PhraseProblem) in
      let text: String? =
        if case .localDate(let date) = value.kind { date } else { value.text }
      guard let text else {
        throw .kind("start", must: "a date", value, write: "2026-01-05")
      }
      guard let date = CalendarDate(text) else {
        throw PhraseProblem(
          whole: "E-SCENARIO-DATE", "\(Rendering.cited(text)) is not a date",
          hint: "write the year first: start = 2026-01-05")
      }
      return date
    }?.value
  }

  private mutating func readAt(_ table: TOMLTable) -> [Located<Int>] {
    guard let value = table["read_at"] else { return [] }
    let weeks = weeks
    return value.elements.compactMap { element in
      attempt(element) { v throws(PhraseProblem) in try weeks.read(v, "read_at") }
    }
  }

  private mutating func readLines(_ table: TOMLTable, _ compare: inout CompareDraft) {
    if let value = table["main"] {
      compare.main = attempt(value) { v throws(PhraseProblem) in try OutcomeReader.read(v, "main") }
    }
    guard let value = table["lines"] else { return }
    compare.lines = value.elements.compactMap { element in
      attempt(element) { v throws(PhraseProblem) in try OutcomeReader.read(v, "lines") }
    }
  }
}
