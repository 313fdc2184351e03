import Diagnostics
import Documents
import Foundation
import Validation

/// The table of validation as a page.
public struct ValidationPage: Sendable {
  private let table: ValidationTable
  private let isFresh: Bool

  /// Works reference cases out.
  ///
  /// - Parameters:
  ///   - ids: Those to work out, by id or by the first word of it; empty: all.
  ///   - seed: Nil: that of every check; else another one, with wider bounds, so that one false alarm in
  ///     1,000 tables is all there is.
  ///   - referenceSite: The folder of the fixed reference site.
  /// - Throws: `E-VALIDATE-ID` where no case has such an id.
  public init(
    _ ids: [String] = [], seed: UInt64? = nil, referenceSite: String,
    progress: (_ id: String, _ index: Int, _ all: Int) -> Void
  ) throws(Finding) {
    let cases = try Self.cases(ids)
    isFresh = seed != nil
    let lab = Laboratory(
      seed: seed ?? 2011, errors: isFresh ? ValidationTable.errorsForFreshSeeds : 4,
      referenceSite: referenceSite)
    table = ValidationTable(lab, cases: cases, progress: progress)
  }

  private static func cases(_ ids: [String]) throws(Finding) -> [ReferenceCase] {
    guard !ids.isEmpty else { return ReferenceCases.all }
    func word(_ one: ReferenceCase) -> String { String(one.id.prefix { $0 != " " }) }
    let all = ReferenceCases.all
    for id in ids where !all.contains(where: { $0.id == id || word($0) == id }) {
      var names: [String] = []
      for one in all where !names.contains(word(one)) { names.append(word(one)) }
      throw Finding(
        "E-VALIDATE-ID", "no number is called \(Rendering.cited(id))",
        at: SourcePlace(file: "kith validate"),
        hint: nearestName(to: id, among: names).map { "did you mean \"\($0)\"?" }
          ?? "there are: \(names.joined(separator: ", "))")
    }
    return all.filter { ids.contains($0.id) || ids.contains(word($0)) }
  }

  /// Whether every number was met.
  public var isSound: Bool { table.isSound }
  /// For a screen.
  public var terminal: String {
    TerminalForm().text(document(Self.shortColumns, more: " make validate writes all columns."))
  }
  /// For a file, with every column.
  public var markdown: String { MarkdownForm.text(document(Self.columns)) }

  private struct Column: Sendable {
    let heading: String
    var isNumber = false
    let cell: @Sendable (ValidationPage, ReferenceRow) -> String
  }

  private static let columns = [
    Column(heading: "Id") { $1.id }, Column(heading: "Network") { $1.network },
    Column(heading: "Setting") { $1.setting }, Column(heading: "What") { $1.what },
    Column(heading: "Expected", isNumber: true) { $0.number($1.expected) },
    Column(heading: "Got", isNumber: true) { $0.number($1.got.value) },
    Column(heading: "May differ by", isNumber: true) { $0.bound($1.tolerance) },
    Column(heading: "Verdict") { $0.verdict($1) },
    Column(heading: "Finds a defect of", isNumber: true) {
      $1.isFormula ? "–" : $0.bound($1.power)
    },
    Column(heading: "Futures", isNumber: true) {
      $1.got.futures == 0 ? "–" : "\($1.got.futures)"
    },
    Column(heading: "Source") { $1.source },
  ]
  private static let shortColumns = columns.filter {
    ["Id", "What", "Expected", "Got", "May differ by", "Verdict"].contains($0.heading)
  }

  private func verdict(_ row: ReferenceRow) -> String {
    !row.isMet ? "MISSED" : row.isFormula ? "formula" : "met"
  }

  private func document(_ columns: [Column], more: String = "") -> Document {
    var document = Document()
    document.heading(1, "Validation")
    document.paragraph(
      "Numbers that somebody else worked out, and what Kith makes of the same. Each row names the"
        + " smallest defect it would have found (in 99 of 100 runs where anything is drawn).")
    document.paragraph(Words(summary))
    document.table(
      columns.map { Document.Column(heading: $0.heading, isNumber: $0.isNumber) },
      table.rows.map { row in columns.map { Document.Cell($0.cell(self, row)) } })
    for failure in table.failures {
      document.paragraph(.strong(failure.id) + " could not be worked out: \(failure.reason)")
    }
    document.paragraph(
      Words(
        "Source: F found in a published source, M from memory, C computed apart from this program."
          + more))
    return document
  }

  private var summary: String {
    let program = table.rows.filter { !$0.isFormula }
    let formulas = table.rows.filter(\.isFormula)
    let errors = (table.lab.errors * 100).rounded() / 100
    let also =
      formulas.isEmpty
      ? ""
      : " Beside these, \(formulas.count(where: \.isMet)) of \(formulas.count) formulas, worked out in"
        + " this table alone, give what they should; they say nothing of the program."
    return
      "\(program.count(where: \.isMet)) of \(program.count) numbers met.\(also) Seed \(table.lab.seed); means of drawn numbers"
      + " may lie \(shortest(errors)) standard errors off"
      + (isFresh ? ", which is wrong about any row in one table of 1,000." : ".")
  }

  /// Seven significant digits.
  private func number(_ value: Double) -> String { text(value, digits: 7) }
  /// Two significant digits.
  private func bound(_ value: Double) -> String { value == 0 ? "0" : text(value, digits: 2) }

  private func text(_ value: Double, digits: Int) -> String {
    guard value.isFinite else { return "not a number" }
    guard value != 0 else { return "0" }
    let power = Double(digits - 1) - log10(abs(value)).rounded(.down)
    let scale = pow(10, power)
    return shortest((value * scale).rounded() / scale)
  }
}
