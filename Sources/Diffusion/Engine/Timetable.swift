import Networks

/// What is open in each week of an option, the same in every future.
package struct Timetable: Sendable {
  /// For each place of the plan: whether it is open and what happens there, from a week on.
  private var changes: [[(week: Int, state: PlaceState)]]
  /// Programmes that people can be persuaded to join: at most one a place.
  package var programmes: [Programme] = []
  /// Contagions in rounds, in the order in which the scenario names them.
  package var contagions: [ContagionPlan] = []

  /// A place in one week.
  package struct PlaceState: Sendable, Hashable {
    package var isOpen: Bool
    package var setting: Setting
  }

  /// A programme with word of mouth: who takes part tells those they have contact with.
  package struct Programme: Sendable, Hashable {
    /// Index of the place where it meets.
    package var place: Int
    /// Weeks [from, until) in which it goes on.
    package var weeks: Range<Int>
    /// Goes into the address of its draws.
    package var subject: UInt32
    /// The action that opened it, as the reason for its members' visits.
    package var source: Int
    /// How many others each person who takes part can bring; nil: as many as it persuades.
    package var tickets: Int?
    /// What taking part adds to a service user's withdrawal.
    package var labels: Float = 0
  }

  /// A contagion in rounds.
  package struct ContagionPlan: Sendable, Hashable {
    /// What one person needs to take it up.
    package enum Rule: Sendable, Hashable {
      /// One tie along which it is passed on (P1).
      case cascade
      /// Enough others who have taken it up (P3).
      case threshold
    }
    package var rule: Rule
    /// Goes into the address of its draws.
    package var subject: UInt32
    /// For thresholds: how many others each person waits for, where a column of the people table says
    /// so; 0 = nobody, the person takes it up by itself. Nil: the model's parameters say.
    package var personal: [Int]?

    package init(rule: Rule, subject: UInt32, personal: [Int]? = nil) {
      self.rule = rule
      self.subject = subject
      self.personal = personal
    }
  }

  /// As the map says: nothing changes.
  package init(_ plan: SitePlan) {
    changes = plan.places.map { [(0, PlaceState(isOpen: $0.isOpen, setting: $0.setting))] }
  }

  /// Opens, closes or changes a place for the weeks [from, until), after which it is as before.
  ///
  /// Of two changes of one place that overlap, the later one in the option holds while both last.
  package mutating func change(
    place: Int, weeks: Range<Int>, isOpen: Bool?, setting: ((Setting) -> Setting)?
  ) {
    guard !weeks.isEmpty else { return }
    let before = changes[place]
    var points = before.map(\.week) + [weeks.lowerBound, weeks.upperBound]
    points = Array(Set(points)).sorted()
    changes[place] = points.map { week in
      var state = Self.state(before, week)
      if weeks.contains(week) {
        state.isOpen = isOpen ?? state.isOpen
        state.setting = setting?(state.setting) ?? state.setting
      }
      return (week, state)
    }
  }

  /// What a place is like in a week.
  package func state(of place: Int, in week: Int) -> PlaceState {
    Self.state(changes[place], week)
  }

  private static func state(_ changes: [(week: Int, state: PlaceState)], _ week: Int)
    -> PlaceState
  {
    (changes.last { $0.week <= week } ?? changes[0]).state
  }
}
