import Diffusion
import Randomness

extension SweepDesign {
  /// Morris's (1991) paths: each begins at a random corner of a grid of four levels and moves every
  /// input once, by half of the levels, in random order.
  public static let morris = SweepDesign(
    name: "morris", meaning: "few worlds that tell inputs that matter from those that do not",
    counts: "paths", standardSamples: 10, samples: 2...10_000, isSample: false,
    reading: .elementaryEffects,
    count: { inputs, samples in product(inputs + 1, samples) },
    make: { inputs, samples, seed in
      morrisPaths(inputs: inputs, paths: samples, seed: seed, between: ends)
    })

  /// Levels of the grid; Morris (1991) and Saltelli et al. (2008) [M] use four.
  static let morrisLevels: UInt32 = 4

  /// The points of all paths, k + 1 each.
  ///
  /// A move is Δ = p / (2 (p − 1)) of the way between the ends, p/2 levels up from the lower half and
  /// down from the upper: every level is taken equally often (Morris 1991, §3).
  ///
  /// - Parameter between: The shares of the lowest and the highest level; Morris's own are 0 and 1, at
  ///   which distributions without ends have no value.
  static func morrisPaths(
    inputs: Int, paths: Int, seed: UInt64, between: (low: Double, high: Double)
  ) -> [[Double]] {
    let key = Keys(seed: seed, site: 0).key(.sweepDesign, subject: subjectKey("morris"))
    let half = morrisLevels / 2
    func share(_ level: UInt32) -> Double {
      between.low + (between.high - between.low) * Double(level) / Double(morrisLevels - 1)
    }
    return (0..<UInt32(clamping: paths)).flatMap { path -> [[Double]] in
      func word(_ input: Int, _ draw: UInt32) -> UInt32 {
        key.word(path, UInt32(clamping: input), step: 0, draw: draw, replicate: 0)
      }
      var levels = (0..<inputs).map {
        UInt32((UInt64(word($0, 0)) * UInt64(morrisLevels)) >> 32)
      }
      let order = (0..<inputs).map { (word: word($0, 1), input: $0) }.sorted { $0 < $1 }
      var points = [levels.map(share)]
      for (_, input) in order {
        levels[input] = levels[input] < half ? levels[input] + half : levels[input] - half
        points.append(levels.map(share))
      }
      return points
    }
  }
}
