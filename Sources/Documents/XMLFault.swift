import Diagnostics

/// Why a text is no XML, and where.
public struct XMLFault: Error, Sendable, Hashable {
  /// A stable code, `E-XML-…`.
  public let code: String
  /// What is wrong, in plain words.
  public let message: String
  /// What to do.
  public let hint: String?
  /// The physical line, from 1.
  public let line: Int
  /// The column in Unicode scalars, from 1.
  public let column: Int

  /// The fault as a finding of a file.
  public func finding(file: String) -> Finding {
    Finding(
      code, message, at: SourcePlace(file: file, line: line, column: column), hint: hint)
  }
}

/// How much of an XML document is read (FORMATS §0, §5).
public enum XMLLimits {
  /// Elements inside one another.
  public static let depth = 64
  /// Attributes of one element.
  public static let attributes = 256
  /// Bytes of one value, and of one stretch of text that is handed out.
  public static let valueBytes = 64 << 10
  /// Bytes of the whole document as UTF-8; offsets fit 32 bits.
  public static let documentBytes = 1 << 30
}
