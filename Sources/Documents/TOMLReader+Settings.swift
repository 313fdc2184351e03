import Diagnostics

/// Settings, `name = value`, and the headers of sections.
extension TOMLReader {
  /// Reads one setting into a table.
  mutating func readSetting(into node: TOMLNode) throws(Stop) {
    let start = at
    let path = try readPath()
    skipBlanks()
    guard take("=") else { throw complainAboutMissingEquals(path, from: start) }
    skipBlanks()
    if next == "=" { throw complain(.equalsTwice, at: at..<at + 1) }
    let value = try readSettingValue(path, in: node)
    if enclosure == .none { try expectEndOfSetting(path, in: node) }
    do throws(TOMLNode.Refusal) {
      try node.set(path, to: value)
    } catch {
      throw complain(error.problem, at: error.range, stop: .value)
    }
  }

  /// Only blanks and a comment may follow; if more does, the value was not meant as it is.
  private mutating func expectEndOfSetting(
    _ path: [TOMLName], in node: TOMLNode
  ) throws(Stop) {
    let end = at
    skipBlanks()
    guard !isAtLineEnd, next != "#" else { return }
    node.loseSetting(path)
    throw complainAboutRest(after: end, ofHeader: false)
  }

  private mutating func readSettingValue(
    _ path: [TOMLName], in node: TOMLNode
  ) throws(Stop) -> TOMLValue {
    let outer = depth
    depth = max(depth, node.depth) + path.count
    defer { depth = outer }
    do throws(Stop) {
      guard depth <= TOML.depthLimit else { throw complainAboutDepth(at: path[0].range) }
      return try readValue(named: spelling(of: path))
    } catch {
      node.loseSetting(path)
      throw error
    }
  }

  /// The name as it is written, to be repeated in a hint.
  private func spelling(of path: [TOMLName]) -> String {
    guard let first = path.first, let last = path.last else { return "" }
    return text(first.range.lowerBound..<min(last.range.upperBound, first.range.lowerBound + 80))
  }

  /// Says what stands where `=` belongs, and what was probably meant.
  private mutating func complainAboutMissingEquals(_ path: [TOMLName], from start: Int) -> Stop {
    let end = path.last?.range.upperBound ?? at
    let name = spelling(of: path)
    let rest = text(at..<min(lineEnd(from: at), at + 80))
    if name == "-" || name == "---" { return complain(.dash(name), at: start..<end) }
    if isAtLineEnd || next == "#" { return complain(.equalsMissing(name, ""), at: start..<end) }
    if let stop = complainAboutOddCharacter() { return stop }
    if next == ":" {
      let value = rest.dropFirst().drop { $0 == " " || $0 == "=" }
      return complain(.colon(name, enclosure == .none ? String(value) : ""), at: at..<at + 1)
    }
    if at == end, !isAtBracket, byte(end - 1) != "\"", byte(end - 1) != "'" {
      return complainAboutNameCharacter(from: path.last?.range.lowerBound ?? at)
    }
    let words = rest.prefix { $0 != "=" }.split(whereSeparator: { " \t".contains($0) })
    guard rest.contains("="), !words.isEmpty, words.allSatisfy(Self.isBareWord) else {
      let value = enclosure == .none && !rest.contains("=") ? rest : ""
      return complain(.equalsMissing(name, value), at: start..<end)
    }
    return complain(
      .nameWithSpaces([Substring(name)] + words), at: start..<behindWords(words.count))
  }

  private static func isBareWord(_ word: Substring) -> Bool {
    word.unicodeScalars.allSatisfy(isBare)
  }

  private func behindWords(_ count: Int) -> Int {
    var end = at
    for _ in 0..<count {
      end = behindBlanks(end)
      while let character = byte(end), Self.isBare(character) { end += 1 }
    }
    return end
  }

  /// Reads `[name]` or `[[name]]`; settings go there from now on, or nowhere if it is spoilt.
  mutating func readHeader() throws(Stop) {
    section = TOMLNode(source: source, range: at..<at)
    do throws(Stop) {
      try readHeaderName()
    } catch {
      root.isComplete = false
      throw error
    }
  }

  private mutating func readHeaderName() throws(Stop) {
    let start = at
    at += 1
    let isDoubled = take("[")
    skipBlanks()
    if next == "]" { throw complain(.sectionNameMissing, at: start..<at + 1) }
    if isAtLineEnd { throw complain(.sectionNameMissing, at: start..<at) }
    let path = try readPath()
    try closeHeader(path, isDoubled: isDoubled, from: start)
    guard path.count <= TOML.depthLimit else { throw complainAboutDepth(at: start..<at) }
    do throws(TOMLNode.Refusal) {
      section =
        try isDoubled
        ? root.oneMoreSection(path, at: start..<at) : root.section(path, at: start..<at)
    } catch {
      throw complain(error.problem, at: error.range)
    }
  }

  /// Reads the brackets behind the name of a section. If only they are missing, the section counts.
  private mutating func closeHeader(
    _ path: [TOMLName], isDoubled: Bool, from start: Int
  ) throws(Stop) {
    let end = at
    let name = spelling(of: path)
    skipBlanks()
    if isAtLineEnd || next == "#" {
      complain(.sectionOpen(name, isDoubled: isDoubled), at: start..<end)
      return
    }
    guard next == "]" else { throw complainInHeader(path, endingAt: end) }
    at += 1
    if isDoubled, !take("]") {
      complain(.sectionOpen(name, isDoubled: true), at: start..<at)
    }
  }

  private mutating func complainInHeader(_ path: [TOMLName], endingAt end: Int) -> Stop {
    if let stop = complainAboutOddCharacter() { return stop }
    let start = path.first?.range.lowerBound ?? at
    if next == "=" {
      return complain(.sectionOpen(spelling(of: path), isDoubled: false), at: start - 1..<end)
    }
    if at == end { return complainAboutNameCharacter(from: path.last?.range.lowerBound ?? at) }
    let close = text(at..<min(lineEnd(from: at), at + 80)).prefix { $0 != "]" }
    let words = close.split(separator: " ")
    guard !words.isEmpty, words.allSatisfy(Self.isBareWord) else {
      return complain(.sectionOpen(spelling(of: path), isDoubled: false), at: start - 1..<end)
    }
    return complain(
      .nameWithSpaces([Substring(spelling(of: path))] + words), at: start..<behindWords(words.count)
    )
  }
}
