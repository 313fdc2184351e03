import Diagnostics
import Documents
import Foundation
import Testing

/// Where the public conformance cases of toml-test are, if they are at hand.
///
/// The folder is `toml-test` in the folder that the environment variable KITH_DATA names, else in
/// `../shared/data` beside the package.
private enum ConformanceCases {
  static let folder: URL = {
    let package = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let data = ProcessInfo.processInfo.environment["KITH_DATA"].map { URL(filePath: $0) }
    return (data ?? package.appending(path: "../shared/data")).appending(path: "toml-test")
  }()

  /// The names of the cases for TOML 1.0; empty if the folder is not there.
  static let list: [String] = {
    let file = folder.appending(path: "files-toml-1.0.0")
    let names = try? String(contentsOf: file, encoding: .utf8)
    return names?.split(separator: "\n").map(String.init) ?? []
  }()
}

@Suite(
  .enabled(
    if: !ConformanceCases.list.isEmpty,
    "the toml-test cases are not at hand; set KITH_DATA to the folder that has them"))
struct TOMLConformanceTests {
  private static let folder = ConformanceCases.folder

  private static func cases(_ kind: String) -> [String] {
    let names = ConformanceCases.list.filter { $0.hasPrefix(kind) && $0.hasSuffix(".toml") }
    #expect(names.count > 100)
    return names
  }

  private static func read(_ name: String) throws -> (TOMLTable, Findings) {
    let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
    var findings = Findings()
    let table = TOML.read(SourceText(name: name, bytes: bytes), into: &findings)
    return (table, findings)
  }

  @Test func readsEveryValidDocument() throws {
    for name in Self.cases("valid/") {
      let (table, findings) = try Self.read(name)
      #expect(findings.all.isEmpty, "\(name): \(Rendering.text(findings))")
      let json = Self.folder.appending(path: name.dropLast(4) + "json")
      let expected = try JSONSerialization.jsonObject(with: Data(contentsOf: json))
      let difference = difference(.table(table), expected, "")
      #expect(difference == nil, "\(name): \(difference ?? "")")
    }
  }

  @Test func refusesEveryInvalidDocument() throws {
    for name in Self.cases("invalid/") {
      let (_, findings) = try Self.read(name)
      #expect(findings.hasErrors, "\(name) was accepted")
    }
  }

  /// The first way in which a value differs from the expected one with its tags.
  private func difference(_ kind: TOMLValue.Kind, _ expected: Any, _ path: String) -> String? {
    switch (kind, expected) {
    case (.table(let table), let fields as [String: Any]):
      if table.entries.count != fields.count { return "\(path): other names" }
      return table.entries.lazy.compactMap { entry in
        let inner = "\(path).\(entry.key)"
        guard let value = fields[entry.key] else { return "\(inner): not expected" }
        return difference(entry.value.kind, value, inner)
      }.first
    case (.array(let elements), let values as [Any]):
      if elements.count != values.count { return "\(path): other length" }
      return zip(elements, values).enumerated().lazy.compactMap { index, pair in
        difference(pair.0.kind, pair.1, "\(path)[\(index)]")
      }.first
    case (_, let tagged as [String: String]):
      let type = tagged["type"] ?? ""
      let value = tagged["value"] ?? ""
      return agrees(kind, type, value) ? nil : "\(path): \(kind) is not \(type) \(value)"
    default: return "\(path): \(kind) is not \(expected)"
    }
  }

  private func agrees(_ kind: TOMLValue.Kind, _ type: String, _ value: String) -> Bool {
    switch kind {
    case .string(let text): type == "string" && text.utf8.elementsEqual(value.utf8)
    case .integer(let number): type == "integer" && Int64(value) == number
    case .float(let number): type == "float" && sameFloat(number, value)
    case .boolean(let truth): type == "bool" && value == "\(truth)"
    case .offsetDateTime(let text): type == "datetime" && sameMoment(text, value)
    case .localDateTime(let text): type == "datetime-local" && sameMoment(text, value)
    case .localDate(let text): type == "date-local" && text == value
    case .localTime(let text): type == "time-local" && sameMoment(text, value)
    case .array, .table: false
    }
  }

  private func sameFloat(_ number: Double, _ text: String) -> Bool {
    guard let expected = Double(text) else { return false }
    return number == expected && number.sign == expected.sign || number.isNaN && expected.isNaN
  }

  /// Equal but for zeros at the end of the fraction of a second.
  private func sameMoment(_ left: String, _ right: String) -> Bool {
    func trimmed(_ text: String) -> String {
      guard let point = text.firstIndex(of: ".") else { return text }
      let digits = text[text.index(after: point)...].prefix { $0.isNumber }
      let rest = text[digits.endIndex...]
      let kept = String(digits).replacing(/0+$/, with: "")
      return text[..<point] + (kept.isEmpty ? "" : "." + kept) + rest
    }
    return trimmed(left) == trimmed(right)
  }
}
