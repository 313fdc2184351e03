extension Rendering {
  /// The most characters of a line that are shown.
  private static let widest = 110

  /// The line of a place and carets under it, or nothing if the place has no line to show.
  static func excerpt(_ place: SourcePlace) -> [String] {
    guard let line = place.excerpt, place.line > 0, place.column > 0 else { return [] }
    let all = Array(line.unicodeScalars)
    let start = min(max(0, place.column - place.excerptColumn), all.count)
    // A long line is shown from a little before the place.
    let from = start > 90 ? start - 40 : 0
    let shown = all[from...].prefix(widest)
    let marked = all[start...].prefix(min(place.length, shown.endIndex - start))
    let cutBefore = from > 0 || place.excerptColumn > 1
    let cutAfter = shown.endIndex < all.count
    let indent = (cutBefore ? 1 : 0) + screenWidth(of: all[from..<start])
    let number = "\(place.line)"
    return [
      "  \(number) | \(cutBefore ? "…" : "")\(text(shown))\(cutAfter ? "…" : "")",
      "  \(spaces(number.count)) | \(spaces(indent))\(carets(max(1, screenWidth(of: marked))))",
    ]
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    printable(String(String.UnicodeScalarView(scalars)))
  }

  private static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

  private static func carets(_ count: Int) -> String { String(repeating: "^", count: count) }

  /// The cells that characters take on a screen with letters of one width, once made printable.
  private static func screenWidth(of scalars: ArraySlice<Unicode.Scalar>) -> Int {
    text(scalars).unicodeScalars.reduce(0) { $0 + cells($1) }
  }

  private static func cells(_ scalar: Unicode.Scalar) -> Int {
    if scalar.isASCII { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return wide.contains { $0.contains(scalar.value) } ? 2 : 1
    }
  }

  /// The large blocks that Unicode Standard Annex 11 calls wide: East Asian script and emoji.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF,
    0x1F900...0x1F9FF, 0x20000...0x3FFFD,
  ]
}
