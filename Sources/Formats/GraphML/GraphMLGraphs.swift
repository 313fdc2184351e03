import Diagnostics
import Documents
import Networks

/// Decides what several graphs of one file are together.
///
/// Graphs of exactly the same people are relations among them, as SocNetV writes them: a tie is of the kind
/// that its graph is called. Anything else is several networks, and refused.
enum GraphMLGraphs {
  /// The one network of a file; nil with a complaint if there is none, or more than one.
  static func joined(_ parser: GraphMLParser, _ findings: inout Findings) -> XMLNetwork? {
    let file = parser.complaints.file
    guard parser.topGraphs > 0 else {
      findings.add(
        Finding(
          "E-GRAPHML-GRAPH", "there is no graph in the file", at: SourcePlace(file: file),
          hint: "people and ties stand between <graph …> and </graph>"))
      return nil
    }
    guard parser.topGraphs > 1 else { return parser.network }
    let tops = parser.graphs.indices.filter { parser.graphs[$0].holder < 0 }
    guard haveSamePeople(parser.network, tops) else {
      findings.add(
        Finding(
          "E-GRAPHML-GRAPHS", "there are \(tops.count) graphs of different people in the file",
          at: SourcePlace(file: file, line: parser.graphs[tops[1]].line),
          hint:
            "keep one graph in a file; several are read together only where each has the same people"
        ))
      return nil
    }
    return asRelations(parser, tops, &findings)
  }

  private static func haveSamePeople(_ network: XMLNetwork, _ tops: [Int]) -> Bool {
    var ids = ByteIndex(capacity: network.nodes.count / tops.count)
    var last: [Int] = []
    for node in network.nodes {
      let (number, isNew) = ids.insert(network.store.bytes, node.id.range)
      if isNew {
        guard node.graph == tops[0] else { return false }
        last.append(node.graph)
      } else {
        guard last[number] < node.graph else { return false }
        last[number] = node.graph
      }
    }
    return network.nodes.count == ids.count * tops.count
  }

  private static func asRelations(
    _ parser: GraphMLParser, _ tops: [Int], _ findings: inout Findings
  ) -> XMLNetwork? {
    var network = parser.network
    var kinds = parser.graphs.map(\.id)
    for (number, top) in tops.enumerated() where kinds[top].isEmpty {
      kinds[top] = network.store.add("graph \(number + 1)".utf8, line: parser.graphs[top].line)
    }
    var names = ByteIndex(capacity: tops.count)
    for top in tops where !names.insert(network.store.text(kinds[top])).isNew {
      let name = Rendering.cited(network.store.text(kinds[top]))
      findings.add(
        Finding(
          "E-GRAPHML-GRAPHS",
          "two graphs of the file are called \(name), and so would their ties be",
          at: SourcePlace(file: parser.complaints.file, line: parser.graphs[top].line),
          hint: "give each graph an id of its own, which names the kind of its ties"))
      return nil
    }
    for index in network.edges.indices {
      network.edges[index].kind = kinds[network.edges[index].graph]
    }
    let before = network.nodes.count
    network.nodes.removeAll { $0.graph != tops[0] }
    findings.add(
      Finding(
        "N-GRAPHML-RELATIONS",
        "the \(tops.count) graphs of the file have the same people, so each was read as a kind of tie; what"
          + " is said of people counts as the first graph has it (\(before - network.nodes.count) repetitions)",
        at: SourcePlace(file: parser.complaints.file, line: parser.graphs[tops[1]].line)))
    return network
  }
}
