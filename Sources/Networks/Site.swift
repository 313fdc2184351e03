/// One mapped community: people, ties of several kinds, places and who goes where.
///
/// A site is a value that has been read and checked; nothing in it is changed by a run. People and
/// places stand in ascending order of their numbers, which are given once and never reused: every
/// random draw about a person is addressed by that number, so reordering or renaming changes nothing.
public struct Site: Sendable, Equatable {
  /// Goes into the address of every draw at this site; given once, in `site.toml`.
  public var key: UInt64
  /// The short name that scenarios and tables use, such as `holmrey`.
  public var name: String
  /// The name for headings, such as "Holmrey estate".
  public var title: String
  /// Where the map comes from.
  public var origin: Origin
  /// In ascending order of `number`.
  public var people: [Person]
  /// Further columns of the people table, by which people can be grouped and chosen.
  public var attributes: [Attribute]
  /// The names of the kinds of tie, in the order in which `Tie.kind` counts them.
  public var tieKinds: [String]
  /// As reported: one pair may appear once per kind. Sorted by (from, to, kind), from < to.
  public var ties: [Tie]
  /// In ascending order of `number`.
  public var places: [Place]
  /// Sorted by (place, person); at most one row for a person at a place.
  public var attendance: [Attendance]
  /// Whether it counts who named whom: then a person listens to those it named (SCIENCE §0.3). Contacts
  /// are mutual all the same.
  public var isDirected = false
  /// The most people that one person could name in the interview; degrees are cut off there. Nil where
  /// there was no such limit.
  public var nameGeneratorCap: Int?
  /// What stands in for values that are not known, as `site.toml` says; a model reads the distributions.
  public var missing: [MissingRule]
  /// What was measured, what was converted and what was filled in, in the order in which it happened.
  public var steps: [ReadingStep]

  /// A site from its parts; readers and generators see to the orders that the properties promise.
  public init(
    key: UInt64, name: String, title: String, origin: Origin, people: [Person],
    attributes: [Attribute] = [], tieKinds: [String], ties: [Tie], places: [Place] = [],
    attendance: [Attendance] = [], nameGeneratorCap: Int? = nil, missing: [MissingRule] = [],
    steps: [ReadingStep] = []
  ) {
    self.key = key
    self.name = name
    self.title = title
    self.origin = origin
    self.people = people
    self.attributes = attributes
    self.tieKinds = tieKinds
    self.ties = ties
    self.places = places
    self.attendance = attendance
    self.nameGeneratorCap = nameGeneratorCap
    self.missing = missing
    self.steps = steps
  }

  /// Where a map comes from; every table says it.
  public enum Origin: Sendable, Hashable {
    /// Made by `kith synthesise` from a recipe with this title; it stands for no real place.
    case invented(recipe: String, seed: UInt64)
    /// Mapped among real people.
    case mapped(when: String, how: String, boundary: String, response: Double?)
  }
}

/// One person of a site, as surveyed or as named by others.
public struct Person: Sendable, Hashable {
  /// Given once and never reused; the address of all draws about this person.
  public var number: UInt32
  /// The identifier in the site's files: text, never a number.
  public var id: String
  /// Whether the person was interviewed; people only named by others stay in the network but not
  /// in any outcome's denominator.
  public var isSurveyed: Bool
  /// A member of the group that the stigma is about.
  public var isServiceUser: Bool
  /// An index from 0; people of one neighbourhood meet the same ambient hostility.
  public var neighbourhood: Int
  /// SWEMWBS on the metric scale, 7 to 35, as observed at the time of the map.
  public var wellbeing: Double?
  /// The level that wellbeing returns to at full connection (μ, 7 to 35), where known directly;
  /// otherwise derived from `wellbeing` so that the first row reproduces the survey.
  public var wellbeingSetPoint: Double?
  /// Desired social distance from service users, 0 to 1 (people who are not service users).
  public var stigma: Double?
  /// The level that stigma returns to, 0 to 1; where absent, min(.99, stigma + .07) (SCIENCE §1.6, A).
  public var stigmaSetPoint: Double?
  /// How much a service user stays at home from fear of rejection, 0 to 1.
  public var withdrawal: Double?

  /// A person; what was not measured is nil.
  public init(
    number: UInt32, id: String, isSurveyed: Bool = true, isServiceUser: Bool = false,
    neighbourhood: Int = 0, wellbeing: Double? = nil, wellbeingSetPoint: Double? = nil,
    stigma: Double? = nil, stigmaSetPoint: Double? = nil, withdrawal: Double? = nil
  ) {
    self.number = number
    self.id = id
    self.isSurveyed = isSurveyed
    self.isServiceUser = isServiceUser
    self.neighbourhood = neighbourhood
    self.wellbeing = wellbeing
    self.wellbeingSetPoint = wellbeingSetPoint
    self.stigma = stigma
    self.stigmaSetPoint = stigmaSetPoint
    self.withdrawal = withdrawal
  }
}

/// A further column of the people table.
public struct Attribute: Sendable, Hashable {
  /// The column's name.
  public var name: String
  /// One cell a person, in the order of the people; empty text means missing.
  public var values: [String]

  /// A column.
  public init(name: String, values: [String]) {
    self.name = name
    self.values = values
  }
}

