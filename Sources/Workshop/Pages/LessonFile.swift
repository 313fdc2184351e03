import Diagnostics
import Documents
import Experiments
import Foundation
import Reports

/// A lesson as one file that needs nothing else: its futures are worked out beforehand.
public enum LessonFile {
  /// Works a lesson out.
  ///
  /// - Parameters:
  ///   - path: The scenario's file.
  ///   - site: The town that is played, by its name; nil: the first.
  ///   - progress: Told how many of how many futures are there.
  /// - Throws: What is wrong with the scenario.
  public static func html(
    _ path: String, site: String?, threads: Int, progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> String {
    guard let bytes = ScenarioFiles.bytes(path) else { throw ScenarioFiles.missing(path) }
    guard let lesson = Lesson(path) else {
      throw Finding(
        "E-LESSON", "\(Rendering.cited(path)) is no scenario without errors",
        hint: "kith check says what is wrong")
    }
    let library = Library(scenarios: [path], sites: [])
    let sites = library.sites(of: lesson)
    guard let town = site.map({ name in sites.first { $0.name == name } }) ?? sites.first else {
      throw Finding(
        "E-LESSON-SITE", "the scenario has no site called \(Rendering.cited(site ?? ""))",
        hint: "its sites are: \(sites.map(\.name).joined(separator: ", "))")
    }
    if let mapped = sites.first(where: { !Library.isInvented($0) }) {
      throw Finding(
        "E-LESSON-MAPPED",
        "\(mapped.title) was mapped among real people, and the page would show their ids",
        hint:
          "lessons are about invented sites; kith synthesise --like makes one that resembles yours")
    }
    let runner = Runner(threads: threads)
    func add(_ study: Study) throws -> Job {
      let job = Job(study, session: "", .usual)
      try runner.add(job)
      return job
    }
    func job(_ site: String?, _ futures: Int?) throws -> Job {
      let (study, findings) = Study.read(
        path: path, bytes: bytes, site: site, futures: futures, library.known)
      guard let study else {
        throw findings.all.first { $0.severity == .error }
          ?? Finding("E-LESSON", "the scenario cannot be run")
      }
      return try add(study)
    }
    var jobs = [try job(town.name, Study.futures), try job(nil, nil)]
    let other = try jobs[0].study.byAnotherRule.map(add)
    if let other { jobs.append(other) }
    for job in jobs {
      while !job.wait(seconds: 0.2) {
        progress(jobs.reduce(0) { $0 + $1.progress.done }, jobs.reduce(0) { $0 + $1.all })
      }
    }
    guard let one = jobs[0].result, let all = jobs[1].result else {
      throw Finding("E-LESSON", "the futures of the scenario cannot be worked out")
    }
    func courses(_ job: Job, _ result: EnsembleResult, futures: Int) -> JSONText {
      CoursesJSON.value(job.courses, job.study.experiment, result, futures: futures)
    }
    var fields = [
      ("courses", courses(jobs[0], one, futures: Study.futures)),
      ("answers", AnswersJSON.value(jobs[0].study.report(one))),
      ("all", AnswersJSON.value(jobs[1].study.report(all))),
    ]
    // Of the other rule fewer futures make a ribbon as well.
    if let other, let result = other.result {
      let rule = JSONText.object([
        ("courses", courses(other, result, futures: 40)),
        ("answers", AnswersJSON.value(other.study.report(result))),
      ])
      fields.append(("rule", rule))
    }
    let data = JSONText.object(fields)
    var page = LessonPage(lesson: lesson, sites: [town], site: town)
    page.triesAnotherRule = fields.count > 3
    page.picture =
      "data:image/svg+xml;base64," + Data(TownPicture(town).svg.utf8).base64EncodedString()
    return complete(page.page, data)
  }

  /// The page with its script, style and numbers within it, and a policy that allows these alone.
  private static func complete(_ page: Page, _ data: JSONText) -> String {
    let script = "\n" + [Assets.app, Assets.chart, Assets.lesson].joined(separator: "\n") + "\n"
    func digest(_ text: String) -> String {
      "'sha256-\(Data(SHA256.digest(Array(text.utf8))).base64EncodedString())'"
    }
    let numbers = data.text.replacing("\n", with: "").replacing("<", with: "\\u003c")
    return HTMLPage.html(
      title: page.title,
      body: """
        <a class="skip" href="#main">Skip to the page</a>
        <header><nav aria-label="Workshop"><span class="brand">\(Page.escaped(page.title))</span></nav></header>
        <main id="main" tabindex="-1"\(page.attributes)>
        \(page.body)
        </main>
        <footer><p>What-if, not forecast. This file holds everything; nothing is fetched.</p></footer>
        <script type="application/json" id="numbers">\(numbers)</script>
        <script>\(script)</script>
        """,
      style: Assets.style,
      policy:
        "default-src 'none'; script-src \(digest(script)); style-src \(digest("\n" + Assets.style + "\n"));"
        + " img-src data:; base-uri 'none'; form-action 'none'")
  }
}
