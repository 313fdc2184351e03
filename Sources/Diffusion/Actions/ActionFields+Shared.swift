extension ActionFields {
  /// Weeks over which it builds up; 0 = at once.
  package var ramp: Int { has("ramp") ? count("ramp") : 0 }

  /// Its places, where it has any.
  package var places: Places {
    Places(capacity: has("capacity") ? count("capacity") : nil, refill: flag("refill"), ramp: ramp)
  }

  /// What taking part adds to a service user's withdrawal.
  package var labels: Double { has("labels") ? fixed("labels") : 0 }

  /// A number that may be left out.
  package func number(_ key: String, else standard: Double) -> UncertainNumber {
    has(key) ? number(key) : .fixed(standard)
  }
}

extension ActionFields {
  /// The same action without one key, for a part of it that the key does not concern.
  func without(_ key: String) -> ActionFields {
    var values = values
    values[key] = nil
    return ActionFields(
      values: values, name: name, occurrence: occurrence, ranksAtStart: ranksAtStart)
  }
}
