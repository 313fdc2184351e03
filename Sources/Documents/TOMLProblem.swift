import Diagnostics

/// What is wrong with a document, in words: a stable code, what was read, and what to do.
///
/// All words of the reader are in the extensions of this type. The reader gives the facts.
struct TOMLProblem {
  let code: String
  let message: String
  let hint: String?

  init(_ code: String, _ message: String, hint: String? = nil) {
    self.code = "E-TOML-" + code
    self.message = message
    self.hint = hint
  }

  static func cited(_ text: String) -> String { Rendering.cited(text) }

  /// `name = value` to be copied, or only the value where no name is known.
  static func setting(_ name: String, _ value: String) -> String {
    name.isEmpty ? value : "\(name) = \(value)"
  }

  /// Text in straight quotes as it can be copied into a document, or nil if it is too long for that.
  static func quotes(_ text: String) -> String? {
    guard text.unicodeScalars.count <= 40 else { return nil }
    return text.contains("\"") || text.contains("\\") ? "'\(text)'" : "\"\(text)\""
  }
}

/// Words about a file as a whole.
extension TOMLProblem {
  static func fileTooLarge(limit: Int) -> Self {
    Self(
      "SIZE", "this file is larger than \(limit >> 20) MiB",
      hint: "keep tables of people and ties in CSV files, and name those files here")
  }

  static func tooMany(limit: Int) -> Self {
    Self(
      "MANY", "there are more than \(limit) problems; the lines from here on were not checked",
      hint: "look whether this is the right file")
  }

  static let utf16 = Self(
    "UTF16", "this file is saved as UTF-16, and Kith reads UTF-8",
    hint: "save it again with the encoding UTF-8 (in Notepad: Save as, Encoding: UTF-8)")

  static func notUTF8(_ byte: UInt8) -> Self {
    let hex = "0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    let guess =
      byte >= 0xC0 ? "; the character here was probably \(Unicode.Scalar(byte))" : ""
    return Self(
      "UTF8", "this file is not saved as UTF-8: the byte \(hex) makes no sense here",
      hint: "save it again with the encoding UTF-8\(guess)")
  }

  static let json = Self(
    "JSON", "this looks like JSON; Kith reads TOML",
    hint: "write key = value, one setting on each line, and sections as [name]")

  static let yaml = Self(
    "YAML", "this looks like YAML; Kith reads TOML",
    hint: "write key = value instead of key: value, and sections as [name]")

  static func otherFormat(_ format: String) -> Self {
    Self(
      "FORMAT", "this is \(format), and Kith reads plain text",
      hint: "save it as plain text (.txt) with the encoding UTF-8 and the ending .toml")
  }
}

/// Words about characters.
extension TOMLProblem {
  static func curlyQuotes(_ name: String, _ text: String?) -> Self {
    let example = text.flatMap(quotes).map { ": " + setting(name, $0) } ?? " (\")"
    return Self(
      "QUOTE", "these are curly quotes; text must stand between straight ones",
      hint: "write straight quotes\(example) (word processors change them)")
  }

  static func control(_ code: UInt32) -> Self {
    if code == 0 {
      return Self(
        "CONTROL", "there is a zero byte here, which no text has",
        hint: "the file may be damaged, or may be no text file; delete the byte or save it again")
    }
    if code == 0x0D {
      return Self(
        "CONTROL", "there is a carriage return here that does not end the line",
        hint: "save the file again with Unix or Windows line ends")
    }
    return Self(
      "CONTROL", "there is a control character here (code \(code)), which cannot be seen",
      hint: "delete it; inside \"…\" a special character can be written as \\u and four digits")
  }

  static func invisible(_ name: String) -> Self {
    Self(
      "SPACE", "there is \(name) here, where only an ordinary space or a tab may stand",
      hint: "delete it, and type a space if one belongs there")
  }
}

/// Words about texts in quotes.
extension TOMLProblem {
  static func textOpen(_ quote: String) -> Self {
    Self(
      "TEXT-OPEN", "this text is never closed",
      hint: "write \(quote) at its end; text of several lines stands between three quotes: \"\"\"")
  }

  static func longTextOpen(_ quotes: String) -> Self {
    Self(
      "TEXT-OPEN", "this text of several lines is never closed",
      hint: "write \(quotes) at its end")
  }

  static func escape(_ character: String) -> Self {
    Self(
      "ESCAPE", "in text between \" quotes, a backslash before \(cited(character)) means nothing",
      hint: "write \\\\ for a backslash; in the path of a file, write / instead")
  }

  static func escapeDigits(_ digits: Int) -> Self {
    let mark = digits == 4 ? "\\u" : "\\U"
    return Self(
      "ESCAPE", "\(mark) must be followed by \(digits) of the digits 0-9 and a-f",
      hint: "write \\\\ for a backslash; in the path of a file, write / instead")
  }

  static func escapeCode(_ text: String) -> Self {
    Self(
      "ESCAPE", "there is no character with the code \(text)",
      hint: "write the character itself")
  }
}
