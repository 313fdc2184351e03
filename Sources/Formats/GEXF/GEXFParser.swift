import Diagnostics
import Documents
import Networks

/// Reads the pieces of a GEXF file into people, ties and their values.
///
/// How things are drawn (`viz`) is passed over. When people and ties were there is passed over with a
/// warning: all of them are read. Of a value that changes over time the last in the file counts.
struct GEXFParser {
  /// What is open.
  enum Frame: Equatable {
    case root
    case graph
    /// Declarations for people or ties.
    case attributes(XMLNetwork.Domain)
    case attribute
    case fallback
    /// The people inside of a person, or of none (-1).
    case nodes(Int)
    case node(Int)
    case edges
    case edge(Int)
    /// The values of what is below.
    case values
    /// The nodes that the one below is inside of.
    case parents(Int)
    /// Anything that is passed over.
    case other
  }

  var scanner: XMLScanner
  var network = XMLNetwork()
  var complaints: NetworkComplaints
  var frames: [Frame] = []
  var collected: [UInt8] = []
  var defaultDirection = NetworkColumns.Direction.undirected
  var timed = LineTally()
  private var graphs = 0
  private var unknown = LineTally()
  private var unknownName = ""
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
      case .end:
        if frames.popLast() == .fallback { closeFallback() }
      case .text:
        if frames.last == .fallback, collected.count <= XMLLimits.valueBytes {
          collected += scanner.text
        }
      }
    }
    if let fault = scanner.fault {
      var findings = Findings()
      findings.add(fault.finding(file: complaints.file))
      complaints.add(findings)
    }
    guard scanner.fault == nil, !complaints.isGivenUp else { return false }
    if graphs == 0 {
      complaints.complain(
        "E-GEXF-GRAPH", "there is no graph in the file",
        hint: "people and ties stand between <graph …> and </graph>")
    }
    warn()
    return graphs == 1
  }

  private mutating func open() -> Frame {
    guard let frame = frames.last else { return openRoot() }
    if frame == .other || frame == .fallback { return .other }
    guard scanner.prefix.elementsEqual(rootPrefix) else {
      return scanner.prefix.elementsEqual("viz".utf8) ? .other : passOver()
    }
    switch frame {
    case .root: return openAtTop()
    case .graph: return openInGraph()
    case .attributes(let domain) where scanner.isNamed("attribute"): return openAttribute(domain)
    case .attribute where scanner.isNamed("default"):
      collected.removeAll()
      return .fallback
    case .nodes(let parent) where scanner.isNamed("node"): return openNode(inside: parent)
    case .edges where scanner.isNamed("edge"): return openEdge()
    case .node(let index): return openInNode(index)
    case .edge, .values: return openValues()
    case .parents(let index): return openParent(index)
    default: return isQuiet ? .other : passOver()
    }
  }

  private mutating func openRoot() -> Frame {
    rootPrefix = Array(scanner.prefix)
    let name = String(decoding: scanner.localName, as: UTF8.self)
    guard name == "gexf" else {
      complaints.complain(
        "E-GEXF-ROOT", "the file begins with <\(name)>, not with <gexf>", line: scanner.line,
        hint: "is this the file that was meant? Export the network as GEXF")
      complaints.giveUp()
      return .other
    }
    let version = scanner.value("version").map { String(decoding: $0, as: UTF8.self) }
    if let version, !["1.0", "1.1", "1.1draft", "1.2", "1.2draft", "1.3"].contains(version) {
      complaints.warn(
        "W-GEXF-VERSION",
        "the version \(Rendering.cited(version)) is not known; it was read like 1.3",
        line: scanner.line)
    }
    return .root
  }

  private mutating func openAtTop() -> Frame {
    guard scanner.isNamed("graph") else { return scanner.isNamed("meta") ? .other : passOver() }
    graphs += 1
    if graphs == 2 {
      complaints.complain(
        "E-GEXF-GRAPH", "a second graph begins here", line: scanner.line,
        hint: "keep one graph in a file")
    }
    if let word = scanner.value("defaultedgetype") {
      defaultDirection = direction(word) ?? defaultDirection
    }
    return .graph
  }

  private mutating func openInGraph() -> Frame {
    if scanner.isNamed("nodes") { return .nodes(-1) }
    if scanner.isNamed("edges") { return .edges }
    if scanner.isNamed("attributes") { return openAttributes() }
    return isQuiet ? .other : passOver()
  }

  /// Whether an element is known and says nothing that is needed.
  var isQuiet: Bool {
    ["meta", "options", "default", "description", "creator", "keywords"].contains {
      scanner.localName.elementsEqual($0.utf8)
    }
  }

  /// Leaves an element out that is none of GEXF's, and remembers that.
  mutating func passOver() -> Frame {
    if unknown.count == 0 {
      unknownName = String(decoding: scanner.bytes[scanner.name].prefix(60), as: UTF8.self)
    }
    unknown.note(scanner.line)
    return .other
  }

  private mutating func warn() {
    if unknown.count > 0 {
      let name = Rendering.cited(unknownName)
      complaints.warn(
        "W-GEXF-ELEMENT",
        unknown.count == 1
          ? "1 element that GEXF does not have was left out, called \(name)"
          : "\(unknown.count) elements that GEXF does not have were left out, the first called \(name)",
        line: unknown.line)
    }
    guard timed.count > 0 else { return }
    complaints.warn(
      "W-GEXF-TIME",
      "the file says \(timed.count == 1 ? "once" : "\(timed.count) times") when somebody or something was"
        + " there; all people and ties were read, whenever they were there", line: timed.line,
      hint: "to keep one moment, filter by time in Gephi and export again")
  }
}
