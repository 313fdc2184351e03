extension Graph {
  /// The share of the pairs of a person's friends who are friends themselves, from 0 to 1; nil for a
  /// person with fewer than two friends, who has no such pair.
  ///
  /// - References: Watts & Strogatz (1998) doi:10.1038/30918.
  /// - Complexity: that of `triangles()`.
  public func clustering() -> [Double?] {
    let triangles = triangles()
    return (0..<count).map { person in
      let pairs = degree(person) * (degree(person) - 1) / 2
      return pairs > 0 ? Double(triangles[person]) / Double(pairs) : nil
    }
  }

  /// The share of all pairs of people who are tied, from 0 to 1; nil for fewer than two people.
  public var density: Double? {
    count > 1 ? Double(neighbours.count) / (Double(count) * Double(count - 1)) : nil
  }
}
