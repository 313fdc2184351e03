/// Columns of the people table, as outcomes read them.
extension SitePlan {
  /// The cells of a column, one a person; nil where the site has none of this name. The name
  /// `neighbourhood` means the neighbourhood of the map unless a further column has it.
  package func cells(of column: String) -> [String]? {
    if let own = site.attributes.first(where: { $0.name == column }) { return own.values }
    return column == "neighbourhood" ? neighbourhood.map { "\($0)" } : nil
  }

  /// The group of each person by a column, in the order of their first members; −1: empty cell.
  package func groups(by column: String) -> [Int] {
    guard let cells = cells(of: column) else { return [Int](repeating: -1, count: count) }
    var seen: [String: Int] = [:]
    return cells.map { cell in
      if cell.isEmpty { return -1 }
      if let group = seen[cell] { return group }
      seen[cell] = seen.count
      return seen.count - 1
    }
  }

  /// The numbers in a column; nil for people whose cell holds none.
  package func numbers(in column: String) -> [Double?] {
    guard let cells = cells(of: column) else { return [Double?](repeating: nil, count: count) }
    return cells.map { Double($0).flatMap { $0.isFinite ? $0 : nil } }
  }

  /// Whether a column marks each person: yes, y, true or 1, in any case of letters.
  package func marks(in column: String) -> [Bool] {
    guard let cells = cells(of: column) else { return [Bool](repeating: false, count: count) }
    return cells.map { ["yes", "y", "true", "1"].contains($0.lowercased()) }
  }
}
