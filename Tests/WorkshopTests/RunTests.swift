import Diagnostics
import Experiments
import Foundation
import Reports
import Testing

@testable import Workshop

/// What the workshop works out is what `kith run` works out.
@Suite struct RunTests {
  private let lesson = "s4-who-gets-the-invitation"
  private var path: String { package.appending(path: "Scenarios/\(lesson).toml").path }

  /// Pieces in any order and of any width give the files of an ordinary run, to the last byte.
  @Test func piecesGiveTheSameBytesThoroughly() async throws {
    let bytes = try #require(ScenarioFiles.bytes(path))
    let (read, _) = Study.read(
      path: path, bytes: bytes, site: "thornmarsh", futures: 40, KnownSites())
    let study = try #require(read)
    let whole = try await ScenarioRun(study.files, study.experiment, RunRequest(), threads: 2)
    for width in Pieces.Width.allCases {
      let pieces = Pieces(study.experiment, width)
      var results = PieceResults(study.experiment)
      for index in (0..<pieces.count).reversed() { results.take(try pieces.work(index)) }
      let run = study.run(results.result)
      #expect(run.files.map(\.name) == whole.files.map(\.name))
      for (one, other) in zip(run.files, whole.files) {
        #expect(one.bytes == other.bytes, "\(one.name), \(width)")
      }
    }
  }

  /// Whoever waits for a try that another has replaced is told at once, and not after the longest wait.
  @Test func aTryGivesWayToTheNext() throws {
    let bytes = try #require(ScenarioFiles.bytes(path))
    let read = Study.read(path: path, bytes: bytes, site: nil, futures: nil, KnownSites()).0
    let study = try #require(read)
    let runner = Runner(threads: 1)
    let tries = (0..<2).map { _ in Job(study, session: "one", .narrow, isTry: true) }
    let another = Job(study, session: "two", .narrow, isTry: true)
    for job in [tries[0], another, tries[1]] { try runner.add(job) }
    #expect(tries[0].progress.phase == .cancelled)
    #expect(another.progress.phase == .running && tries[1].progress.phase == .running)
    for job in tries + [another] { job.cancel() }
  }

  /// The last try that was worked out can still be asked for while the next is under way.
  @Test func aTryThatIsWorkedOutStaysUntilTheNextIs() async throws {
    let bytes = try #require(ScenarioFiles.bytes(path))
    let read = Study.read(path: path, bytes: bytes, site: "thornmarsh", futures: 2, KnownSites()).0
    let study = try #require(read)
    let runner = Runner(threads: 1)
    let tries = (0..<4).map { _ in Job(study, session: "one", .narrow, isTry: true) }
    func finish(_ job: Job) async throws {
      try runner.add(job)
      while job.progress.phase == .running { try await Task.sleep(for: .milliseconds(2)) }
      #expect(job.progress.phase == .finished)
    }
    try await finish(tries[0])
    try runner.add(tries[1])
    #expect(runner.job(tries[0].id) != nil)
    // One that gave way is of no use to anybody.
    try await finish(tries[2])
    try runner.add(tries[3])
    #expect(tries.map { runner.job($0.id) != nil } == [false, false, true, true])
    tries[3].cancel()
  }

  /// What one experiment worked out serves another that differs elsewhere.
  @Test func keptPiecesServeWhereTheirNumbersAreTheSameThoroughly() throws {
    let text = String(decoding: try #require(ScenarioFiles.bytes(path)), as: UTF8.self)
    let known = KnownSites()
    func study(_ text: String) throws -> Study {
      try #require(
        Study.read(path: path, bytes: Array(text.utf8), site: "thornmarsh", futures: 16, known).0)
    }
    let (first, second) = (
      try study(text),
      try study(
        text.replacing("who  = \"16 best connected\"", with: "who  = \"12 best connected\""))
    )
    let (one, two) = (Pieces(first.experiment), Pieces(second.experiment))
    #expect(one.count == two.count)
    let same = (0..<one.count).filter { one.key($0) == two.key($0) }
    // Only the option that was changed is worked out again.
    #expect(same.count == one.count - 1)
    var results = PieceResults(second.experiment)
    for index in 0..<two.count {
      results.take(
        same.contains(index) ? two.adopt(try one.work(index), index) : try two.work(index))
    }
    var fresh = PieceResults(second.experiment)
    for index in 0..<two.count { fresh.take(try two.work(index)) }
    let (adopted, worked) = (second.run(results.result), second.run(fresh.result))
    #expect(adopted.files.map(\.bytes) == worked.files.map(\.bytes))
  }

