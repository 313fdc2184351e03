import Diagnostics
import Documents
import Testing

/// Looking up, places, and what is left of a table with broken lines.
@Suite struct TOMLTableTests {
  private let village = """
    name = "16 best connected"

    [model]
    kind = 'threshold' # see the manual
    rates.innovation = [0.1, 0.2]

    [[phase]]
    day = 1
    """

  /// "line:column+length" of a place.
  private func spot(_ place: SourcePlace?) -> String {
    place.map { "\($0.line):\($0.column)+\($0.length)" } ?? "nowhere"
  }

  @Test func keepsTheOrderOfTheFile() {
    let table = readTOML("b = 1\na = 2\n[z]\n[c]\n[b2]").table
    #expect(table.keys == ["b", "a", "z", "c", "b2"])
  }

  @Test func findsByExactName() {
    let table = readTOML("\"e\u{301}\" = 1\n\"é\" = 2\nName = 3").table
    #expect(notation(table["é"]?.kind ?? .integer(0)) == "2")
    #expect(notation(table["e\u{301}"]?.kind ?? .integer(0)) == "1")
    #expect(table["name"] == nil)
    #expect(table.entry("Name")?.key == "Name")
  }

  @Test func namesPlaces() throws {
    let table = readTOML(village).table
    #expect(spot(table.entry("name")?.keyPlace) == "1:1+4")
    #expect(spot(table["name"]?.place) == "1:8+19")
    guard case .table(let model)? = table["model"]?.kind else { throw Missing() }
    #expect(spot(table.entry("model")?.keyPlace) == "3:2+5")
    #expect(spot(table["model"]?.place) == "3:1+7")
    #expect(spot(model.place) == "3:1+7")
    #expect(spot(model["kind"]?.place) == "4:8+11")
    #expect(spot(model.entry("rates")?.keyPlace) == "5:1+5")
    guard case .table(let rates)? = model["rates"]?.kind else { throw Missing() }
    #expect(spot(rates.place) == "5:1+5")
    #expect(spot(rates.entry("innovation")?.keyPlace) == "5:7+10")
    guard case .array(let numbers)? = rates["innovation"]?.kind else { throw Missing() }
    #expect(numbers.map { spot($0.place) } == ["5:21+3", "5:26+3"])
    #expect(spot(table["phase"]?.place) == "7:1+9")
  }

  private struct Missing: Error {}

  @Test(arguments: [
    ("a = \"16 best connected\"", 3..<7, "1:9+4"),
    ("a = '16 best connected'", 0..<2, "1:6+2"),
    ("a = \"größe am Meer\"", 6..<9, "1:10+3"),
    ("a = \"\"\"\nfirst\nsecond\"\"\"", 6..<12, "3:1+6"),
    ("a = \"tab\\tbest\"", 4..<8, "1:5+11"),
    ("a = \"\"\"x\r\ny\"\"\"", 2..<3, "1:5+4"),
    ("a = \"short\"", 3..<99, "1:9+2"),
    ("a = 12", 0..<1, "1:5+2"),
  ])
  func placesAPartOfAText(_ document: String, _ part: Range<Int>, _ expected: String) {
    let value = readTOML(document).table["a"]
    #expect(spot(value?.place(inText: part)) == expected)
  }

  @Test func saysWhichTableLostASetting() throws {
    let table = readTOML("[a]\nx = 1\ny = 0,3\n[b]\nz = 1\n[c]\nd.e = 1\nd.f = x\n").table
    #expect(table.isComplete)
    #expect(notation(table) == "{a: {x: 1}, b: {z: 1}, c: {d: {e: 1}}}")
    guard case .table(let a)? = table["a"]?.kind, case .table(let b)? = table["b"]?.kind,
      case .table(let c)? = table["c"]?.kind, case .table(let d)? = c["d"]?.kind
    else { throw Missing() }
    #expect(
      [a.isComplete, b.isComplete, c.isComplete, d.isComplete] == [false, true, false, false])
  }

  @Test func settingsOfASpoiltSectionGoNowhere() {
    let table = readTOML("a = 1\n[my model]\nb = 2\n[c]\nd = 3").table
    #expect(notation(table) == "{a: 1, c: {d: 3}}")
    #expect(!table.isComplete)
  }

  @Test func aSectionThatOnlyMissesItsBracketCounts() {
    #expect(notation(readTOML("[model\nkind = 1").table) == "{model: {kind: 1}}")
  }

  @Test func namesKindsInWords() {
    let table = readTOML(
      "a = ''\nb = 1\nc = 1.0\nd = true\ne = 2024-05-01\nf = 10:00:00\ng = 2024-05-01T10:00:00\n"
        + "h = []\ni = {}"
    ).table
    #expect(
      table.entries.map(\.value.kind.name) == [
        "text", "a whole number", "a decimal number", "true or false", "a date", "a time",
        "a date with a time", "a list", "a section",
      ])
  }
}
