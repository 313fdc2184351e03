@preconcurrency import CGSL

/// Which numbers the program gives: what was worked out under another version is never used again.
public enum ModelVersion {
  /// Raised with every change after which some run may give another number (*Results change* in the
  /// changelog). `ModelVersionTests` notices where the reference results change and this does not.
  public static let current = 3

  /// What else may move the last bit of a number: the processor's kind, the system, the library whose
  /// distributions are drawn from.
  static var platform: String {
    #if arch(x86_64)
      let processor = "x86_64"
    #elseif arch(arm64)
      let processor = "arm64"
    #else
      let processor = "other"
    #endif
    #if os(Linux)
      let system = "linux"
    #elseif os(macOS)
      let system = "macos"
    #else
      let system = "other"
    #endif
    return "\(processor) \(system) gsl \(String(cString: gsl_version))"
  }
}
