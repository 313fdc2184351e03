import Documents
import Foundation
import Validation

/// The table of validation as a page.
public struct ValidationPage: Sendable {
  private let table: ValidationTable
  private let isFresh: Bool

  /// Works all reference cases out.
  ///
  /// - Parameters:
  ///   - seed: Nil: that of every check; else another one, with wider bounds, so that one false alarm in
  ///     1,000 tables is all there is.
  ///   - referenceSite: The folder of the fixed reference site.
  public init(
    seed: UInt64? = nil, referenceSite: String,
    progress: (_ id: String, _ index: Int, _ all: Int) -> Void
  ) {
    isFresh = seed != nil
    let lab = Laboratory(
      seed: seed ?? 2011, errors: isFresh ? ValidationTable.errorsForFreshSeeds : 4,
      referenceSite: referenceSite)
    table = ValidationTable(lab, progress: progress)
  }

  /// Whether every number was met.
  public var isSound: Bool { table.isSound }
  /// For a screen.
  public var terminal: String { TerminalForm().text(document) }
  /// For a file.
  public var markdown: String { MarkdownForm.text(document) }

  private var document: Document {
    var document = Document()
    document.heading(1, "Validation")
    document.paragraph(
      "Numbers that somebody else worked out, and what Kith makes of the same. Each row names the"
        + " smallest defect it would have found (in 99 of 100 runs where anything is drawn).")
    document.paragraph(Words(summary))
    document.table(
      [
        Document.Column(heading: "Id"), Document.Column(heading: "Network"),
        Document.Column(heading: "Setting"), Document.Column(heading: "What"),
        Document.Column(heading: "Expected", isNumber: true),
        Document.Column(heading: "Got", isNumber: true),
        Document.Column(heading: "May differ by", isNumber: true),
        Document.Column(heading: "Verdict"),
        Document.Column(heading: "Finds a defect of", isNumber: true),
        Document.Column(heading: "Futures", isNumber: true), Document.Column(heading: "Source"),
      ],
      table.rows.map { row in
        [
          Document.Cell(row.id), Document.Cell(row.network), Document.Cell(row.setting),
          Document.Cell(row.what), Document.Cell(number(row.expected)),
          Document.Cell(number(row.got.value)), Document.Cell(bound(row.tolerance)),
          Document.Cell(row.isMet ? "met" : "MISSED"), Document.Cell(bound(row.power)),
          Document.Cell(row.got.futures == 0 ? "–" : "\(row.got.futures)"),
          Document.Cell(row.source),
        ]
      })
    for failure in table.failures {
      document.paragraph(.strong(failure.id) + " could not be worked out: \(failure.reason)")
    }
    document.paragraph(
      "Source: F found in a published source, M from memory, C computed apart from this program.")
    return document
  }

  private var summary: String {
    let met = table.rows.count(where: \.isMet)
    let errors = (table.lab.errors * 100).rounded() / 100
    return
      "\(met) of \(table.rows.count) numbers met. Seed \(table.lab.seed); means of drawn numbers"
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
