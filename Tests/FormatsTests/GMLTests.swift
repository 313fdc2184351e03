import Diagnostics
import Testing

@testable import Formats

/// Hand-worked graphs in the Graph Modelling Language.
@Suite struct GMLTests {
  private func read(_ text: String) -> ReadNetwork { ReadNetwork("a.gml", text) }

  @Test func nodesAndEdgesWithTheirValues() {
    let read = read(
      """
      # a comment
      Creator "somebody"
      Version 1
      graph [
        directed 1
        comment "two people"
        node [ id 1 label "Ann &amp; &#201;va" age 41 graphics [ x .5 fill [ colour "red" ] ] ]
        edge [ source 1 target 2 weight 2. label "from the choir" ]
        node [ id +2 label "Ben" d -Inf nan NaN ]
        edge [
          source 2
          target 1
        ]
      ]
      other [ node [ id 1 ] ]

      """)
    #expect(read.words == [])
    #expect(
      read.network?.people.columns == [
        "id", "label", "age", "graphics.x", "graphics.fill.colour", "d", "nan",
      ])
    #expect(
      read.people == [
        ["1", "Ann & Éva", "41", "0.5", "red", "", ""], ["2", "Ben", "", "", "", "-Inf", "NaN"],
      ])
    #expect(
      read.network?.ties.columns == ["from", "to", "direction", "label", "weight"]
        || read.network?.ties.columns == ["from", "to", "label", "direction", "weight"])
    #expect(read.network?.ties.column(named: "weight").map { read.ties[0][$0] } == "2.0")
    #expect(read.ties.map { Array($0.prefix(2)) } == [["1", "2"], ["2", "1"]])
    #expect(read.network?.ties.line(row: 1) == 10)
  }

  @Test func withoutAWordThereAreNoDirections() {
    let read = read("graph[node[id 1]node[id 2]edge[source 1 target 2 value 3 kind \"kin\"]]")
    #expect(read.words == [])
    #expect(read.network?.ties.columns == ["from", "to", "direction", "weight", "kind"])
    #expect(read.ties == [["1", "2", "undirected", "3", "kin"]])
    let no = self.read(
      "graph [ directed 0\r\nnode [ id -1 ]\rnode [ id 2 ]\nedge [ target -1 source 2 ] ]")
    #expect(no.ties == [["2", "-1", "undirected"]])
    #expect(no.network?.people.line(row: 1) == 3)
  }

  @Test func weightComesBeforeValue() {
    let read = read("graph[node[id 1]edge[source 1 target 1 value 3 weight 0.5 from 7]]")
    #expect(read.network?.ties.columns == ["from", "to", "value", "from_2", "direction", "weight"])
    #expect(read.ties == [["1", "1", "3", "7", "undirected", "0.5"]])
  }

  @Test func theLastOfTwoValuesCounts() {
    let read = read("graph[node[id 1 a 1\na 2]]\n")
    #expect(
      read.words == [
        "a.gml:2: warning: 1 values are given twice; the last one counts",
        "a.gml: warning: nobody has a tie to anybody here",
      ])
    #expect(read.people == [["1", "2"]])
  }

  @Test func aListThatIsMisspeltIsLeftOutAloud() {
    let read = read("graph[node[id 1]nodes[id 2]]")
    #expect(read.codes == ["W-GML-KEY", "W-NET-NOTIES"])
    #expect(read.people == [["1"]])
  }

  @Test func listsAreKeptOnAStackOfTheirOwn() {
    let deep = String(repeating: "a [ ", count: 60) + String(repeating: "] ", count: 60)
    #expect(read("graph [ node [ id 1 ] ] \(deep)").codes == ["W-NET-NOTIES"])
    let deeper = String(repeating: "a [ ", count: 50_000)
    #expect(read("graph [ node [ id 1 \(deeper)").codes.first == "E-NET-LIMIT")
  }

  @Test func numbersAsGMLHasThem() {
    func mended(_ text: String) -> String? {
      let bytes = Array(text.utf8)
      return GMLNumber.mended(bytes, 0..<bytes.count).map { String(decoding: $0, as: UTF8.self) }
    }
    #expect(mended(".5") == "0.5" && mended("-.5e3") == "-0.5e3" && mended("5.") == "5.0")
    #expect(mended("+5.e-2") == "+5.0e-2")
    #expect(mended(".") == nil && mended("-.e1") == nil && mended("1.5") == nil)
  }

  @Test func aGraphInSquareBracketsIsKnownWithoutItsEnding() {
    #expect(NetworkFormats.format(of: file("a.txt", "Version 1\ngraph\n[\n"))?.name == "gml")
    #expect(NetworkFormats.format(of: file("a.txt", "graph {"))?.name == "table")
  }
}
