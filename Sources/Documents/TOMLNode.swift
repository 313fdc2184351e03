import Diagnostics

/// A table that is still being filled.
///
/// A node is filled by one reader and never shared; `table` is what leaves the reader.
final class TOMLNode {
  /// How a table came to be, which decides who may still add to it.
  enum Origin {
    /// By the name of a section inside it: `[a.b]` implies `a`. A section `[a]` may follow.
    case implied
    /// By a section of its own, which may not come twice.
    case section
    /// By a name with dots: `a.b = 1` implies `a`. More such names may follow.
    case dotted
  }

  /// What stands behind a name.
  enum Item {
    case value(TOMLValue)
    case table(TOMLNode)
    case sections(TOMLSections)
  }

  struct Entry {
    let key: String
    let keyRange: Range<Int>
    let item: Item
  }

  let source: SourceText
  var origin: Origin
  var range: Range<Int>
  var isComplete: Bool
  /// How many names lead here.
  let depth: Int
  private(set) var entries: [Entry] = []
  private var positions: [TOMLKey: Int] = [:]

  init(
    source: SourceText, range: Range<Int>, origin: Origin = .implied, depth: Int = 0,
    isComplete: Bool = true
  ) {
    self.source = source
    self.range = range
    self.origin = origin
    self.depth = depth
    self.isComplete = isComplete
  }

  subscript(_ key: String) -> Entry? { positions[TOMLKey(key)].map { entries[$0] } }

  /// Adds an entry under a name that is not taken yet.
  func add(_ part: TOMLName, _ item: Item) {
    positions[TOMLKey(part.text)] = entries.count
    entries.append(Entry(key: part.text, keyRange: part.range, item: item))
  }

  /// A table inside this one.
  func child(_ origin: Origin, at range: Range<Int>) -> TOMLNode {
    TOMLNode(source: source, range: range, origin: origin, depth: depth + 1)
  }

  /// The finished table with all tables inside it; nested at most `TOML.depthLimit` deep.
  var table: TOMLTable {
    TOMLTable(
      entries: entries.map {
        TOMLEntry(key: $0.key, value: value(of: $0.item), keyRange: $0.keyRange)
      },
      isComplete: isComplete, source: source, range: range, positions: positions)
  }

  private func value(of item: Item) -> TOMLValue {
    switch item {
    case .value(let value): value
    case .table(let node): node.value
    case .sections(let list):
      TOMLValue(.array(list.nodes.map(\.value)), in: source, at: list.range)
    }
  }

  private var value: TOMLValue { TOMLValue(.table(table), in: source, at: range) }
}

/// The sections of one name in double brackets; a class, so that adding one copies none.
final class TOMLSections {
  let range: Range<Int>
  var nodes: [TOMLNode]

  init(_ first: TOMLNode) {
    range = first.range
    nodes = [first]
  }
}

/// One part of a name and the bytes it is written with, quotes included.
struct TOMLName {
  let text: String
  let range: Range<Int>
}
