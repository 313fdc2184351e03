import Diagnostics
import Diffusion
import Documents

/// Reads what a key holds if it is left out, by the same readers as a scenario's own words.
package enum StandardReader {
  /// The value of a standard, which is written as a scenario would write it.
  ///
  /// - Returns: Nil if the table's words cannot be read, which a test rules out.
  package static func value(of key: ActionKey, _ standard: String) -> FieldValue? {
    var findings = Findings()
    let quoted = "v = \(Rendering.quoted(standard))"
    // Numbers and flags stand without quotes in a file.
    for text in ["v = \(standard)", quoted] {
      findings = Findings()
      let table = TOML.read(SourceText(name: "", text: text), into: &findings)
      guard !findings.hasErrors, let value = table["v"] else { continue }
      let reader = ActionValueReader(weeks: WeekReader(start: nil))
      if let read = try? reader.read(value, key) { return read }
    }
    return nil
  }
}
