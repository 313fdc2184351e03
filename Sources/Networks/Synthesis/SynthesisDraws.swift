import Diagnostics
import Foundation
import Randomness

/// Which decision of a synthesis a random draw belongs to: the `process` of its address.
///
/// The numbers are part of every invented site: they are never changed and never reused. They lie above
/// those of a run's processes.
enum SynthesisDraw: UInt32 {
  case serviceUser = 101
  case sociability = 102
  case position = 103
  case reachingOut = 110
  case reached = 111
  case keptApart = 112
  case serviceTies = 113
  case serviceTieTo = 114
  case nearTie = 115
  case kin = 116
  case longTie = 117
  case connector = 118
  case scattered = 119
  case contacts = 120
  case goes = 130
  case visits = 131
  case crowd = 132
  case setPoint = 140
  case stigma = 141
  case withdrawal = 142
}

/// The random draws of one synthesis: each has an address, people by their numbers, and nobody draws
/// "the next number", so that changing one line of a recipe changes what the line is about.
struct SynthesisDraws {
  let seed: UInt64

  /// The key of a decision.
  func key(_ draw: SynthesisDraw) -> StreamKey {
    StreamKey(seed: seed, site: 0, process: draw.rawValue)
  }

  /// A uniform number strictly between 0 and 1.
  ///
  /// - Parameters:
  ///   - b: The other person, or which of several.
  ///   - step: Tells apart what the same people decide in several matters.
  func uniform(_ draw: SynthesisDraw, _ a: Int, _ b: Int = 0, step: Int = 0) -> Double {
    key(draw).uniform53(UInt32(a), UInt32(b), step: UInt32(step), replicate: 0)
  }

  /// Whether something with this chance happens.
  func happens(_ chance: Double, _ draw: SynthesisDraw, _ a: Int, _ b: Int = 0, step: Int = 0)
    -> Bool
  {
    uniform(draw, a, b, step: step) < chance
  }

  /// A number from a recipe's distribution, brought into a range and rounded, so that files stay
  /// readable and no last digit depends on the machine.
  func number(
    _ distribution: Distribution, _ draw: SynthesisDraw, _ a: Int, _ b: Int = 0, step: Int = 0,
    in range: ClosedRange<Double>, decimals: Int
  ) throws(Finding) -> Double {
    do {
      let number = try distribution.draw(
        key(draw), UInt32(a), UInt32(b), step: UInt32(step), replicate: 0)
      return rounded(min(max(number, range.lowerBound), range.upperBound), decimals)
    } catch {
      throw Finding(
        "E-RECIPE-DRAW", "\(distribution.description) cannot be drawn from",
        hint: "\(error)")
    }
  }

  /// How often something happens that happens so often on average (Poisson).
  func count(mean: Double, _ draw: SynthesisDraw, _ a: Int, step: Int = 0) throws(Finding) -> Int {
    guard mean > 0 else { return 0 }
    return Int(
      try number(
        Distribution.poisson(mean: min(mean, 1000)), draw, a, step: step, in: 0...4000,
        decimals: 0))
  }

  /// One of `count` things, all equally likely.
  func index(of count: Int, _ draw: SynthesisDraw, _ a: Int, _ b: Int = 0, step: Int = 0) -> Int {
    min(count - 1, Int(uniform(draw, a, b, step: step) * Double(count)))
  }
}

/// A number with so many decimals, as its shortest text writes it.
package func rounded(_ value: Double, _ decimals: Int) -> Double {
  let scale = pow(10, Double(decimals)).rounded()
  return (value * scale).rounded() / scale
}
