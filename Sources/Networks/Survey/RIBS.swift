/// The intended-behaviour items of the Reported and Intended Behaviour Scale: sums from 4 to 20, high
/// for people who would live, work and be friends with somebody with a mental health problem.
///
/// - References: Evans-Lacko et al. (2011) doi:10.1017/S2045796011000308.
public enum RIBS {
  /// The lowest and the highest sum.
  public static let range = 4.0...20.0

  /// Stigma as desired social distance, (20 − RIBS)/16: 0 for the friendliest answers, 1 for none of them.
  public static func stigma(sum: Double) -> Double { (20 - sum) / 16 }
}
