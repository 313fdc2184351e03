import Diffusion
import Networks

/// What was observed after the map: a later wave of the survey, or how many had adopted by which week.
package struct ObservedData: Sendable {
  /// One entry a site of the scenario; nil where the table has nothing of it.
  package let sites: [SiteData?]
  package let kind: Kind
  /// What the table has that is not used, for the report.
  package let notes: [String]

  /// What the table is.
  package enum Kind: Sendable, Hashable {
    /// A later wave of the survey, taken in this week.
    case wave(week: Int)
    /// An adoption curve.
    case curve
  }

  /// What was observed at one site.
  package enum SiteData: Sendable {
    case wave(ObservedWave)
    case curve(ObservedCurve)
  }

  /// The last week that is compared.
  package var lastWeek: Int {
    switch kind {
    case .wave(let week): week
    case .curve:
      sites.compactMap { site -> Int? in
        guard case .curve(let curve)? = site else { return nil }
        return curve.points.last?.week
      }.max() ?? 0
    }
  }
}

/// A column of a later wave that is compared.
package enum WaveColumn: String, CaseIterable, Sendable {
  case wellbeing, stigma, withdrawal, adopted

  /// What a cell may hold.
  var range: ClosedRange<Double> { self == .wellbeing ? 7...35 : 0...1 }

  /// The person's value that it is compared with; nil: whether the person has adopted.
  var value: PersonValue? {
    switch self {
    case .wellbeing: .wellbeing
    case .stigma: .stigma
    case .withdrawal: .withdrawal
    case .adopted: nil
    }
  }

  /// What the first wave says of it.
  func first(_ person: Person) -> Double? {
    switch self {
    case .wellbeing: person.wellbeing
    case .stigma: person.stigma
    case .withdrawal: person.withdrawal
    case .adopted: nil
    }
  }

  /// Whether the model has it for a person: stigma is that of people who are not service users,
  /// withdrawal that of those who are.
  func isOf(_ person: Person) -> Bool {
    switch self {
    case .wellbeing, .adopted: true
    case .stigma: !person.isServiceUser
    case .withdrawal: person.isServiceUser
    }
  }
}

/// A later wave at one site: what each person answered, in the order of the site's people.
package struct ObservedWave: Sendable {
  /// [column][person]; nil = not answered, or the model has no such value for the person.
  package var values: [WaveColumn: [Double?]] = [:]
  /// People with at least one answer.
  package var people = 0

  /// The columns with answers, in the order in which they are compared.
  var columns: [WaveColumn] {
    WaveColumn.allCases.filter { values[$0]?.contains { $0 != nil } ?? false }
  }
}

/// An adoption curve at one site.
package struct ObservedCurve: Sendable {
  /// Ascending, each week once; shares of the people interviewed.
  package var points: [(week: Int, share: Double)]
}
