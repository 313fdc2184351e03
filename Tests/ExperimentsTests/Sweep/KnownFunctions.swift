import Foundation
import Randomness

@testable import Experiments

/// Functions whose sensitivity is known exactly.
enum KnownFunctions {
  /// Inputs that are uniform on an interval.
  static func inputs(_ count: Int, _ low: Double, _ high: Double) throws -> [SweepInput] {
    try (1...count).map { number in
      let text = "uniform(\(low), \(high))"
      return try SweepInput("x\(number)", try Distribution.parse(text).get())
    }
  }

  /// Ishigami & Homma (1990): sin x₁ + a sin² x₂ + b x₃⁴ sin x₁ on (−π, π)³, with a = 7 and b = 0.1.
  static func ishigami(_ x: [Double]) -> Double {
    sin(x[0]) + 7 * sin(x[1]) * sin(x[1]) + 0.1 * x[2] * x[2] * x[2] * x[2] * sin(x[0])
  }

  /// S₁ = ½(1 + bπ⁴/5)², S₂ = a²/8, S₁₃ = 8b²π⁸/225, all over their sum.
  static var ishigamiShares: (first: [Double], total: [Double]) {
    let (p4, p8) = (pow(Double.pi, 4), pow(Double.pi, 8))
    let v1 = 0.5 * pow(1 + 0.1 * p4 / 5, 2)
    let v2 = 49.0 / 8
    let v13 = 8 * 0.01 * p8 / 225
    let v = v1 + v2 + v13
    return ([v1 / v, v2 / v, 0], [(v1 + v13) / v, v2 / v, v13 / v])
  }

  /// Sobol's g-function, Π (|4 xᵢ − 2| + aᵢ) / (1 + aᵢ) on (0, 1)ᵏ.
  static func g(_ a: [Double]) -> ([Double]) -> Double {
    { x in zip(x, a).reduce(1) { $0 * (abs(4 * $1.0 - 2) + $1.1) / (1 + $1.1) } }
  }

  /// Vᵢ = 1 / 3(1 + aᵢ)², V = Π (1 + Vᵢ) − 1, Sᵢ = Vᵢ/V, Tᵢ = Vᵢ Π_{j≠i} (1 + V_j) / V.
  static func gShares(_ a: [Double]) -> (first: [Double], total: [Double]) {
    let parts = a.map { 1 / (3 * (1 + $0) * (1 + $0)) }
    let whole = parts.reduce(1) { $0 * (1 + $1) }
    return (parts.map { $0 / (whole - 1) }, parts.map { $0 * whole / (1 + $0) / (whole - 1) })
  }

  /// Morris's (1991, §5) screening function of twenty inputs on [0, 1].
  ///
  /// The first ten have effects of 20, the first six interact in pairs (−15), the first five in threes
  /// (−10), the first four in fours (5); inputs 3, 5 and 7 act along a curve. The remaining effects of
  /// one and of two inputs, standard normal draws in the paper, are ±1 here.
  static func morris(_ x: [Double]) -> Double {
    let w = x.enumerated().map { index, x in
      [2, 4, 6].contains(index) ? 2 * (1.1 * x / (x + 0.1) - 0.5) : 2 * (x - 0.5)
    }
    func sign(_ sum: Int) -> Double { sum.isMultiple(of: 2) ? 1 : -1 }
    var y = 0.0
    for i in 0..<20 {
      y += (i < 10 ? 20 : sign(i + 1)) * w[i]
      for j in stride(from: i + 1, to: 20, by: 1) {
        y += (j < 6 ? -15 : sign(i + j)) * w[i] * w[j]
        guard j < 5 else { continue }
        for l in stride(from: j + 1, to: 5, by: 1) {
          y -= 10 * w[i] * w[j] * w[l]
          guard l < 4 else { continue }
          for s in stride(from: l + 1, to: 4, by: 1) { y += 5 * w[i] * w[j] * w[l] * w[s] }
        }
      }
    }
    return y
  }
}
