import Diagnostics
import Documents

/// One section of `site.toml`, or of a recipe, on its way to settings: it knows its names and complains
/// about others.
struct SettingsSection {
  let table: TOMLTable
  /// The name of the section for messages; empty for the document itself.
  let name: String
  let file: String
  /// What the codes of its complaints start with.
  var codes = "E-SITE"

  /// "in [map]" or "in site.toml".
  var inWords: String { name.isEmpty ? "in this file" : "in [\(name)]" }

  /// Complains about every setting that is not in the list.
  func check(_ known: [String], _ findings: inout Findings) {
    let strange = table.entries.filter { entry in !known.contains { $0 == entry.key } }
    for entry in strange.prefix(100) {
      let near = nearWord(to: entry.key, among: known)
      findings.add(
        Finding(
          "\(codes)-SETTING", "there is no setting \(Rendering.cited(entry.key)) \(inWords)",
          at: entry.keyPlace,
          hint: near.map { "did you mean \($0)?" } ?? "it may hold \(known.joined(separator: ", "))"
        ))
    }
  }

  /// A section inside this one.
  func section(_ key: String, _ findings: inout Findings) -> SettingsSection? {
    guard let value = table[key] else { return nil }
    guard case .table(let inner) = value.kind else {
      complain(
        key, value, "must be a section", "write [\(path(key))] on a line of its own", &findings)
      return nil
    }
    return SettingsSection(table: inner, name: path(key), file: file, codes: codes)
  }

  /// Text that is not empty.
  func text(_ key: String, _ findings: inout Findings) -> String? {
    guard let value = table[key] else { return nil }
    guard case .string(let text) = value.kind else {
      complain(key, value, "must be text", "put it between quotation marks", &findings)
      return nil
    }
    guard text.utf8.contains(where: { $0 > 0x20 }) else {
      complain(key, value, "must not be blank", "leave the line out instead", &findings)
      return nil
    }
    return text
  }

  /// A number in a range.
  func number(
    _ key: String, in range: ClosedRange<Double>, _ findings: inout Findings
  ) -> Double? {
    guard let value = table[key] else { return nil }
    let number: Double
    switch value.kind {
    case .integer(let whole): number = Double(whole)
    case .float(let real): number = real
    default:
      complain(key, value, "must be a number", "write it without quotation marks", &findings)
      return nil
    }
    guard number.isFinite, range.contains(number) else {
      let (low, high) = (shortest(range.lowerBound), shortest(range.upperBound))
      complain(key, value, "must lie between \(low) and \(high)", nil, &findings)
      return nil
    }
    return number
  }

  /// A word of a list.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, _ findings: inout Findings
  ) -> Choice? where Choice.RawValue == String {
    guard let value = table[key], let text = text(key, &findings) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let words = Choice.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: " or ")
    complain(key, value, "cannot be \(Rendering.cited(text))", "write \(words)", &findings)
    return nil
  }

  /// True or false.
  func flag(_ key: String, _ findings: inout Findings) -> Bool? {
    guard let value = table[key] else { return nil }
    if case .boolean(let flag) = value.kind { return flag }
    complain(key, value, "must be true or false", "write it without quotation marks", &findings)
    return nil
  }

  /// A 64-bit number, written as a whole number or as hexadecimal text.
  func word64(_ key: String, _ findings: inout Findings) -> UInt64? {
    guard let value = table[key] else { return nil }
    switch value.kind {
    case .integer(let whole) where whole >= 0: return UInt64(whole)
    case .string(let text):
      let digits = text.hasPrefix("0x") ? text.dropFirst(2) : text[...]
      let isHex = digits.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
      }
      if isHex, let word = UInt64(digits, radix: 16) { return word }
    default: break
    }
    complain(
      key, value, "must be a whole number or hexadecimal text of at most 16 digits",
      "write for example \(key) = 2011 or \(key) = \"0x9e3779b97f4a7c15\"", &findings)
    return nil
  }

  /// Complains that a setting is not there, unless lines that could hold it were lost.
  func require(_ key: String, _ hint: String, code: String, _ findings: inout Findings) {
    guard table.isComplete, table[key] == nil else { return }
    var place = table.place
    if name.isEmpty { place = SourcePlace(file: file) }
    findings.add(
      Finding(code, "the setting \(key) is missing \(inWords)", at: place, hint: hint))
  }

  /// Complains about a value.
  func complain(
    _ key: String, _ value: TOMLValue, _ what: String, _ hint: String?, _ findings: inout Findings
  ) {
    findings.add(Finding("\(codes)-VALUE", "\(path(key)) \(what)", at: value.place, hint: hint))
  }

  private func path(_ key: String) -> String { name.isEmpty ? key : "\(name).\(key)" }
}
