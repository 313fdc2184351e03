import CGSL
import CRandomness
import Testing

@testable import Randomness

/// GSL's generator and GSL's errors.
@Suite struct GSLTests {
  let key = StreamKey(seed: 3, site: 4, process: 5)

  private func address(_ a: UInt32, _ replicate: UInt32 = 9) -> Address {
    Address(key: key, a: a, b: 2, step: 77, replicate: replicate)
  }

  @Test func theGeneratorGivesTheWordsOfItsAddress() throws {
    for replicate in 0..<5 as Range<UInt32> {
      try withGenerator(at: address(1, replicate)) { generator in
        for draw in 0..<4096 as Range<UInt32> {
          let word = key.word(1, 2, step: 77, draw: draw, replicate: replicate)
          #expect(UInt32(gsl_rng_get(generator)) == word)
        }
      }
      try withGenerator(at: address(1, replicate)) { generator in
        for draw in 0..<8 as Range<UInt32> {
          let word = key.word(1, 2, step: 77, draw: draw, replicate: replicate)
          #expect(gsl_rng_uniform(generator) == Double(word) / 4_294_967_296)
        }
      }
    }
  }

  @Test func moreThanAnAddressHoldsIsAnError() throws {
    let words = try withGenerator(at: address(1)) { generator in
      (0..<4096).map { _ in gsl_rng_get(generator) }
    }
    #expect(words.count == 4096)
    let error = #expect(throws: GSLError.self) {
      try withGenerator(at: address(1)) { generator in
        for _ in 0..<4097 { _ = gsl_rng_get(generator) }
      }
    }
    #expect(error?.code == 11)
    #expect(error?.reason == "more than 4096 words at one address")
    // The word after the last is not the first of the next step, and loops that wait for it end.
    let next = try? withGenerator(at: address(1)) { generator -> UInt32? in
      for _ in 0..<4096 { _ = gsl_rng_get(generator) }
      let beyond = UInt32(gsl_rng_get(generator))
      #expect(beyond != key.word(1, 2, step: 78, replicate: 9))
      #expect((0..<100).contains { _ in gsl_rng_uniform(generator) < 0.5 })
      _ = kith_gsl_take()
      return beyond
    }
    #expect(next != nil)
  }

  /// A generator that GSL allocates itself starts at address 0 of the seed.
  @Test func gslCanSeedIt() throws {
    let generator = try #require(gsl_rng_alloc(kith_rng_addressed))
    defer { gsl_rng_free(generator) }
    gsl_rng_set(generator, 0x0000_0007_0000_0003)
    var expected = philox4x32(SIMD4(0, 0, 0, 0), key: (3, 7))
    #expect(UInt32(gsl_rng_get(generator)) == expected[0])
    expected = philox4x32(SIMD4(0, 0, 1, 0), key: (3, 7))
    #expect(UInt32(gsl_rng_get(generator)) == expected[0])
    #expect(String(cString: gsl_rng_name(generator)) == "philox4x32-10-addressed")
  }

  @Test func errorsSayWhatAndWhere() {
    let error = #expect(throws: GSLError.self) { try gsl { gsl_cdf_beta_Pinv(1.5, 2, 2) } }
    #expect(error?.code == 1)
    #expect(error?.reason == "P must be in range 0 < P < 1")
    #expect(error?.place == "betainv.c:77" || error?.place.contains("betainv.c:") == true)
    #expect(error?.description.hasPrefix("GSL error 1 (input domain error): P must be") == true)
    #expect(throws: Never.self) { try gsl { gsl_cdf_beta_Pinv(0.5, 2, 2) } }
  }

  @Test func theFirstErrorIsKept() {
    let error = #expect(throws: GSLError.self) {
      try gsl {
        _ = gsl_cdf_beta_Pinv(-1, 2, 2)
        return gsl_cdf_hypergeometric_P(1, 1, 1, 5)
      }
    }
    #expect(error?.reason == "P must be in range 0 < P < 1")
  }

  @Test func underflowIsZero() throws {
    // x¹⁰⁰ / 100! is about 10⁻¹¹⁵⁸; GSL returns 0 and raises an underflow.
    #expect(try gsl { gsl_sf_taylorcoeff(100, 1e-10) } == 0)
    #expect(try gsl { gsl_cdf_gamma_Q(5_000, 2, 1) } == 0)
  }

  @Test func callsMayBeNested() {
    // The inner call neither throws the outer one's error nor wipes it out.
    let error = #expect(throws: GSLError.self) { try callsWithin() }
    #expect(error?.reason == "P must be in range 0 < P < 1")
    struct Other: Error {}
    // An error of the body's own goes first, and GSL's does not linger.
    #expect(throws: Other.self) {
      try gsl {
        _ = gsl_cdf_beta_Pinv(1.5, 2, 2)
        throw Other()
      }
    }
    #expect(throws: Never.self) { try gsl { 1 } }
  }

  private func callsWithin() throws {
    try gsl {
      _ = gsl_cdf_beta_Pinv(1.5, 2, 2)
      #expect(throws: Never.self) { try gsl { gsl_cdf_beta_Pinv(0.5, 2, 2) } }
      let inner = #expect(throws: GSLError.self) {
        try gsl { gsl_cdf_hypergeometric_P(1, 1, 1, 5) }
      }
      #expect(inner?.reason == "t larger than population size")
    }
  }

  @Test func twoHundredTasksKeepTheirErrorsApart() async {
    let outcomes = await withTaskGroup(of: (Int, String?).self) { group in
      for index in 0..<200 {
        group.addTask {
          do {
            for _ in 0..<50 { _ = try gsl { gsl_cdf_beta_Pinv(0.5, 2, 2) } }
            switch index % 4 {
            case 0: _ = try gsl { gsl_cdf_beta_Pinv(1.5, 2, 2) }
            case 1: _ = try gsl { gsl_cdf_hypergeometric_P(1, 1, 1, 5) }
            default: _ = try gsl { gsl_cdf_gamma_P(1, 2, 3) }
            }
            return (index, nil)
          } catch {
            return (index, (error as? GSLError)?.reason)
          }
        }
      }
      return await group.reduce(into: [String?](repeating: nil, count: 200)) { $0[$1.0] = $1.1 }
    }
    let reasons = ["P must be in range 0 < P < 1", "t larger than population size", nil, nil]
    for (index, reason) in outcomes.enumerated() { #expect(reason == reasons[index % 4]) }
    #expect(outcomes.count { $0 != nil } == 100)
  }
}
