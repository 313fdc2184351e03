import Diffusion
import Randomness

extension SweepDesign {
  /// So many worlds that hit each of as many equally likely parts of every input exactly once (McKay,
  /// Beckman & Conover 1979 [M]); where in its part a world lies is random.
  public static let latinHypercube = SweepDesign(
    name: "latin-hypercube", meaning: "worlds at random that cover each input evenly",
    counts: "worlds", standardSamples: 100, samples: 2...100_000, isSample: true, reading: .ranks,
    count: { _, samples in samples },
    make: { inputs, samples, seed in latin(columns: inputs, rows: samples, seed: seed) })

  /// A Latin hypercube: [row][column], inside (0, 1).
  static func latin(columns: Int, rows: Int, seed: UInt64) -> [[Double]] {
    let keys = Keys(seed: seed, site: 0)
    let all = (0..<columns).map { column -> [Double] in
      let key = keys.key(.sweepDesign, subject: UInt32(clamping: column))
      let order = (0..<UInt32(clamping: rows)).map { row in
        (word: key.word64(row, 0, step: 0, replicate: 0), row: row)
      }.sorted { $0 < $1 }
      // 24 bits inside a part: its ends are never reached, whatever is rounded.
      return order.map { part in
        let inside = Double(key.uniform(part.row, 0, step: 0, draw: 2, replicate: 0))
        return (Double(part.row) + inside) / Double(rows)
      }
    }
    return (0..<rows).map { row in all.map { $0[row] } }
  }
}
