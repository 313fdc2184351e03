import Diagnostics
import Diffusion
import Documents
import Foundation

/// A number of a scenario that a slider moves: where it stands in the text, and how far it goes.
struct Slider: Sendable, Equatable {
  /// What it is, in the scenario's words.
  var label: String
  /// What stands around the number in the text.
  var before, after: String
  /// Positions in the text in UTF-16, as browsers count.
  var start, end: Int
  var value, low, high, step: Double

  var json: JSONText {
    .object([
      ("label", .string(label)), ("before", .string(before)), ("after", .string(after)),
      ("start", .integer(start)), ("end", .integer(end)), ("value", .number(value)),
      ("low", .number(low)), ("high", .number(high)), ("step", .number(step)),
    ])
  }
}

/// Finds the numbers of a scenario's options and model.
struct SliderFinder {
  private let bytes: [UInt8]
  private(set) var sliders: [Slider] = []

  /// More would not be found on a page.
  static let most = 40
  /// Settings that are names or words.
  private static let words: Set<String> = [
    "name", "versus", "called", "same_as", "designed_with", "what_residents_said", "says", "do",
    "update",
  ]

  init(_ text: String) {
    bytes = Array(text.utf8)
    var findings = Findings()
    let table = TOML.read(SourceText(name: "scenario.toml", bytes: bytes), into: &findings)
    for entry in table.entries {
      switch (entry.key, entry.value.kind) {
      case ("option", .array(let options)):
        for option in options {
          guard case .table(let inside) = option.kind else { continue }
          add(inside, Self.name(inside) ?? "option")
        }
      case ("every_option", .table(let inside)): add(inside, "every option")
      case ("model", .table(let inside)): add(inside, "model")
      default: break
      }
    }
  }

  private static func name(_ option: TOMLTable) -> String? {
    if case .string(let name) = option["name"]?.kind { name } else { nil }
  }

  private mutating func add(_ table: TOMLTable, _ path: String) {
    for entry in table.entries where !Self.words.contains(entry.key) {
      let label = path == "model" ? entry.key : "\(path): \(entry.key)"
      switch entry.value.kind {
      case .table(let inside): add(inside, path == "model" ? entry.key : label)
      case .array(let parts):
        for part in parts { if case .table(let inside) = part.kind { add(inside, label) } }
      case .integer, .float, .string: addNumbers(entry.value.bytes, label)
      default: break
      }
    }
  }

  /// `model.threshold` and `peers` make `threshold.peers`, which the registry may know.
  private func range(_ label: String, _ value: Double) -> (low: Double, high: Double) {
    let name = label.replacing(": ", with: ".")
    if let key = ParameterKey(name: name) {
      let range = key.parameter.range
      let wide = max(4 * value, 4 * key.parameter.standard)
      return (max(range.lowerBound, 0), min(range.upperBound, wide > 0 ? wide : range.upperBound))
    }
    return (0, value > 0 && value < 1 ? 1 : max(2 * value, 1))
  }

  private mutating func addNumbers(_ range: Range<Int>, _ label: String) {
    var at = range.lowerBound
    while at < range.upperBound, sliders.count < Self.most {
      guard Self.isDigit(bytes[at]), at == 0 || !Self.isWord(bytes[at - 1]) else {
        at += 1
        continue
      }
      var end = at
      while end < range.upperBound, Self.isDigit(bytes[end]) || Self.isInside(bytes, end) {
        end += 1
      }
      if end == bytes.count || !Self.isWord(bytes[end]) { add(at..<end, within: range, label) }
      at = end
    }
  }

  private mutating func add(_ part: Range<Int>, within range: Range<Int>, _ label: String) {
    let digits = String(decoding: bytes[part], as: UTF8.self).replacing(",", with: "")
    guard let value = Double(digits), value.isFinite else { return }
    let (low, high) = self.range(label, value)
    guard high > low else { return }
    let isWhole = !digits.contains(".") && !(high <= 1)
    let start = Self.units(bytes[..<part.lowerBound])
    func quoted(_ range: Range<Int>) -> String {
      String(decoding: bytes[range], as: UTF8.self).trimmingCharacters(
        in: CharacterSet(charactersIn: "\"'"))
    }
    sliders.append(
      Slider(
        label: label, before: quoted(range.lowerBound..<part.lowerBound),
        after: quoted(part.upperBound..<range.upperBound), start: start,
        end: start + Self.units(bytes[part]), value: value, low: isWhole ? low.rounded(.up) : low,
        high: isWhole ? high.rounded(.down) : high,
        step: isWhole ? 1 : Self.step(high - low)))
  }

  /// A round step, of which a hundred or two make the whole way.
  private static func step(_ length: Double) -> Double {
    let power = pow(10, floor(log10(length / 100)))
    return [1, 2, 5].map { $0 * power }.last { $0 <= length / 100 } ?? power
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
  /// Letters, digits, underscores, points and everything beyond ASCII that is not a pound sign's last byte.
  private static func isWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 95
      || byte == 46
      || byte == 45
  }
  /// A point or comma between digits.
  private static func isInside(_ bytes: [UInt8], _ at: Int) -> Bool {
    (bytes[at] == 46 || bytes[at] == 44) && at + 1 < bytes.count && isDigit(bytes[at + 1])
  }
  private static func units(_ bytes: ArraySlice<UInt8>) -> Int {
    String(decoding: bytes, as: UTF8.self).utf16.count
  }
}
