import Diagnostics

/// Brings the bytes of a table, or of another file of plain text, to UTF-8, or says why they are none.
///
/// In this order: signatures of other kinds of file are refused; a byte-order mark decides between
/// UTF-8 and UTF-16; well-formed UTF-8 is taken as it is; a NUL means that this is not text; what is
/// left is read as Windows-1252, or as Windows-1250 where a format's program writes that, with a
/// warning, because that is what old programs write (FORMATS §1.2, §1.4).
public struct TextDecoding: Sendable {
  /// The middle of the codes of its findings: `CSV` gives `E-CSV-BINARY`.
  private let code: String
  /// What the file should be, such as "a table".
  private let noun: String
  /// What to do where its encoding is at fault.
  private let advice: String
  /// What to do where it is empty.
  private let needs: String
  /// How text is read that is not UTF-8.
  private var codePage = CodePage.windows1252

  private init(code: String, noun: String, advice: String, needs: String) {
    self.code = code
    self.noun = noun
    self.advice = advice
    self.needs = needs
  }

  /// A table of comma-separated values.
  static let table = TextDecoding(
    code: "CSV", noun: "a table", advice: "save the table as CSV UTF-8",
    needs: "it needs a row of headings")

  /// A file of another format, such as "a Pajek file"; its findings are `E-NET-…`.
  public static func network(_ noun: String) -> TextDecoding {
    TextDecoding(
      code: "NET", noun: noun, advice: "save it again as UTF-8 text",
      needs: "was it saved or copied as a whole?")
  }

  /// A file of a program of Central Europe: what is not UTF-8 is read as Windows-1250.
  public static func centralEuropean(_ noun: String) -> TextDecoding {
    var decoding = network(noun)
    decoding.codePage = .windows1250
    return decoding
  }

  /// UTF-8 without a byte-order mark and without NUL; nil with a complaint if there is no such reading.
  ///
  /// - Complexity: O(bytes).
  public func decode(_ bytes: [UInt8], name: String, findings: inout Findings) -> [UInt8]? {
    if refusesKind(of: bytes, name: name, findings: &findings) { return nil }
    guard let text = text(of: bytes, name: name, findings: &findings) else { return nil }
    if refusesEmpty(text, name: name, findings: &findings) { return nil }
    if let index = text.firstIndex(of: 0) {
      findings.add(
        Finding(
          "E-\(code)-BINARY", "there is a NUL byte, so this is not plain text",
          at: SourcePlace(file: name, line: TextDecoding.lineNumber(of: index, in: text)),
          hint: advice))
      return nil
    }
    return text
  }

  /// Whether bytes are another kind of file by how they begin, with a complaint.
  func refusesKind(of bytes: [UInt8], name: String, findings: inout Findings) -> Bool {
    guard let (kind, advice) = TextDecoding.otherKind(of: bytes),
      code == "CSV" || !advice.isOfText
    else { return false }
    findings.add(
      Finding(
        "E-\(code)-KIND", "this is \(kind), not \(noun)", at: SourcePlace(file: name),
        hint: advice.words))
    return true
  }

  /// Whether there is nothing but space, with a complaint.
  func refusesEmpty(_ text: [UInt8], name: String, findings: inout Findings) -> Bool {
    if text.contains(where: { $0 > 0x20 }) { return false }
    findings.add(
      Finding("E-\(code)-EMPTY", "the file is empty", at: SourcePlace(file: name), hint: needs))
    return true
  }

  /// The physical line on which an offset lies, from 1; CR LF, LF and a lone CR end a line.
  public static func lineNumber(of offset: Int, in bytes: [UInt8]) -> Int {
    var line = 1
    for index in 0..<min(offset, bytes.count) {
      let isReturn = bytes[index] == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)
      if bytes[index] == 0x0A || isReturn { line += 1 }
    }
    return line
  }

  private func text(
    of bytes: [UInt8], name: String, findings: inout Findings
  ) -> [UInt8]? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      if let text = TextDecoding.fromUTF16(bytes.dropFirst(2), bigEndian: bytes[0] == 0xFE) {
        return text
      }
      findings.add(
        Finding(
          "E-\(code)-ENCODING", "the file begins like UTF-16 text but is damaged",
          at: SourcePlace(file: name), hint: advice))
      return nil
    }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    guard let fault = UTF8Text.firstFault(in: body) else { return body }
    let place = SourcePlace(file: name, line: TextDecoding.lineNumber(of: fault, in: body))
    if body.contains(0) {
      findings.add(
        Finding(
          "E-\(code)-BINARY", "this is not plain text", at: place, hint: advice))
      return nil
    }
    if body.contains(where: { codePage.scalars[Int($0)] == 0 }) {
      findings.add(
        Finding(
          "E-\(code)-ENCODING", "this is neither UTF-8 nor \(codePage.name) text", at: place,
          hint: advice))
      return nil
    }
    findings.add(
      Finding(
        "W-\(code)-ENCODING",
        "this is not UTF-8 text; it was read as \(codePage.name), first needed on this line",
        at: place,
        hint: "check the accented letters, and \(advice)"))
    var text: [UInt8] = []
    text.reserveCapacity(body.count + body.count / 16)
    for byte in body { UTF8Text.append(UInt32(codePage.scalars[Int(byte)]), to: &text) }
    return text
  }

  /// UTF-8 for UTF-16, or nil if a surrogate stands alone or a byte is left over.
  static func fromUTF16(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) -> [UInt8]? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var high: UInt32?
    for index in stride(from: bytes.startIndex, to: bytes.endIndex, by: 2) {
      let (first, second) = (UInt32(bytes[index]), UInt32(bytes[index + 1]))
      let unit = bigEndian ? first << 8 | second : second << 8 | first
      switch (unit, high) {
      case (0xD800...0xDBFF, nil): high = unit
      case (0xDC00...0xDFFF, let before?):
        UTF8Text.append(0x10000 + (before - 0xD800) << 10 + (unit - 0xDC00), to: &text)
        high = nil
      case (0xD800...0xDFFF, _), (_, _?): return nil
      default: UTF8Text.append(unit, to: &text)
      }
    }
    return high == nil ? text : nil
  }

  /// What to do about a file of another kind, and whether that kind is text of some sort.
  private struct Advice {
    var words: String
    var isOfText = false
  }

  /// What a file is by its first bytes, with advice, if it is no table.
  private static func otherKind(of bytes: [UInt8]) -> (String, Advice)? {
    let spreadsheet = "open it in the spreadsheet program and save each sheet as CSV UTF-8"
    let start = bytes.prefix(64).drop { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }
    let lower = start.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    func begins(_ text: String) -> Bool { lower.starts(with: Array(text.utf8)) }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      return ("a spreadsheet or zip", Advice(words: spreadsheet))
    }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      return ("an old spreadsheet", Advice(words: spreadsheet))
    }
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
      return ("a picture", Advice(words: "choose the file of the network"))
    }
    if begins("%pdf-") {
      return ("a PDF document", Advice(words: "ask for the table behind it, as CSV"))
    }
    if begins("<!doctype html") || begins("<html") {
      return ("a web page", Advice(words: "download the table itself, as CSV"))
    }
    if begins("<?xml") || begins("<!doctype") {
      return ("an XML document", Advice(words: "save the table as CSV UTF-8", isOfText: true))
    }
    return nil
  }
}
