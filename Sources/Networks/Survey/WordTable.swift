import Documents

/// What the words of a survey answer mean in numbers, such as "weekly" = 52 contacts a year.
///
/// Words are compared without the case of ASCII letters and with single spaces.
public struct WordTable: Sendable, Equatable {
  /// The words and their numbers, in the order in which they were first given.
  public private(set) var entries: [(word: String, value: Double)]

  /// A table; a word that is given twice keeps the last number.
  public init(_ entries: [(word: String, value: Double)]) {
    self.entries = []
    for entry in entries { set(entry.word, to: entry.value) }
  }

  /// How often people meet, in contacts a year (SCIENCE §1.6, A).
  public static let contacts = WordTable([
    ("daily", 365), ("several times a week", 180), ("weekly", 52), ("monthly", 12),
    ("less often", 4),
  ])

  /// How close people are, as strength of a tie (A).
  public static let strength = WordTable([
    ("very close", 0.8), ("close", 0.6), ("fairly close", 0.4), ("not close", 0.2),
  ])

  /// "daily = 365, weekly = 52", for the list of steps.
  var inWords: String {
    "from words: "
      + entries.map { "\($0.word) = \(shortest($0.value))" }.joined(separator: ", ")
  }

  /// The words alone, for suggestions.
  public var words: [String] { entries.map(\.word) }

  /// Gives a word a number.
  public mutating func set(_ word: String, to value: Double) {
    let plain = WordTable.plain(word)
    if let index = entries.firstIndex(where: { $0.word == plain }) {
      entries[index].value = value
    } else {
      entries.append((plain, value))
    }
  }

  /// The number of a word, if the table has it.
  public func value(of word: String) -> Double? {
    let plain = WordTable.plain(word)
    return entries.first { $0.word == plain }?.value
  }

  /// Whether two tables give the same words the same numbers in the same order.
  public static func == (left: WordTable, right: WordTable) -> Bool {
    left.entries.elementsEqual(right.entries) { $0.word == $1.word && $0.value == $1.value }
  }

  /// A word as tables compare it: ASCII letters small, spaces single and none at the ends.
  package static func plain(_ word: String) -> String {
    var bytes: [UInt8] = []
    for byte in word.utf8 {
      let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
      if isSpace {
        if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
      } else {
        bytes.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
