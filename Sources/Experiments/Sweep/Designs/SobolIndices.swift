import Randomness

extension SweepDesign {
  /// Saltelli's (2010) design for Sobol indices: two independent sets of worlds A and B, and for each
  /// input the worlds of A with this one input taken from B.
  ///
  /// The order is A, then A with input 1, 2, … from B, then B, row by row: what is left of a run that
  /// was cut short is a smaller design.
  public static let sobolIndices = SweepDesign(
    name: "sobol-indices",
    meaning: "how much of what varies each input explains, alone and with the others",
    counts: "rows, each of which is a world for each input and two more", standardSamples: 64,
    samples: 4...100_000, isSample: true, reading: .shares,
    count: { inputs, samples in product(inputs + 2, samples) },
    make: { inputs, samples, seed in
      try saltelliBase(inputs: inputs, rows: samples, seed: seed).flatMap { row -> [[Double]] in
        let (a, b) = (Array(row[..<inputs]), Array(row[inputs...]))
        let mixed = (0..<inputs).map { input in
          var point = a
          point[input] = b[input]
          return point
        }
        return [a] + mixed + [b]
      }
    })

  /// The most inputs for which A and B are taken from Sobol's points, each half of the dimensions.
  public static let mostEvenInputs = SobolSequence.mostDimensions / 2

  /// A and B side by side: Sobol's points where they have enough dimensions, a Latin hypercube beyond.
  static func saltelliBase(inputs: Int, rows: Int, seed: UInt64) throws -> [[Double]] {
    inputs <= mostEvenInputs
      ? try shiftedSobol(columns: 2 * inputs, rows: rows, seed: seed)
      : latin(columns: 2 * inputs, rows: rows, seed: seed)
  }
}
