import CGSL
import Foundation
import Testing

@testable import Randomness

/// A sample in ascending order, beside the cdf from which it was drawn: whether √N·D stays below a limit.
private struct SortedSample {
  let values: [Double]
  let distribution: Distribution

  private func cdf(_ index: Int) throws -> Double {
    try probability(of: distribution, atMost: values[index]) ?? .nan
  }

  /// Counts jump, so they are compared where a run of equal values ends.
  func followsSteps(_ limit: Double) throws -> Bool {
    let least = limit / Double(values.count).squareRoot()
    for index in values.indices {
      guard index + 1 == values.count || values[index + 1] > values[index] else { continue }
      let share = Double(index + 1) / Double(values.count)
      guard values[index] == values[index].rounded(), try abs(cdf(index) - share) < least else {
        return false
      }
    }
    return true
  }

  /// Compares the first, the last, and those between for which these leave it open: both cdfs rise, so
  /// between two values neither leaves what it is there.
  func followsCurve(_ limit: Double) throws -> Bool {
    let count = Double(values.count)
    let least = limit / count.squareRoot()
    func isNear(_ index: Int, _ cdf: Double) -> Bool {
      abs(cdf - Double(index) / count) < least && abs(cdf - Double(index + 1) / count) < least
    }
    var open = [(0, try cdf(0), values.count - 1, try cdf(values.count - 1))]
    while let (low, atLow, high, atHigh) = open.popLast() {
      guard isNear(low, atLow), isNear(high, atHigh) else { return false }
      let most = max(atHigh - Double(low) / count, Double(high + 1) / count - atLow)
      if most < least || high - low <= 1 { continue }
      let middle = (low + high) / 2
      let atMiddle = try cdf(middle)
      open.append((low, atLow, middle, atMiddle))
      open.append((middle, atMiddle, high, atHigh))
    }
    return true
  }
}

/// GSL's samplers and our inversion against exact distributions, with fixed seeds.
@Suite struct SamplerTests {
  let key = StreamKey(seed: 2_025, site: 8, process: 1)

  /// N = 40,000; Kolmogorov–Smirnov, √N·D > 2.693 has α = 10⁻⁶. Power 0.999 to see a cdf that is off
  /// by 0.022 anywhere.
  @Test(arguments: examples) func thoroughlyGslSamplesTheCdf(_ text: String) throws {
    let distribution = try distribution(text)
    // GSL has no cut sampler, and trying again until a draw falls into a rare part takes too long.
    guard distribution.cut.map({ $0.kept > 0.01 }) ?? true else { return }
    try expectCdf(distribution, count: 40_000) {
      try distribution.sampleGSL(key, $0, 6, step: 3, replicate: 5)
    }
  }

  /// N = 10,000; as above, power 0.999 to see a cdf that is off by 0.043.
  @Test(arguments: examples) func thoroughlyInversionDrawsTheCdf(_ text: String) throws {
    let distribution = try distribution(text)
    try expectCdf(distribution, count: 10_000) {
      try distribution.draw(key, $0, 6, step: 4, replicate: 5)
    }
  }

