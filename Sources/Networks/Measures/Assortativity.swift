extension Graph {
  /// Newman's assortativity by group: r = (Tr e − ‖e²‖) / (1 − ‖e²‖), where e_ab is the share of tie
  /// ends that lead from group a to group b and ‖e²‖ the sum of the entries of its square.
  ///
  /// 1 = ties only within groups, 0 = as chance would have it; nil without ties, and where all tie ends
  /// are in one group.
  ///
  /// - Parameter groups: The group of each person, from 0; a person without ties may have any.
  /// - References: Newman (2003) doi:10.1103/PhysRevE.67.026126.
  public func assortativity(groups: [Int]) -> Double? {
    guard !neighbours.isEmpty else { return nil }
    var ends = [Int](repeating: 0, count: (groups.max() ?? 0) + 1)
    var within = 0
    for person in 0..<count {
      for friend in neighbours(of: person) {
        ends[groups[person]] += 1
        if groups[Int(friend)] == groups[person] { within += 1 }
      }
    }
    let all = Double(neighbours.count)
    let chance = ends.reduce(0.0) { $0 + (Double($1) / all) * (Double($1) / all) }
    return ends.count { $0 > 0 } > 1 ? (Double(within) / all - chance) / (1 - chance) : nil
  }
}
