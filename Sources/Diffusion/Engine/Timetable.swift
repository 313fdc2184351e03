import Networks
import Randomness

/// What is open in each week of an option, the same in every future.
package struct Timetable: Sendable {
  /// For each place of the plan: whether it is open and what happens there, from a week on.
  private var changes: [[(week: Int, state: PlaceState)]]
  /// Programmes that people can be persuaded to join: at most one a place.
  package var programmes: [Programme] = []
  /// Models that the scenario names, in that order.
  package var models: [ModelPlan] = []
  /// Whether the community model runs: without it nobody withdraws from contact.
  package var hasCommunity = true
  /// Whether rate models follow exact moments, and non-progressive ones go one by one.
  package var isByEvent = false
  package var isOneByOne = false

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

    package init(
      place: Int, weeks: Range<Int>, subject: UInt32, source: Int, tickets: Int? = nil,
      labels: Float = 0
    ) {
      (self.place, self.weeks, self.subject, self.source) = (place, weeks, subject, source)
      (self.tickets, self.labels) = (tickets, labels)
    }
  }

  /// A model that the scenario names.
  package struct ModelPlan: Sendable, Hashable {
    /// The model's name.
    package var name: String
    /// Goes into the address of its draws.
    package var subject: UInt32
    /// For thresholds: how many others each person waits for, where a column of the people table says
    /// so; 0 = nobody, the person takes it up by itself. Nil: the model's parameters say.
    package var needs: [Int]?
    /// Parameters that differ from person to person.
    package var personal: [ParameterKey: PersonalValue]
    /// How the chance of the independent cascade differs from tie to tie.
    package var ties = TieWeight.alike
    /// What multiplies the rate at which people take something up by themselves.
    package var schedule = Schedule([])

    /// What makes ties differ.
    package enum TieWeight: String, Sendable, CaseIterable {
      /// Nothing: p on every tie.
      case alike
      /// p q_ij.
      case byStrength = "by strength"
      /// 1 − (1 − p)^k for a pair with ties of k kinds (SCIENCE §0.3).
      case perKind = "per kind"
      /// 1 / d_j for whoever listens to d_j people: the weighted cascade.
      case perListener = "1 / ties"
    }

    package init(
      _ name: String, subject: UInt32? = nil, needs: [Int]? = nil,
      personal: [ParameterKey: PersonalValue] = [:]
    ) {
      self.name = name
      self.subject = subject ?? subjectKey(name)
      self.needs = needs
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
