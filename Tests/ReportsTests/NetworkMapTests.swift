import Networks
import Testing

@testable import Reports

/// What the network of a site says.
@Suite struct NetworkMapTests {
  static let map = NetworkMap(MappedTown.site, threads: 2)

  @Test func toTheLetter() throws {
    try expectGolden(Self.map.terminal(), "network-map.txt")
    try expectGolden(Self.map.html, "network-map.html")
    let places = NetworkMap(MappedTown.twoMode, threads: 1)
    try expectGolden(places.terminal(), "network-map-places.txt")
    try expectGolden(places.html, "network-map-places.html")
  }

  @Test func theSameForAnyNumberOfThreads() {
    #expect(NetworkMap(MappedTown.site, threads: 1).html == Self.map.html)
    #expect(NetworkMap(MappedTown.site, threads: 5).html == Self.map.html)
  }

  /// Nobody and nothing: every form says so and none fails.
  @Test func sitesWithAlmostNothing() {
    var site = MappedTown.site
    site.attendance = []
    site.places = []
    site.ties = []
    site.attributes = []
    for people in [0, 1, 2] {
      site.people = Array(MappedTown.site.people.prefix(people))
      let map = NetworkMap(site, threads: 1)
      for text in [map.html, map.terminal()] {
        #expect(!text.contains("nan") && !text.contains("inf "))
      }
      #expect(map.html.contains("No ties are mapped"))
      #expect(map.html.contains("The map holds no places or organisations"))
    }
  }

  @Test func nothingIsFetchedAndTheDrawingsAreWellFormed() {
    let html = Self.map.html
    for word in ["<script", "href=", "src=", "url(", "@import"] { #expect(!html.contains(word)) }
    #expect(html.contains("Town &lt;&amp;&gt; Country") && !html.contains("Ada<"))
    #expect(html.contains("Ada&lt;7&gt;"))
    for drawing in [NetworkPicture(Self.map), NetworkPicture(places: Self.map)] {
      #expect(XMLChecker().isWellFormed(drawing.svg))
      #expect(!drawing.words.isEmpty && drawing.svg.contains("aria-label="))
    }
  }

  /// Communities differ by shape, not by colour alone; so do service users and people not interviewed.
  @Test func marksDifferWithoutColour() {
    var seen: Set<String> = []
    for community in [nil, 0, 1, 2, 3, 4, 5] {
      for isServiceUser in [false, true] {
        for isInterviewed in [false, true] {
          let mark = MapMark(
            community: community, isServiceUser: isServiceUser, isInterviewed: isInterviewed)
          let drawn = mark.svg(Point(x: 0, y: 0), 1)
            .replacing(/#[0-9a-f]{6}/, with: "colour")
          #expect(seen.insert(drawn).inserted)
        }
      }
    }
  }

  /// The numbers of the survey's reach, by hand: 8 of 48 were not asked; 8 · 7 / (48 · 47) = 2.5 % of pairs.
  @Test func whatTheSurveyCannotSee() {
    #expect(Self.map.notAsked == 8)
    #expect(abs(Self.map.unseenPairs - 56.0 / 2256) < 1e-12)
    let html = Self.map.html
    #expect(html.contains("Ties among them cannot be on the map: 2\u{A0}% of all pairs"))
    #expect(html.contains("62\u{A0}%"))
    var site = MappedTown.site
    let both = site.ties.filter {
      site.people[$0.from].isSurveyed && site.people[$0.to].isSurveyed
    }
    let oneSided = both.count { $0.naming != .both }
    #expect(html.contains("\(oneSided) of \(both.count) between people who were both asked"))
    site.isDirected = false
    #expect(NetworkMap(site, threads: 1).html.contains("The site takes a tie as mutual"))
    site.nameGeneratorCap = nil
    #expect(NetworkMap(site, threads: 1).html.contains("none stated"))
  }

  /// Averages are of people who were interviewed; a group of fewer than ten is not compared.
  @Test func averagesByHand() throws {
    let grouping = try #require(Grouping.all(MappedTown.site).first)
    let rows = Self.map.rows(grouping)
    #expect(rows.map(\.name) == ["service users", "others"])
    #expect(rows.map(\.people) == [12, 36])
    // Every sixth was only named: 5, 17, 29 and 41 are service users.
    #expect(rows.map(\.counted) == [8, 32])
    let users = stride(from: 1, to: 48, by: 4).filter { $0 % 6 != 5 }
    let degrees = users.map { Self.map.graph.degree($0) }.reduce(0, +)
    #expect(rows[0].ties == Double(degrees) / 8)
    #expect(rows[0].expected == 11.0 / 47)
    #expect(Self.map.gapWords(grouping).isEmpty)
  }

  @Test func sharesAreNotRoundedToNothingOrAll() {
    #expect(NetworkMap.percent(0.004) == "under 1\u{A0}%")
    #expect(NetworkMap.percent(0.996) == "over 99\u{A0}%")
    #expect(NetworkMap.percent(0) == "0\u{A0}%")
    #expect(NetworkMap.percent(1) == "100\u{A0}%")
    #expect(NetworkMap.percent(1, of: 0) == "–")
    #expect(NetworkMap.letter(0) == "A" && NetworkMap.letter(27) == "B2")
  }

  /// People tied by places only: reach and parts lead through places.
  @Test func placesTiePeople() {
    let map = NetworkMap(MappedTown.twoMode, threads: 1)
    #expect(map.isTwoMode)
    // Person 0 goes to place 0 with all 22 even ones below 44, and to no other.
    #expect(map.placesOf[0] == [0])
    #expect(map.reach[0] == 21)
    #expect(map.html.contains("ties between people were not mapped"))
  }

  @Test func labelsKeepApart() {
    let labels = (0..<6).map {
      MapLabels.Label(
        text: "person", at: Point(x: 50 + Double($0), y: 50), radius: 1, size: 2.5, isBold: false)
    }
    let placed = MapLabels.svg(labels, marks: [], frame: Point(x: 100, y: 100))
    #expect(Set(placed).count == 6)
    let corner = MapLabels.svg(
      [
        MapLabels.Label(
          text: "long name", at: Point(x: 99, y: 50), radius: 1, size: 3, isBold: false)
      ], marks: [], frame: Point(x: 100, y: 100))
    // 0.62 · 3 · 9 = 16.74 wide, to the left of the mark: middle at 99 − (1 + 1.05 + 8.37) = 88.58.
    #expect(corner[0].contains("x=\"88.58\""))
  }
}

/// Who was asked, in words.
@Suite struct NetworkMapBasisTests {
  private func basis(_ surveyed: Int, isTaken: Bool = false) -> String {
    var site = MappedTown.site
    for person in site.people.indices { site.people[person].isSurveyed = person < surveyed }
    if isTaken {
      site.steps.append(
        ReadingStep(what: "surveyed", source: .assumed, count: surveyed, words: "taken"))
    }
    return String(NetworkMap(site, threads: 1).basis.prefix { $0 != "." })
  }

  @Test func saysWhoWasAskedAndWhetherTheFilesSayIt() {
    #expect(basis(48) == "All 48 people were interviewed")
    #expect(
      basis(48, isTaken: true)
        == "All 48 people are taken as interviewed, because the files do not say who was")
    #expect(
      basis(40)
        == "Of 48 people, 40 people were interviewed; the others, eight, were named by somebody and"
        + " not asked themselves")
    #expect(basis(1, isTaken: true).hasPrefix("Of 48 people, one person was taken as interviewed;"))
    #expect(basis(0) == "Of 48 people, nobody is marked as interviewed")
  }
}
