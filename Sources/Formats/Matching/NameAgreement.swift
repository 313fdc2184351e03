import Diagnostics

/// How one part of a name agrees with that of another.
enum NameAgreement: Equatable {
  /// Letter by letter.
  case same
  /// One is a usual short form of the other.
  case nickname
  /// A letter more, less, other or in another place; two in long names.
  case spelling
  /// One is only a letter, with which the other begins.
  case initial
  /// One is not there.
  case missing
  /// Two different names.
  case different

  /// How often a part of the name of one person is given so in two interviews (A: no study of names in
  /// interviews was at hand; the first three and 2 in 100 for anything else make 1). Whether a part is given
  /// whole, as a letter or not at all is a habit of the one who speaks and says nothing of who is meant.
  var shareOfSame: Double {
    switch self {
    case .same: 0.86
    case .nickname, .spelling: 0.06
    case .initial: 0.98
    case .missing: 1
    case .different: 0.02
    }
  }

  /// How given names agree.
  static func ofGiven(_ a: String, _ b: String, areCodes: Bool) -> NameAgreement {
    if areCodes { return a == b ? .same : .different }
    if Nicknames.areOne(a, b) { return .nickname }
    return ofFamily(a, b)
  }

  /// How family names agree.
  static func ofFamily(_ a: String, _ b: String) -> NameAgreement {
    if a.isEmpty || b.isEmpty { return .missing }
    if a == b { return .same }
    let (short, long) = a.utf8.count <= b.utf8.count ? (a, b) : (b, a)
    if short.unicodeScalars.count == 1 { return long.hasPrefix(short) ? .initial : .different }
    return isMisspelt(short, long) ? .spelling : .different
  }

  /// Whether two names may be one by a slip: one letter in names of four or more, two from nine on.
  private static func isMisspelt(_ a: String, _ b: String) -> Bool {
    let length = min(a.unicodeScalars.count, b.unicodeScalars.count)
    guard length >= 4, max(a.utf8.count, b.utf8.count) <= 64 else { return false }
    let most = length >= 9 ? 2 : 1
    if let first = letters(a), let second = letters(b) {
      // An edit brings at most one letter and takes at most one, so that most names need no further look.
      guard (first ^ second).nonzeroBitCount <= 2 * most,
        abs(a.utf8.count - b.utf8.count) <= most
      else { return false }
    }
    return editDistance(Array(a), Array(b)) <= most
  }

  /// Which letters a name of ASCII holds, a bit each; nil for any other name.
  private static func letters(_ name: String) -> UInt128? {
    var letters: UInt128 = 0
    for byte in name.utf8 {
      guard byte < 0x80 else { return nil }
      letters |= 1 << UInt128(byte)
    }
    return letters
  }
}
