import Diagnostics
import Testing

@testable import Formats

/// Hand-worked networks in all the ways that Pajek writes them.
@Suite struct PajekTests {
  @Test func arcsHaveADirectionAndEdgesHaveNone() {
    let read = ReadNetwork(
      "lane.net",
      """
      *Network lane
      % drawn by hand
      *Vertices 3
      1 "Ann" 0.1 0.2 0.5 box ic Green
      2 "Ben Low" 0.3 0.4
      3 Cem
      *Arcs
      1 2 2.5 c Blue
      *Edges
      3 2

      """)
    #expect(read.words == [])
    #expect(read.network?.people.columns == ["id", "x", "y", "z", "shape", "ic"])
    #expect(
      read.people == [
        ["Ann", "0.1", "0.2", "0.5", "box", "Green"], ["Ben Low", "0.3", "0.4", "", "", ""],
        ["Cem", "", "", "", "", ""],
      ])
    #expect(read.network?.ties.columns == ["from", "to", "weight", "direction"])
    #expect(
      read.ties == [["Ann", "Ben Low", "2.5", "directed"], ["Cem", "Ben Low", "1", "undirected"]])
    #expect(read.network?.ties.line(row: 1) == 10)
  }

  @Test func linesOfVerticesMayBeMissing() {
    let read = ReadNetwork("a.net", "*vertices 3\r\n*edgeslist\r\n1 2 3\r\n*Arcslist\r\n3 1\r\n")
    #expect(read.words == [])
    #expect(read.people == [["1"], ["2"], ["3"]])
    #expect(
      read.ties == [["1", "2", "undirected"], ["1", "3", "undirected"], ["3", "1", "directed"]])
    let part = ReadNetwork("a.net", "*Vertices 3\r2 \"Ben\"\r*Edges\r1 2\r")
    #expect(
      part.words == [
        """
        a.net:1: warning: the people are known by their numbers, not by their labels: 2 of 3 have no label
          hint: give each a label of its own if the labels should be the ids
        """,
        """
        a.net:1: warning: 2 of 3 vertices have no line of their own; they are there all the same
          hint: check that the file was copied as a whole
        """,
      ])
    #expect(part.people == [["1", ""], ["2", "Ben"], ["3", ""]])
  }

  @Test func labelsThatAreThereTwiceAreNoIds() {
    let read = ReadNetwork("a.net", "*Vertices 2\n1 \"Ann\"\n2 \" Ann\"\n*Arcs\n2 1\n")
    #expect(read.codes == ["W-PAJEK-LABEL"])
    #expect(read.people == [["1", "Ann"], ["2", "Ann"]])
    #expect(read.ties == [["2", "1", "directed"]])
  }

  @Test func twoNumbersMeanPeopleAndPlaces() {
    let read = ReadNetwork(
      "clubs.net",
      "*Vertices 4 2\n1 \"Ann\"\n2 \"Ben\"\n3 \"Choir\"\n4 \"Ann\"\n*Edges\n1 3 2\n4 2\n")
    #expect(read.words == [])
    #expect(read.people == [["Ann"], ["Ben"]])
    #expect(read.places == [["Choir"], ["Ann"]])
    #expect(read.attendance == [["Ann", "Choir", "2"], ["Ben", "Ann", "1"]])
    #expect(read.ties == [])
    let matrix = ReadNetwork("clubs.net", "*Vertices 5 2\n*Matrix\n1 0 0\n0 1\n1\n")
    #expect(matrix.attendance == [["1", "3"], ["2", "4"], ["2", "5"]])
  }

  @Test func relationsAreKindsOfTie() {
    let read = ReadNetwork(
      "a.net",
      """
      *Vertices 3
      *Arcs :1 "advice"
      1 2
      2: 3 1
      *Matrix :2 lends money
      0 4 0
      0 0 0
      0 0 0
      *Edges :3
      2 3

      """)
    #expect(read.words == [])
    #expect(read.network?.kinds.map(\.name) == ["advice", "lends money", "3"])
    #expect(
      read.ties == [
        ["1", "2", "advice", "1", "directed"], ["3", "1", "lends money", "1", "directed"],
        ["1", "2", "lends money", "4", "directed"], ["2", "3", "3", "1", "undirected"],
      ])
  }

  @Test func networksOfTheSamePeopleAreKindsOfTie() {
    let project = """
      *Network 2019
      *Vertices 2
      1 "Ann"
      2 "Ben"
      *Arcs
      1 2
      *Network 2020
      *Vertices 2
      1 "Ann"
      2 "Ben"
      *Arcs :1 "friend"
      2 1
      *Partition C:\\data\\age group.clu
      *Vertices 2
      2
      1

      """
    let read = ReadNetwork("a.paj", project)
    #expect(read.words == [])
    #expect(read.people == [["Ann", "2"], ["Ben", "1"]])
    #expect(read.network?.people.columns == ["id", "age group"])
    #expect(
      read.ties == [
        ["Ann", "Ben", "2019", "directed"], ["Ben", "Ann", "2020: friend", "directed"],
      ])
  }

  @Test func partitionsAndVectorsBesideANetworkAreColumns() {
    let read = ReadNetwork([
      file("data/lane.net", "*Vertices 2\n*Edges\n1 2\n"),
      file("data/women.clu", "*Vertices 2\n1\n0\n"),
      file("data/age.vec", "*Vertices 2\n41.5\n 17\n"),
      file("data/order.per", "*Vertices 2\n2\n1\n"),
    ])
    #expect(read.words == [])
    #expect(read.network?.people.columns == ["id", "women", "age"])
    #expect(read.people == [["1", "1", "41.5"], ["2", "0", "17"]])
    #expect(read.ties == [["1", "2", "undirected"]])
  }

  @Test func timesAndOtherSectionsAreLeftOutAloud() {
    let read = ReadNetwork(
      "a.net",
      "*Vertices 2\n1 \"a\" [1-3]\n2 \"b\"\n*Events\nTI 1\n*Edges 3\n1 2 1 [5-10, 12-*]")
    #expect(
      read.words == [
        """
        a.net:6: warning: 3 ties are announced here, and 1 follow
          hint: check that the file was copied as a whole
        """,
        """
        a.net:7: warning: the last line has no end, so the file may be cut off
          hint: check that it was copied as a whole
        """,
        "a.net:2: warning: times such as [5-10] are not read: 2 vertices or ties hold at all times",
        "a.net: warning: these sections were left out: \"*Events\"",
      ])
    #expect(read.counts == [2, 1, 0, 0])
  }

  @Test func oldFilesAreOfCentralEurope() {
    let bytes = Array("*Vertices 1\n1 \"".utf8) + [0x8E, 0x9A, 0xE8] + Array("\"\n".utf8)
    let read = ReadNetwork([InputFile(name: "a.net", bytes: bytes)])
    #expect(read.codes == ["W-NET-ENCODING", "W-NET-NOTIES"])
    #expect(read.people == [["Žšč"]])
  }

  @Test func characterReferencesInLabels() {
    let read = ReadNetwork(
      "a.net", "*Vertices 3\n1 \"&#381;an &#34;x&#34; &#38;\"\n2 \"a&b; &#8238;\"\n3 \"&#0;\"\n")
    #expect(read.people == [["Žan \"x\" &"], ["a&b; &#8238;"], ["&#0;"]])
  }

  @Test func aSectionOfPajekIsKnownWithoutItsEnding() {
    #expect(NetworkFormats.format(of: file("a.txt", "% x\r\n\r\n*Vertices 2\n"))?.name == "pajek")
    #expect(NetworkFormats.format(of: file("a.txt", "\u{FEFF}*network x\n"))?.name == "pajek")
    #expect(NetworkFormats.format(of: file("a.txt", "*verticesque"))?.name == "table")
  }
}
