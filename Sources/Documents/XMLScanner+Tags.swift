extension XMLScanner {
  /// Reads `<name a="1">`; true if the element ends at once, as `<name/>` does.
  mutating func readStartTag() throws(XMLFault) -> Bool {
    if open.isEmpty, hasRoot {
      throw failure(
        "AFTER", "a second document begins behind the first", at: index,
        hint: "keep one document a file")
    }
    let start = index
    index += 1
    let name = try readName("an element")
    attributes.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    guard open.count < XMLLimits.depth else {
      throw failure(
        "LIMIT", "more than \(XMLLimits.depth) elements stand inside one another", at: start)
    }
    hasRoot = true
    open.append(Open(name: name, line: line))
    self.name = name
    while true {
      let before = index
      skipSpace()
      switch byte(index) {
      case UInt8(ascii: ">"):
        index += 1
        return false
      case UInt8(ascii: "/"):
        guard byte(index + 1) == UInt8(ascii: ">") else {
          throw failure("SYNTAX", "there must be a > directly behind this /", at: index + 1)
        }
        index += 2
        return true
      case nil: throw ending()
      default:
        guard index > before else {
          throw failure("SYNTAX", "there must be a space before the next attribute", at: index)
        }
        try readAttribute()
      }
    }
  }

  /// Reads `</name>`.
  mutating func readEndTag() throws(XMLFault) {
    let start = index
    index += 2
    let name = try readName("an element")
    skipSpace()
    guard byte(index) == UInt8(ascii: ">") else {
      throw failure("SYNTAX", "there must be a > at the end of </\(word(name))>", at: index)
    }
    guard let last = open.last else {
      throw failure(
        hasRoot ? "AFTER" : "TAG", "</\(word(name))> closes nothing", at: start,
        hint: "delete it, or write <\(word(name))> where it begins")
    }
    guard bytes[name] == bytes[last.name] else {
      throw failure(
        "TAG",
        "</\(word(name))> stands where <\(word(last.name))> of line \(last.line) is still open",
        at: start, hint: "write </\(word(last.name))> before it, or correct one of the two names")
    }
    index += 1
    open.removeLast()
    self.name = name
    attributes.removeAll(keepingCapacity: true)
  }

  mutating func readName(_ what: String) throws(XMLFault) -> Range<Int> {
    let start = index
    let length = XMLCharacters.nameLength(at: start, in: bytes)
    guard length > 0 else {
      throw failure(
        "SYNTAX", "the name of \(what) must stand here", at: start,
        hint: "in text write &lt; for < and &amp; for &")
    }
    guard length <= XMLLimits.valueBytes else {
      throw failure(
        "LIMIT", "the name of \(what) is longer than \(XMLLimits.valueBytes) bytes", at: start)
    }
    index += length
    return start..<index
  }

  private mutating func readAttribute() throws(XMLFault) {
    let start = index
    let name = try readName("an attribute")
    guard attributes.count < XMLLimits.attributes else {
      throw failure(
        "LIMIT", "this element has more than \(XMLLimits.attributes) attributes", at: start)
    }
    if attributes.contains(where: {
      $0.name.count == name.count && bytes[$0.name] == bytes[name]
    }) {
      throw failure(
        "ATTRIBUTE", "the attribute \(word(name)) is given twice", at: start,
        hint: "delete one of the two")
    }
    skipSpace()
    guard byte(index) == UInt8(ascii: "=") else {
      throw failure("SYNTAX", "there must be a = behind the attribute \(word(name))", at: index)
    }
    index += 1
    skipSpace()
    guard let quote = byte(index), quote == 0x22 || quote == 0x27 else {
      throw failure(
        "SYNTAX", "the value of \(word(name)) must stand between quotation marks", at: index)
    }
    index += 1
    let value = try readValue(of: name, quote: quote)
    attributes.append(Attribute(name: name, value: value))
  }

  /// Reads a value up to its closing quotation mark; each line feed and tab is a space.
  private mutating func readValue(
    of name: Range<Int>, quote: UInt8
  ) throws(XMLFault) -> Range<Int> {
    let (start, first) = (values.count, index)
    while true {
      guard let byte = byte(index) else { throw ending() }
      switch byte {
      case quote:
        index += 1
        return start..<values.count
      case UInt8(ascii: "<"):
        throw failure(
          "SYNTAX", "the value of \(word(name)) holds a <", at: index,
          hint: "is the quotation mark at its end missing? A < is written &lt;")
      case UInt8(ascii: "&"): UTF8Text.append(try readReference(), to: &values)
      default:
        values.append(XMLCharacters.isSpace(byte) ? 0x20 : byte)
        index += 1
      }
      guard values.count - start <= XMLLimits.valueBytes else {
        throw failure(
          "LIMIT", "the value of \(word(name)) is longer than \(XMLLimits.valueBytes) bytes",
          at: first)
      }
    }
  }
}
