import Diffusion
import Networks
import Scenarios

/// One way in which a site could have been mapped otherwise.
enum MapDraw: Sendable, Hashable {
  /// The same interviews drawn again, with replacement; the number tells draws apart.
  case interviews(UInt32)
  /// The same people drawn again, with replacement.
  case people(UInt32)
  /// Each person names so many others at most.
  case namedAtMost(Int)

  /// The site as this draw maps it.
  ///
  /// - Parameter seed: The run's seed.
  /// - Complexity: O(people + ties + attendance), times the logarithm of the ties for
  ///   `namedAtMost`.
  func site(_ site: Site, seed: UInt64) -> Site {
    let keys = Keys(seed: seed, site: site.key)
    switch self {
    case .interviews(let map): return InterviewsDrawn.site(site, keys, map)
    case .people(let map): return PeopleDrawn.site(site, keys, map)
    case .namedAtMost(let most): return NamedAtMost.site(site, keys, most)
    }
  }
}

/// Draws with replacement.
enum Resampling {
  /// How often each of `count` things comes up in `count` draws, all equally likely.
  ///
  /// - Parameter stratum: Keeps the draws of one site's strata apart.
  static func counts(
    _ count: Int, _ key: Keys, _ process: DrawProcess, stratum: UInt32, map: UInt32
  ) -> [Int] {
    let stream = key.key(process, subject: stratum)
    var counts = [Int](repeating: 0, count: count)
    for draw in 0..<count {
      let u = stream.uniform53(UInt32(truncatingIfNeeded: draw), 0, step: 0, replicate: map)
      counts[min(count - 1, Int(u * Double(count)))] += 1
    }
    return counts
  }
}
