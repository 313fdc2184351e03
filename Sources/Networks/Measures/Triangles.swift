extension Graph {
  /// In how many triangles each person stands: pairs of friends who are friends themselves.
  ///
  /// - Complexity: O(Σ over ties of both ends' degrees).
  public func triangles() -> [Int] {
    var count = [Int](repeating: 0, count: self.count)
    var mark = [Int32](repeating: -1, count: self.count)
    for person in 0..<self.count {
      for friend in neighbours(of: person) { mark[Int(friend)] = Int32(person) }
      for friend in neighbours(of: person) where friend > person {
        for third in neighbours(of: Int(friend)) where third > friend && mark[Int(third)] == person
        {
          count[person] += 1
          count[Int(friend)] += 1
          count[Int(third)] += 1
        }
      }
    }
    return count
  }

  /// The share of "friend of a friend" pairs that are friends, 3 × triangles / triples; nil without
  /// any triple.
  public func transitivity() -> Double? {
    let triples = degrees.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
    guard triples > 0 else { return nil }
    return Double(triangles().reduce(0, +)) / Double(triples)
  }
}
