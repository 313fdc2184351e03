/// What several sites say together, beyond their plain average.
///
/// The average of the sites within each set of assumptions is always there (a row of the table). Only
/// over sites that were mapped is there more to say: how much places like these differ, and what one
/// more of them might bring.
package struct SitePooling: Sendable, Hashable {
  /// One difference, all sites, as a forest plot shows it.
  package let entries: [SiteEffect]
  /// The summary, or why there is none.
  package let outcome: Outcome

  /// What pooling gives.
  package enum Outcome: Sendable, Hashable {
    case pooled(dersimonianLaird: RandomEffects, reml: RandomEffects)
    /// No site was mapped: invented sites are no sample of places.
    case invented(sites: Int)
    /// Fewer than three mapped sites.
    case tooFew(mapped: Int)
    /// At these sites nothing is known of how much assumptions matter: they are held fixed, each set
    /// has one future only, or the estimate is 0.
    case noVariance(sites: [String])
    /// Clearly better here and clearly worse there: an average would hide it.
    case oppositeDirections(higher: [String], lower: [String])
  }

  package init(_ entries: [SiteEffect]) {
    self.entries = entries
    let mapped = entries.filter(\.isMapped)
    outcome = Self.outcome(mapped, all: entries.count)
  }

  private static func outcome(_ mapped: [SiteEffect], all: Int) -> Outcome {
    guard !mapped.isEmpty else { return .invented(sites: all) }
    guard mapped.count > 2 else { return .tooFew(mapped: mapped.count) }
    let higher = mapped.filter { $0.difference - $0.half95 > 0 }.map(\.site)
    let lower = mapped.filter { $0.difference + $0.half95 < 0 }.map(\.site)
    guard higher.isEmpty || lower.isEmpty else {
      return .oppositeDirections(higher: higher, lower: lower)
    }
    let without = mapped.filter { ($0.variance ?? 0) <= 0 }.map(\.site)
    let (effects, variances) = (mapped.map(\.difference), mapped.compactMap(\.variance))
    guard without.isEmpty,
      let simple = RandomEffects(effects, variances: variances, .dersimonianLaird),
      let reml = RandomEffects(effects, variances: variances, .reml)
    else { return .noVariance(sites: without) }
    return .pooled(dersimonianLaird: simple, reml: reml)
  }
}

/// The effect at one site.
package struct SiteEffect: Sendable, Hashable {
  /// The site's name.
  package let site: String
  /// Whether it was mapped among real people.
  package let isMapped: Bool
  /// The mean difference, and the half-width of its 95 % interval.
  package let difference, half95: Double
  /// v_k: the variance from assumptions, and from mapping where that was worked out; nil where it is
  /// not known.
  package let variance: Double?

  package init(
    site: String, isMapped: Bool, difference: Double, half95: Double, variance: Double?
  ) {
    self.site = site
    self.isMapped = isMapped
    self.difference = difference
    self.half95 = half95
    self.variance = variance
  }
}
