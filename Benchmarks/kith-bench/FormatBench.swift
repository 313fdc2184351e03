import Diagnostics
import Formats
import Foundation

/// Seconds and memory to read a large network in the formats that other programs write, each in a program of its
/// own, so that its memory is its own.
struct FormatBench {
  /// 40,000 people and 200,000 ties with two values each.
  private let people = 40_000
  private let ties = 200_000

  func all() throws {
    try report("pairs in CSV", "ties.csv", ties: 1_000_000, csv)
    try report("GraphML", "t.graphml", ties: ties, graphML)
    try report("GEXF", "t.gexf", ties: ties, gexf)
  }

  /// Reads one file, as the program of its own does.
  static func read(_ path: String, ties: Int) {
    let start = Stopwatch.program()
    let (network, findings) = NetworkFiles.read([path])
    let seconds = (Stopwatch.program() - start) / 1_000
    let isWhole = network?.ties.rowCount == ties && !findings.hasErrors
    print(
      String(
        format: "%8.3f  s of processors; %@%@", seconds, Stopwatch.memory(),
        isWhole ? "" : "; NOT READ"))
  }

  private func report(_ what: String, _ name: String, ties: Int, _ text: String) throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(
      "kith-bench-\(getpid())-\(name)")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(text.utf8).write(to: file)
    print("reading \(ties) ties, \(what), \(text.utf8.count >> 20) MB:")
    fflush(nil)
    let program = try Process.run(
      URL(fileURLWithPath: CommandLine.arguments[0]), arguments: ["read", file.path, "\(ties)"])
    program.waitUntilExit()
  }

  private var csv: String {
    var text = "from,to,kind,strength\n"
    for tie in 0..<1_000_000 {
      text += "p\(tie % 100_000),p\((tie * 7 + 1) % 100_000 ),friend,0.\(1 + tie % 9)\n"
    }
    return text
  }

  /// The ends of a tie.
  private func ends(_ tie: Int) -> (Int, Int) { (tie % people, (tie * 7 + 1) % people) }

  private var graphML: String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
      <key id="d0" for="node" attr.name="age" attr.type="int"/>
      <key id="d1" for="edge" attr.name="weight" attr.type="double"/>
      <key id="d2" for="edge" attr.name="kind" attr.type="string"/>
      <graph edgedefault="undirected">

      """
    for person in 0..<people {
      text += "<node id=\"p\(person)\">\n  <data key=\"d0\">\(person % 90)</data>\n</node>\n"
    }
    for tie in 0..<ties {
      let (from, to) = ends(tie)
      text +=
        "<edge source=\"p\(from)\" target=\"p\(to)\">\n  <data key=\"d1\">0.\(1 + tie % 9)</data>\n"
        + "  <data key=\"d2\">advice</data>\n</edge>\n"
    }
    return text + "</graph></graphml>\n"
  }

  private var gexf: String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="undirected">
      <nodes>

      """
    for person in 0..<people { text += "<node id=\"p\(person)\" label=\"Person \(person)\"/>\n" }
    text += "</nodes><edges>\n"
    for tie in 0..<ties {
      let (from, to) = ends(tie)
      text +=
        "<edge id=\"\(tie)\" source=\"p\(from)\" target=\"p\(to)\" weight=\"0.\(1 + tie % 9)\" kind=\"advice\"/>\n"
    }
    return text + "</edges></graph></gexf>\n"
  }
}
