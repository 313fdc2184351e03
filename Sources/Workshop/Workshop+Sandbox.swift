import Diagnostics
import Diffusion
import Documents
import Networks
import Scenarios

/// The sandbox: a text is tried out, whole, each time something in it changes.
extension Workshop {
  func sandbox(_ request: HTTPRequest, _ pieces: [String]) throws(Refusal) -> HTTPResponse {
    if pieces.count == 1 {
      return SandboxPage.choice(library, isShared: room != nil).response
    }
    guard let lesson = library.lesson(pieces[1]), pieces.count == 2,
      let site = library.site(request.asked("site"), of: lesson)
    else { throw Self.nowhere }
    try mayShow(site)
    return SandboxPage.page(lesson, site, library.sites(of: lesson), isShared: room != nil).response
  }

  /// The lesson that somebody began with, and the text as it is now.
  private func written(_ body: JSONReader) throws(Refusal) -> (Lesson, String) {
    guard let lesson = library.lesson(try body.text("lesson")) else { throw Self.nowhere }
    let text = try body.text("text")
    guard text.utf8.count <= 200_000 else { throw Refusal(413, "The text is too long.") }
    return (lesson, text)
  }

  func tryOut(_ body: JSONReader, _ session: String) throws(Refusal) -> HTTPResponse {
    let (lesson, text) = try written(body)
    let bytes = Array(text.utf8)
    let source = SourceText(name: lesson.path, bytes: bytes)
    var (scenario, findings) = ScenarioReader.read(
      source: source, folder: Library.folder(lesson.path))
    if let scenario, let problem = SandboxLimits.problem(scenario, library) {
      findings.add(problem)
    }
    let sliders = JSONText.array(SliderFinder(text).sliders.map(\.json))
    guard let scenario, !findings.hasErrors else { return Self.tried(findings, sliders) }
    let (study, all) = Study.read(
      path: lesson.path, bytes: bytes, site: nil, futures: nil, library.known)
    guard let study else { return Self.tried(all, sliders) }
    for site in study.experiment.sites { try mayShow(site.site) }
    let job = Job(study, session: session, .wide, isTry: true)
    try runner.add(job)
    _ = job.wait(seconds: 60)
    guard let result = job.result else {
      job.cancel()
      if case .failed(let words) = job.progress.phase { throw Refusal(422, words) }
      throw Refusal(409, "It was stopped.")
    }
    let courses = CoursesJSON.value(job.courses, study.experiment, result, futures: 30)
    return Self.tried(
      all, sliders,
      [
        ("job", .string(job.id)), ("courses", courses), ("others", Self.others(scenario)),
        ("futures", .integer(scenario.compare.futures)),
      ])
  }

  /// Numbers of the model that the text leaves at their usual values.
  private static func others(_ scenario: Scenario) -> JSONText {
    let keys = ParameterKey.allCases.filter {
      scenario.model.uses($0) && scenario.model.parameters[$0] == nil
    }
    return .array(
      keys.map { key in
        .object([
          ("name", .string(key.parameter.name)), ("meaning", .string(key.parameter.meaning)),
        ])
      })
  }

  /// The text with one more number of the model in it, at its usual value, for a slider to move.
  func setNumber(_ body: JSONReader) throws(Refusal) -> HTTPResponse {
    let (lesson, before) = try written(body)
    guard let key = ParameterKey(name: try body.text("parameter")) else { throw Self.nowhere }
    var text = ScenarioText(SourceText(name: lesson.path, text: before))
    text.set([(key, key.text(key.parameter.standard))])
    let changed = text.bytes()
    let (read, _) = ScenarioReader.read(
      source: SourceText(name: lesson.path, bytes: changed), folder: Library.folder(lesson.path))
    guard read?.model.parameters[key] == .fixed(key.parameter.standard) else {
      throw Refusal(
        422,
        "The text is written in a way that cannot be added to. Add to it by hand: under [model],"
          + " \(key.parameter.name) = \(key.text(key.parameter.standard))")
    }
    return .json(.object([("text", .string(String(decoding: changed, as: UTF8.self)))]))
  }

  private static func tried(
    _ findings: Findings, _ sliders: JSONText, _ more: [(String, JSONText)] = []
  ) -> HTTPResponse {
    let list = findings.sorted.map { finding in
      JSONText.object([
        ("severity", .string(finding.severity.rawValue)), ("message", .string(finding.message)),
        ("hint", finding.hint.map { .string($0) } ?? .null),
        ("line", .integer(finding.place?.line ?? 0)),
        ("column", .integer(finding.place?.column ?? 0)),
        ("length", .integer(finding.place?.length ?? 1)),
      ])
    }
    return .json(.object([("findings", .array(list)), ("sliders", sliders)] + more))
  }
}
