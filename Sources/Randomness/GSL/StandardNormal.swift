import CGSL

/// The standard normal distribution, for ranks and copulas.
public enum StandardNormal {
  /// The chance of a number below `z`, by `gsl_cdf_ugaussian_P`.
  public static func chance(below z: Double) -> Double { gsl_cdf_ugaussian_P(z) }

  /// The number below which a share `p` lies, by `gsl_cdf_ugaussian_Pinv`; `p` strictly between 0 and 1.
  public static func quantile(_ p: Double) -> Double { gsl_cdf_ugaussian_Pinv(p) }
}
