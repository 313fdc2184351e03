extension Distribution {
  /// One number at an address.
  ///
  /// By inversion of `uniform53` where the kind has quantiles, so that the same address gives a larger
  /// number to an option whose distribution was shifted up; otherwise as `sampleGSL`.
  ///
  /// - Complexity: 0.1 to 10 µs: for starting values and parameters, not for the inside of a step.
  public func draw(
    _ key: StreamKey, _ a: UInt32, _ b: UInt32, step: UInt32, replicate: UInt32
  ) throws -> Double {
    guard kind.hasQuantiles else {
      return try sampleGSL(key, a, b, step: step, replicate: replicate)
    }
    return try quantile(key.uniform53(a, b, step: step, replicate: replicate))
  }

  /// One number at an address, by GSL's own method (`gsl_ran_*`) on as many of the address's words as
  /// that takes. A cut distribution is drawn again until a number falls inside.
  ///
  /// Fails where 4,096 words do not suffice, as for a hypergeometric with thousands drawn.
  public func sampleGSL(
    _ key: StreamKey, _ a: UInt32, _ b: UInt32, step: UInt32, replicate: UInt32
  ) throws -> Double {
    guard let sample = kind.law.sample else { return numbers.a }
    let support = support
    let address = Address(key: key, a: a, b: b, step: step, replicate: replicate)
    return try withGenerator(at: address) { generator in
      for _ in 0..<4096 {
        let value = sample(generator, numbers)
        if cut == nil || support.contains(value) { return try usable(value) }
      }
      throw DistributionError.tooRare(distribution: description)
    }
  }

  /// The number below which a share `u` of all draws lies: the inverse of the cdf.
  ///
  /// For counts, the smallest k with P(k) ≥ u. Never falls when `u` rises, but
  /// for the last digits of GSL's inverses (about 10⁻¹³ of the quantile). P of the quantile is `u` to
  /// twelve digits as a rule, to seven at worst.
  ///
  /// - Parameter u: Strictly between 0 and 1.
  /// - Throws: `DistributionError`, or `GSLError` with GSL's reason.
  public func quantile(_ u: Double) throws -> Double {
    guard u > 0, u < 1 else { throw DistributionError.outsideUnit(u) }
    return try quantile(below: u, above: 1 - u)
  }

  /// The number with probability `p` below and `q` = 1 − p above it, each with all its digits.
  func quantile(below p: Double, above q: Double) throws -> Double {
    switch kind.law.shape {
    case .fixed: return numbers.a
    case .samplerOnly: throw DistributionError.noQuantile(kind: kind.name)
    case .steps(let steps): return try Double(smallestCount(steps, p, q))
    case .curve(let curve):
      let below = (cut?.below ?? 0) + p * (cut?.kept ?? 1)
      let above = (cut?.above ?? 0) + q * (cut?.kept ?? 1)
      let value = try usable(invert(curve, below, above))
      // Rounding may leave the support by a last digit.
      return min(max(value, support.lowerBound), support.upperBound)
    }
  }

  private func usable(_ value: Double) throws -> Double {
    guard value.isFinite else {
      throw DistributionError.outOfReach(distribution: description)
    }
    return value
  }
}
