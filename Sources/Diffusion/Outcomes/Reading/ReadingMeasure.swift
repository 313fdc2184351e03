/// How an outcome is worked out from one whole future in one week.
///
/// It is off the weekly path: it runs at row 0 and the weeks of reading, and only where a line asks
/// for it. It is written once for both engines, on what both can tell (`Reading`).
package struct ReadingMeasure: Sendable {
  /// The flows of the last 13 weeks that it reads.
  package let flows: Set<Flow>
  /// The column of the people table that it reads.
  package let column: Column?
  /// Whether it means anything only where the community model runs.
  package let needsCommunity: Bool
  /// The outcome over some people, ascending; all of them were surveyed.
  package let value: @Sendable (Reading, [Int]) -> Measured

  init(
    flows: Set<Flow> = [], column: Column? = nil, needsCommunity: Bool = true,
    value: @escaping @Sendable (Reading, [Int]) -> Measured
  ) {
    self.flows = flows
    self.column = column
    self.needsCommunity = needsCommunity
    self.value = value
  }

  /// What a column must hold.
  package enum Column: Sendable, Hashable {
    /// Any words: who has the same one belongs together.
    case words(String)
    /// Numbers, by which people are ranked.
    case numbers(String)
    /// A yes or no.
    case marks(String)

    /// The column's name.
    package var name: String {
      switch self {
      case .words(let name), .numbers(let name), .marks(let name): name
      }
    }
  }
}

/// A flow of the last 13 weeks, counted only where an outcome reads it.
package enum Flow: Hashable, Sendable, CaseIterable {
  /// Who was at which place.
  case attendance
  /// Encounters that went badly.
  case incidents
  /// All contacts, and those that are formal help, given and received.
  case contacts
}

/// A value, and how many people it was worked out over.
package struct Measured: Sendable, Hashable {
  /// Not a number where the outcome is not defined.
  package let value: Double
  /// People behind it.
  package let people: Int

  package init(_ value: Double?, people: Int) {
    self.value = value ?? .nan
    self.people = people
  }

  /// The mean over people of what is defined; those for whom it is nil leave this mean only.
  static func mean(_ people: [Int], _ value: (Int) -> Double?) -> Measured {
    var (sum, count) = (0.0, 0)
    for person in people {
      guard let value = value(person) else { continue }
      sum += value
      count += 1
    }
    return Measured(count > 0 ? sum / Double(count) : nil, people: count)
  }

  /// The share of people for whom something is so.
  static func share(_ people: [Int], _ isSo: (Int) -> Bool) -> Measured {
    mean(people) { isSo($0) ? 1 : 0 }
  }
}

/// A measure that a run is asked for, over the people of one line.
package struct MeasureRequest: Sendable {
  package let measure: ReadingMeasure
  /// Surveyed, of the outcome's population, ascending.
  package let people: [Int]

  package init(_ measure: ReadingMeasure, people: [Int]) {
    self.measure = measure
    self.people = people
  }
}
