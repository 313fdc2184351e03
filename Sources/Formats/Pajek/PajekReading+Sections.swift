import Diagnostics
import Documents

extension PajekReading {
  /// Takes a line that begins with `*`.
  mutating func beginSection(_ range: Range<Int>) {
    let bytes = text.bytes
    let start = (bytes[range].firstIndex(of: UInt8(ascii: "*")) ?? range.lowerBound) + 1
    let end = bytes[start..<range.upperBound].firstIndex { !isLetter($0) } ?? range.upperBound
    let word = String(decoding: bytes[start..<end].map { $0 | 0x20 }, as: UTF8.self)
    let rest = end..<range.upperBound
    line.split(bytes, rest)
    switch word {
    case "vertices", "vertex": beginVertices()
    case "arcs", "edges", "arcslist", "edgeslist":
      beginTies(isDirected: word.hasPrefix("arcs"), isList: word.hasSuffix("list"))
    case "matrix": beginMatrix()
    case "network": begin(.network(plain(rest)))
    case "partition": begin(.values(named(rest, "partition"), isWhole: true))
    case "vector": begin(.values(named(rest, "vector"), isWhole: false))
    case "permutation":
      begin(.other)
      complaints.warn("N-PAJEK-PERMUTATION", "a permutation changes nothing here", line: text.line)
    default:
      if ["cluster", "hierarchy"].contains(word) { object = .other }
      section = .skipped
      let name = Rendering.cited("*\(text.text(start..<end))")
      if otherSections.count < 5, !otherSections.contains(name) { otherSections.append(name) }
    }
  }

  private mutating func begin(_ object: Object) {
    self.object = object
    section = .skipped
  }

  private func plain(_ range: Range<Int>) -> String? {
    let kept = TextTableBuilder.trimmed(Array(text.bytes[range]))
    let name = text.text(
      range.lowerBound + kept.lowerBound..<range.lowerBound + kept.upperBound)
    return name.isEmpty ? nil : name
  }

  private func named(_ range: Range<Int>, _ otherwise: String) -> String {
    plain(range).map(PajekReading.baseName) ?? otherwise
  }

  /// `*Vertices n [n1]`: how many there are, and how many of them are people.
  private mutating func beginVertices() {
    let words = line.words
    guard let count = words.first.flatMap({ number($0) }) else {
      complaints.complain(
        "E-PAJEK-VERTICES", "*Vertices needs the number of vertices", line: text.line,
        hint: "write it behind the word, such as *Vertices 12")
      return begin(.other)
    }
    guard count <= NetworkBuilder.Limits.people else {
      complaints.complain(
        "E-NET-LIMIT",
        "there are said to be \(count) vertices; at most \(NetworkBuilder.Limits.people) are read",
        line: text.line)
      complaints.giveUp()
      return
    }
    switch object {
    case .network(let name): beginNetwork(name ?? baseName, count, words.dropFirst().first)
    case .values(let name, _):
      values.append(PajekValues(name: name, file: fileIndex, line: text.line, count: count))
      section = .values
    case .other: section = .skipped
    }
  }

  private mutating func beginNetwork(_ name: String, _ count: Int, _ second: PajekWord?) {
    guard networks.count < PajekReading.networkLimit else {
      complaints.complain(
        "E-NET-LIMIT", "there are more than \(PajekReading.networkLimit) networks",
        line: text.line)
      complaints.giveUp()
      return
    }
    var network = PajekNetwork(name: name, file: fileIndex, line: text.line, count: count)
    if let second {
      network.peopleCount = number(second)
      let people = network.peopleCount ?? 0
      if people < 1 || people >= count {
        complaints.complain(
          "E-PAJEK-MODES",
          "among \(count) vertices there are said to be \(Rendering.cited(text.text(second.range))) "
            + "people, the others being places", line: text.line,
          hint: "the second number says how many of the vertices are people: "
            + "at least 1, and fewer than all")
        network.peopleCount = nil
      }
    }
    networks.append(network)
    lineOfVertex = []
    headings = PajekHeadings()
    section = .vertices
  }

  /// Ends the section that was read last.
  mutating func endSection() {
    switch section {
    case .matrix: endMatrix()
    case .ties(_, let isList, _, let claimed?):
      if !isList, linesInSection != claimed {
        complaints.warn(
          "W-PAJEK-COUNT", "\(claimed) ties are announced here, and \(linesInSection) follow",
          line: sectionLine, hint: "check that the file was copied as a whole")
      }
    case .values: endValues()
    default: break
    }
  }

  /// The whole number in a word; nil if it is none.
  func number(_ word: PajekWord) -> Int? {
    guard word.kind == .plain else { return nil }
    return CSVNumber.parseCount(text.bytes, word.range).flatMap { Int(exactly: $0) }
  }

  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
