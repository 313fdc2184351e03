import Diffusion
import Documents
import Experiments
import Foundation
import Testing

@testable import Reports

/// Every number of a page is that of the other forms, parsed back: the first prebuilt scenario at all its sites,
/// the others at two, at few futures.
struct ReportNumbersTests {
  static let scenarios: [String] = {
    let folder = package.appending(path: "Scenarios").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasPrefix("s") && $0.hasSuffix(".toml") }.sorted()
  }()

  @Test func thereAreScenarios() { #expect(Self.scenarios.count >= 13) }

  @Test func sameNumbersInEveryForm() async throws {
    try await sameNumbers(try #require(Self.scenarios.first))
  }

  @Test(arguments: scenarios.dropFirst())
  func sameNumbersInEveryFormThoroughly(_ name: String) async throws {
    try await sameNumbers(name, sites: ["gullhaven", "kestrelford"])
  }

  private func sameNumbers(_ name: String, sites: [String] = []) async throws {
    var files = ScenarioFiles(path: package.appending(path: "Scenarios/\(name)").path)
    files.setFutures(4)
    files.keep(sites: sites)
    let read = files.experiment()
    let experiment = try #require(read)
    let run = try await ScenarioRun(files, experiment, RunRequest(), threads: 2)
    func text(_ name: String) throws -> String {
      String(decoding: try #require(run.files.first { $0.name == name }).bytes, as: UTF8.self)
    }
    let html = try text("report.html")
    let page = PageReading(html)
    #expect(page.isWellFormed)
    try markdown(page, try text("comparison.md"))
    try markdown(page, try text("methods.md"))
    try main(page, run)
    pictures(html)
    // Reading a spreadsheet takes longest: where everybody is asked, and where a group is.
    if name.hasPrefix("s1-") || name.hasPrefix("s10-") { try EveryForm(run: run).hold() }
    let levels = page.headingLevels
    for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1) }
  }

  /// Every table of the Markdown forms stands on the page, cell by cell.
  private func markdown(_ page: PageReading, _ text: String) throws {
    let tables = page.tables
    for table in PageReading.markdownTables(text) {
      #expect(tables.contains(table), "\(table.first ?? []) \(table.dropFirst().first ?? [])")
    }
  }

  /// The main table shows what comparison.csv and the JSON hold.
  private func main(_ page: PageReading, _ run: ScenarioRun) throws {
    let report = run.report
    let words = OutcomeWords(report.main)
    let shown = try #require(
      page.tables.first { $0[0].count > 1 && $0[0][1].hasSuffix("(95 % interval)") })
    let bytes = try #require(run.files.first { $0.name == "comparison.csv" }).bytes
    let table = try #require(CSVReader.read(bytes, name: "comparison.csv").table)
    let json = try JSONSerialization.jsonObject(
      with: Data(ComparisonJSON.rows(report.comparison).text.utf8))
    let objects = try #require(json as? [[String: Any]])
    #expect(objects.count == table.rowCount)
    let site = report.sites.count > 1 ? "all sites" : report.sites[0].name
    for row in 0..<table.rowCount {
      func cell(_ name: String) -> String {
        table.column(named: name).map { table.text(row: row, column: $0) } ?? ""
      }
      guard cell("site") == site, cell("versus") == "as now",
        cell("outcome") == report.main.outcome,
        cell("group") == report.main.group.text, cell("week") == "\(report.readAt.last ?? 0)"
      else { continue }
      let difference = try #require(Double(cell("difference")))
      #expect(objects[row]["difference"] as? Double == difference)
      let line = try #require(shown.first { $0[0] == cell("option") })
      if line[1] == "exactly the same" {
        #expect(difference == 0)
        continue
      }
      let decimals = words.decimals(Double(cell("mcse")) ?? 0)
      func size(_ value: Double) -> String {
        Digits.fixed(abs(value) * words.scale, decimals: decimals)
      }
      #expect(line[1].hasPrefix(size(difference)), "\(line) \(difference)")
      guard !line[1].contains("in every future"), let low = Double(cell("low95")),
        let high = Double(cell("high95"))
      else { continue }
      #expect(line[1].contains(size(low)) && line[1].contains(size(high)), "\(line)")
    }
  }

  /// Every drawing has a title and a description, every picture a table behind it.
  private func pictures(_ html: String) {
    let drawings = html.components(separatedBy: "role=\"img\"").dropFirst()
    #expect(drawings.count > 1)
    for drawing in drawings {
      let head = drawing.prefix(while: { $0 != "\n" })
      #expect(head.firstMatch(of: /><title>[^<]+<\/title><desc>[^<]+<\/desc>/) != nil, "\(head)")
    }
    for rest in html.components(separatedBy: "</figure>").dropFirst() {
      #expect(rest.hasPrefix("\n<details><summary>The numbers behind the picture"))
      #expect(rest.prefix(400).contains("<table>"))
    }
  }
}
