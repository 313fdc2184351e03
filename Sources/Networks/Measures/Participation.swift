extension Graph {
  /// How evenly a person's ties are spread over groups: 0 if all lead into one, near 1 if into many
  /// alike. Nil for a person without ties, for whom it is undefined.
  ///
  /// P_i = 1 − Σ_c (d_ic / d_i)², d_ic the ties of i into group c.
  ///
  /// - Parameter groups: The group of each person, such as `communities(rank:)` or neighbourhoods.
  /// - References: Guimerà & Amaral (2005) doi:10.1038/nature03288.
  /// - Complexity: O(Σ over people of degree × log degree).
  public func participation(groups: [Int]) -> [Double?] {
    (0..<count).map { person in
      let ties = degree(person)
      guard ties > 0 else { return nil }
      let sorted = neighbours(of: person).map { groups[Int($0)] }.sorted()
      var (squares, run) = (0, 0)
      for index in sorted.indices {
        run += 1
        if index + 1 == sorted.count || sorted[index + 1] != sorted[index] {
          squares += run * run
          run = 0
        }
      }
      return 1 - Double(squares) / (Double(ties) * Double(ties))
    }
  }
}
