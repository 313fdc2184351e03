import Diffusion
import Networks
import Randomness

/// A map as if each person could have named so many others only.
///
/// Everyone keeps those with whom contacts are most frequent (strength × contacts a year, over all
/// kinds), equals in keyed order; a pair stays tied where either of the two who were interviewed keeps
/// it. Pairs of people who were only named stay.
///
/// It takes ties away that are known. What a limit in the interviews has hidden already cannot be
/// brought back; but where the answer changes little from one limit to a tighter one, it is less likely
/// to hang on the limit there was.
enum NamedAtMost {
  static func site(_ site: Site, _ keys: Keys, _ most: Int) -> Site {
    let pairs = pairs(site)
    var named = [[Int]](repeating: [], count: site.people.count)
    for (index, pair) in pairs.enumerated() {
      named[pair.from].append(index)
      named[pair.to].append(index)
    }
    let stream = keys.key(.mapNames)
    var isKept = pairs.map { pair in
      !site.people[pair.from].isSurveyed && !site.people[pair.to].isSurveyed
    }
    for (person, all) in named.enumerated() where site.people[person].isSurveyed {
      let ranked = all.sorted { one, other in
        let (a, b) = (pairs[one], pairs[other])
        if a.contacts != b.contacts { return a.contacts > b.contacts }
        return word(a, site, stream) < word(b, site, stream)
      }
      for index in ranked.prefix(most) { isKept[index] = true }
    }
    let kept = Set(pairs.indices.filter { isKept[$0] }.map { [pairs[$0].from, pairs[$0].to] })
    var result = site
    result.ties = site.ties.filter { kept.contains([$0.from, $0.to]) }
    return result
  }

  private struct Pair {
    let from, to: Int
    var contacts: Double
  }

  /// Each tied pair once; ties stand sorted by pair.
  private static func pairs(_ site: Site) -> [Pair] {
    var pairs: [Pair] = []
    for tie in site.ties {
      let contacts = tie.strength * tie.contactsPerYear
      if let last = pairs.last, last.from == tie.from, last.to == tie.to {
        pairs[pairs.count - 1].contacts += contacts
      } else {
        pairs.append(Pair(from: tie.from, to: tie.to, contacts: contacts))
      }
    }
    return pairs
  }

  private static func word(_ pair: Pair, _ site: Site, _ stream: StreamKey) -> UInt64 {
    stream.word64(
      site.people[pair.from].number, site.people[pair.to].number, step: 0, replicate: 0)
  }
}
