/// The kinds of tie of invented sites, the closest first: a pair that would have several has the closest.
enum TieKind: Int, CaseIterable {
  case kin, friend, acquaintance, service

  /// As `ties.csv` writes it.
  var name: String {
    switch self {
    case .kin: "kin"
    case .friend: "friend"
    case .acquaintance: "acquaintance"
    case .service: "service"
    }
  }
}

/// Two people who know each other.
struct KnownPair: Comparable {
  let low, high: Int
  let kind: TieKind

  init(_ a: Int, _ b: Int, _ kind: TieKind) {
    low = min(a, b)
    high = max(a, b)
    self.kind = kind
  }

  static func < (left: KnownPair, right: KnownPair) -> Bool {
    (left.low, left.high, left.kind.rawValue) < (right.low, right.high, right.kind.rawValue)
  }

  /// Each pair once, with its closest kind, in ascending order.
  static func unique(_ pairs: [KnownPair]) -> [KnownPair] {
    var unique: [KnownPair] = []
    for pair in pairs.sorted() {
      if let last = unique.last, (last.low, last.high) == (pair.low, pair.high) { continue }
      unique.append(pair)
    }
    return unique
  }
}
