import Diagnostics
import Documents
import Networks
import Testing

@testable import Formats

/// From what a file holds to a site: weights, places and people by another name.
@Suite struct NetworkImportTests {
  private func options() -> NetworkImport.Options {
    var options = NetworkImport.Options()
    options.tables.settings.name = "lane"
    options.tables.settings.origin = .mapped(
      when: "once", how: "asked", boundary: "all", response: nil)
    return options
  }

  private func site(
    _ text: String, _ options: NetworkImport.Options? = nil, people: String? = nil
  ) throws -> (site: Site?, findings: [String]) {
    var files = [InputFile(name: "ties.csv", bytes: Array(text.utf8))]
    if let people { files.append(InputFile(name: "people.csv", bytes: Array(people.utf8))) }
    let network = try #require(NetworkFiles.read(files).network)
    let (site, findings) = NetworkImport.site(network, options: options ?? self.options())
    return (site, findings.all.map { Rendering.text($0) })
  }

  @Test func weightsUpToOneAreCloseness() throws {
    let (site, findings) = try site("from,to,weight\na,b,0.5\nb,c,1\n")
    #expect(site?.ties.map(\.strength) == [0.5, 1])
    #expect(findings[0].contains("0.5 to 1, were taken as closeness"))
  }

  @Test func wordsOfClosenessAreKnown() throws {
    let (site, _) = try site("from,to,weight\na,b,very close\nb,c,0.5\n")
    #expect(site?.ties.map(\.strength) == [0.8, 0.5])
  }

  @Test func equalWeightsSayNothing() throws {
    let (read, findings) = try site("from,to,weight\na,b,1\nb,c,1\n")
    #expect(read?.ties.map(\.strength) == [0.5, 0.5])
    #expect(findings[0].contains("every tie has the weight 1, which says nothing"))
    var said = options()
    said.weights = .strength
    #expect(try site("from,to,weight\na,b,1\nb,c,1\n", said).site?.ties.map(\.strength) == [1, 1])
  }

  @Test func otherWeightsAreRefusedUntilTheirMeaningIsSaid() throws {
    let text = "from,to,weight\na,b,1\nb,c,4\nc,d,0\n"
    let refused = try site(text)
    #expect(refused.site == nil)
    #expect(
      refused.findings[0] == """
        ties.csv, column weight: error: the weights in "weight" reach from 1 to 4, and could mean several \
        things
          hint: say which: --weights "strength, from 0 to 4", --weights contacts (a year) or --weights none
        """)
    var said = options()
    said.weights = WeightMeaning("strength, from 0 to 4")
    let scaled = try site(text, said)
    #expect(scaled.site?.ties.map(\.strength) == [0.25, 1])
    #expect(
      scaled.findings[0]
        == "ties.csv, line 4, column weight: warning: 1 row of weight 0 says that there is no tie; it was"
        + " left out")
    said.weights = .contacts
    #expect(try site(text, said).site?.ties.map(\.contactsPerYear) == [1, 4])
    said.weights = WeightMeaning.none
    #expect(try site(text, said).site?.ties.map(\.strength) == [0.5, 0.5, 0.5])
  }

  @Test(arguments: [("-1", "is negative"), ("strong", "\"strong\" is"), ("1e999", "\"1e999\" is")])
  func weightsThatCannotBe(_ weight: String, _ words: String) throws {
    let (site, findings) = try site("from,to,weight\na,b,\(weight)\nb,c,2\n")
    #expect(site == nil)
    #expect(findings[0].contains(words), "\(findings)")
  }

  @Test func phrasesOfMeaning() {
    #expect(WeightMeaning("Strength, from 1 to 5") == .scaled(from: 1, to: 5))
    #expect(WeightMeaning("contacts") == .contacts)
    for wrong in ["", "strength, from 5 to 1", "strength from a to b", "weights"] {
      #expect(WeightMeaning(wrong) == nil)
    }
  }

  @Test func undirectedRowsAreMutualHoweverTheSiteIsRead() throws {
    var directed = options()
    directed.tables.settings.direction = .directed
    let (read, _) = try site(
      "Source,Target,Type\na,b,Undirected\nb,c,Directed\n", directed)
    #expect(read?.ties.map(\.naming) == [.both, .fromNamedTo])
    let (refused, findings) = try site("Source,Target,Type\na,b,Sideways\n")
    #expect(refused == nil)
    #expect(
      findings[0].hasPrefix(
        "ties.csv, line 2, column Type: error: \"Sideways\" is neither directed nor undirected"))
  }

  @Test func placesAmongPeople() throws {
    var said = options()
    said.places = ("what", "event")
    said.visits = .each(26)
    let people = "id,what\na,person\nb,person\nHub,event\n"
    let (read, findings) = try site("from,to\na,Hub\nHub,b\na,b\n", said, people: people)
    let site = try #require(read, "\(findings)")
    #expect(site.people.map(\.id) == ["a", "b"])
    #expect(site.places.map(\.name) == ["Hub"])
    #expect(site.attendance.map(\.visitsPerYear) == [26, 26])
    #expect(site.ties.count == 1)
    let between = try self.site("from,to\nHub,Hub\n", said, people: people)
    #expect(between.findings[0].contains("this tie is one between two places"))
    said.places = ("what", "venue")
    #expect(
      try self.site("from,to\na,b\n", said, people: people).findings[0].contains("nobody has"))
  }
}
