import Documents
import Experiments
import Foundation
import Reports

/// Runs: how they are begun, followed, stopped and read.
extension Workshop {
  /// Begins the run of a lesson: a hundred futures of one town, or everything as the scenario says.
  func start(_ body: JSONReader, _ session: String) throws(Refusal) -> HTTPResponse {
    guard let lesson = library.lesson(try body.text("lesson")) else { throw Self.nowhere }
    let isWhole = body.flag("whole")
    let site = isWhole ? nil : library.site(try body.text("site"), of: lesson)
    for shown in isWhole ? library.sites(of: lesson) : [site].compactMap({ $0 }) {
      try mayShow(shown)
    }
    let (study, findings) = Study.read(
      path: lesson.path, bytes: lesson.bytes, site: site?.name,
      futures: isWhole ? nil : Study.futures, library.known)
    guard let own = study else {
      throw Refusal(422, findings.all.first?.message ?? "It cannot be run.")
    }
    guard let study = body.flag("rule") ? own.byAnotherRule : own else {
      throw Refusal(422, "This cannot be worked out by another rule.")
    }
    let job = Job(study, session: session, isWhole ? .usual : .narrow)
    try runner.add(job)
    return .json(.object([("job", .string(job.id)), ("all", .integer(job.all))]))
  }

  func cancel(_ body: JSONReader, _ session: String) throws(Refusal) -> HTTPResponse {
    try own(body.text("job"), session).cancel()
    return .json(.object([("cancelled", .bool(true))]))
  }

  /// A session's own job.
  private func own(_ id: String, _ session: String) throws(Refusal) -> Job {
    guard let job = runner.job(id), job.session == session else {
      throw Refusal(404, "This run is not there any more. Run it again.")
    }
    return job
  }

  private static let unfinished = Refusal(409, "It is not finished.")

  /// What scripts ask about a run.
  func job(_ request: HTTPRequest, _ pieces: [String], _ session: String) throws(Refusal)
    -> HTTPResponse
  {
    let id = pieces[2]
    switch pieces[3] {
    case "events":
      let job = try own(id, session)
      return HTTPResponse(type: "text/event-stream", stream: { Self.follow(job, $0) })
    case "courses":
      let job = try own(id, session)
      return .json(
        CoursesJSON.value(job.courses, job.study.experiment, job.result, futures: Study.futures))
    case "answers":
      let job = try own(id, session)
      guard let result = job.result else { throw Self.unfinished }
      return .json(AnswersJSON.value(job.study.report(result)))
    case "film":
      let job = try own(id, session)
      guard let option = request.asked("option").flatMap({ Int($0) }),
        let future = request.asked("future").flatMap({ Int($0) })
      else { throw Self.nowhere }
      return .json(try films.json(job, option: option, future: future))
    default: throw Self.nowhere
    }
  }

  /// Tells how far a run is, whenever that has changed, until it has ended or nobody listens.
  private static func follow(_ job: Job, _ write: HTTPResponse.Writer) {
    var last = -1
    while true {
      let (done, phase) = job.progress
      if done != last || phase != .running {
        let words =
          switch phase {
          case .running: "running"
          case .finished: "finished"
          case .cancelled: "cancelled"
          case .failed: "failed"
          }
        let event = "data: {\"done\": \(done), \"all\": \(job.all), \"phase\": \"\(words)\"}\n\n"
        guard write(event), phase == .running else { return }
        last = done
      }
      _ = job.wait(seconds: 0.1)
    }
  }

  /// The pages of a finished run.
  func run(_ pieces: [String], _ session: String) throws(Refusal) -> HTTPResponse {
    let job = try own(pieces[1], session)
    guard !job.study.isByAnotherRule else { throw Self.nowhere }
    guard let run = job.run else { throw Self.unfinished }
    if pieces.count == 2 { return RunPage.page(job, run).response }
    guard pieces[2] == RunFolder.reportName,
      let file = run.files.first(where: { $0.name == RunFolder.reportName })
    else { throw Self.nowhere }
    return HTTPResponse(body: file.bytes, policy: HTTPResponse.reportPolicy)
  }
}
