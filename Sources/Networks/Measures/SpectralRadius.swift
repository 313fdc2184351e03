extension Graph {
  /// λ_max: the largest eigenvalue of the network of pairs, by which chances of passing on are scaled
  /// (1/λ_max is the threshold of the quenched SIS model); 0 without ties.
  ///
  /// - Complexity: O(rounds² × people + rounds × ties), with at most 200 rounds.
  public func spectralRadius() -> Double {
    neighbours.isEmpty ? 0 : Lanczos(self, rounds: 200).largest
  }

  /// Eigenvector centrality: a person counts for much whose friends count for much. Of length 1, none
  /// below 0; all 0 without ties.
  ///
  /// Where parts of the network have the same λ_max it is the share of everybody's that lies in them.
  ///
  /// - References: Bonacich (1972) doi:10.1080/0022250X.1972.9989806.
  /// - Complexity: as `spectralRadius()`.
  public func eigenvectorCentrality() -> [Double] {
    guard !neighbours.isEmpty else { return [Double](repeating: 0, count: count) }
    return Lanczos(self, rounds: 200).vector.map { max(0, $0) }
  }
}

/// The largest eigenvalue of a network's adjacency and its vector, by Lanczos' method from the vector
/// of ones, every new direction made orthogonal to all before it, twice.
///
/// Power iteration would need many thousand rounds where two parts of a network have nearly the same
/// λ_max; this needs at most as many rounds as there are people.
///
/// - References: Golub & Van Loan (2013), Matrix Computations, §10.1.
private struct Lanczos {
  private var directions: [[Double]] = []
  private var diagonal: [Double] = []
  private var beside: [Double] = []

  init(_ graph: Graph, rounds: Int) {
    let length = Double(graph.count).squareRoot()
    var next = [Double](repeating: 1 / length, count: graph.count)
    for _ in 0..<min(rounds, graph.count) {
      let last = next
      directions.append(last)
      next = (0..<graph.count).map { person in
        graph.neighbours(of: person).reduce(0) { $0 + last[Int($1)] }
      }
      diagonal.append(Self.product(next, last))
      for _ in 0..<2 { for direction in directions { Self.remove(direction, from: &next) } }
      let rest = Self.product(next, next).squareRoot()
      // Nothing new: the directions hold everything that ones can become.
      if rest < 1e-10 * length { break }
      beside.append(rest)
      next = next.map { $0 / rest }
    }
    beside.removeLast(max(0, beside.count + 1 - directions.count))
  }

  private static func product(_ a: [Double], _ b: [Double]) -> Double {
    a.indices.reduce(0) { $0 + a[$1] * b[$1] }
  }

  private static func remove(_ direction: [Double], from vector: inout [Double]) {
    let part = product(direction, vector)
    for index in vector.indices { vector[index] -= part * direction[index] }
  }

  /// By bisection: `value` lies above all eigenvalues if and only if all pivots are above 0.
  var largest: Double {
    var (low, high) = (0.0, Double(diagonal.count + 1))
    while !isAboveAll(high) { (low, high) = (high, 2 * high) }
    while true {
      let middle = (low + high) / 2
      if middle <= low || middle >= high { return high }
      if isAboveAll(middle) { high = middle } else { low = middle }
    }
  }

  private func isAboveAll(_ value: Double) -> Bool {
    var pivot = value - diagonal[0]
    for (index, side) in beside.enumerated() {
      guard pivot > 0 else { return false }
      pivot = value - diagonal[index + 1] - side * side / pivot
    }
    return pivot > 0
  }

  /// By inverse iteration just above the largest eigenvalue.
  var vector: [Double] {
    let shift = largest * (1 + 1e-12)
    var parts = [Double](repeating: 1, count: diagonal.count)
    for _ in 0..<5 { parts = unit(solve(shift, parts)) }
    var vector = [Double](repeating: 0, count: directions[0].count)
    for (part, direction) in zip(parts, directions) {
      for index in vector.indices { vector[index] += part * direction[index] }
    }
    return unit(vector)
  }

  private func unit(_ vector: [Double]) -> [Double] {
    let length = Self.product(vector, vector).squareRoot()
    return vector.map { $0 / length }
  }

  /// (shift − T) x = right, by elimination; all pivots are above 0.
  private func solve(_ shift: Double, _ right: [Double]) -> [Double] {
    var (pivots, x) = (diagonal.map { shift - $0 }, right)
    for (index, side) in beside.enumerated() {
      pivots[index + 1] -= side * side / pivots[index]
      x[index + 1] += side / pivots[index] * x[index]
    }
    x[x.count - 1] /= pivots[x.count - 1]
    for index in beside.indices.reversed() {
      x[index] = (x[index] + beside[index] * x[index + 1]) / pivots[index]
    }
    return x
  }
}
