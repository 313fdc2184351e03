extension Graph {
  /// λ_max: the largest eigenvalue of the network of pairs, by which chances of passing on are scaled
  /// (1/λ_max is the threshold of the quenched SIS model); 0 without ties.
  ///
  /// Power iteration on A + I, so that two-sided networks do not swing, until the value stands still.
  ///
  /// - Complexity: O(ties × rounds).
  public func spectralRadius(rounds: Int = 10_000, tolerance: Double = 1e-12) -> Double {
    guard !neighbours.isEmpty else { return 0 }
    var vector = [Double](repeating: 1, count: count)
    var value = 0.0
    for _ in 0..<rounds {
      let image = (0..<count).map { person in
        neighbours(of: person).reduce(vector[person]) { $0 + vector[Int($1)] }
      }
      let length = image.reduce(0) { $0 + $1 * $1 }.squareRoot()
      let before = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
      let next = length / before
      vector = image.map { $0 / length }
      if abs(next - value) <= tolerance * next { return next - 1 }
      value = next
    }
    return value - 1
  }
}
