extension Graph {
  /// How often each person lies on the shortest ways between others, from 0 to 1.
  ///
  /// Ties count one step each; the sum over pairs is divided by the (n − 1)(n − 2)/2 pairs of others.
  /// Below three people everybody has 0.
  ///
  /// - References: Brandes (2001) doi:10.1080/0022250X.2001.9990249.
  /// - Complexity: O(people × ties).
  public func betweenness() -> [Double] {
    var score = [Double](repeating: 0, count: count)
    guard count > 2 else { return score }
    var walk = BreadthFirst(count: count)
    var paths = [Double](repeating: 0, count: count)
    var dependency = [Double](repeating: 0, count: count)
    for start in 0..<count {
      walk.walk(self, from: CollectionOfOne(start))
      paths[start] = 1
      for reached in walk.reached.dropFirst() {
        let person = Int(reached)
        paths[person] = neighbours(of: person).reduce(0) {
          walk.distance[Int($1)] == walk.distance[person] - 1 ? $0 + paths[Int($1)] : $0
        }
      }
      for reached in walk.reached.dropFirst().reversed() {
        let person = Int(reached)
        let share = (1 + dependency[person]) / paths[person]
        for before in neighbours(of: person)
        where walk.distance[Int(before)] == walk.distance[person] - 1 {
          dependency[Int(before)] += paths[Int(before)] * share
        }
        score[person] += dependency[person]
      }
      for person in walk.reached { dependency[Int(person)] = 0 }
    }
    // Every pair was counted from both of its ends.
    let pairs = Double(count - 1) * Double(count - 2)
    return score.map { $0 / pairs }
  }
}
