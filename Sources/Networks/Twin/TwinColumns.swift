import Documents

/// The further columns of a site that a twin can keep.
///
/// A column of numbers with many values is kept as a number. One with at most twelve values is kept as
/// categories, and values of fewer than ten people are put together as "other". Any other text could hold
/// a name and is left out.
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

  /// Sorts the columns of a site.
  init(_ site: Site) {
    for column in site.attributes {
      let values = Set(column.values.filter { !$0.isEmpty })
      let parsed = column.values.map { text -> Double? in
        let bytes = Array(text.utf8)
        return CSVNumber.parse(bytes, 0..<bytes.count)
      }
      let isNumeric = zip(column.values, parsed).allSatisfy { $0.isEmpty || $1 != nil }
      if values.count <= TwinColumns.mostCategories {
        texts.append(TwinColumns.merged(column))
      } else if isNumeric {
        numbers.append((column.name, parsed))
      } else {
        leftOut.append(column.name)
      }
    }
    parents = texts.indices.map { column in
      let best = (0..<column).max {
        TwinColumns.association(texts[$0], texts[column])
          < TwinColumns.association(texts[$1], texts[column])
      }
      return best
    }
  }

  /// One value a column for a person of a twin: like those of the group who share the value of the column
  /// that says most about it, if there are ten of them, and otherwise like those of the group.
  func draw(_ members: [Int], _ draws: inout TwinDraws) -> [String] {
    var drawn: [String] = []
    for (column, parent) in zip(texts, parents) {
      var like = members
      if let parent {
        let same = members.filter { texts[parent].values[$0] == drawn[parent] }
        if same.count >= TwinGroups.smallest { like = same }
      }
      drawn.append(column.values[like[draws.index(.category, below: like.count)]])
    }
    return drawn
  }

  private static func merged(_ column: Attribute) -> Attribute {
    var counts: [String: Int] = [:]
    for value in column.values { counts[value, default: 0] += 1 }
    return Attribute(
      name: column.name,
      values: column.values.map {
        $0.isEmpty || counts[$0, default: 0] >= TwinGroups.smallest ? $0 : "other"
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
