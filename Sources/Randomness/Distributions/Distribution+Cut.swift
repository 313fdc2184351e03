extension Distribution {
  /// The part of this distribution between two numbers, or what is wrong with that.
  ///
  /// - Parameter range: Where the words of the cut stand.
  func cut(lower: Double?, upper: Double?, at range: Range<Int>) throws(PhraseProblem)
    -> Distribution
  {
    guard case .curve(let curve) = kind.law.shape else {
      throw PhraseProblem(
        "E-DIST-CUT",
        isDiscrete
          ? "\(kind.name) gives counts, and only continuous distributions can be cut"
          : "\(kind.name) cannot be cut", at: range)
    }
    if let lower, let upper, lower >= upper {
      throw PhraseProblem(
        "E-DIST-CUT", "the first number after \"between\" must be below the second", at: range)
    }
    // So rare a part is a slip of the pen, and drawing it would take for ever.
    guard let cut = try? Cut(curve, numbers, lower: lower, upper: upper), cut.kept >= 1e-6 else {
      throw PhraseProblem(
        "E-DIST-CUT", "less than one in a million draws of \(self) would be kept", at: range)
    }
    return Distribution(kind: kind, form: form, values: values, cut: cut)
  }
}
