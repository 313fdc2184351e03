import CGSL

/// The numbers that a distribution's functions take: the values of its kind's first form.
struct Numbers: Sendable, Hashable {
  var a = 0.0
  var b = 0.0
  var c = 0.0

  init(_ values: [Double]) {
    if values.count > 0 { a = values[0] }
    if values.count > 1 { b = values[1] }
    if values.count > 2 { c = values[2] }
  }
}

/// What a kind of distribution can do, in terms of GSL's functions.
struct Law: Sendable {
  typealias Sampler = @Sendable (UnsafePointer<gsl_rng>, Numbers) -> Double
  typealias Moment = @Sendable (Numbers) -> Double?

  var shape: Shape
  /// One draw by GSL's own method. Nil only for a fixed number.
  var sample: Sampler?
  /// Nil where the mean does not exist or is infinite.
  var mean: Moment
  /// Nil where the variance does not exist or is infinite.
  var variance: Moment
  var support: @Sendable (Numbers) -> ClosedRange<Double>

  /// How a distribution is inverted.
  enum Shape: Sendable {
    /// One number, always.
    case fixed
    /// A continuous distribution of which GSL has neither the cdf nor its inverse.
    case samplerOnly
    case curve(Curve)
    case steps(Steps)
  }
}

/// A continuous distribution by its cdf P, its upper tail Q = 1 − P, and their inverses.
struct Curve: Sendable {
  typealias Function = @Sendable (Double, Numbers) -> Double

  var p: Function
  var q: Function
  var pInverse: Function
  var qInverse: Function
  /// Whether the inverses iterate and may fail, so that each result is checked against P or Q.
  var isIterative = false
}

/// A distribution of counts by its cdf P(k) and its upper tail Q(k) = 1 − P(k).
struct Steps: Sendable {
  typealias Function = @Sendable (UInt32, Numbers) -> Double

  var p: Function
  var q: Function
}
