/// Numbers that somebody else worked out, and how ours are made: one row of the table of validation a
/// number.
package struct ReferenceCase: Sendable {
  /// As SCIENCE §5 calls it, or a name of our own.
  package let id: String
  /// Where the expected numbers come from.
  package let source: String
  package let network: String
  package let setting: String
  package let expected: [Expected]
  /// Works out our numbers, one for each expected one, in the same order.
  package let work: @Sendable (Laboratory) throws -> [Got]

  /// A number to be met.
  package struct Expected: Sendable {
    package let what: String
    package let value: Double
    package let tolerance: Tolerance
    /// Whether our number is a formula worked out in the table, with nothing of the program that people
    /// run: it shows that the formula was understood, not that the program follows it.
    package let isFormula: Bool

    package init(_ what: String, _ value: Double, _ tolerance: Tolerance) {
      (self.what, self.value, self.tolerance, isFormula) = (what, value, tolerance, false)
    }

    private init(formula what: String, _ value: Double, _ tolerance: Tolerance) {
      (self.what, self.value, self.tolerance, isFormula) = (what, value, tolerance, true)
    }

    /// A number that only a formula gives.
    package static func formula(_ what: String, _ value: Double, _ tolerance: Tolerance)
      -> Expected
    {
      Expected(formula: what, value, tolerance)
    }
  }

  /// How near is near enough.
  package enum Tolerance: Sendable, Hashable {
    /// The same number.
    case exact
    /// This much.
    case within(Double)
    /// This share of the expected number.
    case share(Double)
    /// So many standard errors of our mean, by the laboratory's rule; plus what the source itself is
    /// not sure of.
    case errors(plus: Double = 0)
  }

  /// A number of ours.
  package struct Got: Sendable {
    package let value: Double
    /// Its standard error; 0 where nothing is drawn.
    package let error: Double
    /// How many futures it is the mean of; 0 where nothing is drawn.
    package let futures: Int

    package init(_ value: Double, error: Double = 0, futures: Int = 0) {
      (self.value, self.error, self.futures) = (value, error, futures)
    }

    /// The mean of independent numbers, with its standard error.
    package init(mean values: [Double]) {
      let count = Double(values.count)
      let mean = values.reduce(0, +) / count
      let spread = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / max(1, count - 1)
      self.init(mean, error: (spread / count).squareRoot(), futures: values.count)
    }
  }
}

/// One number met or missed.
package struct ReferenceRow: Sendable {
  package let id, source, network, setting, what: String
  package let expected: Double
  package let got: ReferenceCase.Got
  /// How far ours may lie from it.
  package let tolerance: Double
  package var isMet: Bool { abs(got.value - expected) <= tolerance }
  /// The smallest defect that the row finds: always where nothing is drawn, else in 99 of 100 runs.
  package let power: Double
  /// Whether it is a formula worked out in the table.
  package let isFormula: Bool

  init(
    _ one: ReferenceCase, _ expected: ReferenceCase.Expected, _ got: ReferenceCase.Got,
    _ lab: Laboratory
  ) {
    (id, source, network, setting) = (one.id, one.source, one.network, one.setting)
    (what, isFormula) = (expected.what, expected.isFormula)
    self.expected = expected.value
    self.got = got
    switch expected.tolerance {
    case .exact: tolerance = 0
    case .within(let most): tolerance = most
    case .share(let share): tolerance = share * abs(expected.value)
    case .errors(let plus): tolerance = lab.errors * got.error + plus
    }
    // A defect of tolerance + 2.33 standard errors is missed once in a hundred runs.
    power = tolerance + 2.33 * got.error
  }
}

extension ReferenceCase {
  /// Works the case out.
  package func rows(_ lab: Laboratory) throws -> [ReferenceRow] {
    let got = try work(lab)
    guard got.count == expected.count else { throw WrongCount(id: id) }
    return zip(expected, got).map { ReferenceRow(self, $0, $1, lab) }
  }

  /// A case that gives other than the numbers it promises.
  package struct WrongCount: Error { package let id: String }
}
