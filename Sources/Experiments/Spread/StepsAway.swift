import Networks

/// How far somebody is from those whom an option reached, on the map.
public enum StepsAway: Int, Sendable, Hashable, CaseIterable {
  /// Reached by the option itself.
  case reached
  /// Tied to somebody who was reached.
  case one
  /// Tied to somebody of whom the same is true.
  case two
  /// Connected, but no closer than three steps.
  case threeOrMore
  /// With no path on the map to anybody who was reached.
  case notConnected
}

extension Graph {
  /// How far everybody is from some people, by the ties of the map.
  ///
  /// - Complexity: O(people + ties).
  package func stepsAway(from people: [Int32]) -> [StepsAway] {
    var steps = [StepsAway](repeating: .notConnected, count: count)
    var front: [Int] = []
    for person in people.map(Int.init) where steps[person] == .notConnected {
      steps[person] = .reached
      front.append(person)
    }
    var next = StepsAway.one
    while !front.isEmpty {
      var further: [Int] = []
      for person in front {
        for other in neighbours(of: person) where steps[Int(other)] == .notConnected {
          steps[Int(other)] = next
          further.append(Int(other))
        }
      }
      front = further
      next =
        StepsAway(rawValue: next.rawValue + 1).flatMap { $0 == .notConnected ? nil : $0 }
        ?? .threeOrMore
    }
    return steps
  }
}
