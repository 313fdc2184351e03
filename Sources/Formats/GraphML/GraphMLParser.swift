import Diagnostics
import Documents
import Networks

/// Reads the pieces of a GraphML file into people, ties and their values.
///
/// Keys, people and ties may stand in any order. What stands inside a value is passed over, labels and arrows
/// of yEd aside; elements of other namespaces are too, and counted where they could be more than decoration.
struct GraphMLParser {
  /// What is open.
  enum Frame: Equatable {
    case root
    case key
    case fallback
    case graph(Int)
    case node(Int)
    case edge(Int)
    /// A value of the frame below, of a key's token.
    case data(Int)
    /// An element inside of a value.
    case inside
    /// The text of a label inside of a value.
    case label
    /// Anything that is passed over.
    case other
  }

  /// A graph of the file; graphs inside of others have the node that holds them.
  struct Graph {
    var id: Stretch
    var direction: NetworkColumns.Direction
    /// The graph at the top that it is or is inside of.
    var top: Int
    var holder: Int
    var line: Int
    var chain = XMLNetwork.Chain()
    var interview: GraphMLInterview?
  }

  var scanner: XMLScanner
  var network = XMLNetwork()
  var complaints: NetworkComplaints
  var graphs: [Graph] = []
  var frames: [Frame] = []
  /// Text of the value or label that is open.
  var collected: [UInt8] = []
  var label: [UInt8] = []
  var isTooLong = false
  /// How many graphs stand at the top.
  var topGraphs = 0
  var unknown = LineTally()
  var unknownName = ""
  var arrows = GraphMLArrows()
  /// Keys whose values hold elements, and where first.
  var markup: [(token: Int, line: Int)] = []
  /// The tokens in `markup`.
  var marked: Set<Int> = []
  private var rootPrefix: [UInt8] = []

  init(_ text: [UInt8], file: String) {
    scanner = XMLScanner(text)
    complaints = NetworkComplaints(file: file)
  }

  /// Reads to the end; false if what there is is of no use.
  mutating func run() -> Bool {
    while !complaints.isGivenUp, let event = scanner.next() {
      switch event {
      case .start: frames.append(open())
      case .end: close()
      case .text: collect()
      }
    }
    if let fault = scanner.fault {
      var findings = Findings()
      findings.add(fault.finding(file: complaints.file))
      complaints.add(findings)
      return false
    }
    guard !complaints.isGivenUp, frames.isEmpty else { return false }
    warn()
    return complaints.problems == 0 || !network.nodes.isEmpty
  }

  /// Whether every graph is an interview of Network Canvas.
  var isInterviews: Bool {
    !graphs.isEmpty && graphs.allSatisfy { $0.interview != nil && $0.holder < 0 }
  }

  private mutating func open() -> Frame {
    guard let frame = frames.last else { return openRoot() }
    switch frame {
    case .data, .inside, .label: return openInside()
    case .other, .fallback: return .other
    default: break
    }
    guard scanner.prefix.elementsEqual(rootPrefix) else { return passOver(frame) }
    switch frame {
    case .root: return openAtTop()
    case .key where scanner.isNamed("default"):
      startCollecting()
      return .fallback
    case .graph(let index): return openInGraph(index)
    case .node(let index): return openInNode(index)
    case .edge where scanner.isNamed("data"): return openData()
    default: return scanner.isNamed("desc") ? .other : passOver(frame)
    }
  }

  private mutating func openRoot() -> Frame {
    rootPrefix = Array(scanner.prefix)
    if scanner.isNamed("graphml") { return .root }
    let name = String(decoding: scanner.localName, as: UTF8.self)
    complaints.complain(
      "E-GRAPHML-ROOT", "the file begins with <\(name)>, not with <graphml>", line: scanner.line,
      hint: "is this the file that was meant? Export the network as GraphML")
    complaints.giveUp()
    return .other
  }

  private mutating func openAtTop() -> Frame {
    if scanner.isNamed("key") { return openKey() }
    if scanner.isNamed("graph") { return openGraph(inside: nil) }
    if scanner.isNamed("data") { return openData() }
    return scanner.isNamed("desc") ? .other : passOver(.root)
  }

  private mutating func openInGraph(_ index: Int) -> Frame {
    if scanner.isNamed("node") { return openNode(index) }
    if scanner.isNamed("edge") { return openEdge(index) }
    if scanner.isNamed("data") { return openData() }
    if scanner.isNamed("hyperedge") {
      complaints.complain(
        "E-GRAPHML-HYPEREDGE", "a hyperedge joins several people at once, which a tie cannot",
        line: scanner.line, hint: "write an edge for each two of them")
      return .other
    }
    return scanner.isNamed("desc") ? .other : passOver(.graph(index))
  }

  private mutating func openInNode(_ index: Int) -> Frame {
    if scanner.isNamed("data") { return openData() }
    if scanner.isNamed("graph") { return openGraph(inside: index) }
    return scanner.isNamed("port") || scanner.isNamed("desc") ? .other : passOver(.node(index))
  }

  /// Leaves an element out that is none of GraphML's, and remembers that.
  private mutating func passOver(_ frame: Frame) -> Frame {
    if unknown.count == 0 {
      unknownName = String(decoding: scanner.bytes[scanner.name].prefix(60), as: UTF8.self)
    }
    unknown.note(scanner.line)
    return .other
  }
}
