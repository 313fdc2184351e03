/// The Short Warwick–Edinburgh Mental Wellbeing Scale: seven items, raw sums from 7 to 35.
///
/// Raw sums are not evenly spaced; everything in Kith uses the metric (Rasch) scale.
///
/// - References: Stewart-Brown et al. (2009) doi:10.1186/1477-7525-7-15; the conversion table of the
///   scale's user guide, SCIENCE §3.1.
public enum SWEMWBS {
  /// The lowest and the highest score, raw and metric alike.
  public static let range = 7.0...35.0

  /// The metric score of a raw sum, or nil if it is not a whole number from 7 to 35.
  public static func metric(raw: Double) -> Double? {
    guard let index = Int(exactly: raw), (7...35).contains(index) else { return nil }
    return table[index - 7]
  }

  private static let table = [
    7.00, 9.51, 11.25, 12.40, 13.33, 14.08, 14.75, 15.32, 15.84, 16.36, 16.88, 17.43, 17.98, 18.59,
    19.25, 19.98, 20.73, 21.54, 22.35, 23.21, 24.11, 25.03, 26.02, 27.03, 28.13, 29.31, 30.70,
    32.55,
    35.00,
  ]
}
