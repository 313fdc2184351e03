extension Graph {
  /// The shell of each person: the largest k such that the person keeps k ties when everybody with
  /// fewer than k is taken away, again and again.
  ///
  /// - References: Seidman (1983) doi:10.1016/0378-8733(83)90028-X; Batagelj & Zaveršnik (2003).
  /// - Complexity: O(people + ties).
  public func shells() -> [Int] {
    var degree = degrees
    let largest = degree.max() ?? 0
    var bins = [Int](repeating: 0, count: largest + 2)
    for d in degree { bins[d + 1] += 1 }
    for d in 0...largest { bins[d + 1] += bins[d] }
    var order = [Int](repeating: 0, count: count)
    var slot = [Int](repeating: 0, count: count)
    var next = bins
    for person in 0..<count {
      slot[person] = next[degree[person]]
      order[slot[person]] = person
      next[degree[person]] += 1
    }
    for index in 0..<count {
      let person = order[index]
      for neighbour in neighbours(of: person).map({ Int($0) })
      where degree[neighbour] > degree[person] {
        // The neighbour changes places with the first of its degree and then counts to the next lower.
        let first = bins[degree[neighbour]]
        let other = order[first]
        order.swapAt(first, slot[neighbour])
        slot[other] = slot[neighbour]
        slot[neighbour] = first
        bins[degree[neighbour]] += 1
        degree[neighbour] -= 1
      }
    }
    return degree
  }
}
