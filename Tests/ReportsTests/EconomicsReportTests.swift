import Diagnostics
import Documents
import Experiments
import Foundation
import Networks
import Scenarios
import Testing

@testable import Reports

/// What a run with costs says of them, to the letter.
struct EconomicsReportTests {
  private static let scenario = """
    kith  = 1
    title = "Is it worth its cost?"
    sites = ["site0"]

    [compare]
    length  = "52 weeks"
    main    = "wellbeing of service users"
    lines   = ["wellbeing of service users", "ever took part"]
    futures = 16

    [value]
    price_year = 2024

    [every_option]
    from  = "week 2"
    until = "week 50"

    [[option]]
    name = "Invite sixteen"
    do   = "invite"
    to   = "Tuesday group"
    who  = "16 service users at random"
    cost = ["£300 per year", "£20 per person"]

    [[option]]
    name = "Befriend"
    do   = "befriend"
    who  = "30 service users, least connected"
    cost = "£80 per person per year"

    [[option]]
    name = "Befriend twice as dearly"
    do   = "befriend"
    who  = "30 service users, least connected"
    cost = "£160 per person per year"

    [[option]]
    name = "Nobody says what this costs"
    do   = "befriend"
    who  = "10 service users, least connected"
    """

  private func report(_ text: String = scenario) async throws -> RunReport {
    let (read, findings) = ScenarioReader.read(
      source: SourceText(name: "value.toml", text: text), folder: "")
    let scenario = try #require(read, "\(Rendering.text(findings))")
    let site = try #require(
      SiteFolder.read(package.appending(path: "Tests/Fixtures/site0").path).site)
    let experiment = try #require(ExperimentBuilder.build(scenario, sites: [site]).0)
    let result = try await Ensemble(experiment, threads: 2).run()
    return RunReport(experiment, Comparison(experiment, result))
  }

  /// The parts of a report from one heading up to another.
  private func part(_ report: RunReport, from: String, to: String) throws -> String {
    let text = report.markdown
    let start = try #require(text.range(of: "## \(from)"))
    let end = try #require(text.range(of: "## \(to)"))
    return String(text[start.lowerBound..<end.lowerBound])
  }

  @Test func theSections() async throws {
    let report = try await report()
    let text = try part(report, from: "Where the gain", to: "How as now itself")
    try expectGolden(text, "costs.md")
    for line in report.terminal().split(separator: "\n") { #expect(line.count <= 100, "\(line)") }
  }

  @Test func anotherMeasureAndNoThreshold() async throws {
    let text = Self.scenario.replacing(
      "price_year = 2024", with: "of = \"ever took part\"\ndiscount_costs = \"0 % per year\"")
    try expectGolden(
      try part(try await report(text), from: "What it costs", to: "How as now itself"),
      "costs-by-outcome.md")
  }

  @Test func theFiles() async throws {
    let files = EconomicsFiles.files(try await report().comparison)
    #expect(files.map(\.name) == EconomicsFiles.names)
    for file in files {
      let (table, findings) = CSVReader.read(file.bytes, name: file.name)
      #expect(findings.all.isEmpty && (table?.rowCount ?? 0) > 0, "\(file.name)")
    }
    for name in ["costs.csv", "increments.csv"] {
      let file = try #require(files.first { $0.name == name })
      try expectGolden(String(decoding: file.bytes, as: UTF8.self), name)
    }
  }

  @Test func poundsWithNoMoreDigitsThanTheirError() {
    #expect(Digits.pounds(12_345.6, standardError: 0) == "£12,346")
    #expect(Digits.pounds(12_345.6, standardError: 0.4) == "£12,346")
    #expect(Digits.pounds(12_345.6, standardError: 3) == "£12,346")
    #expect(Digits.pounds(12_345.6, standardError: 320) == "£12,300")
    #expect(Digits.pounds(-450, standardError: 99) == "−£450")
    #expect(Digits.pounds(450, standardError: 2_000) == "£0")
    #expect(Digits.pounds(.nan, standardError: 1) == Digits.unknown)
  }
}
