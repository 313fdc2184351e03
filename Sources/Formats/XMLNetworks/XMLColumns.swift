import Documents

/// Where the values of each key go, for people or for ties.
struct XMLColumns {
  /// What becomes of the values of a key.
  enum Target: Sendable {
    /// No key is declared under this id.
    case undeclared
    /// The key is meant for other things.
    case elsewhere
    /// Of no use here.
    case unused
    /// Into a column of the table.
    case column(Int)
    /// The number of a tie.
    case weight
    /// The kind of a tie.
    case kind
    /// Whether a node of a file of Kith's own is a place.
    case type
  }

  private(set) var targets: [Target]
  /// The key of each token, an index of `XMLNetwork.keys`.
  private(set) var keys: [Int]
  /// Keys that say what holds where nothing is given.
  private(set) var withFallback: [Int] = []

  init(tokens: Int) {
    targets = [Target](repeating: .undeclared, count: tokens)
    keys = [Int](repeating: -1, count: tokens)
  }

  mutating func set(_ key: Int, of network: XMLNetwork, _ target: Target) {
    let token = network.keys[key].token
    targets[token] = target
    keys[token] = key
    switch target {
    case .column, .weight, .kind:
      if !network.keys[key].fallback.isEmpty { withFallback.append(token) }
    default: break
    }
  }
}
