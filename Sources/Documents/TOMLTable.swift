import Diagnostics

/// A name, its value, and where both stand.
public struct TOMLEntry: Sendable {
  /// The name, decoded.
  public let key: String
  /// What it stands for.
  public let value: TOMLValue
  let keyRange: Range<Int>

  /// Where the name stands: the first time, for a section that is written in several places.
  public var keyPlace: SourcePlace { value.source.place(keyRange) }
}

/// The settings of a section, a `{ … }` table or a whole document, in the order of the file.
public struct TOMLTable: Sendable {
  /// The settings in the order in which their names first appear.
  public let entries: [TOMLEntry]
  /// Whether every line of the table could be read. If not, a finding says why, and nobody should
  /// complain about a setting that seems to be missing.
  public let isComplete: Bool
  let source: SourceText
  let range: Range<Int>
  let positions: [TOMLKey: Int]

  /// The value of a name. Names are equal if they are written with the same characters.
  public subscript(_ key: String) -> TOMLValue? { entry(key)?.value }

  /// The name and value of a name.
  public func entry(_ key: String) -> TOMLEntry? {
    positions[TOMLKey(key)].map { entries[$0] }
  }

  /// The names in the order in which they first appear.
  public var keys: [String] { entries.map(\.key) }

  /// Where the table is introduced: its section's name in brackets, its braces, the name that
  /// implies it; for a document, its beginning.
  public var place: SourcePlace { source.place(range) }
}

/// A name as TOML compares names: character by character, so that an é of one character and an é of
/// two are different, which they are not for `String`.
struct TOMLKey: Hashable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (left: TOMLKey, right: TOMLKey) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
