extension Graph {
  /// How near each person is to everybody else, corrected for people out of reach (Wasserman & Faust).
  ///
  /// With r people reached, the person included, and S the sum of the steps to them:
  /// (r − 1)/(n − 1) · (r − 1)/S. A person without ties has 0.
  ///
  /// - References: Wasserman & Faust (1994), Social Network Analysis, eq. 5.22.
  /// - Complexity: O(people × ties).
  public func closeness() -> [Double] {
    var walk = BreadthFirst(count: count)
    return (0..<count).map { person in
      walk.walk(self, from: CollectionOfOne(person))
      let others = Double(walk.reached.count - 1)
      guard others > 0 else { return 0 }
      let steps = walk.reached.reduce(0) { $0 + Int(walk.distance[Int($1)]) }
      return others / Double(count - 1) * (others / Double(steps))
    }
  }
}
