import Experiments

/// What the sites together say, or why they say no more than their average.
enum PoolingWords {
  /// Why there is no summary over mapped sites; empty where there is one.
  ///
  /// - Parameter heading: A site's name for readers.
  static func reason(_ pooling: SitePooling, heading: (String) -> String = { $0 }) -> String {
    switch pooling.outcome {
    case .pooled: return ""
    case .invented(let count):
      let sites = PlainWords.sentence(PlainWords.count(count, "invented site", "invented sites"))
      return "\(sites); nothing about \(PlainWords.ordinal(count + 1))."
    case .tooFew(let mapped):
      return "Not pooled: only \(PlainWords.count(mapped, "site was", "sites were")) mapped, too"
        + " few to say how much places differ."
    case .noVariance(let sites):
      return "Not pooled: how much assumptions matter is not known at"
        + " \(PlainWords.list(sites.map(heading))); sites cannot be weighed by it."
    case .oppositeDirections(let higher, let lower):
      return
        "Not pooled: clearly higher at \(PlainWords.list(higher.map(heading))) and clearly lower at"
        + " \(PlainWords.list(lower.map(heading))); one number would hide that."
    }
  }

  /// The whole sentence.
  static func text(
    _ forest: ForestRow, _ words: OutcomeWords, heading: (String) -> String = { $0 }
  ) -> String {
    guard case .pooled(let simple, let reml) = forest.pooling.outcome else {
      return reason(forest.pooling, heading: heading)
    }
    func number(_ value: Double) -> String { words.amount(value, error: reml.hartungKnapp) }
    func interval(_ model: RandomEffects, _ half: Double) -> String {
      "\(number(model.mean - half)) to \(number(model.mean + half))"
    }
    let unit = words.unit.isEmpty ? "" : " \(words.unit)"
    return "Over \(PlainWords.count(reml.count, "mapped site", "mapped sites")):"
      + " \(number(reml.mean))\(unit) (95 % interval \(interval(reml, reml.half95)); REML with"
      + " Hartung and Knapp's interval). One more site like these may lie anywhere from"
      + " \(interval(reml, reml.predictionHalf95)) (95 % prediction interval)."
      + " \(Digits.fixed(100 * reml.iSquared, decimals: 0)) % of the differences between sites is"
      + " more than their own uncertainty (I²). DerSimonian and Laird give"
      + " \(number(simple.mean)) (\(interval(simple, simple.half95))). Sites are weighed by how much"
      + " assumptions matter there, not by luck; they share those assumptions, which this takes as if"
      + " they did not."
  }
}
