import Randomness

/// A number of a scenario that is held fixed, drawn once a future, or drawn for each person.
public enum UncertainNumber: Sendable, Hashable {
  case fixed(Double)
  /// One draw for an assumption set: the same for every option and site.
  case perFuture(Distribution)
  /// One draw a person and future.
  case perPerson(Distribution)

  /// Whether each person has a draw of its own.
  package var isPerPerson: Bool {
    if case .perPerson = self { return true }
    return false
  }

  /// The number for one person in one future.
  ///
  /// - Parameters:
  ///   - subject: What the number is, by action and key: the draw is its own.
  ///   - range: What the number is held to; a draw outside is moved to the nearer end.
  package func value(
    for person: Int, _ future: some FutureState, subject: UInt32, in range: ClosedRange<Double>
  ) throws -> Double {
    let number: Double
    switch self {
    case .fixed(let value): number = value
    case .perFuture(let distribution):
      let keys = future.keys.everySite
      number = try distribution.draw(
        keys.key(.parameter, subject: subject), 0, 0, step: 0,
        replicate: future.keys.assumptionDraw(of: future.replicate))
    case .perPerson(let distribution):
      number = try distribution.draw(
        future.keys.key(.uptake, subject: subject), future.plan.numbers[person], 1, step: 0,
        replicate: future.replicate)
    }
    return min(range.upperBound, max(range.lowerBound, number))
  }
}
