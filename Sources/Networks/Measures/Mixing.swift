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

  /// Newman's assortativity r by group: 1 if every tie stays inside its group, 0 if ties ignore the
  /// groups, below 0 if they cross more often than that. Nil without ties, or where all ends of ties
  /// lie in one group.
  ///
  /// r = (Σ e_gg − Σ a_g²) / (1 − Σ a_g²), e_gg the share of ties inside group g and a_g the share of
  /// ends of ties in it.
  ///
  /// - Parameter groups: The group of each person, any numbers.
  /// - References: Newman (2003) doi:10.1103/PhysRevE.67.026126, eq. 2.
  /// - Complexity: O(ties + people · log people).
  public func assortativity(groups: [Int]) -> Double? {
    guard let across = externalInternal(groups: groups) else { return nil }
    let ends = Double(neighbours.count)
    var total = 0
    var squares = 0.0
    let order = (0..<count).sorted { (groups[$0], $0) < (groups[$1], $1) }
    for (place, person) in order.enumerated() {
      total += degree(person)
      guard place + 1 == count || groups[order[place + 1]] != groups[person] else { continue }
      squares += (Double(total) / ends) * (Double(total) / ends)
      // All ends in one group: no way to mix is left.
      if total == neighbours.count { return nil }
      total = 0
    }
    return ((1 - across) / 2 - squares) / (1 - squares)
  }

  /// The share of a group's ties that lead out of it, from 0 to 1; nil if its people have no tie.
  ///
  /// Under random mixing (n − n_G)/(n − 1) of them would (SCIENCE §3.4).
  ///
  /// - Parameter members: Whether each person belongs to the group.
  public func bridgingShare(of members: [Bool]) -> Double? {
    var (inside, across) = (0, 0)
    for person in 0..<count where members[person] {
      for friend in neighbours(of: person) {
        if members[Int(friend)] { inside += 1 } else { across += 1 }
      }
    }
    // A tie inside was met at both of its ends.
    let all = inside / 2 + across
    return all > 0 ? Double(across) / Double(all) : nil
  }
}
