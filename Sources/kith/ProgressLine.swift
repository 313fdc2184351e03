import Experiments
import Foundation
import Reports
import Synchronization

/// One line on the screen that says how far a run is and how long it will take; only where standard
/// error is a terminal.
final class ProgressLine: Sendable {
  private let isShown: Bool
  private let started = ContinuousClock.now
  private let last = Mutex<ContinuousClock.Instant?>(nil)

  init(isQuiet: Bool) { isShown = !isQuiet && isatty(2) == 1 }

  /// Shows how far it is, at most ten times a second.
  func show(_ progress: Ensemble.Progress) {
    show(
      progress.done, of: progress.all, unit: "futures", most: progress.isMost ? "at most " : "")
  }

  /// Shows how far a fit is, which may end before all runs are used.
  func show(_ progress: SequentialABC.Progress) {
    show(progress.simulations, of: progress.most, unit: "runs", most: "at most ")
  }

  /// Shows how much of something is done, at most ten times a second.
  func show(_ done: Int, of all: Int, unit: String, most: String = "") {
    guard isShown else { return }
    let now = ContinuousClock.now
    let isDue = last.withLock { last in
      if let before = last, now - before < .milliseconds(100) { return false }
      last = now
      return true
    }
    guard isDue else { return }
    let share = Double(done) / Double(max(1, all))
    let spent = (now - started) / .seconds(1)
    let left = Int((spent / max(share, 1e-9) * (1 - share)).rounded(.up))
    Screen.write(
      "\r\u{1B}[K\(Int(share * 100)) % of \(most)\(all) \(unit), \(most)\(Self.words(left)) left",
      to: 2)
  }

  /// Shows some words in place of the line.
  func say(_ words: String) {
    if isShown { Screen.write("\r\u{1B}[K" + words, to: 2) }
  }

  /// Takes the line off the screen.
  func clear() {
    if isShown { Screen.write("\r\u{1B}[K", to: 2) }
  }

  private static func words(_ seconds: Int) -> String {
    seconds < 90 ? "about \(seconds) s" : "about \((seconds + 30) / 60) min"
  }

  /// "about 40 min", "about 3 days", "about 1,200 years".
  static func words(_ seconds: Double) -> String {
    let units = [("years", 31_557_600.0), ("days", 86_400), ("hours", 3_600)]
    guard let (name, length) = units.first(where: { seconds >= 2 * $0.1 }) else {
      return words(Int(min(seconds, 7_200).rounded(.up)))
    }
    return seconds / length > 1e6
      ? "more than a million \(name)"
      : "about \(Digits.count(Int((seconds / length).rounded()))) \(name)"
  }
}
