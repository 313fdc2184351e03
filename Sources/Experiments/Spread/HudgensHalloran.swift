/// What being picked does, and what it does to the others that some are picked, in groups of people who
/// may influence each other (Hudgens & Halloran 2008, doi:10.1198/016214508000000292; F).
///
/// A programme ψ says how people are picked within a group; Ȳ(z; ψ) is the mean outcome of people who are
/// picked (z = 1) or not (z = 0), over all ways in which the programme may fall out, averaged over the
/// people of a group and then over groups, each group counting once. φ is the programme it is compared
/// with; here mostly "nobody is picked".
///
/// The signs are those of SCIENCE §3.6: the picked minus the others, and ψ minus φ, so that a gain is
/// positive. Hudgens and Halloran subtract the other way round in their direct effect.
public struct HudgensHalloran: Sendable, Hashable {
  /// DE(ψ) = Ȳ(1; ψ) − Ȳ(0; ψ).
  public let direct: Double
  /// IE(ψ, φ) = Ȳ(0; ψ) − Ȳ(0; φ).
  public let indirect: Double
  /// TE(ψ, φ) = Ȳ(1; ψ) − Ȳ(0; φ) = DE(ψ) + IE(ψ, φ).
  public let total: Double
  /// OE(ψ, φ) = Ȳ(ψ) − Ȳ(φ).
  public let overall: Double

  /// The four effects from the five means.
  init(picked: Double, notPicked: Double, all: Double, otherNotPicked: Double, otherAll: Double) {
    direct = picked - notPicked
    indirect = notPicked - otherNotPicked
    total = picked - otherNotPicked
    overall = all - otherAll
  }
}

/// One way in which a programme may fall out in a group.
package struct Allocation: Sendable {
  /// Whether each person of the group is picked.
  package let isPicked: [Bool]
  /// How probable it is; those of one group add up to 1.
  package let probability: Double
  /// Each person's outcome.
  package let outcomes: [Double]

  package init(isPicked: [Bool], probability: Double, outcomes: [Double]) {
    self.isPicked = isPicked
    self.probability = probability
    self.outcomes = outcomes
  }
}

extension HudgensHalloran {
  /// The effects where every way in which the programmes may fall out is listed, group by group.
  ///
  /// Nil where a mean is not defined: a person of ψ's groups who can never be picked, or never not, and
  /// a person of φ's groups who is always picked.
  ///
  /// - Complexity: O(groups × allocations × people).
  package init?(_ programme: [[Allocation]], against other: [[Allocation]]) {
    guard let picked = Self.mean(programme, picked: true),
      let notPicked = Self.mean(programme, picked: false),
      let all = Self.mean(programme, picked: nil),
      let otherNotPicked = Self.mean(other, picked: false),
      let otherAll = Self.mean(other, picked: nil)
    else { return nil }
    self.init(
      picked: picked, notPicked: notPicked, all: all, otherNotPicked: otherNotPicked,
      otherAll: otherAll)
  }

  /// Ȳ(z; ψ), or Ȳ(ψ) for z = nil.
  private static func mean(_ groups: [[Allocation]], picked: Bool?) -> Double? {
    let means = groups.map { mean($0, picked: picked) }
    guard !means.isEmpty, means.allSatisfy({ $0 != nil }) else { return nil }
    return Statistics.mean(means.compactMap { $0 })
  }

  private static func mean(_ group: [Allocation], picked: Bool?) -> Double? {
    let people = group.first?.outcomes.count ?? 0
    guard people > 0 else { return nil }
    var sum = 0.0
    for person in 0..<people {
      let relevant = group.filter { picked == nil || $0.isPicked[person] == picked }
      let weight = relevant.reduce(0) { $0 + $1.probability }
      guard weight > 0 else { return nil }
      sum += relevant.reduce(0) { $0 + $1.probability * $1.outcomes[person] } / weight
    }
    return sum / Double(people)
  }
}

/// The people among whom a programme picks so many at random: the others of a group, who can never be
/// picked, are not part of the question.
package struct RandomStratum: Sendable, Hashable {
  /// Who may be picked, ascending.
  package let people: [Int]

  package init(people: [Int]) { self.people = people }
}

extension HudgensHalloran {
  /// The means of one group in one future: Ŷ(z) = Σ over strata of (people / all people) × mean of those
  /// with z. Within a stratum everybody has the same chance, so it is what Horvitz and Thompson's weights
  /// give, and its mean over allocations is Ȳ(z; ψ).
  ///
  /// Nil where nobody of a stratum is picked, or everybody.
  package static func sampled(
    _ strata: [RandomStratum], isPicked: (Int) -> Bool, outcome: (Int) -> Double,
    otherwise: (Int) -> Double
  ) -> HudgensHalloran? {
    let people = strata.reduce(0) { $0 + $1.people.count }
    guard people > 0 else { return nil }
    var (picked, notPicked, all, other) = (0.0, 0.0, 0.0, 0.0)
    for stratum in strata {
      let chosen = stratum.people.filter(isPicked)
      let rest = stratum.people.filter { !isPicked($0) }
      guard !chosen.isEmpty, !rest.isEmpty else { return nil }
      let weight = Double(stratum.people.count) / Double(people)
      picked += weight * Statistics.mean(chosen.map(outcome))
      notPicked += weight * Statistics.mean(rest.map(outcome))
      all += weight * Statistics.mean(stratum.people.map(outcome))
      other += weight * Statistics.mean(stratum.people.map(otherwise))
    }
    return HudgensHalloran(
      picked: picked, notPicked: notPicked, all: all, otherNotPicked: other, otherAll: other)
  }
}
