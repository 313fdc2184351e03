import Diagnostics
import Diffusion
import Documents

/// A scenario as somebody wrote it, in which numbers of the model are set: every byte stays as it was, but for the
/// values that are replaced and the lines that are added.
package struct ScenarioText {
  private let source: SourceText
  /// What stands there, with its places.
  package let document: TOMLTable
  private var edits: [(range: Range<Int>, text: String)] = []

  /// Reads a text; whether it is a scenario is for the reader of scenarios to say.
  package init(_ source: SourceText) {
    self.source = source
    var findings = Findings()
    document = TOML.read(source, into: &findings)
  }

  /// Puts something else in the place of some bytes.
  package mutating func replace(_ range: Range<Int>, with text: String) {
    edits.append((range, text))
  }

  /// Sets parameters, each to a value as TOML writes it.
  package mutating func set(_ parameters: [(key: ParameterKey, value: String)]) {
    var added: [(name: String, value: String)] = []
    for (key, value) in parameters {
      if let written = written(key) {
        edits.append((written.bytes, value))
      } else {
        added.append((key.parameter.name, value))
      }
    }
    guard !added.isEmpty else { return }
    guard let model = document["model"] else {
      append(["", "[model]"] + added.map { "\($0.name) = \($0.value)" })
      return
    }
    for (name, value) in added { add(name, value, to: model) }
  }

  /// The value of a parameter in `[model]`, by its dotted name or the whole name in quotes; nil: it is not set.
  package func written(_ key: ParameterKey) -> TOMLValue? {
    guard case .table(let model)? = document["model"]?.kind else { return nil }
    let name = key.parameter.name
    if let whole = model[name] { return whole }
    let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2, case .table(let process)? = model[parts[0]]?.kind else { return nil }
    return process[parts[1]]
  }

  /// The text with all that was changed.
  ///
  /// - Parameter note: A line of comment to stand at the top.
  package func bytes(note: String? = nil) -> [UInt8] {
    let hasMark = source.bytes.starts(with: [0xEF, 0xBB, 0xBF])
    var next = hasMark ? 3 : 0
    var bytes = Array(source.bytes.prefix(next))
    if let note { bytes += Array("# \(note)\(lineEnd)".utf8) }
    let ordered = edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    for (_, edit) in ordered {
      bytes += source.bytes[next..<max(next, edit.range.lowerBound)]
      bytes += edit.text.utf8
      next = max(next, edit.range.upperBound)
    }
    return bytes + source.bytes[next...]
  }

  /// Behind the heading of the section `[model.process]` where there is one, else of `[model]`.
  private mutating func add(_ name: String, _ value: String, to model: TOMLValue) {
    guard case .table(let table) = model.kind else { return }
    let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
    if parts.count == 2, case .table(let process)? = table[parts[0]]?.kind,
      let end = endOfHeading(process, "model.\(parts[0])")
    {
      insert("\(parts[1]) = \(value)", at: end)
    } else if let end = endOfHeading(table, "model") {
      insert("\(name) = \(value)", at: end)
    } else {
      // Only sections inside it are written: then its own may follow.
      append(["", "[model]", "\(name) = \(value)"])
    }
  }

  /// The end of the line of a section's heading; nil where it has none of its own.
  private func endOfHeading(_ table: TOMLTable, _ name: String) -> Int? {
    let line = table.place.line
    let heading = source.line(line).filter { !" \t\"'".contains($0) }
    guard heading.hasPrefix("[\(name)]") else { return nil }
    var number = 1
    for (index, byte) in source.bytes.enumerated() where byte == 0x0A {
      if number == line { return index + 1 }
      number += 1
    }
    return source.bytes.count
  }

  private var lineEnd: String { source.bytes.contains(0x0D) ? "\r\n" : "\n" }

  private mutating func insert(_ line: String, at offset: Int) {
    let needsBreak = offset > 0 && source.bytes[offset - 1] != 0x0A
    edits.append((offset..<offset, (needsBreak ? lineEnd : "") + line + lineEnd))
  }

  private mutating func append(_ lines: [String]) {
    let isAdded = edits.contains { $0.range.lowerBound == source.bytes.count }
    let lines = isAdded ? Array(lines.dropFirst(2)) : lines
    let needsBreak = source.bytes.last != 0x0A && !source.bytes.isEmpty && !isAdded
    edits.append(
      (
        source.bytes.count..<source.bytes.count,
        (needsBreak ? lineEnd : "") + lines.map { $0 + lineEnd }.joined()
      ))
  }
}

extension ParameterKey {
  /// How a scenario writes that the parameter has one value: `0.12`, `"0.46 per year"`.
  package func text(_ value: Double) -> String {
    let suffix = ParameterReader.form(of: parameter).suffix
    return suffix.isEmpty ? "\(value)" : "\"\(value)\(suffix)\""
  }
}
