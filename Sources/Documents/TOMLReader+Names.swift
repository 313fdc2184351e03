import Diagnostics

/// Names of settings and sections.
extension TOMLReader {
  /// Reads a name, which may have dots.
  mutating func readPath() throws(Stop) -> [TOMLName] {
    var path = [try readName()]
    while true {
      let end = at
      skipBlanks()
      guard take(".") else {
        at = end
        return path
      }
      skipBlanks()
      path.append(try readName())
    }
  }

  private mutating func readName() throws(Stop) -> TOMLName {
    let start = at
    if let quote = next, quote == "\"" || quote == "'" {
      if isTripled(quote) { throw complain(.nameOfLines, at: at..<at + 3) }
      let text = try readShortText(quote).text
      return TOMLName(text: text, range: start..<at)
    }
    while let character = next, Self.isBare(character) { at += 1 }
    guard at > start else { throw complainAboutNameStart() }
    return TOMLName(text: text(start..<at), range: start..<at)
  }

  /// Says why no name can start here.
  private mutating func complainAboutNameStart() -> Stop {
    let here = characterRange(at: at)
    guard !isAtLineEnd, let character = character(at: at) else {
      return complain(.namePartMissing, at: here)
    }
    if let stop = complainAboutOddCharacter() { return stop }
    switch character {
    case "=" where isDotBefore(at): return complain(.namePartMissing, at: here)
    case "=": return complain(.nameMissing, at: here)
    case ".": return complain(.namePartMissing, at: here)
    case "]" where isDotBefore(at): return complain(.namePartMissing, at: here)
    case "{", "}", "[", "]", ",": return complain(.stray(String(character)), at: here)
    case ";": return complain(.commentMark(";"), at: here)
    case "/" where byte(at + 1) == "/": return complain(.commentMark("//"), at: at..<at + 2)
    default: return complainAboutNameCharacter(from: at)
    }
  }

  private func isDotBefore(_ offset: Int) -> Bool {
    var offset = offset
    while offset > 0, [" ", "\t"].contains(Unicode.Scalar(bytes[offset - 1])) { offset -= 1 }
    return offset > 0 && bytes[offset - 1] == UInt8(ascii: ".")
  }

  /// Complains about the first character of a name that needs quotes.
  mutating func complainAboutNameCharacter(from start: Int) -> Stop {
    var end = start
    while !isLineEnd(end), let character = byte(end), !" \t=:]#".unicodeScalars.contains(character)
    { end += 1 }
    end = max(end, characterRange(at: at).upperBound)
    let character = character(at: at).map(String.init) ?? ""
    return complain(.nameCharacter(character, in: text(start..<end)), at: start..<end)
  }
}
