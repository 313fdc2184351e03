/// Columns without a heading: dropped where they are blank throughout, given a name where they are not.
enum CSVUnnamed {
  typealias Settled = (columns: [String], starts: [UInt32], ends: [UInt32], filled: [Int])

  static func settle(
    columns: [String], starts: [UInt32], ends: [UInt32], rowCount: Int
  ) -> Settled {
    guard columns.contains("") else { return (columns, starts, ends, []) }
    let width = columns.count
    var (kept, names, filled): ([Int], [String], [Int]) = ([], [], [])
    for (index, name) in columns.enumerated() {
      let isBlank = (0..<rowCount).allSatisfy {
        starts[$0 * width + index] == ends[$0 * width + index]
      }
      if !name.isEmpty {
        kept.append(index)
        names.append(name)
      } else if !isBlank {
        kept.append(index)
        names.append(freeName("column \(index + 1)", among: columns))
        filled.append(index + 1)
      }
    }
    func pick(_ values: [UInt32]) -> [UInt32] {
      var picked: [UInt32] = []
      picked.reserveCapacity(rowCount * kept.count)
      for row in 0..<rowCount { for index in kept { picked.append(values[row * width + index]) } }
      return picked
    }
    return (names, pick(starts), pick(ends), filled)
  }

  private static func freeName(_ name: String, among columns: [String]) -> String {
    var free = name
    while columns.contains(free) { free += "'" }
    return free
  }
}
