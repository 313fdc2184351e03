import Experiments
import Foundation
import Networks
import Testing

@testable import Reports

/// Ties between groups as blocks: what is drawn is as large as the numbers say.
struct BlockMapTests {
  private func ties(
    _ option: String = "as now", week: Int = 52, site: String? = nil, users: Double = 25
  )
    -> GroupTies
  {
    GroupTies(
      site: site, option: option, week: week,
      users: GroupTies.Block(people: users, within: 1, across: 0.5),
      residents: GroupTies.Block(people: 100, within: 4, across: 0.125))
  }

  private func numbers(_ svg: String, _ tag: Substring, _ name: Substring) -> [Double] {
    svg.matches(of: /<([a-z]+) ([^>]*)>/).filter { $0.output.1 == tag }.flatMap { element in
      element.output.2.matches(of: /([a-z0-9-]+)="([^"]*)"/).filter { $0.output.1 == name }
        .compactMap { Double($0.output.2) }
    }
  }

  /// Line widths go by ties, areas by people: a quarter of the people is half the side.
  @Test func widthsAndAreasFollowTheNumbers() throws {
    let all = ties()
    let svg = BlockMap(ties: all, scale: BlockMap.Scale([all]), title: "x", colour: "#111111")
      .drawing.svg
    let rings = numbers(svg, "circle", "stroke-width")
    #expect(rings.count == 2 && rings[1] > 5 && rings[0] == rings[1] / 4)
    let sides = numbers(svg, "rect", "width")
    #expect(sides.count == 2 && sides[0] == sides[1] / 2 && numbers(svg, "rect", "height") == sides)
    let link = try #require(svg.firstMatch(of: /<path d="M([^Z]*)Z"/)).output.1
    let corners = link.split(separator: "L").map {
      $0.split(separator: " ").compactMap { Double($0) }
    }
    #expect(corners.count == 4)
    let (left, right) = (corners[3][1] - corners[0][1], corners[2][1] - corners[1][1])
    #expect(abs(left - rings[1] / 8) < 0.11 && abs(right - rings[1] / 32) < 0.11)
    // The line joins the inner edges of the squares.
    let x = numbers(svg, "rect", "x")
    #expect(corners[0][0] == x[0] + sides[0] && corners[1][0] == x[1])
  }

  /// A panel with fewer ties has thinner lines at the same places.
  @Test func oneScaleAndOneLayout() {
    let (large, small) = (
      ties(),
      GroupTies(
        site: nil, option: "Red", week: 52,
        users: GroupTies.Block(people: 25, within: 0.5, across: 0.25),
        residents: GroupTies.Block(people: 100, within: 2, across: 0.0625))
    )
    let scale = BlockMap.Scale([large, small])
    let svgs = [large, small].map {
      BlockMap(ties: $0, scale: scale, title: "x", colour: "#111111").drawing.svg
    }
    for name in ["x", "y", "width"] as [Substring] {
      #expect(numbers(svgs[0], "rect", name) == numbers(svgs[1], "rect", name))
    }
    #expect(numbers(svgs[0], "circle", "cx") == numbers(svgs[1], "circle", "cx"))
    #expect(
      numbers(svgs[1], "circle", "stroke-width").map { 2 * $0 }
        == numbers(svgs[0], "circle", "stroke-width"))
  }

  /// Numbers of the drawing, of its words and of the table are the same.
  @Test func saysItsNumbers() {
    let drawing = BlockMap(
      ties: ties(), scale: BlockMap.Scale([ties()]), title: "x", colour: "#111111"
    ).drawing
    for number in ["1.00", "0.50", "4.00"] {
      #expect(drawing.svg.contains(">\(number)</text>") && drawing.words.contains(number))
    }
    #expect(drawing.words.contains("25 people") && drawing.svg.contains(">100 people</text>"))
  }
}

/// Which block maps a report shows.
struct BlockSectionTests {
  private static let title = "Ties within and between service users and residents, before and after"

  private func report(_ name: String) async throws -> RunReport {
    var files = ScenarioFiles(path: package.appending(path: "Scenarios/\(name)").path)
    files.setFutures(2)
    files.keep(sites: ["gullhaven", "kestrelford"])
    let read = files.experiment()
    let experiment = try #require(read)
    let result = try await Ensemble(experiment, threads: 2).run()
    var report = RunReport(experiment, Comparison(experiment, result))
    report.material = RunMaterial(
      experiment, result, Manifest(files, experiment, options: []))
    return report
  }

  private func pictures(_ report: RunReport) -> [Picture] {
    var document = Document()
    ReportDocument(report).addBlocks(to: &document)
    return document.parts.compactMap { if case .picture(let picture) = $0 { picture } else { nil } }
  }

  private func map(_ report: inout RunReport, _ site: Int) {
    report.sites[site].origin = .mapped(when: "2025", how: "asked", boundary: "all", response: nil)
  }

  /// All sites together and those that were mapped are drawn; every site is in the first table, which says what is drawn.
  @Test func drawsTogetherAndWhatWasMapped() async throws {
    var report = try await report("s4-who-gets-the-invitation.toml")
    let options = report.options.count
    #expect(pictures(report).map(\.panels.count) == [options + 2])
    map(&report, 1)
    let both = pictures(report)
    #expect(both.map(\.panels.count) == [options + 2, options + 2])
    #expect(both.map(\.table.rows.count) == [3 * (options + 2), options + 2])
    let blocks = try #require(report.material?.blocks)
    for (row, ties) in zip(both[0].table.rows, blocks) {
      #expect(row[4].lines == [BlockMap.number(ties.users.within)])
      #expect(row[8].lines == [BlockMap.number(ties.residents.across)])
    }
    let page = PageReading(report.html)
    #expect(page.isWellFormed && report.html.contains(">\(Self.title)</h2>"))
  }

  /// A mapped site where fewer than ten people are of a group shows neither them nor a mean that they are part of.
  @Test func smallGroupsAreNotDrawn() async throws {
    var report = try await report("s4-who-gets-the-invitation.toml")
    map(&report, 0)
    map(&report, 1)
    let blocks = try #require(report.material?.blocks)
    let name = report.sites[0].name
    report.material?.blocks = blocks.map { ties in
      guard ties.site == name else { return ties }
      return GroupTies(
        site: name, option: ties.option, week: ties.week,
        users: GroupTies.Block(
          people: 9, within: ties.users.within, across: ties.users.across),
        residents: ties.residents)
    }
    let left = pictures(report)
    #expect(left.count == 1)
    let shown = Set(left.flatMap(\.table.rows).map { $0[0].lines.joined() })
    #expect(shown == [report.heading(report.sites[1])])
  }

  /// Where only news spreads ties stay as they are, and nothing is drawn.
  @Test func nothingWhereTiesStay() async throws {
    #expect(pictures(try await report("s1-champions-brokers-or-circles.toml")).isEmpty)
  }
}
