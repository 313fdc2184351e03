import Diagnostics
import Documents
import Networks

/// The headings of what vertex lines hold besides labels, in the order of their first appearance.
struct PajekHeadings {
  private var keys = ByteIndex()
  /// What a key must not be called: what every person has, and what has a heading already.
  private static let fixed = ["id", "label", "x", "y", "z", "shape"]

  /// The headings of coordinates and shape are their own; that of a key that is called like one of
  /// these is "x_2" and so on.
  mutating func index(ofKey key: [UInt8]) -> (index: Int, heading: String, isNew: Bool) {
    let text = String(decoding: key, as: UTF8.self)
    return entry(Self.fixed.contains(text.lowercased()) ? "\(text)_2" : text)
  }

  mutating func index(of fixed: String) -> (index: Int, heading: String, isNew: Bool) {
    entry(fixed)
  }

  private mutating func entry(_ heading: String) -> (index: Int, heading: String, isNew: Bool) {
    let (index, isNew) = keys.insert(heading)
    return (index, heading, isNew)
  }
}

extension PajekReading {
  /// A vertex line: `num ["label"] [x y [z]] [shape] [key value …] [[times]]`.
  mutating func takeVertex() {
    guard let last = networks.indices.last, let first = line.words.first else { return }
    let count = networks[last].count
    guard let vertex = vertex(first, of: count) else { return }
    if lineOfVertex.isEmpty { lineOfVertex = [Int32](repeating: 0, count: count) }
    guard lineOfVertex[vertex] == 0 else {
      complaints.complain(
        "E-PAJEK-TWICE",
        "vertex \(vertex + 1) is there twice, first on line \(lineOfVertex[vertex])",
        line: text.line, hint: "delete one of the two, or give each a number of its own")
      return
    }
    lineOfVertex[vertex] = Int32(clamping: text.line)
    var label = 0..<0
    var rest = line.words.dropFirst()
    if let second = rest.first, second.kind != .time {
      label = unescaped(second.range)
      rest = rest.dropFirst()
    }
    networks[last].vertices.append(
      PajekNetwork.Vertex(
        index: Int32(vertex), line: Int32(clamping: text.line), label: label))
    takeValues(of: vertex, rest)
  }

  private mutating func takeValues(of vertex: Int, _ words: ArraySlice<PajekWord>) {
    var coordinates = ["x", "y", "z"][...]
    var rest = words
    var hasShape = false
    while let word = rest.popFirst() {
      if word.kind == .time {
        times.note(text.line)
      } else if word.kind == .plain, CSVNumber.parse(text.bytes, word.range) != nil {
        if let name = coordinates.popFirst() {
          set(vertex, headings.index(of: name), word.range)
        } else {
          leftovers.note(text.line)
        }
      } else if word.kind == .plain, !hasShape, rest.isEmpty || isShape(word) {
        hasShape = true
        set(vertex, headings.index(of: "shape"), word.range)
      } else if word.kind == .plain, let value = rest.first, value.kind != .time {
        rest = rest.dropFirst()
        set(vertex, headings.index(ofKey: Array(text.bytes[word.range])), unescaped(value.range))
      } else {
        leftovers.note(text.line)
      }
    }
  }

  private mutating func set(
    _ vertex: Int, _ entry: (index: Int, heading: String, isNew: Bool), _ range: Range<Int>
  ) {
    guard let last = networks.indices.last else { return }
    if entry.isNew {
      guard entry.index < NetworkBuilder.Limits.columns - 2 else {
        complaints.complain(
          "E-NET-LIMIT", "there are more than \(entry.index) kinds of value", line: text.line)
        return complaints.giveUp()
      }
      networks[last].headings.append(entry.heading)
    }
    networks[last].values.append(
      PajekNetwork.Value(
        vertex: Int32(vertex), heading: Int32(clamping: entry.index), text: range))
  }

  /// The shapes of Pajek's manual (F: DrawEPS), and those that programs for Pajek write besides (M).
  private func isShape(_ word: PajekWord) -> Bool {
    ["ellipse", "box", "diamond", "triangle", "cross", "empty", "house", "man", "woman", "circle"]
      .contains(text.text(word.range).lowercased())
  }

  /// The index of the vertex whose number a word is; nil with a complaint if there is none.
  mutating func vertex(_ word: PajekWord, of count: Int) -> Int? {
    if let number = number(word), number >= 1, number <= count { return number - 1 }
    let cited = Rendering.cited(text.text(word.range))
    let isNumber = number(word) != nil
    complaints.complain(
      "E-PAJEK-INDEX",
      isNumber
        ? "there is no vertex \(cited); this network has \(count)"
        : "\(cited) is not the number of a vertex", line: text.line,
      hint: count == 0 ? nil : "vertices are numbered from 1 to \(count)",
      value: text.text(word.range))
    return nil
  }

  /// A label without Pajek's character references such as &#382; (M: Pajek's manual), from which no
  /// invisible character may come.
  mutating func unescaped(_ range: Range<Int>) -> Range<Int> {
    guard text.bytes[range].contains(UInt8(ascii: "&")),
      let plain = CharacterReferences.decimal(text.bytes[range])
    else { return range }
    return text.keep(plain)
  }
}
