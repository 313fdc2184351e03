import Diagnostics
import Diffusion
import Networks
import Scenarios
import Testing

@testable import Experiments
@testable import Reports

/// The forms of an asset register, to the letter.
@Suite struct AssetsReportTests {
  static func asset(_ name: String, _ kind: AssetKind?, _ word: String, _ people: Int, _ users: Int)
    -> Asset
  {
    Asset(
      name: name, kind: kind, word: word, people: people, serviceUsers: users, removal: .place(0))
  }

  static func row(
    _ asset: Asset, _ rank: Int, _ ranks: ClosedRange<Int>, _ users: (Double, Double)?,
    _ everyone: (Double, Double)
  ) -> AssetRow {
    func loss(_ numbers: (Double, Double), _ people: Int) -> AssetRow.Loss {
      AssetRow.Loss(
        mean: numbers.0, standardError: numbers.1, half95: 1.972 * numbers.1,
        worseIn: numbers.0 == 0 ? 100 : 187.5, people: people)
    }
    return AssetRow(
      asset: asset, rank: rank, ranks: ranks, serviceUsers: users.map { loss($0, 61) },
      everyone: loss(everyone, 280))
  }

  static func report(byUsers: Bool = true) throws -> AssetsReport {
    var settings = AssetSettings()
    settings.roles = byUsers ? "role" : nil
    let site = PersonMapTests.site
    let experiment = Experiment(
      scenario: try scenario(), sites: [],
      draws: AssumptionSets(futuresPerDraw: 1, values: [ParameterValues()]))
    let hub = asset("Mill Lane hub", .places, "hub", 84, 31)
    let club = asset("Men's shed", .associations, "club", 12, 2)
    let corner = asset("The bench", nil, "bench", 20, 0)
    let cooks = asset("role: cook", .people, "role", 9, 0)
    let assets = AssetExperiment(
      experiment: experiment, site: site, settings: settings, assets: [hub, club, corner, cooks],
      small: [asset("Chess circle", .associations, "circle", 3, 1)], closed: ["Old hall"])
    let register = AssetRegister(
      rows: [
        row(hub, 1, 1...1, byUsers ? (0.2131, 0.0123) : nil, (0.1072, 0.0051)),
        row(cooks, 2, 2...3, byUsers ? (0.0312, 0.0104) : nil, (0.0401, 0.004)),
        row(club, 3, 2...3, byUsers ? (0.0121, 0.0093) : nil, (0.0333, 0.0041)),
        row(corner, 4, 4...4, byUsers ? (0, 0) : nil, (0, 0)),
      ], ranksByServiceUsers: byUsers, serviceUsers: byUsers ? 61 : 2, futures: 200, draws: 200,
      asNow: 20.41, asNowError: 0.02)
    return AssetsReport(assets, register)
  }

  /// Nothing of it is shown; a register has one.
  static func scenario() throws -> Scenario {
    let text = """
      kith = 1
      title = "x"
      sites = ["x"]
      [compare]
      length = "2 years"
      main = "wellbeing"
      [[option]]
      name = "x"
      do = "modify"
      who = "everyone"
      what = "contact"
      times = 1
      from = "week 1"
      """
    let (scenario, findings) = ScenarioReader.read(
      source: SourceText(name: "x", text: text), folder: ".")
    #expect(!findings.hasErrors, "\(Rendering.text(findings))")
    return try #require(scenario)
  }

  @Test func toTheLetter() throws {
    let report = try Self.report()
    try expectGolden(report.terminal(), "assets.txt")
    try expectGolden(report.markdown, "assets.md")
    try expectGolden(String(decoding: report.csv, as: UTF8.self), "assets.csv")
    try expectGolden(report.json.text + "\n", "assets.json")
  }

  @Test func withoutServiceUsersEveryoneCounts() throws {
    let report = try Self.report(byUsers: false)
    #expect(report.markdown.contains("the largest loss to everyone"))
    #expect(!report.markdown.contains("Loss to service users"))
    #expect(report.markdown.contains("Fewer than five service users"))
  }

  @Test func smallNumbersAreNowhere() throws {
    let report = try Self.report()
    // Two of twelve are service users: neither they nor the three of the circle are counted out.
    let rows = String(decoding: report.csv, as: UTF8.self).split(separator: "\n")
    #expect(rows.first { $0.contains("Men's shed") }?.contains(",club,12,,wellbeing") == true)
    #expect(
      rows.first { $0.contains("Chess circle") }?.hasSuffix(
        "fewer than 5 people: no numbers are shown") == true)
    #expect(report.terminal().split(separator: "\n").allSatisfy { $0.count <= 100 })
  }
}
