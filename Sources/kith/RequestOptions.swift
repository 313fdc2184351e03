import ArgumentParser
import Reports

/// What is asked of a run beside its scenario; its parts and their merging are asked the same.
struct RequestOptions: ParsableArguments {
  @Option(help: "How many futures, instead of what the scenario says.")
  var futures: Int?

  @Flag(
    help: ArgumentHelp(
      "Also work the comparison out again without peer effects and on maps drawn anew.",
      discussion: """
        A section [sensitivity] in the scenario says what to try; this is for those without.
        """))
  var sensitivity = false

  @Flag(help: "Also write replicates.csv, with every future's values.")
  var perReplicate = false

  @Flag(
    help: ArgumentHelp(
      "Also work everything out with nothing passing from person to person.",
      discussion: "spread.csv then says what an option does by itself; it takes twice as long."))
  var withoutPeers = false

  @Flag(
    help: ArgumentHelp(
      "Also run everything with each week in two steps, and say what that changes.",
      discussion: "A result that depends on the length of a step should not decide anything."))
  var checkStep = false

  func validate() throws {
    if let futures, !(2...100_000).contains(futures) {
      throw ValidationError("--futures takes a whole number from 2 to 100000.")
    }
  }

  /// What changes what is written.
  var request: RunRequest {
    var request = RunRequest()
    request.futures = futures
    request.sensitivity = sensitivity
    request.perReplicate = perReplicate
    request.withoutPeers = withoutPeers
    request.checkStep = checkStep
    return request
  }
}
