/// The ties of a twin: its pairs, each with kinds, strengths and contacts as pairs of these groups have them.
enum TwinTies {
  /// The real share of tied pairs by the groups of their ends, the lower group first.
  static func mixing(_ graph: Graph, _ groups: TwinGroups) -> [[Double]] {
    var shares = groups.kinds.map { _ in [Double](repeating: 0, count: groups.kinds.count) }
    guard graph.pairCount > 0 else { return shares }
    for person in 0..<graph.count {
      for friend in graph.neighbours(of: person) where friend > person {
        let (a, b) = (groups.group[person], groups.group[Int(friend)])
        shares[min(a, b)][max(a, b)] += 1 / Double(graph.pairCount)
      }
    }
    return shares
  }

  /// Ties for the pairs, in the order that a site promises.
  static func make(
    _ site: Site, _ pairs: [(Int, Int)], _ draws: inout TwinDraws
  ) -> [Tie] {
    let bundles = bundles(site)
    let counts = bundles.map { Double($0.count) }
    let strengths = site.tieKinds.indices.map { kind in
      SmoothedValues(site.ties.filter { $0.kind == kind }.map(\.strength))
    }
    let contacts = site.tieKinds.indices.map { kind in
      SmoothedValues(site.ties.filter { $0.kind == kind }.map(\.contactsPerYear))
    }
    let oneWay =
      site.ties.isEmpty
      ? 0 : Double(site.ties.count { $0.naming != .both }) / Double(site.ties.count)
    var ties: [Tie] = []
    for (from, to) in pairs {
      guard let bundle = draws.choose(.bundle, counts) else { continue }
      for kind in bundles[bundle].kinds {
        let u = draws.uniform(.strength)
        let strength = strengths[kind]?.value(at: u) ?? 0.5
        var tie = Tie(
          from: from, to: to, kind: kind, strength: min(max(strength, 0.001), 1),
          contactsPerYear: contacts[kind]?.value(at: draws.uniform(.strength)) ?? 52)
        if draws.uniform(.naming) < oneWay {
          tie.naming = draws.uniform(.naming) < 0.5 ? .fromNamedTo : .toNamedFrom
        }
        ties.append(tie)
      }
    }
    return ties
  }

  /// Which kinds a pair has at once, with how many pairs; those of fewer than ten pairs count as pairs of
  /// their first kind only.
  private static func bundles(_ site: Site) -> [(kinds: [Int], count: Int)] {
    var bundles: [(kinds: [Int], count: Int)] = []
    func add(_ kinds: [Int], _ count: Int) {
      if let index = bundles.firstIndex(where: { $0.kinds == kinds }) {
        bundles[index].count += count
      } else {
        bundles.append((kinds, count))
      }
    }
    var index = 0
    while index < site.ties.count {
      let first = site.ties[index]
      let same = site.ties[index...].prefix { $0.from == first.from && $0.to == first.to }
      add(same.map(\.kind), 1)
      index += same.count
    }
    let rare = bundles.filter { $0.count < TwinGroups.smallest && $0.kinds.count > 1 }
    bundles.removeAll { $0.count < TwinGroups.smallest && $0.kinds.count > 1 }
    for bundle in rare { add(Array(bundle.kinds.prefix(1)), bundle.count) }
    return bundles
  }
}
