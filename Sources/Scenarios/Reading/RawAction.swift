import Diagnostics
import Documents

/// The keys of one action as they stand in the file, later layers over earlier ones.
struct RawAction {
  /// Keys that the action has of itself or by `same_as`, in the order in which they first came.
  private(set) var entries: [TOMLEntry] = []
  /// Keys of `[every_option]` that the action does not set itself.
  private(set) var shared: [TOMLEntry] = []
  /// Keys of `[site.NAME]` that apply where the action takes them.
  private(set) var local: [TOMLEntry] = []
  /// Where the action stands.
  var place: SourcePlace
  /// Whether every line of it could be read.
  var isComplete: Bool

  init(_ entries: [TOMLEntry], place: SourcePlace, isComplete: Bool) {
    self.place = place
    self.isComplete = isComplete
    for entry in entries { set(entry) }
  }

  /// Sets a key, over what it was.
  mutating func set(_ entry: TOMLEntry) { Self.set(entry, in: &entries) }

  /// Puts keys below the action's own.
  mutating func underlay(_ table: TOMLTable?) {
    for entry in table?.entries ?? [] where self[entry.key] == nil { shared.append(entry) }
  }

  /// Puts the keys of a site over the action's own.
  mutating func overlay(_ entries: [TOMLEntry]) {
    for entry in entries { Self.set(entry, in: &local) }
  }

  private static func set(_ entry: TOMLEntry, in entries: inout [TOMLEntry]) {
    if let index = entries.firstIndex(where: { $0.key == entry.key }) {
      entries[index] = entry
    } else {
      entries.append(entry)
    }
  }

  /// The action's own value of a key.
  subscript(_ key: String) -> TOMLEntry? { entries.first { $0.key == key } }

  /// What holds for a key, whichever layer says so.
  func effective(_ key: String) -> TOMLEntry? {
    local.first { $0.key == key } ?? self[key] ?? shared.first { $0.key == key }
  }

  /// What the action is called, if that is a text.
  var called: String? { self["called"]?.value.text }
}

/// `[[option]]` as it stands in the file.
struct RawOption {
  let table: TOMLTable
  /// Keys that are not those of an option: an action written directly.
  let direct: [TOMLEntry]
  /// `[[option.action]]`.
  let actions: [TOMLTable]
  /// `change.<called>`: the name, where it stands, what changes.
  let changes: [(called: TOMLEntry, table: TOMLTable)]

  var name: String? { table["name"]?.text }
}
