extension XMLScanner {
  /// Skips `<?target data?>`.
  mutating func skipInstruction() throws(XMLFault) {
    let start = index
    index += 2
    let name = try readName("an instruction")
    if name.count == 3, bytes[name].elementsEqual("xml".utf8, by: { $0 | 0x20 == $1 }) {
      throw failure(
        "SYNTAX", "<?xml may stand only at the very beginning of a file", at: start,
        hint: "delete what stands before it; are these two files in one?")
    }
    guard let next = byte(index) else { throw ending() }
    guard XMLCharacters.isSpace(next) || has("?>", at: index) else {
      throw failure("SYNTAX", "there must be a space behind <?\(word(name))", at: index)
    }
    try skip(past: "?>")
  }

  /// Reads what begins with `<!`: a comment, a CDATA section, or a document type, which is refused.
  mutating func readDeclaration() throws(XMLFault) {
    if has("<!--", at: index) {
      index += 4
      try skip(past: "--")
      guard let next = byte(index) else { throw ending() }
      guard next == UInt8(ascii: ">") else {
        throw failure("SYNTAX", "-- may not stand in a comment", at: index - 2)
      }
      index += 1
    } else if has("<![CDATA[", at: index), !open.isEmpty {
      index += 9
      isInCDATA = true
    } else if has("<!DOCTYPE", at: index) {
      throw failure(
        "DOCTYPE", "the file has a document type, which is not read", at: index,
        hint: "delete everything from <!DOCTYPE to its >; the network does not need it")
    } else if bytes.count - index < 9, begins(["<!--", "<![CDATA[", "<!DOCTYPE"]) {
      throw ending()
    } else {
      throw failure("SYNTAX", "this <! begins nothing", at: index, hint: "in text write &lt; for <")
    }
  }

  /// Whether what is left of the document is the beginning of one of these.
  private func begins(_ words: [String]) -> Bool {
    words.contains { Array($0.utf8).starts(with: bytes[index...]) }
  }

  private mutating func skip(past end: StaticString) throws(XMLFault) {
    while !has(end, at: index) {
      guard index < bytes.count else { throw ending() }
      index += 1
    }
    index += end.utf8CodeUnitCount
  }
}
