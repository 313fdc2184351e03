import Experiments
import Foundation

/// A mean over sites with its 95 % t interval.
struct Interval {
  let mean, half: Double

  init(_ sites: [Double]) {
    mean = Statistics.mean(sites)
    let error = Statistics.standardDeviation(sites) / Double(sites.count).squareRoot()
    half = Statistics.halfWidth(standardError: error, count: sites.count, level: 0.95)
  }

  var low: Double { mean - half }
  var high: Double { mean + half }

  /// Prints the figure beside the one of SCIENCE §6.
  func print(_ words: String, science: String) {
    let name = words.padding(toLength: 66, withPad: " ", startingAt: 0)
    Swift.print(
      "  \(name) \(text(mean)) [\(text(low)), \(text(high))]   SCIENCE: \(science)")
  }

  private func text(_ value: Double) -> String { String(format: "%+.4f", value) }
}
