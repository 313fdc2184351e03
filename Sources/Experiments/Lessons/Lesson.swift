import Diffusion
import Foundation
import Scenarios

/// What a prebuilt scenario is meant to show, as claims that a result can be held against.
///
/// It belongs to a file by its name: `s3` to `s3-closing-the-hub.toml`.
package struct Lesson: Sendable {
  /// The first word of the scenario's file name.
  package let scenario: String
  /// All of them hold where the lesson holds.
  package let claims: [LessonClaim]

  /// The lesson of a prebuilt scenario; nil for any other.
  package static func of(_ scenario: Scenario) -> Lesson? {
    let file = URL(fileURLWithPath: scenario.file).lastPathComponent
    return prebuilt.first { file.hasPrefix($0.scenario + "-") }
  }
}

/// One claim: a sum of differences from as-now that lies above a number.
package struct LessonClaim: Sendable {
  /// In plain words.
  package let words: String
  /// What is added up.
  package let terms: [LessonTerm]
  /// What the sum exceeds where the claim holds.
  package let above: Double

  init(_ words: String, _ terms: [LessonTerm], above: Double = 0) {
    self.words = words
    self.terms = terms
    self.above = above
  }
}

/// So many times an option's difference from as-now.
package struct LessonTerm: Sendable {
  package let factor: Double
  package let option: String
  /// The outcome and its group, as the table names them.
  package let line: String
  package let week: Int

  init(_ factor: Double, _ option: String, _ line: String, _ week: Int) {
    self.factor = factor
    self.option = option
    self.line = line
    self.week = week
  }
}

/// In how many sets of assumptions a lesson holds.
package struct LessonCheck: Sendable, Hashable {
  /// Sets in which all claims hold.
  package let held: Int
  /// All sets.
  package let sets: Int
  /// Whether sets differ by assumptions; if none is drawn, every future is a set of its own.
  package let areAssumptions: Bool
  /// For each claim, in how many sets it holds.
  package let claims: [Int]

  /// The sentence for the foot of a table.
  package var sentence: String {
    "It held in \(held) of \(sets) \(areAssumptions ? "sets of assumptions" : "futures")."
  }
}

extension Lesson {
  /// In how many sets of assumptions the lesson holds, sites and futures averaged within each set.
  ///
  /// - Returns: Nil if the scenario lacks an option, a line or a week that a claim is about.
  package func check(_ experiment: Experiment, _ result: EnsembleResult) -> LessonCheck? {
    let values = claims.map { $0.values(experiment, result) }
    guard values.allSatisfy({ $0 != nil }) else { return nil }
    let compare = experiment.scenario.compare
    let size = experiment.futuresPerSet
    let all = zip(claims, values).map { claim, values in
      claim.holds(inSetsOf: size, Self.averageOfSites(values ?? []))
    }
    let sets = all.first?.count ?? 0
    return LessonCheck(
      held: (0..<sets).count { set in all.allSatisfy { $0[set] } }, sets: sets,
      areAssumptions: compare.drawsAssumptions, claims: all.map { $0.count { $0 } })
  }

  /// By future; sites where nobody belongs to a group do not count.
  private static func averageOfSites(_ values: [[Double]]) -> [Double] {
    let known = values.filter { $0.allSatisfy(\.isFinite) }
    return (known.first ?? []).indices.map { future in
      Statistics.mean(known.map { $0[future] })
    }
  }
}

extension LessonClaim {
  /// The sum of the terms, [site][future]; nil if the scenario lacks what a term is about.
  package func values(_ experiment: Experiment, _ result: EnsembleResult) -> [[Double]]? {
    let compare = experiment.scenario.compare
    var sums = result.sites.map { _ in [Double](repeating: 0, count: compare.futures) }
    for term in terms {
      guard let option = experiment.optionNames.firstIndex(of: term.option),
        let line = compare.lines.firstIndex(where: { $0.text == term.line }),
        let week = compare.readAt.firstIndex(of: term.week)
      else { return nil }
      for (site, options) in result.sites.enumerated() {
        let (ours, theirs) = (options[option].read[line][week], options[0].read[line][week])
        for future in sums[site].indices {
          sums[site][future] += term.factor * (ours[future] - theirs[future])
        }
      }
    }
    return sums
  }

  /// Whether the claim holds in each set of so many futures.
  fileprivate func holds(inSetsOf size: Int, _ values: [Double]) -> [Bool] {
    stride(from: 0, to: values.count, by: size).map { start in
      Statistics.mean(Array(values[start..<min(start + size, values.count)])) > above
    }
  }
}