  private func expectCdf(
    _ distribution: Distribution, count: Int, _ draw: (UInt32) throws -> Double
  ) throws {
    guard case .some = try probability(of: distribution, atMost: 1) else { return }
    var values = [Double](repeating: 0, count: count)
    for index in values.indices { values[index] = try draw(UInt32(index)) }
    #expect(values.allSatisfy { distribution.support.contains($0) })
    if let fixed = distribution.fixedValue {
      #expect(values.allSatisfy { $0 == fixed })
      return
    }
    qsort(&values, count, MemoryLayout<Double>.stride) { left, right in
      guard let a = left?.load(as: Double.self), let b = right?.load(as: Double.self) else {
        return 0
      }
      return a < b ? -1 : a > b ? 1 : 0
    }
    let sample = SortedSample(values: values, distribution: distribution)
    #expect(
      try distribution.isDiscrete ? sample.followsSteps(2.693) : sample.followsCurve(2.693))
  }

  /// The characteristic function exp(−|ct|^α (1 − iβ sign(t) tan(πα/2))) of the stable distributions.
  ///
  /// N = 200,000; z = 5 with sd ≤ 1; power 0.999 to see a part off by 0.018.
  @Test(arguments: [
    "levy(scale 1, exponent 1.5)", "levy(scale 2, exponent 1)", "levy(scale 1, exponent 2)",
    "levy-skew(scale 1, exponent 1.5, skew 0.5)", "levy-skew(scale 1, exponent 0.5, skew 1)",
    "levy-skew(scale 0.5, exponent 1.8, skew -1)",
  ]) func stableLawsHaveTheirTransform(_ text: String) throws {
    let distribution = try distribution(text)
    let n = distribution.numbers
    let values = try (0..<200_000 as Range<UInt32>).map {
      try distribution.draw(key, $0, 7, step: 3, replicate: 5)
    }
    for t in [0.3, 1, 2.5] {
      let size = exp(-pow(n.a * t, n.b))
      let turn = pow(n.a * t, n.b) * n.c * tan(Double.pi * n.b / 2)
      let cosine = values.reduce(0) { $0 + cos(t * $1) } / Double(values.count)
      let sine = values.reduce(0) { $0 + sin(t * $1) } / Double(values.count)
      let error = 5 / Double(values.count).squareRoot()
      #expect(abs(cosine - size * cos(turn)) < error)
      #expect(abs(sine - size * sin(turn)) < error)
    }
  }

  /// Landau has no cdf in GSL: shares against Simpson integrals of its density.
  ///
  /// N = 200,000; z = 5; power 0.999 to see a share of one half off by 0.0091.
  @Test func landauHasItsDensity() throws {
    let landau = try distribution("landau")
    let values = try (0..<200_000 as Range<UInt32>).map {
      try landau.draw(key, $0, 7, step: 3, replicate: 5)
    }
    for upper in [-1.0, 0, 1.5, 5, 20] {
      let steps = 4_000
      let width = (upper + 6) / Double(steps)
      let exact =
        (0...steps).reduce(0) { sum, index in
          let weight = index == 0 || index == steps ? 1.0 : index % 2 == 1 ? 4 : 2
          return sum + weight * gsl_ran_landau_pdf(-6 + width * Double(index))
        } * width / 3
      let share = Double(values.count { $0 <= upper }) / Double(values.count)
      let error = (exact * (1 - exact) / Double(values.count)).squareRoot()
      #expect(abs(share - exact) < 5 * error)
    }
  }

  @Test func drawsDependOnTheAddressAlone() async throws {
    let texts = ["beta(2, 5)", "poisson(3)", "landau", "normal(7, 2) above 0"]
    for text in texts {
      let distribution = try distribution(text)
      let forward = try (0..<300 as Range<UInt32>).map {
        try distribution.draw(key, $0, 1, step: 2, replicate: 3)
      }
      let backward = try (0..<300 as Range<UInt32>).reversed().map {
        try distribution.draw(key, $0, 1, step: 2, replicate: 3)
      }
      #expect(forward == backward.reversed())
      let shared = try await drawsFromManyTasks(distribution)
      #expect(shared == forward)
      #expect(Set(forward).count > 5)
    }
  }

  private func drawsFromManyTasks(_ distribution: Distribution) async throws -> [Double] {
    try await withThrowingTaskGroup(of: (Int, Double).self) { [key] group in
      for index in 0..<300 {
        group.addTask {
          (index, try distribution.draw(key, UInt32(index), 1, step: 2, replicate: 3))
        }
      }
      return try await group.reduce(into: [Double](repeating: 0, count: 300)) { $0[$1.0] = $1.1 }
    }
  }

  /// One address, two options: the option with the higher distribution never gets the lower number.
  @Test func drawsCarryOverBetweenOptions() throws {
    let pairs = [
      ("beta(2, 5)", "beta(3, 5)"), ("poisson(3)", "poisson(3.5)"),
      ("normal(7, 2)", "normal(8, 2)"),
      ("binomial(7, 0.2)", "binomial(8, 0.2)"), ("gamma(2, 13)", "gamma(2.1, 13)"),
      ("lognormal(mean 0.02, cv 0.5)", "lognormal(mean 0.03, cv 0.5)"),
    ]
    for (low, high) in pairs {
      let (low, high) = (try distribution(low), try distribution(high))
      for a in 0..<500 as Range<UInt32> {
        let lower = try low.draw(key, a, 0, step: 0, replicate: 1)
        #expect(try high.draw(key, a, 0, step: 0, replicate: 1) >= lower)
      }
    }
  }

  @Test func whatDoesNotFitAnAddressIsAnError() throws {
    let many = try distribution("hypergeometric(10000, 10000, 10000)")
    let error = #expect(throws: GSLError.self) {
      try many.sampleGSL(key, 1, 2, step: 3, replicate: 4)
    }
    #expect(error?.reason == "more than 4096 words at one address")
    #expect(throws: Never.self) { try many.draw(key, 1, 2, step: 3, replicate: 4) }
    let rare = try distribution("normal(0, 1) above 4.7")
    #expect(throws: (any Error).self) { try rare.sampleGSL(key, 1, 2, step: 3, replicate: 4) }
    #expect(try rare.draw(key, 1, 2, step: 3, replicate: 4) > 4.7)
  }
}
