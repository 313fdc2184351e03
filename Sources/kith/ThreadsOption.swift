import ArgumentParser
import Foundation

/// How much is worked on at once, in every command that runs futures.
struct ThreadsOption: ParsableArguments {
  @Option(help: "How many blocks of futures are worked on at once. (default: one a processor)")
  var threads: Int?

  /// As asked for, or one a processor.
  var count: Int { threads ?? ProcessInfo.processInfo.activeProcessorCount }

  func validate() throws {
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads takes a whole number from 1 to 1024.")
    }
  }
}
