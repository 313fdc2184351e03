import Diagnostics
import Documents
import Networks

extension GEXFParser {
  mutating func openAttributes() -> Frame {
    let word = scanner.value("class").map { String(decoding: $0, as: UTF8.self) } ?? ""
    switch word {
    case "node": return .attributes(.people)
    case "edge": return .attributes(.ties)
    default:
      complaints.complain(
        "E-GEXF-ATTRIBUTE",
        word.isEmpty
          ? "these attributes do not say what they are for"
          : "attributes cannot be for \(Rendering.cited(word))", line: scanner.line,
        hint: "write class=\"node\" for people or class=\"edge\" for ties", value: word)
      return .other
    }
  }

  mutating func openAttribute(_ domain: XMLNetwork.Domain) -> Frame {
    let line = scanner.line
    guard let id = scanner.value("id"), !id.isEmpty else {
      complaints.complain("E-GEXF-ATTRIBUTE", "this attribute has no id", line: line)
      return .other
    }
    let shownID = String(decoding: id, as: UTF8.self)
    let token = network.token(id, prefix: prefix(domain))
    if let first = network.key(of: token).map({ network.keys[$0] }) {
      complaints.complain(
        "E-GEXF-ATTRIBUTE",
        "the attribute \(Rendering.cited(shownID)) is declared twice, first on line \(first.line)",
        line: line, hint: "give each attribute an id of its own")
      return .other
    }
    let title = network.store.add(scanner.value("title") ?? [], line: line)
    let name = title.isEmpty ? shownID : network.store.text(title)
    var key = XMLNetwork.Key(token: token, name: name, type: .text, domain: domain, line: line)
    if let word = scanner.value("type") { key.type = type(word, name, line) }
    key.fallback = network.store.add(scanner.value("default") ?? [], line: line)
    guard network.declare(key) else {
      complaints.complain(
        "E-NET-LIMIT", "there are more than \(XMLNetwork.keyLimit) attributes", line: line)
      complaints.giveUp()
      return .other
    }
    return .attribute
  }

  private func prefix(_ domain: XMLNetwork.Domain) -> String {
    domain == .people ? XMLDialect.gexf.people : XMLDialect.gexf.ties
  }

  private mutating func type(_ word: ArraySlice<UInt8>, _ name: String, _ line: Int) -> XMLValueType
  {
    let word = String(decoding: word, as: UTF8.self)
    if let type = XMLValueType(word) { return type }
    complaints.warn(
      "W-GEXF-TYPE",
      "the attribute \(Rendering.cited(name)) is of the type \(Rendering.cited(word)), which GEXF does not"
        + " have; its values were read as text", line: line)
    return .text
  }

  mutating func closeFallback() {
    guard let last = network.keys.indices.last else { return }
    if collected.count > XMLLimits.valueBytes {
      complaints.complain(
        "E-NET-LIMIT", "a value is longer than \(XMLLimits.valueBytes) bytes", line: scanner.line)
    }
    network.keys[last].fallback = network.store.add(collected, line: scanner.line)
  }

  mutating func openNode(inside parent: Int) -> Frame {
    let line = scanner.line
    var node = XMLNetwork.Node(id: attribute("id"), label: attribute("label"), line: line)
    node.parent = parent >= 0 ? network.nodes[parent].id : attribute("pid")
    noteTime()
    network.nodes.append(node)
    return .node(network.nodes.count - 1)
  }

  mutating func openInNode(_ index: Int) -> Frame {
    if scanner.isNamed("nodes") { return .nodes(index) }
    if scanner.isNamed("edges") { return .edges }
    if scanner.isNamed("parents") { return .parents(index) }
    return openValues()
  }

  mutating func openParent(_ index: Int) -> Frame {
    if network.nodes[index].parent.isEmpty { network.nodes[index].parent = attribute("for") }
    return .other
  }

  mutating func openEdge() -> Frame {
    var edge = XMLNetwork.Edge(
      from: attribute("source"), to: attribute("target"), direction: defaultDirection,
      weight: attribute("weight"), kind: attribute("kind"), label: attribute("label"),
      line: scanner.line)
    if let word = scanner.value("type") { edge.direction = direction(word) ?? edge.direction }
    noteTime()
    network.edges.append(edge)
    return .edge(network.edges.count - 1)
  }

  /// A direction as GEXF says it; a mutual tie goes both ways, as one without direction does.
  mutating func direction(_ word: ArraySlice<UInt8>) -> NetworkColumns.Direction? {
    let word = String(decoding: word, as: UTF8.self)
    switch word {
    case "directed": return .directed
    case "undirected", "mutual": return .undirected
    default:
      complaints.complain(
        "E-GEXF-DIRECTION",
        "\(Rendering.cited(word)) is no type of edge", line: scanner.line,
        hint: "an edge is directed, undirected or mutual", value: word)
      return nil
    }
  }

  /// What stands in a node or an edge: values, and when it was there.
  mutating func openValues() -> Frame {
    if scanner.isNamed("attvalues") { return .values }
    if scanner.isNamed("attvalue") {
      addValue()
      return .other
    }
    if scanner.isNamed("spells") || scanner.isNamed("slices") {
      timed.note(scanner.line)
      return .other
    }
    return isQuiet ? .other : passOver()
  }

  private mutating func addValue() {
    let line = scanner.line
    guard let id = scanner.value("for") ?? scanner.value("id") else {
      complaints.complain(
        "E-GEXF-VALUE", "this value does not say to which attribute it belongs", line: line,
        hint: "write for=\"…\" with the id of an attribute")
      return
    }
    let owner = frames.last == .values ? frames.dropLast().last : frames.last
    switch owner {
    case .node(let index):
      let token = network.token(id, prefix: XMLDialect.gexf.people)
      network.add(
        XMLNetwork.Value(token: token, text: attribute("value"), line: line),
        toNode: index)
    case .edge(let index):
      let token = network.token(id, prefix: XMLDialect.gexf.ties)
      network.add(
        XMLNetwork.Value(token: token, text: attribute("value"), line: line),
        toEdge: index)
    default: break
    }
  }

  private mutating func attribute(_ name: StaticString) -> Stretch {
    scanner.value(name).map { network.store.add($0, line: scanner.line) } ?? Stretch()
  }

  private mutating func noteTime() {
    let words: [StaticString] = ["start", "end", "startopen", "endopen", "timestamp"]
    if words.contains(where: { scanner.value($0) != nil }) { timed.note(scanner.line) }
  }
}
