import Diffusion
import Documents
import Experiments
import Testing

@testable import Reports

/// Courses over time are drawn from the futures of the run and of nothing else, parsed back from the page.
struct CoursePictureTests {
  /// A run of nine futures and what `replicates.csv` says of them.
  private struct Read {
    let run: ScenarioRun
    let page: String
    let table: TextTable

    init(sites: [String]) async throws {
      var files = ScenarioFiles(
        path: package.appending(path: "Scenarios/s4-who-gets-the-invitation.toml").path)
      files.setFutures(9)
      files.keep(sites: sites)
      let read = files.experiment()
      let experiment = try #require(read)
      var request = RunRequest()
      request.perReplicate = true
      run = try await ScenarioRun(files, experiment, request, threads: 2)
      func bytes(_ run: ScenarioRun, _ name: String) throws -> [UInt8] {
        try #require(run.files.first { $0.name == name }).bytes
      }
      page = String(decoding: try bytes(run, "report.html"), as: UTF8.self)
      let csv = try bytes(run, "replicates.csv")
      table = try #require(CSVReader.read(csv, name: "replicates.csv").table)
    }

    /// The line that decides at the last reading, future by future: sites averaged within each.
    func futures(_ option: String, sites: [String]) -> [Double] {
      let report = run.report
      var sums: [Double] = []
      for row in 0..<table.rowCount {
        func cell(_ name: String) -> String {
          table.column(named: name).map { table.text(row: row, column: $0) } ?? ""
        }
        guard sites.contains(cell("site")), cell("option") == option,
          cell("outcome") == report.main.outcome, cell("group") == report.main.group.text,
          cell("week") == "\(report.readAt.last ?? 0)", let future = Int(cell("replicate"))
        else { continue }
        while sums.count <= future { sums.append(0) }
        sums[future] += (Double(cell("value")) ?? .nan) / Double(sites.count)
      }
      return sums
    }
  }

  private func same(_ drawn: [Double], _ values: [Double], _ picture: PictureReading) {
    #expect(drawn.count == values.count && !values.isEmpty)
    for (drawn, value) in zip(drawn, values) {
      #expect(abs(drawn - value) < picture.step, "\(drawn) \(value)")
    }
  }

  /// With one site each option has a panel, with the first seven of its nine futures behind its median.
  @Test func thinLinesAreTheFirstFutures() async throws {
    let read = try await Read(sites: ["gullhaven"])
    let words = OutcomeWords(read.run.report.main)
    for option in read.run.report.options {
      let picture = try #require(
        PictureReading(
          read.page, title: "\(read.run.report.main.text) with \(HTMLForm.escaped(option.name))"))
      let futures = read.futures(option.name, sites: ["gullhaven"]).map(words.scaled)
      #expect(futures.count == 9)
      same(picture.ends(ofLines: "0.5"), Array(futures.prefix(7)), picture)
      let median = try #require(picture.ends(ofLines: "2").last)
      #expect(abs(median - futures.sorted()[4]) < picture.step)
      // From the first week to the last.
      let line = try #require(picture.lines("0.5").first)
      #expect(line.first?.x == picture.marks.first?.x || picture.marks.first?.text == "0")
    }
  }

  /// All sites together have a panel of their own; a future of theirs is the mean of its sites.
  @Test func sitesTogetherAreAveragedWithinAFutureThoroughly() async throws {
    let sites = ["gullhaven", "kestrelford"]
    let read = try await Read(sites: sites)
    let words = OutcomeWords(read.run.report.main)
    let report = ReportDocument(read.run.report)
    let option = try #require(report.bandOption)
    let picture = try #require(
      PictureReading(read.page, title: "\(read.run.report.main.text), both sites together"))
    let futures = read.futures(option, sites: sites).map(words.scaled)
    same(picture.ends(ofLines: "0.5"), Array(futures.prefix(7)), picture)
  }

  /// The band of differences holds the middle eight of ten differences in the same future.
  @Test func bandOfDifferencesIsPaired() async throws {
    let sites = ["gullhaven", "kestrelford"]
    let read = try await Read(sites: sites)
    let words = OutcomeWords(read.run.report.main)
    let picture = try #require(
      PictureReading(read.page, title: "Mean differences, both sites together"))
    let asNow = read.futures("as now", sites: sites)
    for (index, option) in read.run.report.options.enumerated() {
      let differences = zip(read.futures(option.name, sites: sites), asNow).map {
        words.scaled($0 - $1)
      }.sorted()
      let band = try #require(picture.bands(ofColour: Palette.colour(index)).first)
      // Of nine values the tenths lie four fifths of the way between the outermost two.
      let low = differences[0] + 0.8 * (differences[1] - differences[0])
      let high = differences[8] - 0.8 * (differences[8] - differences[7])
      #expect(abs(band.low - low) < picture.step && abs(band.high - high) < picture.step)
    }
    // Bands stand at all sites together alone.
    let own = try #require(PictureReading(read.page, title: "Mean differences, Gullhaven"))
    #expect(own.bands(ofColour: Palette.colour(0)).isEmpty)
  }
}
