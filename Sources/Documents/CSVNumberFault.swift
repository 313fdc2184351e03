/// Why a cell is not a number, in words that say what to write instead.
public enum CSVNumberFault {
  /// What to tell about a cell that `CSVNumber` refused: the end of "… is", and a hint where there is a
  /// better one than to write a number.
  public static func words(for text: String) -> (what: String, hint: String?) {
    let plain = text.lowercased()
    let bare = plain.drop { $0 == "+" || $0 == "-" }
    if text.hasPrefix("#") {
      return ("an error mark of a spreadsheet", "mend the formula there, or leave the cell blank")
    }
    if ["nan", "na", "n/a", "null", "none", ".", "-", "?"].contains(String(bare)) || plain == "-" {
      return ("not a number", "leave the cell blank where a value is missing")
    }
    if bare == "inf" || bare == "infinity" { return ("not a finite number", "write a number") }
    if bare.hasPrefix("0x") { return ("not a decimal number", "write it with the digits 0 to 9") }
    if plain.hasSuffix("%") { return ("a percentage", "write 25 % as 0.25") }
    let isNumeric = bare.utf8.allSatisfy {
      (0x30...0x39).contains($0) || [0x2C, 0x2E, 0x20].contains($0)
    }
    if isNumeric, bare.contains(",") {
      return ("not a number here", "write decimals with a point and thousands without a mark")
    }
    if isNumeric, bare.hasPrefix(".") { return ("not a number here", "write 0 before the point") }
    if bare.unicodeScalars.allSatisfy({
      ("0"..."9").contains($0) || "e.+-".unicodeScalars.contains($0)
    }),
      bare.contains("e")
    {
      return ("too large to be a number", "check the exponent")
    }
    return ("not a number", nil)
  }
}
