import Diffusion
import Randomness

extension SweepDesign {
  /// So many points of Sobol's sequence, shifted at random; best with a power of two.
  public static let sobol = SweepDesign(
    name: "sobol", meaning: "worlds that fill the space of all inputs evenly (Sobol's sequence)",
    counts: "worlds", standardSamples: 128, samples: 2...100_000, isSample: true, reading: .ranks,
    mostInputs: SobolSequence.mostDimensions, count: { _, samples in samples },
    make: { inputs, samples, seed in
      try shiftedSobol(columns: inputs, rows: samples, seed: seed)
    })

  /// Sobol's points under a random digital shift: all points of a coordinate are XORed with the same
  /// random digits, 30 of them over Sobol's own and 23 behind (L'Ecuyer & Lemieux 2002 [M]).
  ///
  /// The shift keeps one point in each interval of length 2^−m among the first 2^m, makes averages
  /// unbiased, and keeps every coordinate inside (0, 1), where quantiles exist.
  static func shiftedSobol(columns: Int, rows: Int, seed: UInt64) throws -> [[Double]] {
    let key = Keys(seed: seed, site: 0).key(.sweepDesign, subject: subjectKey("sobol"))
    let shifts = (0..<columns).map { column in
      key.word64(UInt32(clamping: column), 0, step: 0, replicate: 0) &>> 11 | 1
    }
    return try SobolSequence.points(dimensions: columns, count: rows).map { point in
      zip(point, shifts).map { digits, shift -> Double in
        let shifted: UInt64 = (UInt64(digits) &<< 23) ^ shift
        return Double(shifted) * 0x1p-53
      }
    }
  }
}
