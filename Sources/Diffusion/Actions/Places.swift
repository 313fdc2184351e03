/// How many people an action can take at a time, and what becomes of places that are not used
/// (SCIENCE §2.1: capacity binds before uptake).
package struct Places: Sendable, Hashable {
  /// Nil: no limit.
  package var capacity: Int?
  /// Whether a place that is refused or given up goes to the next person on the list; else it is lost.
  package var refill: Bool
  /// Weeks over which places, or the dose where there is no limit, rise in equal steps; 0 = at once.
  package var ramp: Int

  /// No limit, all at once.
  package static let unlimited = Places(capacity: nil, refill: false, ramp: 0)

  package init(capacity: Int?, refill: Bool = false, ramp: Int = 0) {
    self.capacity = capacity
    self.refill = refill
    self.ramp = ramp
  }

  /// The share of the full dose in week `k` after the start: (k + 1) / ramp, at most 1.
  package static func share(_ k: Int, ramp: Int) -> Double {
    ramp > 0 ? Double(min(k + 1, ramp)) / Double(ramp) : 1
  }

  /// The share of the full dose that a person gets in week `k`; where places rise, each gets all of it.
  package func dose(_ k: Int) -> Double { capacity == nil ? Self.share(k, ramp: ramp) : 1 }

  /// The places that there are in week `k`: the capacity times the share that has been reached, rounded
  /// down; none before the start.
  package func open(_ k: Int) -> Int {
    guard let capacity else { return .max }
    guard k >= 0 else { return 0 }
    // In whole numbers: 3 of 10 places after 3 of 10 weeks, whatever a quotient rounds to.
    return ramp > 0 ? capacity * min(k + 1, ramp) / ramp : capacity
  }

  /// Whether there is anything to do in week `k` beside beginning and ending.
  package func isBuilding(_ k: Int) -> Bool { k < ramp }
}

/// Who waits for an action, who takes part in it and who helps, in one future.
package struct Intake: Sendable, Hashable {
  /// Not asked so far, in the order of the list.
  package var waiting: [Int] = []
  /// In the order in which they began.
  package var active: [Int] = []
  /// Who visits or accompanies people, in the order of the list.
  package var helpers: [Int] = []

  package init(waiting: [Int] = []) { self.waiting = waiting }

  /// Offers the places of week `k`, down the list; returns those who take one.
  ///
  /// With refill a place stays on offer until somebody takes it, so a place that a person gave up is
  /// offered again; without, each place is offered once, in the week in which it is first there.
  ///
  /// - Parameter agrees: Whether a person takes a place; nil: it cannot be offered one.
  package mutating func offer(_ places: Places, _ k: Int, agrees: (Int) throws -> Bool?) rethrows
    -> [Int]
  {
    var begun: [Int] = []
    var left =
      places.refill || places.capacity == nil
      ? places.open(k) - (places.capacity == nil ? 0 : active.count)
      : places.open(k) - places.open(k - 1)
    while left > 0, !waiting.isEmpty {
      let person = waiting.removeFirst()
      guard let takesIt = try agrees(person) else { continue }
      if takesIt { begun.append(person) }
      if takesIt || !places.refill { left -= 1 }
    }
    active += begun
    return begun
  }
}
