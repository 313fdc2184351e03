import Diagnostics
import Formats
import Foundation

/// Seconds to read a large network in the formats that other programs write.
struct FormatBench {
  /// 40,000 people and 200,000 ties with two values each.
  private let people = 40_000
  private let ties = 200_000

  func all() {
    report("GraphML, \(ties) ties", "t.graphml", graphML)
    report("GEXF, \(ties) ties", "t.gexf", gexf)
  }

  private func report(_ what: String, _ name: String, _ text: String) {
    let file = InputFile(name: name, bytes: Array(text.utf8))
    let start = Stopwatch.thread()
    let (network, findings) = NetworkFiles.read([file])
    let seconds = (Stopwatch.thread() - start) / 1_000
    let isWhole = network?.ties.rowCount == ties && !findings.hasErrors
    print(
      String(
        format: "%8.3f  s to read %@ (%d MB)%@", seconds, what, file.bytes.count >> 20,
        isWhole ? "" : ": NOT READ"))
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
