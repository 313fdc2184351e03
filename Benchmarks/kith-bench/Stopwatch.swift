import Foundation

/// Time on the clock and time on the processor: on a machine that others use, the second is what a
/// piece of work costs.
enum Stopwatch {
  /// Milliseconds of the processor that this thread has used.
  static func thread() -> Double { read(CLOCK_THREAD_CPUTIME_ID) }
  /// Milliseconds of all processors that this program has used.
  static func program() -> Double { read(CLOCK_PROCESS_CPUTIME_ID) }
  /// Milliseconds on the clock.
  static func clock() -> Double { read(CLOCK_MONOTONIC) }

  private static func read(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) * 1e-6
  }

  /// The least and the median processor time of a piece of work, in milliseconds a part.
  static func measure(rounds: Int, parts: Int, _ work: (_ round: Int) throws -> Void) rethrows
    -> (least: Double, median: Double)
  {
    let times = try (0..<rounds).map { round in
      let start = thread()
      try work(round)
      return (thread() - start) / Double(parts)
    }.sorted()
    return (times[0], times[rounds / 2])
  }

  /// The most memory that the program has used, where the system says so.
  static func memory() -> String {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line.map { "most memory\($0.dropFirst(6).replacing("\t", with: " "))" } ?? ""
  }
}
