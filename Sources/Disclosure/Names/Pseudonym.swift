import Documents
import Foundation

/// A name that only the holder of a project's key can tell from another (rule P10).
///
/// The prefix and the first 12 characters in base 32 (RFC 4648, F) of HMAC-SHA-256 of a word for the sort of thing, a
/// zero byte and the normal form of the name. A plain digest could be undone by trying the names of a
/// village. A pseudonym is still personal data for whoever can get the key.
public enum Pseudonym {
  /// What has a name.
  public enum Sort: String, Sendable, Hashable, CaseIterable {
    case person, place
    case organisation = "org"

    /// What its pseudonyms begin with.
    public var prefix: String {
      switch self {
      case .person: "P-"
      case .place: "L-"
      case .organisation: "O-"
      }
    }
  }

  /// The pseudonym of a name: `P-DVEB4SEDVUI7`.
  public static func of(_ name: String, _ sort: Sort = .person, key: ProjectKey) -> String {
    let message = Array(sort.rawValue.utf8) + [0] + Array(normal(name).utf8)
    return sort.prefix + base32(HMAC.sha256(key: key.bytes, message), characters: 12)
  }

  /// The form in which names are compared: compatible characters made one (NFKC), white space trimmed and
  /// run together, capitals folded in full ("ß" is "ss").
  public static func normal(_ name: String) -> String {
    let text = name.precomposedStringWithCompatibilityMapping
    var scalars = String.UnicodeScalarView()
    var isSpace = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        isSpace = !scalars.isEmpty
        continue
      }
      if isSpace { scalars.append(" ") }
      isSpace = false
      scalars.append(contentsOf: folded(scalar))
    }
    return String(scalars).precomposedStringWithCompatibilityMapping
  }

  /// A character without its case, the same in every language. The dotless i is no i.
  private static func folded(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    if scalar == "\u{131}" { return String(scalar).unicodeScalars }
    let small = scalar.properties.lowercaseMapping
    return small.unicodeScalars.reduce(into: String.UnicodeScalarView()) { out, scalar in
      for large in scalar.properties.uppercaseMapping.unicodeScalars {
        out.append(contentsOf: large.properties.lowercaseMapping.unicodeScalars)
      }
    }
  }

  private static func base32(_ bytes: [UInt8], characters: Int) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
    var out = ""
    var (waiting, bits) = (0, 0)
    for byte in bytes {
      (waiting, bits) = (waiting << 8 | Int(byte), bits + 8)
      while bits >= 5, out.count < characters {
        out.append(alphabet[waiting >> (bits - 5) & 31])
        bits -= 5
      }
      waiting &= 0xFF
    }
    return out
  }
}
