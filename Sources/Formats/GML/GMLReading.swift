import Diagnostics
import Documents
import Networks

/// Goes through a GML file piece by piece, with a stack of its own for lists in lists.
struct GMLReading {
  var text: NetworkText
  var complaints: NetworkComplaints
  private var scanner: GMLScanner
  /// All keys of nodes and edges, with those of lists before them.
  private(set) var keys = ByteIndex()
  private(set) var nodes: [GMLElement] = []
  private(set) var edges: [GMLElement] = []
  private(set) var isDirected = false
  private var directedLine: Int?
  private var graphLine: Int?
  private var isSecond = false
  private var lists: [List] = []
  private var repeated = LineTally()
  private var names: [String] = []
  /// Where each key was met last.
  private var seen: [Seen] = []

  private struct Seen {
    var isNode = true
    var element = -1
    var at = 0
  }

  /// A list that is open.
  private struct List {
    enum Kind { case graph, node, edge, part, ignored }

    let kind: Kind
    let line: Int
    /// The key of the list in an element, with those of the lists around it and a point behind.
    var prefix: [UInt8] = []
  }

  /// How deep lists may lie in lists (D: FORMATS §5).
  static let depthLimit = 64

  init(_ text: NetworkText, _ complaints: NetworkComplaints) {
    self.text = text
    self.complaints = complaints
    scanner = GMLScanner(text.bytes)
  }

  /// Reads the whole file; whether all of it makes sense.
  mutating func read() -> Bool {
    while !complaints.isGivenUp, let token = scanner.next() {
      switch token.kind {
      case .word: take(key: token)
      case .close: close(token)
      default:
        complaints.complain(
          "E-GML-KEY", "\(cited(token)) stands where a key should", line: token.line,
          hint: "a key is a word of letters, digits and _ before each value")
      }
    }
    if let line = scanner.openQuote {
      complaints.complain(
        "E-GML-QUOTE", "a quotation mark opens here and is never closed", line: line)
    } else if let list = lists.last {
      complaints.complain(
        "E-GML-OPEN", "a list opens here and is never closed", line: list.line,
        hint: "check that the file was copied as a whole")
    }
    checkGraph()
    if repeated.count > 0 {
      complaints.warn(
        "W-GML-TWICE", "\(repeated.count) values are given twice; the last one counts",
        line: repeated.line)
    }
    return complaints.problems == 0
  }

  private mutating func checkGraph() {
    guard !complaints.isGivenUp else { return }
    if graphLine == nil {
      let near = nearestName(to: "graph", among: names)
      complaints.complain(
        "E-GML-GRAPH", "there is no graph in this file",
        hint: near.map { "is \(Rendering.cited($0)) meant to be graph?" }
          ?? "it begins with graph [")
    }
  }

  private mutating func take(key: GMLScanner.Token) {
    guard let value = scanner.next() else {
      return complaints.complain(
        "E-GML-VALUE", "\(cited(key)) has no value", line: key.line,
        hint: "check that the file was copied as a whole")
    }
    switch value.kind {
    case .open: open(key)
    case .number, .text: set(key, value)
    case .word where GMLNumber.isNotFinite(text.bytes[value.range]): set(key, value)
    case .close:
      complaints.complain("E-GML-VALUE", "\(cited(key)) has no value", line: key.line)
      close(value)
    case .word, .other:
      complaints.complain(
        "E-GML-VALUE", "\(cited(value)) is no value", line: value.line,
        hint: "write a number, or put text between quotation marks")
    }
  }

  private mutating func open(_ key: GMLScanner.Token) {
    guard lists.count < GMLReading.depthLimit else {
      complaints.complain(
        "E-NET-LIMIT", "lists lie more than \(GMLReading.depthLimit) deep in each other",
        line: key.line)
      return complaints.giveUp()
    }
    let name = word(key)
    switch (lists.last?.kind, name) {
    case (nil, "graph"): openGraph(key)
    case (.graph, "node") where !isSecond: openElement(key, .node)
    case (.graph, "edge") where !isSecond: openElement(key, .edge)
    case (.node, _), (.edge, _), (.part, _):
      let around = lists.last?.prefix ?? []
      lists.append(
        List(kind: .part, line: key.line, prefix: around + text.bytes[key.range] + [0x2E]))
    default:
      if names.count < 64 { names.append(name) }
      if lists.last?.kind == .graph, !isSecond,
        let near = nearestName(to: name, among: ["node", "edge"])
      {
        complaints.warn(
          "W-GML-KEY", "\(cited(key)) was left out", line: key.line,
          hint: "did you mean \"\(near)\"?")
      }
      lists.append(List(kind: .ignored, line: key.line))
    }
  }

