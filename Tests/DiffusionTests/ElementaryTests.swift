import CKernels
import Foundation
import Randomness
import Testing

@testable import Diffusion

/// The functions of one number against the C library, and the kernels' vectors against them.
@Suite struct ElementaryTests {
  static let words: [UInt32] = {
    let key = StreamKey(seed: 1, site: 2, process: 3)
    let edges: [UInt32] = [0, 1, 255, 256, 0x7fff_ffff, 0x8000_0000, 0xffff_ff00, 0xffff_ffff]
    return edges + (0..<(4096 - 8)).map { key.word($0, 0, step: 0, replicate: 0) }
  }()

  static func uniform(_ word: UInt32) -> Float { Float(word >> 8 | 1) * 0x1p-24 }

  @Test func exponentialIsAccurate() {
    for x in stride(from: Float(-87), through: 10, by: 0.0137) {
      let want = exp(Double(x))
      #expect(abs(Double(Elementary.exp(x)) - want) <= 2.5e-7 * want, "e^\(x)")
    }
    #expect(Elementary.exp(0) == 1)
    #expect(Elementary.exp(-1000) == Elementary.exp(-87))
  }

  @Test func logarithmIsAccurate() {
    for x in stride(from: Float(1e-7), through: 8, by: 0.00713) {
      let want = log(Double(x))
      #expect(abs(Double(Elementary.log(x)) - want) <= 3e-7 * max(1, abs(want)), "log \(x)")
    }
  }

  @Test func normalQuantileIsAccurate() throws {
    let normal = try Distribution.parse("normal(0, 1)").get()
    for word in Self.words {
      let u = Self.uniform(word)
      let want = try normal.quantile(Double(u))
      #expect(abs(Double(Elementary.normalQuantile(u)) - want) <= 2e-5, "u = \(u)")
    }
  }

  /// Against the exact cdf: the count is the smallest whose cdf reaches u, but for rounding.
  @Test func countsAreQuantiles() throws {
    for mean in [0.01, 0.4, 1.7, 6.5, 20] {
      let poisson = try Distribution.parse("poisson(\(mean))").get()
      for word in Self.words.prefix(600) {
        let u = Self.uniform(word)
        let got = Double(Elementary.poisson(u, mean: Float(mean)).count)
        let near = try [-1e-6, 0, 1e-6].map { shift in
          try poisson.quantile(min(1 - 1e-12, max(1e-12, Double(u) + shift)))
        }
        // The last 1e-6 of the tail is cut where a further count would add less than 1e-8.
        #expect(near.contains(got) || Double(u) > 1 - 1e-6, "mean \(mean), u \(u): \(got)")
        #expect(got <= mean + 12 * mean.squareRoot() + 12)
      }
    }
    #expect(Elementary.poisson(0.999_999_94, mean: 0).count == 0)
  }

  @Test func binomialCountsAreQuantiles() throws {
    for (n, p) in [(1, 0.3), (4, 0.02), (7, 0.2), (12, 0.9), (5, 1.0), (3, 0.0)] {
      for word in Self.words.prefix(300) {
        let u = Self.uniform(word)
        let got = Elementary.binomial(u, n: Float(n), p: Float(p))
        #expect(got >= 0 && got <= Float(n))
        if p == 1 { #expect(got == Float(n)) }
        if p == 0 { #expect(got == 0) }
        guard p > 0, p < 1 else { continue }
        let exact = try Distribution.parse("binomial(\(n), \(p))").get()
        let near = try [-1e-6, 0, 1e-6].map { shift in
          try exact.quantile(min(1 - 1e-12, max(1e-12, Double(u) + shift)))
        }
        #expect(near.contains(Double(got)), "n \(n), p \(p), u \(u): \(got)")
      }
    }
  }

  @Test func sampleFractionsAreExact() {
    // RN1 (SCIENCE §5): quantiles of Poisson(3.2) at .5, Poisson(.4) at .95, binomial(7, .2) at .9.
    #expect(Elementary.poisson(0.5, mean: 3.2).count == 3)
    #expect(Elementary.poisson(0.95, mean: 0.4).count == 2)
    #expect(Elementary.binomial(0.9, n: 7, p: 0.2) == 3)
  }

  @Test(arguments: [64, 16]) func everyInstructionSetAgrees(lanes: Int) {
    let count = Self.words.count
    let uniform = Self.words.map(Self.uniform)
    let arguments = uniform.map { -90 * $0 }
    let means = Self.words.indices.map { Float($0 % 97) * 0.07 }
    let trials = Self.words.indices.map { Float($0 % 9) }
    for kernels in Kernels.available(lanes: lanes) {
      let table = kernels.table.pointee
      var out = [Float](repeating: 0, count: count)
      table.exponentials(Int32(count), arguments, &out)
      #expect(out == arguments.map(Elementary.exp), "\(kernels.name) exponential")
      table.normals(Int32(count), Self.words, &out)
      #expect(out == uniform.map(Elementary.normalQuantile), "\(kernels.name) normal")
      table.poissons(Int32(count), Self.words, means, &out)
      #expect(
        out == zip(uniform, means).map { Elementary.poisson($0, mean: $1).count },
        "\(kernels.name) Poisson")
      table.binomials(Int32(count), Self.words, trials, uniform, &out)
      #expect(
        out
          == Self.words.indices.map {
            Elementary.binomial(uniform[$0], n: trials[$0], p: uniform[$0])
          }, "\(kernels.name) binomial")
    }
  }
}
