/// Words for findings: the only place where a finding becomes text.
public enum Rendering {
  /// One finding as a user reads it on a screen.
  ///
  /// ```
  /// village.toml:12:1: error: there is no setting "adopt_probabilty" in [model]
  ///   12 | adopt_probabilty = 0.3
  ///      | ^^^^^^^^^^^^^^^^
  ///   hint: did you mean "adopt_probability"?
  /// ```
  public static func text(_ finding: Finding) -> String {
    var lines = [heading(finding)]
    if let place = finding.place { lines += excerpt(place) }
    if let hint = finding.hint { lines.append("  hint: \(printable(hint))") }
    return lines.joined(separator: "\n")
  }

  /// All findings in the order of their places, with a closing count.
  ///
  /// - Parameter limit: How many findings of one code are printed before they are only counted.
  public static func text(_ findings: Findings, limit: Int = 5) -> String {
    var met: [String: Int] = [:]
    var lines: [String] = []
    for finding in findings.sorted {
      met[finding.code, default: 0] += 1
      if met[finding.code, default: 0] <= limit { lines.append(text(finding)) }
    }
    for (code, count) in met.sorted(by: { $0.key < $1.key }) where count > limit {
      lines.append("… and \(count - limit) more of the kind \(code)")
    }
    if let count = count(findings) { lines.append(count) }
    return lines.joined(separator: "\n")
  }

  /// "2 errors, 1 warning", or nil if there is nothing to count.
  public static func count(_ findings: Findings) -> String? {
    let kinds: [(Finding.Severity, String)] = [
      (.error, "error"), (.warning, "warning"), (.note, "note"),
    ]
    let parts = kinds.compactMap { severity, word -> String? in
      let count = findings.all.count { $0.severity == severity }
      return count == 0 ? nil : "\(count) \(word)\(count == 1 ? "" : "s")"
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// All findings as JSON, one object a line inside an array.
  ///
  /// - Parameter withValues: Whether the text that was read is given too, and the words that cite
  ///   it; it may be a name, so anything that is kept or passed on leaves it out.
  public static func json(_ findings: Findings, withValues: Bool) -> String {
    let objects = findings.sorted.map { finding in
      let fields = fields(of: finding, withValues: withValues)
      return "  {" + fields.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}"
    }
    return objects.isEmpty ? "[]" : "[\n" + objects.joined(separator: ",\n") + "\n]"
  }

  /// The names and the JSON texts of what a finding says.
  private static func fields(of finding: Finding, withValues: Bool) -> [(String, String)] {
    var fields = [
      ("code", quoted(finding.code)), ("severity", quoted(finding.severity.rawValue)),
    ]
    if let place = finding.place {
      fields.append(("file", quoted(place.file)))
      if place.line > 0 { fields.append(("line", "\(place.line)")) }
      if place.column > 0 { fields.append(("column", "\(place.column)")) }
      if let field = place.field { fields.append(("field", quoted(field))) }
    }
    guard withValues else { return fields }
    if let value = finding.value { fields.append(("value", quoted(value))) }
    fields.append(("message", quoted(finding.message)))
    if let hint = finding.hint { fields.append(("hint", quoted(hint))) }
    return fields
  }

  /// The first line: place, severity, message.
  private static func heading(_ finding: Finding) -> String {
    let start = finding.place.map { origin($0) + ": " } ?? ""
    return start + "\(finding.severity.rawValue): \(printable(finding.message))"
  }

  /// "village.toml:12:1", or "people.csv, line 12, column age" in a table.
  private static func origin(_ place: SourcePlace) -> String {
    let file = printable(place.file)
    if let field = place.field {
      return file + (place.line > 0 ? ", line \(place.line)" : "") + ", column \(printable(field))"
    }
    guard place.line > 0 else { return file }
    return "\(file):\(place.line)" + (place.column > 0 ? ":\(place.column)" : "")
  }
}