  private mutating func openGraph(_ key: GMLScanner.Token) {
    if let graphLine {
      if !isSecond {
        complaints.complain(
          "E-GML-GRAPHS", "this is a second graph; the first is on line \(graphLine)",
          line: key.line, hint: "read one graph at a time, each from a file of its own")
      }
      isSecond = true
    } else {
      graphLine = key.line
    }
    lists.append(List(kind: .graph, line: key.line))
  }

  private mutating func openElement(_ key: GMLScanner.Token, _ kind: List.Kind) {
    let isNode = kind == .node
    let limit = isNode ? NetworkBuilder.Limits.people : NetworkBuilder.Limits.ties
    guard (isNode ? nodes.count : edges.count) < limit else {
      complaints.complain(
        "E-NET-LIMIT", "there are more than \(limit) \(isNode ? "people" : "ties")",
        line: key.line)
      return complaints.giveUp()
    }
    if isNode {
      nodes.append(GMLElement(line: key.line))
    } else {
      edges.append(GMLElement(line: key.line))
    }
    lists.append(List(kind: kind, line: key.line))
  }

  private mutating func close(_ token: GMLScanner.Token) {
    if lists.popLast() == nil {
      complaints.complain("E-GML-CLOSE", "no list is open that ends here", line: token.line)
    }
  }

  private mutating func set(_ key: GMLScanner.Token, _ value: GMLScanner.Token) {
    switch lists.last?.kind {
    case .graph where word(key) == "directed" && !isSecond: setDirected(value)
    case .node, .edge, .part: setValue(key, value)
    default: break
    }
  }

  private mutating func setDirected(_ value: GMLScanner.Token) {
    let text = text.text(value.range)
    guard value.kind == .number, text == "0" || text == "1", directedLine == nil else {
      return complaints.complain(
        "E-GML-DIRECTED",
        directedLine.map { "directed is said twice, first on line \($0)" }
          ?? "directed is 0 or 1, not \(cited(value))", line: value.line)
    }
    directedLine = value.line
    isDirected = text == "1"
  }

  private mutating func setValue(_ key: GMLScanner.Token, _ value: GMLScanner.Token) {
    let name = (lists.last?.prefix ?? []) + text.bytes[key.range]
    guard name.count <= NetworkBuilder.Limits.idBytes else {
      return complaints.complain("E-NET-LIMIT", "this key is too long", line: key.line)
    }
    let (index, isNew) = keys.insert(name, 0..<name.count)
    if isNew, index >= 2 * NetworkBuilder.Limits.columns {
      complaints.complain("E-NET-LIMIT", "there are too many different keys", line: key.line)
      return complaints.giveUp()
    }
    var entry = GMLElement.Value(
      key: Int32(index), text: unescaped(value), line: Int32(clamping: value.line),
      isNumber: value.kind != .text)
    if entry.isNumber, let plain = GMLNumber.mended(text.bytes, value.range) {
      entry.text = text.keep(plain)
    }
    store(entry, ofNode: lists.last { $0.kind == .node || $0.kind == .edge }?.kind == .node)
  }

  /// Adds a value to the element that is read; of a value that is there already the last one counts.
  private mutating func store(_ entry: GMLElement.Value, ofNode isNode: Bool) {
    let element = (isNode ? nodes.count : edges.count) - 1
    let values = isNode ? nodes[element].values.count : edges[element].values.count
    let key = Int(entry.key)
    if seen.count <= key { seen += [Seen](repeating: Seen(), count: key + 1 - seen.count) }
    guard seen[key].isNode == isNode, seen[key].element == element else {
      seen[key] = Seen(isNode: isNode, element: element, at: values)
      if isNode {
        nodes[element].values.append(entry)
      } else {
        edges[element].values.append(entry)
      }
      return
    }
    let name = keys.text(key)
    if ["id", "source", "target"].contains(name) {
      return complaints.complain(
        "E-GML-TWICE", "this \(isNode ? "node" : "edge") has \(Rendering.cited(name)) twice",
        line: Int(entry.line), hint: "delete one of the two")
    }
    repeated.note(Int(entry.line))
    if isNode {
      nodes[element].values[seen[key].at] = entry
    } else {
      edges[element].values[seen[key].at] = entry
    }
  }

  private mutating func unescaped(_ value: GMLScanner.Token) -> Range<Int> {
    guard value.kind == .text, text.bytes[value.range].contains(UInt8(ascii: "&")),
      let plain = CharacterReferences.named(text.bytes[value.range])
    else { return value.range }
    return text.keep(plain)
  }

  private func word(_ token: GMLScanner.Token) -> String {
    String(decoding: text.bytes[token.range].prefix(64), as: UTF8.self).lowercased()
  }

  private func cited(_ token: GMLScanner.Token) -> String {
    Rendering.cited(text.text(token.range))
  }
}
