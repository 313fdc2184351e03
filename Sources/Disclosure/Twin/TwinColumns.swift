import Documents
import Networks

/// The further columns of a site that a twin can keep.
///
/// A column of numbers with many values is kept as a number. One with at most twelve values is kept as
/// categories: values of fewer than ten people are put together as "other", and where those are still
/// fewer than ten, the column goes (rule P4). Any other text could hold a name and is left out.
struct TwinColumns {
  /// The most values that a column of categories has (A).
  static let mostCategories = 12

  /// Columns of categories.
  private(set) var texts: [Attribute] = []
  /// Columns of numbers.
  private(set) var numbers: [(name: String, values: [Double?])] = []
  /// Columns that a twin does not have.
  private(set) var leftOut: [String] = []
  /// For each column of categories, the earlier one that says most about it.
  private var parents: [Int?] = []

  /// Sorts the columns of a site. Cost: O(people · columns²).
  init(_ site: Site) {
    for column in site.attributes {
      let values = Set(column.values.filter { !$0.isEmpty })
      let parsed = column.values.map { text -> Double? in
        let bytes = Array(text.utf8)
        return CSVNumber.parse(bytes, 0..<bytes.count)
      }
      let isNumeric = zip(column.values, parsed).allSatisfy { $0.isEmpty || $1 != nil }
      if values.count <= TwinColumns.mostCategories {
        if let merged = TwinColumns.merged(column) {
          texts.append(merged)
        } else {
          leftOut.append(column.name)
        }
      } else if isNumeric {
        numbers.append((column.name, parsed))
      } else {
        leftOut.append(column.name)
      }
    }
    parents = texts.indices.map { column in
      (0..<column).max {
        TwinColumns.association(texts[$0], texts[column])
          < TwinColumns.association(texts[$1], texts[column])
      }
    }
  }

  /// The values of one column in one group: how many people have each, in the order of the values.
  struct Shares {
    let values: [String]
    let weights: [Double]

    init(_ all: [String]) {
      var counts: [String: Double] = [:]
      for value in all { counts[value, default: 0] += 1 }
      // Who left it blank is not to be told by that.
      if let blank = counts[""], blank < Double(GroupSizes.fewest), counts.count > 1 {
        counts[""] = nil
      }
      values = counts.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      weights = values.map { counts[$0, default: 0] }
    }
  }

  /// What a group's people have in the columns of categories.
  struct OfGroup {
    /// For each column: by the value of its parent, "" standing for the whole group where the parent's value
    /// has fewer than ten people.
    fileprivate var shares: [[String: Shares]] = []
    fileprivate var whole: [Shares] = []
  }

  /// The shares of a group. Cost: O(people of the group · columns).
  func shares(of members: [Int]) -> OfGroup {
    var group = OfGroup()
    for (column, parent) in zip(texts, parents) {
      group.whole.append(Shares(members.map { column.values[$0] }))
      var byParent: [String: [String]] = [:]
      if let parent {
        for person in members {
          byParent[texts[parent].values[person], default: []].append(column.values[person])
        }
      }
      group.shares.append(
        byParent.filter { $0.value.count >= GroupSizes.fewest }.mapValues { Shares($0) })
    }
    return group
  }

  /// One value a column for a person of a twin, by the shares of the group among those who have the same value
  /// in the column that says most about it, if there are ten of them.
  func draw(_ group: OfGroup, _ draws: inout TwinDraws) -> [String] {
    var drawn: [String] = []
    for (index, parent) in parents.enumerated() {
      let shares = parent.flatMap { group.shares[index][drawn[$0]] } ?? group.whole[index]
      drawn.append(draws.choose(.category, shares.weights).map { shares.values[$0] } ?? "")
    }
    return drawn
  }

  private static func merged(_ column: Attribute) -> Attribute? {
    var counts: [String: Int] = [:]
    for value in column.values where !value.isEmpty { counts[value, default: 0] += 1 }
    let sizes = counts.keys.sorted().map { counts[$0, default: 0] }
    guard !sizes.isEmpty, case .shown = GroupSizes.split(sizes) else { return nil }
    return Attribute(
      name: column.name,
      values: column.values.map {
        $0.isEmpty || counts[$0, default: 0] >= GroupSizes.fewest ? $0 : "other"
      })
  }

  /// Cramér's V squared times the number of people and of the smaller number of categories less one, which
  /// is chi-square: enough to order columns by. Reference: Cramér (1946), M.
  private static func association(_ a: Attribute, _ b: Attribute) -> Double {
    var (pairs, first, second): ([[String]: Double], [String: Double], [String: Double]) = (
      [:], [:], [:]
    )
    for (x, y) in zip(a.values, b.values) {
      pairs[[x, y], default: 0] += 1
      first[x, default: 0] += 1
      second[y, default: 0] += 1
    }
    let count = Double(a.values.count)
    // In a fixed order, so that the sum is the same everywhere.
    return pairs.keys.sorted { $0.lexicographicallyPrecedes($1) }.reduce(0) { sum, key in
      let expected = first[key[0], default: 0] * second[key[1], default: 0] / count
      let seen = pairs[key, default: 0]
      return sum + seen * seen / expected
    } - count
  }
}
