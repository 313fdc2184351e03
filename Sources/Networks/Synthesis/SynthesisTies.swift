import Diagnostics
import Randomness

extension Synthesis {
  /// Who knows whom, each pair once, in ascending order.
  static func pairs(
    _ recipe: Recipe, _ people: Inhabitants, _ draws: SynthesisDraws
  ) throws(Finding) -> [KnownPair] {
    var pairs: [KnownPair]
    switch recipe.ties.family {
    case .community(let community): pairs = try CommunityTies(community, people, draws).pairs
    case .geographic(let geographic): pairs = GeographicTies(geographic, people, draws).pairs
    }
    // Stigma keeps some pairs of a service user and another apart, wherever they might meet.
    pairs.removeAll { pair in
      people.isServiceUser[pair.low] != people.isServiceUser[pair.high]
        && draws.happens(recipe.ties.keptApart, .keptApart, pair.low, pair.high)
    }
    pairs += try serviceTies(recipe.ties.amongServiceUsers, people, draws)
    return KnownPair.unique(pairs)
  }

  /// Ties of service users who met through services; each has two ends.
  private static func serviceTies(
    _ mean: Double, _ people: Inhabitants, _ draws: SynthesisDraws
  ) throws(Finding) -> [KnownPair] {
    let users = people.serviceUsers
    var pairs: [KnownPair] = []
    for user in users {
      for tie in 0..<(try draws.count(mean: mean / 2, .serviceTies, user)) {
        let other = users[draws.index(of: users.count, .serviceTieTo, user, tie)]
        if other != user { pairs.append(KnownPair(user, other, .service)) }
      }
    }
    return pairs
  }

  /// Contacts and strengths of the pairs, with the names of the kinds that occur.
  static func ties(
    _ recipe: Recipe, _ pairs: [KnownPair], _ draws: SynthesisDraws
  ) throws(Finding) -> (ties: [Tie], kinds: [String]) {
    let kinds = TieKind.allCases.filter { kind in pairs.contains { $0.kind == kind } }
      .map(\.name).sorted()
    var ties: [Tie] = []
    for pair in pairs {
      let contacts = try draws.number(
        recipe.contacts[pair.kind], .contacts, pair.low, pair.high, in: 0...5_000, decimals: 3)
      ties.append(
        Tie(
          from: pair.low, to: pair.high, kind: kinds.firstIndex(of: pair.kind.name) ?? 0,
          strength: settledStrength(contacts, least: recipe.contacts.leastStrength),
          contactsPerYear: contacts))
    }
    return (ties, kinds)
  }

  /// The strength at which a tie neither grows nor fades, q* = 1 − λ / (χ κ) with λ = .6 a year and
  /// χ = .03 a contact (SCIENCE §1.4, T1; the reference site's strengths are these).
  static func settledStrength(_ contactsPerYear: Double, least: Double) -> Double {
    guard contactsPerYear > 0 else { return least }
    return rounded(min(1, max(least, 1 - 0.6 / (0.03 * contactsPerYear))), 4)
  }
}

extension ContactsRecipe {
  /// The contacts of a kind of tie.
  subscript(kind: TieKind) -> Distribution {
    switch kind {
    case .kin: kin
    case .friend: friend
    case .acquaintance: acquaintance
    case .service: service
    }
  }
}
