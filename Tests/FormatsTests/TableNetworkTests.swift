import Diagnostics
import Documents
import Networks
import Testing

@testable import Formats

/// Tables as other programs write them become the networks they mean, or are refused with words.
@Suite struct TableNetworkTests {
  private func read(
    _ files: [(String, String)], _ options: ReadingOptions = ReadingOptions()
  ) -> (network: MappedNetwork?, findings: Findings) {
    NetworkFiles.read(
      files.map { InputFile(name: $0, bytes: Array($1.utf8)) }, options: options)
  }

  private func told(_ findings: Findings) -> [String] { findings.all.map { Rendering.text($0) } }

  @Test func aTableOfPeopleAndOneOfTiesInAnyOrder() throws {
    let files = [("t.csv", "Source,Target\na,b\n"), ("p.csv", "Id,Label\na,Ann\nb,Ben\n")]
    for files in [files, files.reversed()] {
      let network = try #require(read(files).network)
      #expect(rows(network.people) == [["a", "Ann"], ["b", "Ben"]])
      #expect(rows(network.ties) == [["a", "b"]])
    }
  }

  @Test func tiesAloneNameTheirPeople() throws {
    let (network, findings) = read([("t.csv", "from;to;weight\nb;a;0,5\nc;a;1\n")])
    #expect(try rows(#require(network).people) == [["b"], ["a"], ["c"]])
    #expect(
      told(findings) == [
        """
        t.csv: warning: there is no table of people: 3 people were taken from the ties, and whoever has \
        no tie is missing
          hint: give a table of people too, if there is one
        """
      ])
  }

  @Test func typeMeansDirectionInGephiAndKindInKumu() throws {
    let gephi = try #require(
      read([("t.csv", "Source,Target,Type\na,b,Undirected\n")]).network)
    #expect(gephi.tieHeadings.map(\.meaning) == ["direction"])
    let kumu = read([("t.csv", "From,To,Type\na,b,friend\nb,a,advice\nb,a,friend\n")])
    let network = try #require(kumu.network)
    #expect(network.kinds.map(\.name) == ["friend", "advice"])
    #expect(network.kinds.map(\.ties) == [2, 1])
    #expect(told(kumu.findings).contains { $0.contains("was read as the kind of tie") })
  }

  @Test func labelsAndListsOfKumu() throws {
    let (network, findings) = read([
      ("elements.csv", "Label,Type\nAnn,person\nBen,person\nA|B,person\n"),
      ("connections.csv", "From,To,Direction\nAnn,Ben | A|B,mutual\nBen,A|B,directed\n"),
    ])
    let found = try #require(network, "\(told(findings))")
    #expect(found.idHeading == "Label")
    // "A|B" alone is somebody; in a longer list its stroke is one between people.
    #expect(
      rows(found.ties) == [
        ["Ann", "mutual", "Ben"], ["Ann", "mutual", "A"], ["Ann", "mutual", "B"],
        ["Ben", "directed", "A|B"],
      ])
    #expect(findings.all.map(\.code) == ["N-NET-SEVERAL"])
  }

  /// A file that is cut off is never taken for a smaller one in silence (T-34).
  @Test func everyPrefixIsTold() throws {
    let whole = "from,to,kind\na,b,\"x, y\"\nb,c,friend\nc,a,kin\n"
    let ties = try #require(read([("t.csv", whole)]).network).ties.rowCount
    for length in 1..<whole.utf8.count {
      let (network, findings) = read([("t.csv", String(whole.prefix(length)))])
      guard let network, !findings.hasErrors, network.ties.rowCount <= ties else { continue }
      let endsWhole = whole.prefix(length).hasSuffix("\n")
      #expect(endsWhole || findings.all.contains { $0.code == "W-CSV-END" }, "\(length)")
    }
  }

  @Test func aMatrixWithEqualLabels() throws {
    let (network, findings) = read([("m.csv", ",a,b,c\na,0,1,0\nb,1,0,0\nc,,1,0\n")])
    #expect(findings.all.isEmpty)
    let found = try #require(network)
    #expect(rows(found.people) == [["a"], ["b"], ["c"]])
    #expect(rows(found.ties) == [["a", "b"], ["b", "a"], ["c", "b"]])
    #expect(found.ties.line(row: 2) == 4)
  }

  @Test func aMatrixOfPeopleAndPlaces() throws {
    var options = ReadingOptions()
    options.isMatrix = true
    let (network, _) = read([("m.csv", "who,Hub,Pub\na,3,0\nb,0,1\n")], options)
    let found = try #require(network)
    #expect(found.places.map(rows) == [["Hub"], ["Pub"]])
    #expect(found.attendance.map(rows) == [["a", "Hub", "3"], ["b", "Pub", "1"]])
    #expect(found.ties.rowCount == 0)
  }

  @Test func wholeRowsWithoutAnswerWereNotInterviewed() throws {
    let (network, findings) = read([("m.csv", ",a,b,c\na,0,1,NA\nb,NA,NA,NA\nc,1,0,0\n")])
    let found = try #require(network)
    #expect(rows(found.people) == [["a", "yes"], ["b", "no"], ["c", "yes"]])
    #expect(
      told(findings) == [
        "m.csv:2: warning: 4 cells are marked as missing; they count as no tie, and 1 person without any"
          + " answer as not interviewed"
      ])
  }

  @Test func aWideTableOnlyWhereItIsSaid() throws {
    let text = "ego,age,alter1,alter2,closeness1,closeness2\na,40,b,c,2,\nb,,a,,3,\n"
    let refused = read([("w.csv", text)])
    #expect(refused.network == nil)
    #expect(
      told(refused.findings) == [
        """
        w.csv:1: error: this looks like a row for each interview, with the people who were named side by \
        side
          hint: if so, say --wide
        """
      ])
    var options = ReadingOptions()
    options.isWide = true
    let network = try #require(read([("w.csv", text)], options).network)
    #expect(network.people.columns == ["id", "age"])
    #expect(rows(network.people) == [["a", "40"], ["b", ""]])
    #expect(network.ties.columns == ["from", "to", "closeness"])
    #expect(rows(network.ties) == [["a", "b", "2"], ["a", "c", ""], ["b", "a", "3"]])
  }

  @Test func listsWithoutHeadingsOnlyWhereItIsSaid() throws {
    let text = "# source target weight\n1 2 2.5\n2  3 1.5\n"
    var options = ReadingOptions()
    options.hasHeadings = false
    options.separator = UInt8(ascii: " ")
    let network = try #require(read([("l.txt", text)], options).network)
    #expect(rows(network.ties) == [["1", "2", "2.5"], ["2", "3", "1.5"]])
    #expect(network.ties.line(row: 1) == 3)
    #expect(read([("l.txt", text)]).network == nil)
  }

  @Test func whatIsNoNetworkIsRefused() {
    let cases: [([(String, String)], String)] = [
      ([("p.csv", "id\na\n"), ("q.csv", "id\nb\n")], "this is a table of people, and so is p.csv"),
      ([("t.csv", "from,to\na,b\n"), ("u.csv", "from,to\na,b\n")], "this is a table of ties"),
      ([("x.csv", "colour,size\nred,1\n")], "the headings do not say"),
      ([("m.csv", ",a,b\na,0,x\nb,1,0\n")], "\"x\" is not a number"),
    ]
    for (files, words) in cases {
      let findings = read(files).findings
      #expect(findings.hasErrors && told(findings)[0].contains(words), "\(told(findings))")
    }
  }
}

/// The cells of a table.
func rows(_ table: TextTable) -> [[String]] {
  (0..<table.rowCount).map { row in
    table.columns.indices.map { table.text(row: row, column: $0) }
  }
}
