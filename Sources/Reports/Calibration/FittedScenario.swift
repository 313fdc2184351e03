import Diagnostics
import Diffusion
import Documents
import Experiments
import Foundation
import Randomness
import Scenarios

/// The user's scenario with fitted numbers: every byte as it was, but for the values that are replaced,
/// the lines that are added, one line at the top, and the paths of sites where the file moves.
package struct FittedScenario {
  private let source: SourceText
  private let document: TOMLTable
  private var edits: [(range: Range<Int>, text: String)] = []

  /// - Parameters:
  ///   - path: Where the original is, as the user named it.
  ///   - newPath: Where the result is to be.
  ///   - fitted: What each parameter is drawn from now.
  ///   - note: What the line at the top says.
  /// - Throws: `E-CALIBRATE-WRITE` where the scenario is written in a way that cannot be added to.
  package static func bytes(
    _ original: [UInt8], path: String, newPath: String,
    fitted: [(key: ParameterKey, distribution: Distribution)], note: String
  ) throws(Finding) -> [UInt8] {
    let source = SourceText(name: path, bytes: original)
    var findings = Findings()
    let document = TOML.read(source, into: &findings)
    var scenario = FittedScenario(source: source, document: document)
    scenario.moveSites(from: path, to: newPath)
    scenario.set(fitted)
    let bytes = scenario.edited(note)
    try check(bytes, newPath, fitted)
    return bytes
  }

  private init(source: SourceText, document: TOMLTable) {
    self.source = source
    self.document = document
  }

  /// Sites are seen from the folder of the file.
  private mutating func moveSites(from path: String, to newPath: String) {
    let folder = (path as NSString).deletingLastPathComponent
    guard let sites = document["sites"] else { return }
    let elements: [TOMLValue] =
      if case .array(let all) = sites.kind { all } else { [sites] }
    for element in elements {
      guard case .string(let text) = element.kind, !text.hasPrefix("/") else { continue }
      let seen = NewFile.seen(folder.isEmpty ? text : "\(folder)/\(text)", from: newPath)
      if seen != text { edits.append((element.bytes, Rendering.quoted(seen))) }
    }
  }

  private mutating func set(_ fitted: [(key: ParameterKey, distribution: Distribution)]) {
    var added: [(name: String, value: String)] = []
    for (key, distribution) in fitted {
      let value = "\"\(key.text(drawnFrom: distribution))\""
      if let written = written(key.parameter.name) {
        edits.append((written.bytes, value))
      } else {
        added.append((key.parameter.name, value))
      }
    }
    guard !added.isEmpty else { return }
    let lines = added.map { "\($0.name) = \($0.value)" }
    guard let model = document["model"] else {
      append(["", "[model]"] + lines)
      return
    }
    for (name, value) in added { add(name, value, to: model) }
  }

  /// The value of a parameter in `[model]`, by its dotted name or the whole name in quotes.
  private func written(_ name: String) -> TOMLValue? {
    guard case .table(let model)? = document["model"]?.kind else { return nil }
    if let whole = model[name] { return whole }
    let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2, case .table(let process)? = model[parts[0]]?.kind else { return nil }
    return process[parts[1]]
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

  private func edited(_ note: String) -> [UInt8] {
    let hasMark = source.bytes.starts(with: [0xEF, 0xBB, 0xBF])
    var bytes = Array(source.bytes.prefix(hasMark ? 3 : 0)) + Array("# \(note)\(lineEnd)".utf8)
    var next = hasMark ? 3 : 0
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

  /// What was written must read back as what was meant.
  private static func check(
    _ bytes: [UInt8], _ path: String,
    _ fitted: [(key: ParameterKey, distribution: Distribution)]
  ) throws(Finding) {
    let (read, _) = ScenarioReader.read(
      source: SourceText(name: path, bytes: bytes),
      folder: (path as NSString).deletingLastPathComponent)
    let isSame = fitted.allSatisfy { key, distribution in
      read?.model.parameters[key] == .perFuture(distribution)
    }
    if read != nil, isSame { return }
    throw Finding(
      "E-CALIBRATE-WRITE", "the fitted numbers could not be put into the scenario as it is written",
      at: SourcePlace(file: path),
      hint: "write [model] as a section of its own, or add these lines there: "
        + fitted.map { "\($0.key.parameter.name) = \"\($0.key.text(drawnFrom: $0.distribution))\"" }
        .joined(separator: "; "))
  }
}
