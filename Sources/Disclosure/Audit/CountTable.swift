import Diagnostics

/// A table of numbers of people with one to three dimensions, and its margins.
public struct CountTable: Sendable {
  /// How many categories each dimension has, each at least 1.
  public let shape: [Int]
  /// The inner cells, the last dimension running fastest.
  public let counts: [Int]

  /// A table.
  ///
  /// - Throws: `E-COUNT-TABLE` if there are not one to three dimensions, a number is below 0 or they are not
  ///   as many as the shape says, or their sum is too large.
  public init(shape: [Int], counts: [Int]) throws(Finding) {
    let isShape = (1...3).contains(shape.count) && shape.allSatisfy { (1...100_000).contains($0) }
    guard isShape, shape.reduce(1, *) == counts.count,
      counts.allSatisfy({ (0...1_000_000_000).contains($0) }), counts.count <= 1_000_000
    else {
      throw Finding(
        "E-COUNT-TABLE", "this is not a table of one to three dimensions with a count in each cell")
    }
    self.shape = shape
    self.counts = counts
  }

  /// The publication of the table with all its margins.
  ///
  /// Cells stand in the order of the extended table, in which the last category of each dimension is
  /// "all". Their keys are `name/i/j` with `+` for all.
  ///
  /// - Parameters:
  ///   - name: What the table counts, the same in every publication of it.
  ///   - marginsAreExact: Whether margins are printed as they are; by rule P3 they are not.
  public func publication(
    _ name: String, rule: DisclosureRule, marginsAreExact: Bool = false,
    intruder: Publication.Intruder = .knowsRule, earlier: [Publication.Earlier] = []
  ) -> Publication {
    let extended = shape.map { $0 + 1 }
    let places = (0..<extended.reduce(1, *)).map { place(of: $0, in: extended) }
    let cells = places.map { place in
      let isTotal = zip(place, shape).contains { $0 == $1 }
      let key = zip(place, shape).map { $0 == $1 ? "+" : "\($0)" }.joined(separator: "/")
      return Publication.Cell(
        key: "\(name)/\(key)", count: count(place), isExact: isTotal && marginsAreExact,
        isTotal: isTotal)
    }
    return Publication(
      cells, sums: sums(extended, places), rule: rule, earlier: earlier, intruder: intruder)
  }

  private func sums(_ extended: [Int], _ places: [[Int]]) -> [CountSystem.Sum] {
    shape.indices.flatMap { dimension in
      places.indices.filter { places[$0][dimension] == shape[dimension] }.map { total in
        let parts = (0..<shape[dimension]).map { category in
          var place = places[total]
          place[dimension] = category
          return index(of: place, in: extended)
        }
        return CountSystem.Sum(total: total, parts: parts)
      }
    }
  }

  /// The number at a place of the extended table.
  private func count(_ place: [Int]) -> Int {
    guard let open = zip(place, shape).enumerated().first(where: { $0.element.0 == $0.element.1 })
    else { return counts[index(of: place, in: shape)] }
    return (0..<shape[open.offset]).reduce(0) { sum, category in
      var inner = place
      inner[open.offset] = category
      return sum + count(inner)
    }
  }

  private func place(of index: Int, in sizes: [Int]) -> [Int] {
    var rest = index
    var out: [Int] = []
    for size in sizes.reversed() {
      out.insert(rest % size, at: 0)
      rest /= size
    }
    return out
  }

  private func index(of place: [Int], in sizes: [Int]) -> Int {
    zip(place, sizes).reduce(0) { $0 * $1.1 + $1.0 }
  }
}
