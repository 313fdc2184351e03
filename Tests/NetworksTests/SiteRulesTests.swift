import Diagnostics
import Testing

@testable import Networks

/// The rules by which files become a site, one by one.
struct SiteRulesTests {
  @Test func theSmallSiteIsInOrder() throws {
    let (site, findings) = SmallSite().read()
    #expect(Rendering.text(findings) == "")
    #expect(try #require(site).tieKinds == ["friend", "kin"])
  }

  @Test func withoutNumbersPeopleAreNumberedByIdAndTold() throws {
    var small = SmallSite()
    small.people = "id\ncem\nann\nbob\n"
    let (site, findings) = small.read()
    #expect(
      try #require(site).people.map { "\($0.number) \($0.id)" } == ["0 ann", "1 bob", "2 cem"])
    #expect(
      Rendering.text(findings) == """
        lane/people.csv: warning: people have no numbers; they were numbered in the order of their ids
          hint: renaming or adding a person would then change results; kith import stores numbers for good
        1 warning
        """)
  }

  @Test func withoutAKeyOneIsMadeOfTheName() throws {
    var small = SmallSite()
    small.settings = small.settings.replacing("key = 7\n", with: "")
    let (site, findings) = small.read()
    // 64-bit FNV-1a of "lane", worked out apart.
    #expect(try #require(site).key == 0x0460_DDAD_9060_AF0F)
    #expect(findings.all.map(\.code) == ["W-SITE-KEY"])
  }

  @Test func keysCanBeHexadecimal() throws {
    var small = SmallSite()
    small.settings = small.settings.replacing("key = 7", with: "key = \"0xFFFFffff00000001\"")
    #expect(try #require(small.read().site).key == 0xFFFF_FFFF_0000_0001)
  }

  @Test func wordsOfCloseness() throws {
    var small = SmallSite()
    small.settings += "[words.strength]\n\"Best friends\" = 1\n\"close\" = 0.7\n"
    small.ties =
      "from,to,strength,contacts_per_year\nann,bob,best  FRIENDS,Several times a week\nbob,cem,close,2\n"
    let site = try #require(small.read().site)
    #expect(site.ties.map(\.strength) == [1, 0.7])
    #expect(site.ties.map(\.contactsPerYear) == [180, 2])
    #expect(
      site.steps.first { $0.what == "strength" }?.words
        == "from words: very close = 0.8, close = 0.7, fairly close = 0.4, not close = 0.2, best friends = 1"
    )
  }

  @Test func strangeIdsAreText() throws {
    var small = SmallSite()
    small.people = "number,id\n1,NA\n2,007\n3,TRUE\n4,nan\n5,1e5\n6,null\n"
    small.ties = "from,to\nNA,007\nTRUE,nan\n1e5,null\n"
    let (site, findings) = small.read()
    #expect(try #require(site).people.map(\.id) == ["NA", "007", "TRUE", "nan", "1e5", "null"])
    #expect(findings.all.isEmpty)
  }

  @Test func spacesAreTakenOffWithAWarning() throws {
    var small = SmallSite()
    small.ties = "from,to\nann ,bob\nbob,\u{A0}cem\n"
    let (site, findings) = small.read()
    #expect(try #require(site).ties.count == 2)
    #expect(
      findings.all.map(\.message) == [
        "2 cells (lines 2, 3) have spaces around the text; they were taken off"
      ])
  }

  @Test func oneSpellingOfAnAccentIsNotTheOther() throws {
    var small = SmallSite()
    small.people = "number,id\n1,Jos\u{E9}\n2,Jose\u{301}\n"
    small.ties = "from,to\nJos\u{E9},Jose\u{301}\n"
    let (site, findings) = small.read()
    #expect(try #require(site).ties.count == 1)
    #expect(findings.all.map(\.code) == ["W-SITE-ALIKE"])
  }

  @Test func tiesWithOneselfAreDropped() throws {
    var small = SmallSite()
    small.ties = "from,to\nann,ann\nann,bob\ncem,cem\n"
    let (site, findings) = small.read()
    #expect(try #require(site).ties.count == 1)
    #expect(
      findings.all.map(\.message) == ["2 ties (lines 2, 4) of a person with themselves left out"])
  }

  @Test func missingValuesNeedARule() throws {
    var small = SmallSite()
    small.settings += "[columns]\nwellbeing_scale = \"swemwbs-metric\"\n"
    small.people = "number,id,surveyed,wellbeing\n1,ann,1,20\n2,bob,1,\n3,cem,0,\n"
    let silent = small.read()
    #expect(
      silent.findings.all.map(\.message) == [
        "the wellbeing of 1 interviewed person and 1 person only named by others is not known and nothing stands in for it"
      ])
    #expect(try #require(silent.site).people.map(\.wellbeing) == [20, nil, nil])
    small.settings += "[missing]\nwellbeing = 21.5\n"
    let filled = small.read()
    #expect(filled.findings.all.isEmpty)
    #expect(try #require(filled.site).people.map(\.wellbeing) == [20, 21.5, 21.5])
    small.settings = small.settings.replacing("21.5", with: "\"normal(23, 3.9)\"")
    let drawn = try #require(small.read().site)
    #expect(
      drawn.missing == [MissingRule(what: "wellbeing", treatment: .distribution("normal(23, 3.9)"))]
    )
    #expect(drawn.people.map(\.wellbeing) == [20, nil, nil])
  }

  @Test func marksOfMissingValues() throws {
    var small = SmallSite()
    small.settings += "[missing]\nmarks = [\"NA\", \"-99\"]\nwithdrawal = \"exclude\"\n"
    small.people = "number,id,service_user,withdrawal\n1,ann,1,NA\n2,bob,1,-99\n3,NA,1,0.5\n"
    small.ties = "from,to\nann,NA\n"
    let site = try #require(small.read().site)
    #expect(site.people.map(\.withdrawal) == [nil, nil, 0.5])
  }

  @Test func aHeaderOnlyTableOfTiesIsASiteOfStrangers() throws {
    var small = SmallSite()
    small.ties = "from,to\n"
    let (site, findings) = small.read()
    #expect(try #require(site).ties.isEmpty)
    #expect(findings.all.map(\.code) == ["W-SITE-NO-TIES"])
  }

  @Test func usualSettingsOfPlaces() throws {
    var small = SmallSite()
    small.places = "name,kind,open,quality\npub,,,\ngroup,programme,no,9\n"
    small.attendance = "person,place,visits_per_year\nann,pub,weekly\nbob,group,0\n"
    let site = try #require(small.read().site)
    #expect(site.places.map(\.name) == ["group", "pub"])
    #expect(site.places.map(\.isOpen) == [false, true])
    #expect(site.places[1].setting == Setting.named[0].setting)
    #expect(site.places[0].setting.quality == 9)
    #expect(site.places[0].setting.tieFormation == 0.04)
    #expect(site.attendance.map(\.visitsPerYear) == [0, 52])
  }

  @Test func aFileFullOfProblemsIsGivenUp() {
    var small = SmallSite()
    small.people = "number,id\n" + (0..<3_000).map { "5,p\($0)\n" }.joined()
    small.ties = "from,to\n" + String(repeating: "x,y\n", count: 3_000)
    let (site, findings) = small.read()
    #expect(site == nil)
    #expect(findings.all.count == 2_002)
    #expect(findings.all.filter { $0.code == "E-SITE-MANY" }.count == 2)
  }

  @Test func aFolderThatIsNotThere() {
    let (site, findings) = SiteFolder.read("no/such/folder/")
    #expect(site == nil)
    #expect(
      Rendering.text(findings) == """
        no/such/folder: error: there is no folder "no/such/folder"
          hint: a site is a folder that holds site.toml and its tables
        1 error
        """)
  }

  @Test func misspeltColumnsAreNoticed() {
    var small = SmallSite()
    small.people = "number,id,wellbieng\n1,ann,a\n2,bob,b\n3,cem,c\n"
    small.ties = "from,to,strenght,wave\nann,bob,1,1\n"
    #expect(
      small.read().findings.sorted.map { Rendering.text($0) } == [
        "lane/people.csv: warning: the column \"wellbieng\" was read as an attribute\n  hint: did you mean wellbeing?",
        "lane/ties.csv: warning: the columns \"strenght\", \"wave\" were not used\n  hint: is one of them meant to be strength?",
      ])
  }
}
