import Diagnostics
import Documents

/// `[[expect]]` as it was read.
package struct ExpectationDraft: Sendable {
  package var says: Located<String>?
  package var option, than: Located<String>?
  package var direction: Located<String>?
  package var line, thanLine: Located<OutcomeLine>?
  package var week: Located<Int>?
  package var times: Located<Int>?
  /// Read once the line is known: its unit is the line's.
  package var by: TOMLValue?
}

extension DraftReader {
  /// Reads what is expected of the result.
  mutating func readExpectation(_ table: TOMLTable) -> ExpectationDraft {
    let section = SectionTables.expect
    checkKeys(table, section)
    let weeks = weeks
    return ExpectationDraft(
      says: text(table, section, "says"), option: text(table, section, "option"),
      than: text(table, section, "than"), direction: choice(table, section, "is"),
      line: line(table, "on"), thanLine: line(table, "than_on"),
      week: table["at"].flatMap { value in
        attempt(value) { v throws(PhraseProblem) in try weeks.read(v, "at") }
      },
      times: whole(table, section, "times"), by: table["by"])
  }

  private mutating func line(_ table: TOMLTable, _ key: String) -> Located<OutcomeLine>? {
    guard let value = table[key] else { return nil }
    return attempt(value) { v throws(PhraseProblem) in try OutcomeReader.read(v, key) }
  }

  /// Reads what people say of the study, by statement.
  mutating func readStatements(_ table: TOMLTable) -> [Statement: String] {
    let section = SectionTables.documentation
    checkKeys(table, section)
    var said: [Statement: String] = [:]
    for statement in Statement.all {
      guard let text = text(table, section, statement.key)?.value, !text.isEmpty else { continue }
      said[statement] = text
    }
    return said
  }

  /// Reads what a teacher says.
  mutating func readNotes(_ table: TOMLTable) -> ScenarioNotes {
    let section = SectionTables.about
    checkKeys(table, section)
    var notes = ScenarioNotes()
    notes.whatItShows = text(table, section, "what_it_shows")?.value ?? ""
    notes.howItWorks = text(table, section, "how_it_works")?.value ?? ""
    notes.thingsToNotice = text(table, section, "things_to_notice")?.value ?? ""
    notes.thingsToTry = text(table, section, "things_to_try")?.value ?? ""
    notes.extendingIt = text(table, section, "extending_it")?.value ?? ""
    return notes
  }
}
