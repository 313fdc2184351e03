import Foundation
import Testing

@testable import Randomness

/// Whatever the ranges allow can be computed: parameters from all over them, ends included.
@Suite struct RangeTests {
  let key = StreamKey(seed: 1, site: 2, process: 3)

  /// 60 sets of parameters for each form of each kind; no known case fails, and a defect in 11 % of
  /// them is seen with power 0.999.
  @Test func everyAllowedParameterWorks() throws {
    var count = 0
    for (row, kind) in Distribution.all.enumerated() where kind.name != "fixed" {
      for form in kind.forms.indices {
        for set in 0..<60 as Range<UInt32> {
          let text = phrase(kind, kind.forms[form], UInt32(row * 10 + form), set)
          // Parameters may be impossible together; that is for ParsingTests.
          guard case .success(let distribution) = Distribution.parse(text) else { continue }
          count += 1
          try check(distribution)
        }
      }
    }
    #expect(count > 1_500)
  }

  private func check(_ distribution: Distribution) throws {
    #expect(distribution.mean?.isFinite != false, "\(distribution)")
    #expect(
      distribution.standardDeviation.map { $0.isFinite && $0 >= 0 } != false, "\(distribution)")
    guard distribution.kind.hasQuantiles else { return }
    var last = -Double.infinity
    for u in [1e-15, 0.001, 0.3, 0.500001, 0.8, 0.999, Double(1).nextDown] {
      let x = try distribution.quantile(u)
      #expect(distribution.support.contains(x), "\(distribution) at \(u)")
      #expect(x >= last - 1e-10 * abs(last), "\(distribution) at \(u)")
      last = x
      // Below the smallest numbers nothing has the digits that the comparison needs.
      guard !distribution.isDiscrete, abs(x) > 1e-290 else { continue }
      let nearby = (x - abs(x) * 1e-12, x + abs(x) * 1e-12)
      let below = try probability(of: distribution, atMost: nearby.0) ?? 0
      let above = try probability(of: distribution, atMost: nearby.1) ?? 1
      let tolerance = 1e-6 * min(u, 1 - u) + 1e-12
      #expect(below - tolerance <= u && u <= above + tolerance, "\(distribution) at \(u): \(x)")
    }
  }

  private func phrase(
    _ kind: DistributionKind, _ form: DistributionForm, _ row: UInt32, _ set: UInt32
  ) -> String {
    let parts = form.parameters.enumerated().map { index, parameter in
      let u = key.uniform53(row, set, step: UInt32(index), replicate: 0)
      let way = key.word(row, set, step: UInt32(index), draw: 2, replicate: 0) % 4
      return "\(parameter.name) \(shortest(value(in: parameter.range, way, u)))"
    }
    return parts.isEmpty ? kind.name : "\(kind.name)(\(parts.joined(separator: ", ")))"
  }

  /// An end, a number from between, or one whose logarithm is from between.
  private func value(in range: ParameterRange, _ way: UInt32, _ u: Double) -> Double {
    let number =
      switch way {
      case 0: range.lower + u * (range.upper - range.lower)
      case 1: range.upper
      case 2: range.includesLower ? range.lower : min(1e-9, range.upper / 2)
      default: max(range.lower, 1e-6) * pow(range.upper / max(range.lower, 1e-6), u)
      }
    let rounded = range.isWhole ? number.rounded() : number
    return range.contains(rounded) ? rounded : (range.lower + range.upper) / 2
  }
}
