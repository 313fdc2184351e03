extension Distribution {
  /// The x with P(x) = p and Q(x) = q, from whichever of the two is smaller and so has more digits.
  ///
  /// GSL's inverses of the gamma, beta, t and F distributions iterate; for small parameters they fail,
  /// with an error or, for some beta distributions, without one. Their results are therefore checked,
  /// and where they fail the cdf itself is searched.
  func invert(_ curve: Curve, _ p: Double, _ q: Double) throws -> Double {
    let isLower = p <= q
    let target = isLower ? p : q
    let inverse = isLower ? curve.pInverse : curve.qInverse
    guard curve.isIterative else { return try gsl { inverse(target, numbers) } }
    let tail = isLower ? curve.p : curve.q
    let found = try? gsl {
      let x = inverse(target, numbers)
      return abs(tail(x, numbers) - target) <= 1e-7 * target ? x : nil
    }
    if let x = found ?? nil { return x }
    return try gsl {
      searchNumber(in: kind.law.support(numbers)) { x in
        isLower ? curve.p(x, numbers) >= p : curve.q(x, numbers) <= q
      }
    }
  }

  /// The smallest count k with P(k) ≥ p, that is Q(k) ≤ q, whichever of the two is smaller.
  ///
  /// - Complexity: O(log k) evaluations of the cdf.
  func smallestCount(_ steps: Steps, _ p: Double, _ q: Double) throws -> UInt32 {
    let isLower = p <= q
    let highest = UInt32(min(kind.law.support(numbers).upperBound, 0x1p31))
    func isReached(_ k: UInt32) throws -> Bool {
      let tail = isLower ? steps.p(k, numbers) : steps.q(k, numbers)
      guard !tail.isNaN else { throw DistributionError.outOfReach(distribution: description) }
      return isLower ? tail >= p : tail <= q
    }
    return try gsl {
      // Below `unreached` nothing is reached; starting near the mean, double until `reached` is.
      var unreached = Int64(-1)
      var reached = min(highest, UInt32(max(1, min(kind.law.mean(numbers) ?? 1, 0x1p30))))
      while reached < highest, try !isReached(reached) {
        unreached = Int64(reached)
        reached = min(highest, 2 * reached)
      }
      while Int64(reached) - unreached > 1 {
        let middle = UInt32((Int64(reached) + unreached) / 2)
        if try isReached(middle) { reached = middle } else { unreached = Int64(middle) }
      }
      return reached
    }
  }
}

/// The smallest number in an interval at which a condition that stays true once it is true holds, to
/// the last bit; the upper end if it never holds. Ends beyond ±10¹⁵⁰, whose
/// squares no longer are numbers, are taken as that.
///
/// Bisects the order of all numbers of `Double`, so it needs 64 steps wherever the answer lies.
func searchNumber(in interval: ClosedRange<Double>, where holds: (Double) -> Bool) -> Double {
  var low = rank(of: max(interval.lowerBound, -1e150)) - 1
  var high = rank(of: min(interval.upperBound, 1e150))
  while low + 1 < high {
    // Their difference may be more than an Int64 holds, their mean is not.
    let middle = (low >> 1) + (high >> 1) + (low & high & 1)
    if holds(number(ofRank: middle)) { high = middle } else { low = middle }
  }
  return number(ofRank: high)
}

/// Where a finite number stands in the order of all; 0 has rank 0 and −x has the rank of x, negated.
private func rank(of value: Double) -> Int64 {
  let magnitude = Int64(value.magnitude.bitPattern)
  return value < 0 ? -magnitude : magnitude
}

private func number(ofRank rank: Int64) -> Double {
  let magnitude = Double(bitPattern: UInt64(rank.magnitude))
  return rank < 0 ? -magnitude : magnitude
}
