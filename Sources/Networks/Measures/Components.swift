extension Graph {
  /// The parts of a network between which there is no path.
  public struct Components: Sendable, Equatable {
    /// The part of each person, from 0, in the order of the parts' first people.
    public let part: [Int]
    /// The number of people in each part.
    public let sizes: [Int]

    /// The number of parts; a person without ties is one.
    public var count: Int { sizes.count }
    /// The people in the largest part; 0 for a network without people.
    public var largest: Int { sizes.max() ?? 0 }
  }

  /// Finds the parts. Cost: O(people + ties).
  public func components() -> Components {
    var part = [Int](repeating: -1, count: count)
    var sizes: [Int] = []
    var queue: [Int] = []
    for start in 0..<count where part[start] < 0 {
      part[start] = sizes.count
      queue.removeAll(keepingCapacity: true)
      queue.append(start)
      var head = 0
      while head < queue.count {
        for next in neighbours(of: queue[head]) where part[Int(next)] < 0 {
          part[Int(next)] = sizes.count
          queue.append(Int(next))
        }
        head += 1
      }
      sizes.append(queue.count)
    }
    return Components(part: part, sizes: sizes)
  }
}
