import Foundation

/// How long a reader is fed what chance makes of files: a number of rounds, or as many seconds of processor time
/// as `KITH_FUZZ_SECONDS` in the environment says (then the rounds are the least). `KITH_FUZZ_ONLY` names the readers
/// that this is meant for, with spaces between; else it is all of them.
///
/// It asks one thread for its time, so that others at work on the machine take nothing away from an hour.
public struct FuzzSpan {
  /// Rounds begun.
  public private(set) var rounds = 0
  private let name: String
  private let least: Int
  private let seconds: Double?
  private let start = Self.processorSeconds()

  /// - Parameters:
  ///   - name: The reader, for the line at the end of a long span.
  ///   - rounds: How many there are where the environment asks for no time.
  public init(_ name: String, rounds: Int) {
    self.name = name
    let environment = ProcessInfo.processInfo.environment
    let asked = environment["KITH_FUZZ_ONLY"]?.split(separator: " ").map(String.init)
    let isAsked = asked?.contains(name) ?? true
    seconds = isAsked ? environment["KITH_FUZZ_SECONDS"].flatMap { Double($0) } : nil
    least = seconds == nil ? rounds : min(rounds, 50)
  }

  /// Whether there is another round; counts it. Says at the end of a span in seconds how many there were.
  public mutating func goesOn() -> Bool {
    let spent = Self.processorSeconds() - start
    if rounds < least || spent < seconds ?? 0 {
      rounds += 1
      return true
    }
    if seconds != nil { print("\(name): \(rounds) inputs in \(Int(spent)) s of processor time") }
    return false
  }

  /// Where chance begins: `KITH_FUZZ_SEED` in the environment, or always the same.
  public static var seed: UInt64 {
    ProcessInfo.processInfo.environment["KITH_FUZZ_SEED"].flatMap { UInt64($0) } ?? 2_011
  }

  /// Seconds that this thread has been at work.
  public static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
