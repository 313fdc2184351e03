import Testing

@testable import Diffusion

/// What moves opinions by themselves, against what is known exactly.
@Suite struct OpinionNoiseTests {
  /// Two people who listen to each other with s, both at u: the sum of their opinions is an autoregression with
  /// coefficient s, so that it ends with mean 2u and variance 2σ²/(1 − s²). Seen in 4,096 futures, within four
  /// standard errors of each.
  @Test func aPairSwaysAsAnAutoregression() throws {
    let (s, sigma, futures) = (0.8, 0.02, 4096)
    var setup = Bare.Setup(Bare.site(2, [(0, 1)]), "friedkin-johnsen")
    setup.values[.friedkinListening] = s
    setup.values[.friedkinNoise] = sigma
    setup.weeks = 60
    var sums: [Double] = []
    for base in stride(from: UInt32(0), to: UInt32(futures), by: 64) {
      let record = try setup.block(base: base)
      sums += (0..<64).map { record[2, 0, setup.weeks, $0] }
    }
    let exact = 2 * sigma * sigma / (1 - s * s)
    #expect(abs(mean(sums) - 1) <= 4 * (exact / Double(futures)).squareRoot())
    #expect(abs(variance(sums) - exact) <= 4 * exact * (2 / Double(futures - 1)).squareRoot())
  }

  /// Nobody's noise is another's, another round's or another future's.
  @Test func noiseIsEachPersonsOwn() throws {
    var setup = Bare.Setup(Bare.site(8, []), "friedkin-johnsen")
    setup.values[.friedkinNoise] = 0.1
    var seen: Set<Double> = []
    for weeks in 1...3 {
      setup.weeks = weeks
      for replicate in [UInt32(0), 1, 70] {
        seen.formUnion(try setup.future(replicate).models[0].columns[0])
      }
    }
    #expect(seen.count == 72)
  }
}
