import Documents
import Networks

/// What an XML file of a network says, before it becomes tables: people and ties in the order of the file,
/// each with its values, whatever stands first.
struct XMLNetwork: Sendable {
  /// What a key or attribute may be given to; places and attendance have some in files of Kith's own.
  enum Domain: Sendable { case people, ties, both, places, attendance, elsewhere }

  /// What a file declares once and gives to many: a key of GraphML, an attribute of GEXF.
  struct Key: Sendable {
    /// What its values refer to it by, a number of `tokens`.
    var token: Int
    /// The heading.
    var name: String
    var type: XMLValueType
    var domain: Domain
    /// The value of those that give none; empty = none.
    var fallback = Stretch()
    var line: Int
    /// Whether its values say how something is drawn.
    var isDrawing = false
  }

  /// A value of a person or tie.
  struct Value: Sendable {
    var token: Int
    var text: Stretch
    var line: Int
    /// The next value of the same thing; -1 = none.
    var next = -1
  }

  /// The values of one thing, as a chain in `values`.
  struct Chain: Sendable {
    var first = -1
    var last = -1
  }

  struct Node: Sendable {
    var id: Stretch
    var label = Stretch()
    /// The id of the node that this one is inside of; empty = none.
    var parent = Stretch()
    /// Which of several graphs it is in.
    var graph = 0
    var line: Int
    var chain = Chain()
  }

  struct Edge: Sendable {
    var from: Stretch
    var to: Stretch
    var direction: NetworkColumns.Direction
    var weight = Stretch()
    var kind = Stretch()
    var label = Stretch()
    var graph = 0
    var line: Int
    var chain = Chain()
  }

  var store = XMLStore()
  var keys: [Key] = []
  /// The key of each token; -1 = not declared.
  private var keyOfToken: [Int] = []
  /// The ids of keys, those that are declared and those that are only used.
  var tokens = ByteIndex()
  var values: [Value] = []
  var nodes: [Node] = []
  var edges: [Edge] = []

  /// The number of a key's id.
  mutating func token(_ id: ArraySlice<UInt8>, prefix: String = "") -> Int {
    let id = Array(prefix.utf8) + id
    return tokens.insert(id, 0..<id.count).index
  }

  /// The most keys that are read: Network Canvas declares one for each answer of a question (A).
  static let keyLimit = 8 * NetworkBuilder.Limits.columns

  /// The number of the key that a token stands for, if one is declared.
  func key(of token: Int) -> Int? {
    keyOfToken.indices.contains(token) && keyOfToken[token] >= 0 ? keyOfToken[token] : nil
  }

  /// Declares a key; false if there are too many.
  mutating func declare(_ key: Key) -> Bool {
    guard keys.count < XMLNetwork.keyLimit else { return false }
    let missing = key.token + 1 - keyOfToken.count
    if missing > 0 { keyOfToken += [Int](repeating: -1, count: missing) }
    keyOfToken[key.token] = keys.count
    keys.append(key)
    return true
  }

  /// Adds a value of a person or place.
  mutating func add(_ value: Value, toNode index: Int) {
    XMLNetwork.add(value, to: &nodes[index].chain, of: &values)
  }

  /// Adds a value of a tie.
  mutating func add(_ value: Value, toEdge index: Int) {
    XMLNetwork.add(value, to: &edges[index].chain, of: &values)
  }

  /// Adds a value to a chain.
  mutating func add(_ value: Value, to chain: inout Chain) {
    XMLNetwork.add(value, to: &chain, of: &values)
  }

  private static func add(_ value: Value, to chain: inout Chain, of values: inout [Value]) {
    values.append(value)
    let index = values.count - 1
    if chain.last >= 0 { values[chain.last].next = index } else { chain.first = index }
    chain.last = index
  }

  /// The last value that a chain gives for a token.
  func value(_ token: Int, in chain: Chain) -> ArraySlice<UInt8>? {
    var (index, found) = (chain.first, -1)
    while index >= 0 {
      if values[index].token == token { found = index }
      index = values[index].next
    }
    return found < 0 ? nil : store[values[found].text]
  }
}
