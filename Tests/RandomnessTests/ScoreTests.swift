import Testing

@testable import Randomness

/// Normal scores, and the part of a distribution inside an interval.
@Suite struct ScoreTests {
  @Test(arguments: examples) func scoresAreQuantiles(_ text: String) throws {
    let distribution = try distribution(text)
    guard distribution.kind.hasQuantiles else { return }
    #expect(try distribution.value(atScore: 0) == distribution.quantile(0.5))
    var last = -Double.infinity
    for score in stride(from: -9.0, through: 9, by: 0.5) {
      let value = try distribution.value(atScore: score)
      #expect(value >= last - 1e-13 * abs(last), "at \(score)")
      last = value
    }
  }

  @Test func knownScores() throws {
    let normal = try distribution("normal(7, 2)")
    for score in [-8.0, -1, 0.25, 8] {
      #expect(abs(try normal.value(atScore: score) - (7 + 2 * score)) < 1e-9)
    }
    #expect(try normal.value(atScore: 12) == normal.value(atScore: 8))
    // Φ(1) = .841344746.
    #expect(abs(try distribution("uniform(0, 1)").value(atScore: 1) - 0.841344746) < 1e-9)
  }

  @Test func insideAnInterval() throws {
    let beta = try distribution("beta(2, 3)")
    #expect(beta.within(0...1) == beta)
    let cut = try #require(try distribution("normal(7, 2)").within(0...28))
    #expect("\(cut)" == "normal(mean 7, sd 2) between 0 and 28")
    let twice = try #require(try distribution("normal(7, 2) above 5").within(0...6))
    #expect("\(twice)" == "normal(mean 7, sd 2) between 5 and 6")
    #expect(try distribution("normal(7, 2)").within(100...200) == nil)
    #expect(try distribution("poisson(3)").within(0...5) == nil)
    #expect(try distribution("0.4").within(0...5) == nil)
  }

  /// Mean 0 and variance 1 within four standard errors of 40,000.
  @Test func normalNumbers() {
    let key = StreamKey(seed: 1, site: 1, process: 1)
    let numbers = (0..<40_000).map { key.normal(0, 0, step: 0, replicate: UInt32($0)) }
    let mean = numbers.reduce(0, +) / 40_000
    let square = numbers.reduce(0) { $0 + $1 * $1 } / 40_000
    #expect(abs(mean) < 0.02 && abs(square - 1) < 0.0283)
    #expect(key.normal(3, 0, step: 2, replicate: 1) == key.normal(3, 0, step: 2, replicate: 1))
  }
}
