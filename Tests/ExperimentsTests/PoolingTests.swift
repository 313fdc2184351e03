import Foundation
import Testing

@testable import Experiments

/// Random effects over sites.
struct PoolingTests {
  /// The thirteen trials of BCG vaccine (Colditz et al. 1994): tuberculosis yes and no among the
  /// vaccinated, then among the others.
  static let trials: [(Double, Double, Double, Double)] = [
    (4, 119, 11, 128), (6, 300, 29, 274), (3, 228, 11, 209), (62, 13536, 248, 12619),
    (33, 5036, 47, 5761), (180, 1361, 372, 1079), (8, 2537, 10, 619), (505, 87886, 499, 87892),
    (29, 7470, 45, 7232), (17, 1699, 65, 1600), (186, 50448, 141, 27197), (5, 2493, 3, 2338),
    (27, 16886, 29, 17825),
  ]
  /// Log risk ratios and their variances.
  static let effects = trials.map { log($0.0 / ($0.0 + $0.1)) - log($0.2 / ($0.2 + $0.3)) }
  static let variances = trials.map {
    1 / $0.0 - 1 / ($0.0 + $0.1) + 1 / $0.2 - 1 / ($0.2 + $0.3)
  }

  private func close(_ one: Double, _ other: Double, _ within: Double = 1e-6) -> Bool {
    abs(one - other) <= within
  }

  /// MA1.
  @Test func thirteenTrials() throws {
    let simple = try #require(
      RandomEffects(Self.effects, variances: Self.variances, .dersimonianLaird))
    #expect(close(simple.tauSquared, 0.308760))
    #expect(close(simple.mean, -0.714117))
    #expect(close(simple.standardError, 0.178742))
    #expect(close(simple.q, 152.233008))
    #expect(close(simple.iSquared, 0.921173))
    let reml = try #require(RandomEffects(Self.effects, variances: Self.variances, .reml))
    #expect(close(reml.tauSquared, 0.313243))
    #expect(close(reml.mean, -0.714532))
    #expect(close(reml.standardError, 0.179782))
    // Hartung and Knapp: √(Σ w (y − μ)² / (12 Σ w)), worked out apart; t₁₂ = 2.178813.
    #expect(close(reml.hartungKnapp, 0.180792))
    #expect(close(reml.half95, 2.1788128 * 0.1807917))
    // t₁₁ = 2.200985.
    let spread = (reml.tauSquared + 0.1807917 * 0.1807917).squareRoot()
    #expect(close(reml.predictionHalf95, 2.2009852 * spread, 1e-5))
    #expect(close(reml.weights.reduce(0, +), 1, 1e-12))
  }

  /// Sites that agree: no variance between them, and the mean is the weighted one.
  @Test(arguments: [RandomEffects.Method.dersimonianLaird, .reml])
  func sitesThatAgree(method: RandomEffects.Method) throws {
    let same = try #require(RandomEffects([1, 1, 1], variances: [1, 2, 4], method))
    #expect(same.tauSquared == 0 && same.mean == 1 && same.iSquared == 0)
    #expect(close(same.standardError, (1 / 1.75).squareRoot(), 1e-12))
  }

  /// Equal variances: τ² is the plain variance less v, whatever the method.
  @Test(arguments: [RandomEffects.Method.dersimonianLaird, .reml])
  func equalVariances(method: RandomEffects.Method) throws {
    let found = try #require(RandomEffects([0, 2, 4, 10], variances: [3, 3, 3, 3], method))
    #expect(close(found.tauSquared, 56.0 / 3 - 3, 1e-9))
    #expect(close(found.mean, 4, 1e-12))
    #expect(close(found.standardError, (56.0 / 12).squareRoot(), 1e-9))
    #expect(close(found.hartungKnapp, (56.0 / 12).squareRoot(), 1e-9))
  }

  @Test func nothingToPool() {
    #expect(RandomEffects([1], variances: [1], .reml) == nil)
    #expect(RandomEffects([1, 2], variances: [1, 0], .reml) == nil)
    #expect(RandomEffects([1, .nan], variances: [1, 1], .reml) == nil)
  }

  private func site(
    _ name: String, _ difference: Double, half: Double = 0.5, variance: Double? = 1,
    isMapped: Bool = true
  ) -> SiteEffect {
    SiteEffect(
      site: name, isMapped: isMapped, difference: difference, half95: half, variance: variance)
  }

  @Test func whenSitesArePooled() {
    let three = [site("a", 1), site("b", 2), site("c", 3)]
    guard case .pooled(let simple, let reml) = SitePooling(three).outcome else {
      Issue.record("three mapped sites are not pooled")
      return
    }
    #expect(simple.mean == 2 && close(reml.mean, 2, 1e-9))
    // Invented sites beside them are no places.
    let mixed = SitePooling(three + [site("x", 9, isMapped: false)])
    guard case .pooled(_, let same) = mixed.outcome else {
      Issue.record("an invented site stops the pooling of the mapped ones")
      return
    }
    #expect(same == reml)
  }

  @Test func whenSitesAreNotPooled() {
    let invented = (1...7).map { site("\($0)", 1, isMapped: false) }
    #expect(SitePooling(invented).outcome == .invented(sites: 7))
    #expect(SitePooling([site("a", 1), site("b", 2)]).outcome == .tooFew(mapped: 2))
    #expect(
      SitePooling([site("a", 1), site("b", 2, variance: 0), site("c", 3, variance: nil)]).outcome
        == .noVariance(sites: ["b", "c"]))
    #expect(
      SitePooling([site("a", 1), site("b", -2), site("c", 0.2)]).outcome
        == .oppositeDirections(higher: ["a"], lower: ["b"]))
  }
}
