extension Rendering {
  /// A JSON string, escaped.
  public static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\t": out += "\\t"
      case "\r": out += "\\r"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }

  /// Text with control, invisible and direction-changing characters made visible, so that a file
  /// cannot repaint the screen that complains about it. A tab becomes one space.
  public static func printable(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      if scalar == "\t" {
        out += " "
      } else if hides(scalar) {
        out += "\\u{\(String(scalar.value, radix: 16))}"
      } else {
        out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// At most 40 characters of what was read, in straight quotes.
  public static func cited(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let short = scalars.prefix(40)
    let cut = short.endIndex < scalars.endIndex
    return "\"" + printable(String(short)) + (cut ? "…" : "") + "\""
  }

  /// Whether a character controls a screen, is invisible, or changes the direction or the lines of
  /// the text around it.
  private static func hides(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E: false
    case 0..<0x20, 0x7F...0x9F: true
    case 0xAD, 0x61C, 0x180E, 0xFEFF: true
    case 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xE0000...0xE007F: true
    default: false
    }
  }
}
