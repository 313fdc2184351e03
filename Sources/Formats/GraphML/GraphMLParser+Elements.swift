import Diagnostics
import Documents
import Networks

extension GraphMLParser {
  mutating func openKey() -> Frame {
    let line = scanner.line
    guard let id = scanner.value("id"), !id.isEmpty else {
      complaints.complain("E-GRAPHML-KEY", "this key has no id", line: line)
      return .other
    }
    let name = scanner.value("attr.name").map { String(decoding: $0, as: UTF8.self) } ?? ""
    let shownID = String(decoding: id, as: UTF8.self)
    let token = network.token(id)
    if let first = network.key(of: token).map({ network.keys[$0] }) {
      complaints.complain(
        "E-GRAPHML-KEY",
        "the key \(Rendering.cited(shownID)) is declared twice, first on line \(first.line)",
        line: line, hint: "give each key an id of its own")
      return .other
    }
    var key = XMLNetwork.Key(
      token: token, name: heading(name.isEmpty ? shownID : name), type: .text,
      domain: domain(line), line: line)
    key.isDrawing =
      scanner.value("yfiles.type") != nil || scanner.prefixedValue("attr.uri") != nil
    if let word = scanner.value("attr.type") { key.type = type(word, key.name, line) }
    guard network.declare(key) else {
      complaints.complain(
        "E-NET-LIMIT", "there are more than \(XMLNetwork.keyLimit) keys", line: line)
      complaints.giveUp()
      return .other
    }
    return .key
  }

  private func heading(_ name: String) -> String {
    let bytes = Array(name.utf8)
    return String(decoding: bytes[TextCleaning.trimmed(bytes, 0..<bytes.count)], as: UTF8.self)
  }

  private mutating func domain(_ line: Int) -> XMLNetwork.Domain {
    let word = scanner.value("for").map { String(decoding: $0, as: UTF8.self) } ?? "all"
    switch word {
    case "node": return .people
    case "edge": return .ties
    case "all": return .both
    case "graph", "graphml", "port", "hyperedge", "endpoint": return .elsewhere
    default:
      complaints.complain(
        "E-GRAPHML-KEY", "a key cannot be for \(Rendering.cited(word))", line: line,
        hint: "write for=\"node\" for people, for=\"edge\" for ties or for=\"graph\"", value: word)
      return .elsewhere
    }
  }

  private mutating func type(_ word: ArraySlice<UInt8>, _ name: String, _ line: Int) -> XMLValueType
  {
    let word = String(decoding: word, as: UTF8.self)
    let known = ["boolean", "int", "long", "float", "double", "string"]
    if known.contains(word), let type = XMLValueType(word) { return type }
    complaints.warn(
      "W-GRAPHML-TYPE",
      "the key \(Rendering.cited(name)) is of the type \(Rendering.cited(word)), which GraphML does not"
        + " have; its values were read as text", line: line,
      hint: "the types are \(known.joined(separator: ", "))")
    return .text
  }

  mutating func openGraph(inside node: Int?) -> Frame {
    let line = scanner.line
    let id = network.store.add(scanner.value("id") ?? [], line: line)
    let word = scanner.value("edgedefault").map { String(decoding: $0, as: UTF8.self) }
    let direction = word.flatMap { NetworkColumns.Direction(rawValue: $0) }
    if direction == nil {
      complaints.complain(
        "E-GRAPHML-DIRECTION",
        word.map { "edgedefault is \(Rendering.cited($0)), neither directed nor undirected" }
          ?? "the graph does not say whether its ties have a direction", line: line,
        hint: "write edgedefault=\"undirected\" or edgedefault=\"directed\" in <graph>", value: word
      )
    }
    let number = graphs.count
    var graph = Graph(
      id: id, direction: direction ?? .undirected, top: number, holder: node ?? -1, line: line)
    if let node {
      graph.top = network.nodes[node].graph
    } else {
      topGraphs += 1
      graph.interview = GraphMLInterview(scanner, &network.store, line: line)
    }
    graphs.append(graph)
    return .graph(number)
  }

  mutating func openNode(_ graph: Int) -> Frame {
    let id = network.store.add(scanner.value("id") ?? [], line: scanner.line)
    let holder = graphs[graph].holder
    network.nodes.append(
      XMLNetwork.Node(
        id: id, parent: holder < 0 ? Stretch() : network.nodes[holder].id,
        graph: graphs[graph].top, line: scanner.line))
    return .node(network.nodes.count - 1)
  }

  mutating func openEdge(_ graph: Int) -> Frame {
    let line = scanner.line
    let from = network.store.add(scanner.value("source") ?? [], line: line)
    let to = network.store.add(scanner.value("target") ?? [], line: line)
    var edge = XMLNetwork.Edge(
      from: from, to: to, direction: graphs[graph].direction, graph: graphs[graph].top, line: line)
    if let word = scanner.value("directed") {
      arrows.isSaid(network.edges.count)
      edge.direction = direction(word, line) ?? edge.direction
    }
    network.edges.append(edge)
    return .edge(network.edges.count - 1)
  }

  private mutating func direction(
    _ word: ArraySlice<UInt8>, _ line: Int
  ) -> NetworkColumns.Direction? {
    let word = String(decoding: word, as: UTF8.self)
    switch word {
    case "true", "1": return .directed
    case "false", "0": return .undirected
    default:
      complaints.complain(
        "E-GRAPHML-DIRECTION", "directed is \(Rendering.cited(word)), neither true nor false",
        line: line, hint: "write directed=\"true\" or directed=\"false\", or leave it out",
        value: word)
      return nil
    }
  }

  mutating func openData() -> Frame {
    startCollecting()
    guard let key = scanner.value("key") else {
      complaints.complain(
        "E-GRAPHML-KEY", "this value does not say to which key it belongs", line: scanner.line,
        hint: "write <data key=\"…\"> with the id of a key")
      return .other
    }
    return .data(network.token(key))
  }
}
