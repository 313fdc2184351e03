import Foundation
import Testing

/// The folder of the package, for fixtures.
let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// How a command ended.
struct Outcome {
  let code: Int32
  let output, errors: String
}

/// Runs the built `kith`, which stands beside the bundle of the tests.
@discardableResult
func kith(
  _ arguments: String..., in folder: String? = nil, environment: [String: String] = [:]
) throws -> Outcome {
  let process = try start(arguments, in: folder, environment: environment)
  return try finish(process)
}

/// A command under way, with its pipes.
struct Started {
  let process: Process
  let output, errors: Pipe
}

/// Starts the built `kith`.
func start(
  _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:]
) throws -> Started {
  let started = Started(process: Process(), output: Pipe(), errors: Pipe())
  started.process.executableURL = binary
  started.process.arguments = arguments
  started.process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
  started.process.standardOutput = started.output
  started.process.standardError = started.errors
  started.process.currentDirectoryURL = URL(filePath: folder ?? package.path)
  // A shell that runs the tests in the background has Ctrl-C ignored by all that it starts, and by what they start.
  signal(SIGINT, SIG_DFL)
  try started.process.run()
  return started
}

/// Waits for a command to end.
func finish(_ started: Started) throws -> Outcome {
  // Both pipes are emptied, or a long answer would never end; errors are short.
  let output = started.output.fileHandleForReading.readDataToEndOfFile()
  let errors = started.errors.fileHandleForReading.readDataToEndOfFile()
  started.process.waitUntilExit()
  return Outcome(
    code: started.process.terminationReason == .uncaughtSignal
      ? 128 + started.process.terminationStatus : started.process.terminationStatus,
    output: String(decoding: output, as: UTF8.self), errors: String(decoding: errors, as: UTF8.self)
  )
}

/// The program, beside the test bundle.
var binary: URL {
  let bundle = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
  var folder = bundle.deletingLastPathComponent()
  for _ in 0..<5 {
    let file = folder.appending(path: "kith")
    if FileManager.default.isExecutableFile(atPath: file.path) { return file }
    folder = folder.deletingLastPathComponent()
  }
  return package.appending(path: ".build/release/kith")
}

/// A new folder with a small scenario at one site, removed when the test is over.
func withScenario(_ work: (String) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: "kith-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try FileManager.default.copyItem(
    at: package.appending(path: "Tests/Fixtures/site0"), to: folder.appending(path: "site0"))
  try smallScenario.write(
    to: folder.appending(path: "small.toml"), atomically: true, encoding: .utf8)
  try work(folder.path)
}

/// A quick scenario.
let smallScenario = """
  kith     = 1
  title    = "Does an invitation help?"
  question = "Does inviting people to a weekly group help service users?"
  sites    = ["site0"]

  [compare]
  length       = "26 weeks"
  main         = "wellbeing of service users"
  worth_having = "0.1 points"
  lines        = ["wellbeing of service users", "stigma", "ever took part"]
  futures      = 16
  seed         = 2011

  [[option]]
  name = "Invite sixteen"
  do   = "invite"
  to   = "Tuesday group"
  from = "week 2"
  who  = "16 service users at random"
  until = "week 20"
  cost = "£30,000 per year"

  """