/// A mutual tie of one kind between two people.
public struct Tie: Sendable, Hashable {
  /// Index of the person with the lower number.
  public var from: Int
  /// Index of the person with the higher number.
  public var to: Int
  /// Index into `Site.tieKinds`.
  public var kind: Int
  /// Closeness, above 0 and at most 1.
  public var strength: Double
  /// Contacts a year at strength 1, at least 0.
  public var contactsPerYear: Double
  /// Who named whom; counts where the site has directions.
  public var naming = Naming.both

  /// Who named whom.
  public enum Naming: UInt8, Sendable, Hashable {
    /// Each named the other, or nobody asked.
    case both
    /// The person with the lower number named the other, or the other way round.
    case fromNamedTo, toNamedFrom
  }

  /// A tie; `from` < `to`.
  public init(from: Int, to: Int, kind: Int, strength: Double, contactsPerYear: Double) {
    self.from = from
    self.to = to
    self.kind = kind
    self.strength = strength
    self.contactsPerYear = contactsPerYear
  }
}

/// A place or organisation where people meet.
public struct Place: Sendable, Hashable {
  /// Given once and never reused; the address of all draws about this place.
  public var number: UInt32
  /// The name by which scenarios call it.
  public var name: String
  /// What sort of place: `local`, `hub`, `service`, `programme` or a word of the site's own.
  public var kind: String
  /// The neighbourhood it serves; nil = the whole site.
  public var neighbourhood: Int?
  /// Whether it is open when nobody does anything.
  public var isOpen: Bool
  /// What happens there.
  public var setting: Setting

  /// A place.
  public init(
    number: UInt32, name: String, kind: String, neighbourhood: Int? = nil, isOpen: Bool = true,
    setting: Setting
  ) {
    self.number = number
    self.name = name
    self.kind = kind
    self.neighbourhood = neighbourhood
    self.isOpen = isOpen
    self.setting = setting
  }
}

/// What happens to people who are at a place in the same week (SCIENCE §1.5).
public struct Setting: Sendable, Hashable {
  /// m: encounters expected on a visit, at least 0.
  public var encountersPerVisit: Double
  /// f: multiplies the chance that an encounter with a service user goes badly, at least 0.
  public var negativeFactor: Double
  /// Q: how much a good encounter counts towards reducing stigma, at least 0.
  public var quality: Double
  /// p_f: the chance that a good encounter of an untied pair makes a tie, 0 to 1.
  public var tieFormation: Double
  /// K: above so many people at once it is crowded, and each meets fewer: m · K / n of n who are there;
  /// infinite = never.
  public var crowdedAbove = Double.infinity

  /// A setting from its four numbers.
  public init(
    encountersPerVisit: Double, negativeFactor: Double, quality: Double, tieFormation: Double
  ) {
    self.encountersPerVisit = encountersPerVisit
    self.negativeFactor = negativeFactor
    self.quality = quality
    self.tieFormation = tieFormation
  }

  /// The settings that SCIENCE §1.5 lists by kind of place (all A).
  public static let named: [(name: String, setting: Setting)] = [
    ("local", Setting(encountersPerVisit: 2, negativeFactor: 1, quality: 0.5, tieFormation: 0.010)),
    ("hub", Setting(encountersPerVisit: 3, negativeFactor: 0.4, quality: 1, tieFormation: 0.015)),
    (
      "service",
      Setting(encountersPerVisit: 3, negativeFactor: 0.4, quality: 1, tieFormation: 0.015)
    ),
    (
      "hosted",
      Setting(encountersPerVisit: 4, negativeFactor: 0.25, quality: 3, tieFormation: 0.040)
    ),
  ]
}

/// How often a person goes to a place.
public struct Attendance: Sendable, Hashable {
  /// Index of the person.
  public var person: Int
  /// Index of the place.
  public var place: Int
  /// α: visits a year when nothing holds the person back, at least 0.
  public var visitsPerYear: Double

  /// A row of the attendance table.
  public init(person: Int, place: Int, visitsPerYear: Double) {
    self.person = person
    self.place = place
    self.visitsPerYear = visitsPerYear
  }
}

/// One step on the way from the files to the model's starting state, for every report to list.
public struct ReadingStep: Sendable, Hashable {
  /// How the numbers came about.
  public enum Source: String, Sendable, Hashable {
    /// Observed in the survey or the map.
    case measured
    /// Observed, then converted by a stated rule.
    case converted
    /// Not observed for these people: a stated assumption stands in.
    case assumed
  }

  /// What the step is about, such as `wellbeing`.
  public var what: String
  /// How the numbers came about.
  public var source: Source
  /// For how many people, ties or rows.
  public var count: Int
  /// The step in words.
  public var words: String

  /// A step.
  public init(what: String, source: Source, count: Int, words: String) {
    self.what = what
    self.source = source
    self.count = count
    self.words = words
  }
}

/// What stands in for a value that is not known, by the choice of whoever made the site.
public struct MissingRule: Sendable, Hashable {
  /// What can stand in.
  public enum Treatment: Sendable, Hashable {
    /// Nothing: the person stays in the network but not in outcomes that need the value.
    case exclude
    /// The mean of the people with a value in the same group, service users or others.
    case groupMean
    /// One number for everybody.
    case value(Double)
    /// A draw by the model, such as `beta(3, 5)`; the text is kept for it.
    case distribution(String)
  }

  /// The value: `wellbeing`, `stigma` or `withdrawal`.
  public var what: String
  /// What stands in for it.
  public var treatment: Treatment

  /// A rule.
  public init(what: String, treatment: Treatment) {
    self.what = what
    self.treatment = treatment
  }
}