  @Test func aTryIsWorkedOutAndAnsweredThoroughly() throws {
    let workshop = try makeWorkshop()
    let visitor = Visitor.facilitator(workshop)
    let text = SandboxText.start(try #require(workshop.library.lesson(lesson)), site: "thornmarsh")
      .replacing("futures      = 100", with: "futures      = 16")
    let body = try JSONSerialization.data(withJSONObject: ["lesson": lesson, "text": text])
    let answer = visitor.post("/api/try", String(decoding: body, as: UTF8.self))
    #expect(answer.status == 200, "\(answer.text.prefix(300))")
    let courses = try #require(answer.fields["courses"] as? [String: Any])
    let options = try #require(courses["options"] as? [[String: Any]])
    #expect(options.count == 7 && options[0]["name"] as? String == "as now")
    #expect((options[1]["futures"] as? [[Double]])?.count == 16)
    #expect((options[1]["middle"] as? [Double])?.count == (courses["weeks"] as? [Int])?.count)
    #expect((answer.fields["sliders"] as? [Any])?.isEmpty == false)
    let job = try #require(answer.fields["job"] as? String)
    #expect(visitor.get("/api/jobs/\(job)/answers").text.contains("as now"))
    #expect(visitor.get("/runs/\(job)").text.contains("<h1>"))
    #expect(visitor.get("/runs/\(job)/report.html").text.contains("<svg"))
    // Its network is played: a digit a person and week, and every tie that comes or goes.
    let film = visitor.get("/api/jobs/\(job)/film", query: "option=1&future=3").fields
    let people = try #require(film["numbers"] as? [Int]).count
    let arms = try #require(film["arms"] as? [[String: Any]])
    #expect(arms.map { $0["name"] as? String } == ["as now", options[2]["name"] as? String])
    for arm in arms {
      let values = try #require(arm["values"] as? [String])
      #expect(values.count == (film["weeks"] as? [Int])?.count)
      #expect(values.allSatisfy { $0.count == people && $0.allSatisfy(\.isNumber) })
      let changes = try #require(arm["changes"] as? [[Int]]).flatMap { $0 }
      #expect(changes.allSatisfy { 2 * $0 < (film["pairs"] as? [Int])?.count ?? 0 })
    }
    for query in [
      "", "option=9223372036854775807&future=0", "option=9&future=0", "option=-1&future=0",
      "option=0&future=16", "option=0",
    ] {
      #expect(visitor.get("/api/jobs/\(job)/film", query: query).status == 404, "\(query)")
    }
    // Somebody else cannot see it.
    let other = Visitor.facilitator(workshop)
    #expect(other.get("/api/jobs/\(job)/answers").status == 404)
    #expect(other.get("/api/jobs/\(job)/film", query: "option=1&future=3").status == 404)
  }

  /// By another rule a run is drawn and answered, but no comparison and no file tells of it.
  @Test func anotherRuleIsNoComparison() throws {
    let workshop = try makeWorkshop()
    let visitor = Visitor.facilitator(workshop)
    let start =
      "{\"lesson\": \"s1-champions-brokers-or-circles\", \"site\": \"thornmarsh\", \"rule\": true}"
    let id = try #require(visitor.post("/api/run", start).fields["job"] as? String)
    #expect(workshop.runner.job(id)?.wait(seconds: 60) == true)
    let title = try #require(visitor.get("/api/jobs/\(id)/courses").fields["title"] as? String)
    #expect(title == "Reached by independent-cascade")
    #expect(visitor.get("/api/jobs/\(id)/answers").text.contains("as now"))
    #expect(visitor.get("/runs/\(id)").status == 404)
    #expect(visitor.get("/runs/\(id)/report.html").status == 404)
  }

  /// A number that the text does not hold is put into it at its usual value, and is no longer offered.
  @Test func aNumberIsSetThoroughly() throws {
    let workshop = try makeWorkshop()
    let visitor = Visitor.facilitator(workshop)
    let text = SandboxText.start(try #require(workshop.library.lesson(lesson)), site: "thornmarsh")
      .replacing("futures      = 100", with: "futures      = 16")
    func send(_ path: String, _ fields: [String: String]) throws -> HTTPResponse {
      let all = fields.merging(["lesson": lesson]) { $1 }
      let body = try JSONSerialization.data(withJSONObject: all)
      return visitor.post(path, String(decoding: body, as: UTF8.self))
    }
    func offered(_ text: String) throws -> [String] {
      let others = try send("/api/try", ["text": text]).fields["others"] as? [[String: String]]
      return (others ?? []).compactMap { $0["name"] }
    }
    #expect(try offered(text).contains("stigma.norm"))
    let answer = try send("/api/set", ["text": text, "parameter": "stigma.norm"])
    let changed = try #require(answer.fields["text"] as? String)
    #expect(changed.contains("stigma.norm = \"") && changed.count > text.count)
    let now = try offered(changed)
    #expect(!now.isEmpty && !now.contains("stigma.norm"))
    #expect(SliderFinder(changed).sliders.count == SliderFinder(text).sliders.count + 1)
    #expect(try send("/api/set", ["text": text, "parameter": "no.such"]).status == 404)
    // Where the text holds a table of one line, it is said what to add by hand.
    let refused = try send(
      "/api/set", ["text": "model = { x = 1 }\n", "parameter": "stigma.norm"])
    #expect(refused.status == 422 && refused.text.contains("stigma.norm = "))
  }

  @Test func findingsSayWhere() throws {
    let visitor = Visitor.facilitator(try makeWorkshop())
    let text = String(decoding: try #require(ScenarioFiles.bytes(path)), as: UTF8.self)
      .replacing("who  = \"16 best connected\"", with: "whom = \"16 best connected\"")
    let body = try JSONSerialization.data(withJSONObject: ["lesson": lesson, "text": text])
    let answer = visitor.post("/api/try", String(decoding: body, as: UTF8.self))
    let findings = try #require(answer.fields["findings"] as? [[String: Any]])
    let line = text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex {
      $0.hasPrefix("whom")
    }
    #expect(
      findings.contains {
        $0["line"] as? Int == line.map { $0 + 1 } && $0["severity"] as? String == "error"
      })
    #expect(answer.fields["courses"] == nil)
  }

  /// The sandbox opens no other folder, and takes on no more than it can.
  @Test func tooMuchOrElsewhereIsNotTried() throws {
    let visitor = Visitor.facilitator(try makeWorkshop())
    let text = String(decoding: try #require(ScenarioFiles.bytes(path)), as: UTF8.self)
    for (old, new, word) in [
      ("\"sites/gullhaven\"", "\"../../../etc\"", "came with"),
      ("\"sites/gullhaven\"", "\"/etc\"", "came with"),
      ("futures      = 200", "futures      = 100000", "too much"),
    ] {
      let body = try JSONSerialization.data(
        withJSONObject: ["lesson": lesson, "text": text.replacing(old, with: new)])
      let answer = visitor.post("/api/try", String(decoding: body, as: UTF8.self))
      #expect(answer.text.contains(word), "\(new): \(answer.text.prefix(300))")
    }
  }

  @Test func aRunCanBeStoppedAndTheQueueIsBounded() throws {
    let workshop = try makeWorkshop(threads: 1)
    let visitor = Visitor.facilitator(workshop)
    let start = "{\"lesson\": \"\(lesson)\", \"whole\": true}"
    let jobs = (0..<3).map { _ in visitor.post("/api/run", start).fields["job"] as? String ?? "" }
    #expect(jobs.allSatisfy { !$0.isEmpty })
    let fourth = visitor.post("/api/run", start)
    #expect(fourth.status == 429 && fourth.headers.contains { $0.name == "Retry-After" })
    for job in jobs { #expect(visitor.post("/api/cancel", "{\"job\": \"\(job)\"}").status == 200) }
    let job = try #require(workshop.runner.job(jobs[0]))
    #expect(job.wait(seconds: 30) && job.progress.phase == .cancelled)
    #expect(visitor.get("/api/jobs/\(jobs[0])/answers").status == 409)
  }
}
