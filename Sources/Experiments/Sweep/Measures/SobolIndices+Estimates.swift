/// How much of the variance of an outcome each input explains: alone (first order) and with everything
/// that it does together with others (total).
///
/// From the worlds of `SweepDesign.sobolIndices`, with outputs centred on their mean:
/// S_i = 1/N Σ_j f(B)_j (f(A_B^i)_j − f(A)_j) / V (Saltelli, Annoni, Azzini, Campolongo, Ratto &
/// Tarantola 2010, table 2 (b) [M]); T_i = 1/2N Σ_j (f(A)_j − f(A_B^i)_j)² / V (Jansen 1999 [M], table 2
/// (f) there); V is the variance over A and B together.
public struct SobolIndices: Sendable, Hashable {
  /// By input.
  public let first, total: [ResampledEstimate]
  /// The variance over A and B.
  public let variance: Double

  /// Nil where the outputs are not those of the design, or do not vary.
  ///
  /// - Parameters:
  ///   - outputs: In the order of the design's worlds.
  ///   - resamples: For the intervals, which take rows as independent: over Sobol's points, which are
  ///     more even than that, they are wider than need be.
  /// - Complexity: O(resamples × outputs).
  public init?(
    outputs: [Double], inputs: Int, seed: UInt64, resamples: Int = RowResampling.standardCount
  ) {
    let width = inputs + 2
    let rows = outputs.count / max(1, width)
    guard inputs > 0, rows > 1, rows * width == outputs.count, outputs.allSatisfy(\.isFinite) else {
      return nil
    }
    // Centring takes nothing from the estimates' meaning and much from their error.
    let middle = Statistics.mean(
      (0..<rows).flatMap { row -> [Double] in
        let start = row * width
        return [outputs[start], outputs[start + width - 1]]
      })
    let centred = outputs.map { $0 - middle }
    variance = Self.variance(centred, width, Array(0..<rows))
    guard variance > 0 else { return nil }
    let all = RowResampling(rows: rows, count: resamples, seed: seed).estimates { chosen in
      Self.indices(centred, width, chosen)
    }
    first = Array(all[..<inputs])
    total = Array(all[inputs...])
  }

  /// First-order indices of all inputs, then total ones.
  private static func indices(_ outputs: [Double], _ width: Int, _ rows: [Int]) -> [Double] {
    let inputs = width - 2
    let variance = variance(outputs, width, rows)
    var sums = [Double](repeating: 0, count: 2 * inputs)
    for row in rows {
      let start = row * width
      let (a, b) = (outputs[start], outputs[start + width - 1])
      for input in 0..<inputs {
        let moved = outputs[start + 1 + input] - a
        sums[input] += b * moved
        sums[inputs + input] += moved * moved / 2
      }
    }
    return sums.map { $0 / (Double(rows.count) * variance) }
  }

  private static func variance(_ outputs: [Double], _ width: Int, _ rows: [Int]) -> Double {
    var (sum, squares) = (0.0, 0.0)
    for row in rows {
      let (a, b) = (outputs[row * width], outputs[row * width + width - 1])
      sum += a + b
      squares += a * a + b * b
    }
    let count = 2 * Double(rows.count)
    return max(0, squares / count - (sum / count) * (sum / count))
  }
}
