extension Graph {
  /// The correlation of the degrees at the two ends of a tie; nil where all ends have one degree.
  ///
  /// - References: Newman (2002) doi:10.1103/PhysRevLett.89.208701.
  public func degreeAssortativity() -> Double? {
    guard let mean = meanDegreeOfTieEnd else { return nil }
    var (product, square) = (0.0, 0.0)
    for person in 0..<count {
      let own = Double(degree(person)) - mean
      for friend in neighbours(of: person) {
        product += own * (Double(degree(Int(friend))) - mean)
        square += own * own
      }
    }
    return square > 0 ? product / square : nil
  }

  /// Krackhardt and Stern's E–I index: (ties across groups − ties inside) / all ties, from −1 (all
  /// inside) to 1 (all across); nil without ties.
  ///
  /// - Parameter groups: The group of each person.
  public func externalInternal(groups: [Int]) -> Double? {
    guard !neighbours.isEmpty else { return nil }
    var across = 0
    for person in 0..<count {
      for friend in neighbours(of: person) where groups[person] != groups[Int(friend)] {
        across += 1
      }
    }
    let inside = neighbours.count - across
    return Double(across - inside) / Double(neighbours.count)
  }
}
