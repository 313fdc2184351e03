import Networks

/// What a twin's ties are drawn from: the share of pairs between groups, and the kinds, strengths and contacts
/// of a pair, all as at least ten pairs have them.
struct TwinTies {
  /// The share of tied pairs by the groups of their ends, the lower group first.
  let mixing: [[Double]]
  /// The share of triples that are closed.
  let transitivity: Double
  /// The names of the kinds that are kept.
  let kinds: [String]
  private let bundles: [(kinds: [Int], count: Int)]
  private let strengths: [SmoothedValues?]
  private let contacts: [SmoothedValues?]
  private let oneWay: Double

  init(_ site: Site, _ graph: Graph, _ groups: TwinGroups) {
    mixing = TwinTies.mixing(graph, groups)
    transitivity = graph.transitivity() ?? 0
    let kept = TwinTies.kept(site)
    kinds = kept.old.map { site.tieKinds[$0] }
    bundles = TwinTies.bundles(site, kept.new)
    strengths = kept.old.map { kind in
      SmoothedValues(site.ties.filter { $0.kind == kind }.map(\.strength))
    }
    contacts = kept.old.map { kind in
      SmoothedValues(site.ties.filter { $0.kind == kind }.map(\.contactsPerYear))
    }
    let count = site.ties.count { $0.naming != .both }
    oneWay = count >= GroupSizes.fewest ? Double(count) / Double(site.ties.count) : 0
  }

  /// Ties for the pairs, in the order that a site promises.
  func make(_ pairs: [(Int, Int)], _ draws: inout TwinDraws) -> [Tie] {
    let counts = bundles.map { Double($0.count) }
    var ties: [Tie] = []
    for (from, to) in pairs {
      guard let bundle = draws.choose(.bundle, counts) else { continue }
      for kind in bundles[bundle].kinds {
        let strength = strengths[kind]?.value(at: draws.uniform(.strength)) ?? 0.5
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

  /// The share of pairs between groups. Where fewer than ten pairs join two groups, none among them, those
  /// groups share what there is of such pairs by the product of their ends.
  private static func mixing(_ graph: Graph, _ groups: TwinGroups) -> [[Double]] {
    let count = groups.groups.count
    var pairs = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    var ends = [Double](repeating: 0, count: count)
    for person in 0..<graph.count {
      ends[groups.groupOf[person]] += Double(graph.degree(person))
      for friend in graph.neighbours(of: person) where friend > person {
        let (a, b) = (groups.groupOf[person], groups.groupOf[Int(friend)])
        pairs[min(a, b)][max(a, b)] += 1
      }
    }
    guard graph.pairCount > 0 else { return pairs }
    let cells = (0..<count).flatMap { a in (a..<count).map { (a, $0) } }
    let few = cells.filter { pairs[$0.0][$0.1] < Double(GroupSizes.fewest) }
    let pool = few.reduce(0) { $0 + pairs[$1.0][$1.1] }
    func weight(_ cell: (Int, Int)) -> Double {
      ends[cell.0] * ends[cell.1] * (cell.0 == cell.1 ? 0.5 : 1)
    }
    let total = few.reduce(0) { $0 + weight($1) }
    for cell in few { pairs[cell.0][cell.1] = total > 0 ? pool * weight(cell) / total : 0 }
    return pairs.map { row in row.map { $0 / Double(graph.pairCount) } }
  }

  /// The kinds of at least ten ties, by their old numbers, and the new number of every old kind; ties of other
  /// kinds become ties of the commonest.
  private static func kept(_ site: Site) -> (old: [Int], new: [Int]) {
    var counts = [Int](repeating: 0, count: site.tieKinds.count)
    for tie in site.ties { counts[tie.kind] += 1 }
    let common = counts.indices.max { (counts[$0], -$0) < (counts[$1], -$1) }
    var old = counts.indices.filter { counts[$0] >= GroupSizes.fewest }
    if old.isEmpty, let common { old = [common] }
    let new = counts.indices.map { kind in
      old.firstIndex(of: kind) ?? common.flatMap { old.firstIndex(of: $0) } ?? 0
    }
    return (old, new)
  }

  /// Which kinds a pair has at once, with how many pairs; what fewer than ten pairs have counts as what most
  /// have.
  private static func bundles(_ site: Site, _ new: [Int]) -> [(kinds: [Int], count: Int)] {
    var bundles: [(kinds: [Int], count: Int)] = []
    var index = 0
    while index < site.ties.count {
      let first = site.ties[index]
      let same = site.ties[index...].prefix { $0.from == first.from && $0.to == first.to }
      let kinds = Set(same.map { new[$0.kind] }).sorted()
      if let known = bundles.firstIndex(where: { $0.kinds == kinds }) {
        bundles[known].count += 1
      } else {
        bundles.append((kinds, 1))
      }
      index += same.count
    }
    guard
      let common = bundles.indices.max(by: { (bundles[$0].count, -$0) < (bundles[$1].count, -$1) })
    else { return [] }
    for index in bundles.indices where index != common && bundles[index].count < GroupSizes.fewest {
      bundles[common].count += bundles[index].count
      bundles[index].count = 0
    }
    return bundles.filter { $0.count > 0 }
  }
}
