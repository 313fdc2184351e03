import Foundation

/// A name as it is compared: small letters without accents, in parts, the given name first.
struct PersonName: Hashable, Sendable {
  /// The first part: a given name, an initial, or the whole of a code such as "p 12"; empty where only a
  /// family name is known ("Mrs Smith").
  let given: String
  /// The last of several parts; empty if there is none.
  let family: String
  /// Whether it holds digits, so that it is a code rather than a name, and a letter more is another person.
  let isCode: Bool

  /// The name in a text; nil if there are no letters or digits in it.
  init?(_ text: String) {
    // A family name may stand first, before a comma.
    let halves = text.split(separator: ",", maxSplits: 1).map(String.init)
    let ordered = halves.count == 2 ? halves[1] + " " + halves[0] : text
    let all = PersonName.parts(ordered)
    let parts = all.filter { !PersonName.titles.contains($0) }
    guard let first = parts.first, let last = parts.last else { return nil }
    isCode = text.utf8.contains { (0x30...0x39).contains($0) }
    if isCode {
      (given, family) = (parts.joined(separator: " "), "")
    } else if parts.count == 1 {
      let isFamily = PersonName.titles.contains(all[0])
      (given, family) = isFamily ? ("", first) : (first, "")
    } else {
      (given, family) = (first, last)
    }
  }

  /// The name in words.
  var words: String { given.isEmpty || family.isEmpty ? given + family : "\(given) \(family)" }

  private static let titles = ["mr", "mrs", "ms", "miss", "dr", "prof", "rev", "sir"]

  /// Stretches of letters and digits in small letters; what stands on or under letters is left out.
  private static func parts(_ text: String) -> [String] {
    var parts: [String] = []
    var part = String.UnicodeScalarView()
    func close() {
      if !part.isEmpty { parts.append(String(part)) }
      part = String.UnicodeScalarView()
    }
    for scalar in text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .lowercaseLetter, .uppercaseLetter, .otherLetter, .modifierLetter, .titlecaseLetter,
        .decimalNumber:
        part.append(scalar)
      case .nonspacingMark, .spacingMark, .enclosingMark: continue
      // O'Brien is one part, and so is Jo's.
      case _ where scalar == "'" || scalar == "’": continue
      default: close()
      }
    }
    close()
    return parts
  }
}
