/// By what a change of wellbeing came to a person.
public enum Channel: Int, Sendable, Hashable, CaseIterable {
  /// Contacts while at the same place.
  case places
  /// Contacts along ties, those made since the map among them.
  case ties
  /// Visits by befrienders and navigators, made and received.
  case visits
  /// The wellbeing of the people one is tied to.
  case contagion
  /// Staying at home from fear of rejection.
  case withdrawal
  /// Hostile encounters.
  case incidents
  /// What an action sets directly, a first tie or the loss of the last, the ends of the scale.
  case other

  /// As tables name it.
  public var name: String {
    switch self {
    case .places: "contacts at places"
    case .ties: "contacts along ties"
    case .visits: "visits by befrienders"
    case .contagion: "wellbeing of people one is tied to"
    case .withdrawal: "less or more staying at home"
    case .incidents: "hostile encounters"
    case .other: "everything else"
    }
  }
}
