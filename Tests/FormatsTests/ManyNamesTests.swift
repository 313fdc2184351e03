import Diagnostics
import Documents
import Fuzzing
import Testing

@testable import Formats

/// Searches that grow with the file are as quick for large files as for small ones (T-31).
@Suite struct ManyNamesTests {
  private func isQuick(_ code: String, _ read: () -> Findings, line: Int = #line) {
    let start = FuzzSpan.processorSeconds()
    let findings = read()
    #expect(
      findings.all.contains { $0.code == code },
      "line \(line): \(findings.all.prefix(3).map { Rendering.text($0) })")
    #expect(FuzzSpan.processorSeconds() - start < 20, "line \(line)")
  }

  private func isQuick(_ name: String, _ text: String, _ code: String, line: Int = #line) {
    isQuick(code, { NetworkFiles.read([file(name, text)]).findings }, line: line)
  }

  private func graphML(_ keys: String, _ inside: String, attributes: String = "") -> String {
    "<graphml>\(keys)<graph edgedefault=\"directed\"\(attributes)>\(inside)</graph></graphml>"
  }

  @Test func keys() {
    let keys = (0..<100_000).map { "<key id=\"k\($0)\" for=\"node\"/>" }.joined()
    isQuick("a.graphml", graphML(keys, ""), "E-NET-LIMIT")
    let attributes = (0..<100_000).map { "<attribute id=\"\($0)\"/>" }.joined()
    isQuick(
      "a.gexf",
      "<gexf><graph><attributes class=\"node\">\(attributes)</attributes></graph></gexf>",
      "E-NET-LIMIT")
    let few = (0..<1_000).map { "<key id=\"k\($0)\" for=\"node\"/>" }.joined()
    let values = (0..<2_000).map { "<node id=\"\($0)\"><data key=\"kx\($0)\">1</data></node>" }
    isQuick("a.graphml", graphML(few, values.joined()), "E-GRAPHML-KEY")
    let marked = (0..<50_000).map {
      "<node id=\"\($0)\"><data key=\"kx\($0)\"><b/></data></node>"
    }
    isQuick("a.graphml", graphML("", marked.joined()), "E-GRAPHML-KEY")
  }

  @Test func typesOfInterviews() {
    let keys =
      "<key id=\"networkCanvasType\" for=\"all\"/><key id=\"networkCanvasUUID\" for=\"all\"/>"
    let nodes = (0..<50_000).map {
      "<node id=\"\($0)\"><data key=\"networkCanvasType\">t\($0)</data>"
        + "<data key=\"networkCanvasUUID\">u\($0)</data></node>"
    }
    let text = graphML(
      keys, nodes.joined(),
      attributes: " xmlns:nc=\"http://schema.networkcanvas.com/xmlns\" nc:sessionUUID=\"s\"")
    isQuick("a.graphml", text, "E-NET-LIMIT")
  }

  @Test func labelsThatAreUnknown() {
    let labels = (0..<20_000).map { "label\($0)" }.joined(separator: "\n")
    let ties = (0..<1_000).map { "lable\($0) label1" }.joined(separator: "\n")
    isQuick(
      "a.dl", "dl n=20000 format=edgelist1\nlabels:\n\(labels)\nlabels embedded\ndata:\n\(ties)\n",
      "E-NET-UNKNOWN")
  }

  @Test func rowsWithoutAnswers() {
    var options = ReadingOptions()
    options.isMatrix = true
    let rows = (0..<100_000).map { "p\($0),NA,NA" }.joined(separator: "\n")
    isQuick(
      "W-NET-MISSING",
      { NetworkFiles.read([file("m.csv", "who,a,b\n\(rows)\n")], options: options).findings })
  }

  @Test func weightsThatAreNoNumbers() throws {
    let rows = (0..<50_000).map { "a,b,word\($0)" }.joined(separator: "\n")
    let read = NetworkFiles.read([file("t.csv", "from,to,weight\n\(rows)\n")])
    var options = NetworkImport.Options()
    options.tables.settings.name = "lane"
    let network = try #require(read.network)
    let findings = NetworkImport.site(network, options: options).findings
    #expect(findings.all.count { $0.code == "E-NET-NUMBER" } == NetworkBuilder.Limits.problems)
    #expect(findings.all.contains { $0.code == "E-NET-MANY" })
  }

  /// An id is written into every tie of its person, so that long ones would make a table of any size.
  @Test func longIdsAreRefusedBeforeTheyAreWrittenIntoTies() throws {
    let long = String(repeating: "x", count: 257)
    var wide = ReadingOptions()
    wide.isWide = true
    let interviews = NetworkFiles.read(
      [file("w.csv", "ego,alter1,alter2\n\(long),b,c\n")], options: wide)
    #expect(
      interviews.findings.all.map { Rendering.text($0) } == [
        "w.csv, line 2, column ego: error: this id is longer than 256 bytes\n  hint: give a shorter one"
      ])
    var options = NetworkImport.Options()
    options.tables.settings.name = "lane"
    options.tables.setColumn("people", "id", heading: "label")
    let network = try #require(
      NetworkFiles.read([file("a.gml", "graph [ node [ id 1 label \"\(long)\" ] ]\n")]).network)
    #expect(
      NetworkImport.site(network, options: options).findings.all.map(\.code).last == "E-NET-LIMIT")
    var matched = ReadingOptions()
    matched.matches = file("m.csv", "uuid,person_id,same?\na,P,yes\nb,P,yes\n")
    let tables = [file("p.csv", "id\n\(long)\na\nb\n"), file("t.csv", "from,to\na,b\n")]
    #expect(NetworkFiles.read(tables, options: matched).findings.all.map(\.code) == ["E-NET-LIMIT"])
  }

  /// Very many names meet by their first letters, and none that would agree is left out.
  @Test func namesOfOneLetterMeetThoroughly() throws {
    let letters = Array("abcdefghij")
    let names = (0..<3_200).map { index -> String in
      let given = "\(letters[index % 10])\(letters[index / 10 % 10])nn\(letters[index / 100 % 10])"
      return "\(given) \(letters[index * 7 % 10])\(letters[index / 320])st"
    }
    let rows = names.enumerated().map { "\($0.offset),\($0.element),i\($0.offset % 40),no" }
    var table = TextTableBuilder(file: "p", columns: ["id", "label", "interview", "surveyed"])
    for row in rows {
      table.addRow(line: 1)
      for (column, cell) in row.split(separator: ",").enumerated() {
        table.set(column, String(cell))
      }
    }
    let ties = TextTableBuilder(file: "t", columns: ["from", "to"]).table()
    let people = try #require(
      MatchPeople(MappedNetwork(format: "interviews", people: table.table(), ties: ties)))
    let matching = PersonMatching(people, least: 0)
    #expect(!matching.isGivenUp && Set(people.entries.compactMap(\.name)).count > 3_000)
    var expected = 0
    for (first, a) in people.entries.enumerated() {
      for b in people.entries[..<first] where a.interviews != b.interviews {
        guard let one = a.name, let other = b.name else { continue }
        let sharesLetter =
          one.given.first == other.given.first || one.family.first == other.family.first
        if sharesLetter, NameRule.agreement(one, other) != nil { expected += 1 }
      }
    }
    #expect(matching.pairs.count == expected && expected > 0)
  }
}
