import Foundation

/// How time passes in every model (DESIGN §4, SCIENCE §0.1).
public enum ModelTime {
  /// Days in a year, the unit of every rate.
  public static let daysPerYear = 365.25
  /// Days in a step: one week.
  public static let daysPerStep = 7.0
  /// Δ: a step in years.
  public static let step = daysPerStep / daysPerYear

  /// The number of whole steps in a length, rounded to the nearest: 3 years are 157 weeks
  /// (156.5 rounded away from zero).
  public static func weeks(inYears years: Double) -> Int {
    Int((years / step).rounded(.toNearestOrAwayFromZero))
  }

  /// The chance that something with this rate happens at least once in a time: 1 − e^(−λΔ).
  ///
  /// The only place where a rate becomes a chance (SCIENCE §0.1).
  ///
  /// - Parameters:
  ///   - rate: λ, per year, at least 0.
  ///   - years: Δ, in years.
  public static func chance(rate: Double, in years: Double = step) -> Double {
    -expm1(-rate * years)
  }

  /// What is left of a quantity that decays at a rate: e^(−λΔ).
  public static func remainder(rate: Double, in years: Double = step) -> Double {
    exp(-rate * years)
  }
}
