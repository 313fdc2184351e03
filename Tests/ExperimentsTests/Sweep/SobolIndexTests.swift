import Testing

@testable import Experiments

/// Sobol indices against analytic values. Seeds are fixed; the errors of the estimators at these numbers
/// of rows are below 0.01, so 0.02 leaves room for none but small slips.
@Suite struct SobolIndexTests {
  private func expect(
    _ inputs: [SweepInput], rows: Int, _ f: ([Double]) -> Double,
    is known: (first: [Double], total: [Double]), seed: UInt64, resamples: Int = 100
  ) throws {
    let plan = try SweepPlan(inputs, .sobolIndices, samples: rows, seed: seed)
    let indices = try #require(plan.sobolIndices(plan.outputs(f), resamples: resamples))
    for input in inputs.indices {
      for (found, exact) in [
        (indices.first[input], known.first[input]), (indices.total[input], known.total[input]),
      ] {
        #expect(abs(found.value - exact) < 0.02, "\(inputs[input].name): \(found), not \(exact)")
        #expect(
          found.low - 1e-3 < exact && exact < found.high + 1e-3, "\(inputs[input].name): \(found)")
      }
    }
  }

  /// The values that the literature gives for a = 7 and b = 0.1.
  @Test func theAnalyticValuesAreTheKnownOnes() {
    let known = KnownFunctions.ishigamiShares
    for (found, exact) in zip(
      known.first + known.total, [0.3139, 0.4424, 0, 0.5576, 0.4424, 0.2437])
    {
      #expect(abs(found - exact) < 5e-5)
    }
  }

  @Test(arguments: [1, 2011]) func ishigami(seed: UInt64) throws {
    try expect(
      KnownFunctions.inputs(3, -.pi, .pi), rows: 4096, KnownFunctions.ishigami,
      is: KnownFunctions.ishigamiShares, seed: seed)
  }

  @Test(arguments: [1, 2011]) func gFunction(seed: UInt64) throws {
    let a: [Double] = [0, 1, 4.5, 9, 99, 99, 99, 99]
    try expect(
      KnownFunctions.inputs(8, 0, 1), rows: 4096, KnownFunctions.g(a),
      is: KnownFunctions.gShares(a), seed: seed)
  }

  /// More inputs than Sobol's points have dimensions for: the design falls back on a Latin hypercube.
  @Test func thoroughlyMoreInputsThanDimensions() throws {
    let a = [0, 1, 4.5, 9] + [Double](repeating: 99, count: 20)
    #expect(a.count > SweepDesign.mostEvenInputs)
    try expect(
      KnownFunctions.inputs(24, 0, 1), rows: 1 << 14, KnownFunctions.g(a),
      is: KnownFunctions.gShares(a), seed: 3, resamples: 20)
  }

  /// x₁ + x₁x₂ worked by hand on two rows: A = (1, 2), (3, 4); B = (5, 6), (7, 8).
  @Test func twoRowsByHand() throws {
    func f(_ x: Double, _ y: Double) -> Double { x + x * y }
    let outputs = [
      f(1, 2), f(5, 2), f(1, 6), f(5, 6), f(3, 4), f(7, 4), f(3, 8), f(7, 8),
    ]
    // 3, 15, 7, 35 and 15, 35, 27, 63: the mean over A and B is 29; V = (26² + 6² + 14² + 34²)/4 = 516.
    let indices = try #require(SobolIndices(outputs: outputs, inputs: 2, seed: 1, resamples: 10))
    #expect(indices.variance == 516)
    #expect(abs(indices.first[0].value - (6 * 12 + 34 * 20) / 2.0 / 516) < 1e-12)
    #expect(abs(indices.total[1].value - (4 * 4 + 12 * 12) / 4.0 / 516) < 1e-12)
  }

  @Test func nothingIsSaidOfWhatDoesNotVary() throws {
    let plan = try SweepPlan(KnownFunctions.inputs(2, 0, 1), .sobolIndices, samples: 8, seed: 1)
    #expect(plan.sobolIndices(plan.outputs { _ in 4 }) == nil)
    #expect(plan.sobolIndices([1, 2, 3]) == nil)
    #expect(plan.tornado(plan.outputs { $0[0] }) == nil)
  }
}
