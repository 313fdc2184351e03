import Diagnostics
import Documents
import Randomness

/// Values of a recipe: each has a range, and a default where a recipe may leave it out.
extension SettingsSection {
  /// A number, or the default.
  func number(
    _ key: String, in range: ClosedRange<Double>, else standard: Double,
    _ findings: inout Findings
  ) -> Double {
    number(key, in: range, &findings) ?? standard
  }

  /// A whole number, or the default.
  func count(
    _ key: String, in range: ClosedRange<Int>, else standard: Int, _ findings: inout Findings
  ) -> Int {
    let ends = Double(range.lowerBound)...Double(range.upperBound)
    guard let value = table[key], let number = number(key, in: ends, &findings) else {
      return standard
    }
    if number == number.rounded() { return Int(number) }
    complain(key, value, "must be a whole number", nil, &findings)
    return standard
  }

  /// A number or a distribution whose every draw makes sense, or the default.
  ///
  /// - Parameter range: What a draw may be.
  func distribution(
    _ key: String, in range: ClosedRange<Double>, else standard: String,
    _ findings: inout Findings
  ) -> Distribution {
    let usual = (try? Distribution.parse(standard).get()) ?? Distribution(fixed: 0)
    guard let value = table[key] else { return usual }
    guard case .string(let text) = value.kind else {
      return number(key, in: range, &findings).map { Distribution(fixed: $0) } ?? usual
    }
    switch Distribution.parse(text) {
    case .failure(let problem):
      findings.add(
        Finding(
          problem.code, problem.message, at: value.place(inText: problem.range),
          hint: problem.hint))
    case .success(let distribution):
      let support = distribution.support
      if range.contains(support.lowerBound), range.contains(support.upperBound) {
        return distribution
      }
      let words = Self.words(range)
      complain(
        key, value, "must always lie \(words.between)",
        "cut it, as in \"\(text.split(separator: ")").first ?? "")\(words.cut)\"", &findings)
    }
    return usual
  }

  /// A range in words, and the words that cut a distribution to it.
  private static func words(_ range: ClosedRange<Double>) -> (between: String, cut: String) {
    let (low, high) = (shortest(range.lowerBound), shortest(range.upperBound))
    if range.upperBound == .infinity { return ("at or above \(low)", ") above \(low)") }
    return ("between \(low) and \(high)", ") between \(low) and \(high)")
  }

  /// A list of texts that are all different, or nil if there is none.
  func texts(_ key: String, count: Int, each: String, _ findings: inout Findings) -> [String]? {
    guard let value = table[key] else { return nil }
    guard case .array(let list) = value.kind else {
      complain(key, value, "must be a list", "write \(key) = [\"…\", \"…\"]", &findings)
      return nil
    }
    var texts: [String] = []
    for item in list {
      guard case .string(let text) = item.kind, text.utf8.contains(where: { $0 > 0x20 }) else {
        complain(
          key, item, "must hold texts that are not blank", "put each between quotation marks",
          &findings)
        return nil
      }
      if texts.contains(text) {
        complain(key, item, "holds \(Rendering.cited(text)) twice", nil, &findings)
        return nil
      }
      texts.append(text)
    }
    if texts.count == count { return texts }
    complain(
      key, value, "must hold \(count) names, not \(texts.count)", "one for each \(each)", &findings)
    return nil
  }

  /// Where to complain about a section as a whole; the file where it is left out.
  var whole: SourcePlace { table.entries.isEmpty ? SourcePlace(file: file) : table.place }

  /// A section inside this one; an empty one where the recipe leaves it out.
  func part(_ key: String, _ findings: inout Findings) -> SettingsSection {
    if let section = section(key, &findings) { return section }
    var none = Findings()
    let empty = TOML.read(SourceText(name: file, bytes: []), into: &none)
    return SettingsSection(
      table: empty, name: name.isEmpty ? key : "\(name).\(key)", file: file, codes: codes)
  }
}
