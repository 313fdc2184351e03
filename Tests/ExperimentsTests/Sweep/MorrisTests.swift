import Testing

@testable import Experiments

@Suite struct MorrisTests {
  /// The design as Morris has it, on levels 0, ⅓, ⅔ and 1.
  private func effects(paths: Int, seed: UInt64) throws -> [ElementaryEffects.Effect] {
    let points = SweepDesign.morrisPaths(inputs: 20, paths: paths, seed: seed, between: (0, 1))
    let outputs = points.map(KnownFunctions.morris)
    return try #require(
      ElementaryEffects(points: points, outputs: outputs, seed: seed, resamples: 100)
    ).inputs
  }

  /// What Morris (1991, fig. 1) reads from his function with few paths: ten inputs matter and ten do not;
  /// of those that matter, 8 to 10 act alone and along a line, 7 along a curve, and 1 to 6 with others.
  /// With twenty paths the gaps are many standard errors wide.
  @Test(arguments: [1, 2, 2011]) func theScreeningFunctionIsRankedRight(seed: UInt64) throws {
    let all = try effects(paths: 20, seed: seed)
    let (matter, rest) = (all[..<10], all[10...])
    let least = try #require(matter.map(\.muStar.value).min())
    let most = try #require(rest.map(\.muStar.value).max())
    #expect(least > 2 * most, "\(least) against \(most)")
    for number in [8, 9, 10] {
      let effect = all[number - 1]
      #expect(
        abs(effect.mu - 40) < 5 && effect.sigma < 12, "\(number): \(effect.mu), \(effect.sigma)")
      #expect(!effect.actsTogether)
    }
    let straight = try #require(all[7...9].map(\.sigma).max())
    #expect(all[6].sigma > 1.5 * straight && all[6].sigma < 35)
    for number in 1...6 {
      #expect(all[number - 1].sigma > 1.3 * all[6].sigma, "\(number): \(all[number - 1].sigma)")
      #expect(all[number - 1].actsTogether)
    }
  }

  /// A mean that cancels: what is done by the first input depends wholly on the second.
  @Test func muStarDoesNotCancel() throws {
    let points = SweepDesign.morrisPaths(inputs: 2, paths: 200, seed: 5, between: (0, 1))
    let found = try #require(
      ElementaryEffects(
        points: points, outputs: points.map { ($0[0] - 0.5) * ($0[1] - 0.5) }, seed: 5,
        resamples: 20))
    // Effects of the first are (x₂ − ½), ±½ and ±1/6: their mean is 0 and that of their size ⅓.
    #expect(abs(found.inputs[0].mu) < 0.08)
    #expect(abs(found.inputs[0].muStar.value - 1.0 / 3) < 0.04)
  }

  /// The effects of a linear function are its coefficients, whatever the path.
  @Test func linearEffectsAreExact() throws {
    let plan = try SweepPlan(KnownFunctions.inputs(3, 0, 1), .morris, samples: 6, seed: 9)
    let found = try #require(plan.elementaryEffects(plan.outputs { 3 * $0[0] - 2 * $0[1] + 7 }))
    for (effect, exact) in zip(found.inputs, [3, -2, 0.0]) {
      #expect(abs(effect.mu - exact) < 1e-12 && effect.sigma < 1e-12)
      #expect(abs(effect.muStar.value - abs(exact)) < 1e-12)
      #expect(effect.muStar.high - effect.muStar.low < 1e-12)
      #expect(!effect.actsTogether)
    }
  }

  @Test func outputsOfOtherDesignsAreRefused() {
    #expect(
      ElementaryEffects(points: [[0, 0], [1, 1], [1, 0]], outputs: [1, 2, 3], seed: 1) == nil)
    #expect(ElementaryEffects(points: [[0], [1]], outputs: [1, .nan], seed: 1) == nil)
    #expect(ElementaryEffects(points: [[0], [1]], outputs: [1], seed: 1) == nil)
  }
}
