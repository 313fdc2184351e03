extension Distribution {
  /// How often something happens that may happen at any time: for means that are worked out, not
  /// written.
  ///
  /// - Parameter mean: Above 0, at most 10,000.
  package static func poisson(mean: Double) -> Distribution {
    Distribution(kind: .poisson, form: 0, values: [mean])
  }
}
