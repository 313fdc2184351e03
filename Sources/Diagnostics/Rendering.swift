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
    lines += excerpt(finding.place)
    if let hint = finding.hint { lines.append("  hint: \(printable(hint))") }
    return lines.joined(separator: "\n")
  }

  /// All findings in the order of their places, with a closing count.
  ///
  /// - Parameter limit: How many findings of one code are printed before they are only counted.
  public static func text(_ findings: Findings, limit: Int = 5) -> String {
    var shown: [String: Int] = [:]
    var lines: [String] = []
    for finding in findings.sorted {
      shown[finding.code, default: 0] += 1
      if shown[finding.code]! <= limit { lines.append(text(finding)) }
    }
    for code in shown.keys.sorted() where shown[code]! > limit {
      lines.append("… and \(shown[code]! - limit) more of the kind \(code)")
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
      let count = findings.all.filter { $0.severity == severity }.count
      return count == 0 ? nil : "\(count) \(word)\(count == 1 ? "" : "s")"
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// All findings as JSON, one object a line inside an array.
  ///
  /// - Parameter withValues: Whether the text that was read is given too; it may be a name, so
  ///   anything that is kept or passed on leaves it out.
  public static func json(_ findings: Findings, withValues: Bool) -> String {
    let objects = findings.sorted.map { finding in
      var fields: [(String, String)] = [
        ("code", quoted(finding.code)), ("severity", quoted(finding.severity.rawValue)),
      ]
      if let place = finding.place {
        fields.append(("file", quoted(place.file)))
        if place.line > 0 { fields.append(("line", "\(place.line)")) }
        if place.column > 0 { fields.append(("column", "\(place.column)")) }
        if let field = place.field { fields.append(("field", quoted(field))) }
      }
      if withValues, let value = finding.value { fields.append(("value", quoted(value))) }
      if withValues { fields.append(("message", quoted(finding.message))) }
      if withValues, let hint = finding.hint { fields.append(("hint", quoted(hint))) }
      return "  {" + fields.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}"
    }
    return objects.isEmpty ? "[]" : "[\n" + objects.joined(separator: ",\n") + "\n]"
  }

  /// A JSON string, escaped.
  public static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\t": out += "\\t"
      case "\r": out += "\\r"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }

  /// Text with control and direction-changing characters made visible, so that a file cannot
  /// repaint the screen that complains about it.
  public static func printable(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      let value = scalar.value
      let steersText =
        (0x200B...0x200F).contains(value) || (0x202A...0x202E).contains(value)
        || (0x2066...0x2069).contains(value)
      if value == 9 {
        out += " "
      } else if value < 0x20 || (0x7F...0x9F).contains(value) || steersText {
        out += "\\u{\(String(value, radix: 16))}"
      } else {
        out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// At most 40 characters of what was read, in straight quotes.
  public static func cited(_ text: String) -> String {
    let short = text.unicodeScalars.prefix(40)
    let cut = text.unicodeScalars.count > 40
    return "\"" + printable(String(String.UnicodeScalarView(short))) + (cut ? "…" : "") + "\""
  }

  private static func heading(_ finding: Finding) -> String {
    var start = ""
    if let place = finding.place {
      start = printable(place.file)
      if place.field != nil {
        if place.line > 0 { start += ", line \(place.line)" }
        start += ", column \(printable(place.field ?? ""))"
      } else if place.line > 0 {
        start += ":\(place.line)"
        if place.column > 0 { start += ":\(place.column)" }
      }
      start += ": "
    }
    return start + "\(finding.severity.rawValue): \(printable(finding.message))"
  }

  private static func excerpt(_ place: SourcePlace?) -> [String] {
    guard let place, let line = place.excerpt, place.line > 0, place.column > 0 else { return [] }
    let number = "\(place.line)"
    let margin = String(repeating: " ", count: number.count)
    let all = Array(line.unicodeScalars)
    // A very long line is shown from a little before the place.
    let from = place.column > 90 ? place.column - 40 : 0
    let shown = all.dropFirst(from).prefix(110)
    let before = all.dropFirst(from).prefix(max(0, place.column - 1 - from))
    let indent = printable(String(String.UnicodeScalarView(before)))
    let room = max(1, shown.count - before.count)
    let carets = String(repeating: "^", count: min(place.length, room))
    return [
      "  \(number) | \(from > 0 ? "…" : "")\(printable(String(String.UnicodeScalarView(shown))))",
      "  \(margin) | \(from > 0 ? " " : "")\(String(repeating: " ", count: indent.count))\(carets)",
    ]
  }
}
