import Diffusion
import Scenarios

/// In how many sets of assumptions what was expected came true.
public struct ExpectationCheck: Sendable, Hashable {
  /// All sets.
  public let sets: Int
  /// Sets in which everything that is expected holds.
  public let held: Int
  /// Whether sets differ by assumptions; if none is drawn, every future is a set of its own.
  public let areAssumptions: Bool
  /// What is expected, and in how many sets it holds.
  public let claims: [Claim]

  /// One expectation.
  public struct Claim: Sendable, Hashable {
    /// In plain words.
    public let says: String
    /// Sets in which it holds.
    public let held: Int

    /// One expectation and in how many sets it holds.
    package init(says: String, held: Int) {
      self.says = says
      self.held = held
    }
  }

  package init(sets: Int, held: Int, areAssumptions: Bool, claims: [Claim]) {
    self.sets = sets
    self.held = held
    self.areAssumptions = areAssumptions
    self.claims = claims
  }

  /// "of 100 sets of assumptions".
  package var ofSets: String { "of \(sets) \(areAssumptions ? "sets of assumptions" : "futures")" }
}

extension ExpectationCheck {
  /// Holds the scenario's expectations against a result: sites and futures averaged within each set.
  ///
  /// - Returns: Nil if nothing is expected.
  package init?(_ experiment: Experiment, _ result: EnsembleResult) {
    let expectations = experiment.scenario.expectations
    guard !expectations.isEmpty else { return nil }
    let compare = experiment.scenario.compare
    let size = experiment.futuresPerSet
    let holds = expectations.map { expectation in
      expectation.holds(
        inSetsOf: size, Self.averageOfSites(expectation.differences(experiment, result)))
    }
    let sets = holds.first?.count ?? 0
    self.init(
      sets: sets, held: (0..<sets).count { set in holds.allSatisfy { $0[set] } },
      areAssumptions: compare.drawsAssumptions,
      claims: zip(expectations, holds).map { expectation, holds in
        Claim(says: expectation.says, held: holds.count { $0 })
      })
  }

  /// By future; sites where nobody belongs to a group do not count.
  private static func averageOfSites(_ values: [[Double]]) -> [Double] {
    let known = values.filter { $0.allSatisfy(\.isFinite) }
    return (known.first ?? []).indices.map { future in
      Statistics.mean(known.map { $0[future] })
    }
  }
}

extension Expectation {
  /// The difference that is judged, [site][future]: the option's from as now, less `times` that of the
  /// other side.
  package func differences(_ experiment: Experiment, _ result: EnsembleResult) -> [[Double]] {
    let compare = experiment.scenario.compare
    func side(_ name: String, _ line: OutcomeLine) -> [[Double]]? {
      guard let option = experiment.optionNames.firstIndex(of: name),
        let line = compare.lines.firstIndex(of: line),
        let week = compare.readAt.firstIndex(of: week)
      else { return nil }
      return result.sites.map { options in
        zip(options[option].read[line][week], options[0].read[line][week]).map { $0 - $1 }
      }
    }
    guard let ours = side(option, line) else { return [] }
    guard than != nil || thanLine != nil else { return ours }
    guard let theirs = side(than ?? option, thanLine ?? line) else { return [] }
    return zip(ours, theirs).map { zip($0, $1).map { $0 - times * $1 } }
  }

  /// Whether it holds in each set of so many futures.
  fileprivate func holds(inSetsOf size: Int, _ differences: [Double]) -> [Bool] {
    stride(from: 0, to: differences.count, by: size).map { start in
      holds(Statistics.mean(Array(differences[start..<min(start + size, differences.count)])))
    }
  }
}
