extension Graph {
  /// Burt's constraint: how much of a person's network leads back to the same people; low for people
  /// who bridge groups. Nil for a person without ties, whose constraint is undefined.
  ///
  /// C_i = Σ_j (p_ij + Σ_q p_iq p_qj)², the sums over neighbours j and q of i, with p_ij = 1/d_i.
  ///
  /// - References: Burt (1992), Structural Holes, eq. 2.4.
  /// - Complexity: O(Σ of the degrees of everybody's neighbours).
  public func constraint() -> [Double?] {
    var indirect = [Double](repeating: 0, count: count)
    return (0..<count).map { person in
      guard degree(person) > 0 else { return nil }
      let share = 1 / Double(degree(person))
      for friend in neighbours(of: person) { indirect[Int(friend)] = share }
      for friend in neighbours(of: person) {
        let part = share / Double(degree(Int(friend)))
        // Only the person's own neighbours hold a value above 0, so others stay as they are.
        for other in neighbours(of: Int(friend)) where indirect[Int(other)] > 0 {
          indirect[Int(other)] += part
        }
      }
      let sum = neighbours(of: person).reduce(0) { $0 + indirect[Int($1)] * indirect[Int($1)] }
      for friend in neighbours(of: person) { indirect[Int(friend)] = 0 }
      return sum
    }
  }
}
