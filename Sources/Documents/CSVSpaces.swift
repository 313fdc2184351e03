/// Tables whose cells stand apart by spaces, as R and SocNetV write them.
enum CSVSpaces {
  /// The text with one space for each run of spaces and tabs outside quotation marks, and none at the ends
  /// of lines. Cost: O(bytes).
  static func single(_ text: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(text.count)
    var (isQuoted, isStart, waiting) = (false, true, false)
    for byte in text {
      if !isQuoted, byte == 0x20 || byte == 0x09 {
        waiting = !isStart
        continue
      }
      let isEnd = !isQuoted && (byte == 0x0A || byte == 0x0D)
      if waiting, !isEnd { kept.append(0x20) }
      waiting = false
      isStart = isEnd
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      kept.append(byte)
    }
    return kept
  }
}
