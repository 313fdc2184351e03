extension SequentialABC {
  /// Numbers of runs set apart for each generation: 4,194,304, more than a fit may use.
  static let numbersPerGeneration: UInt32 = 1 << 22
  /// The generation whose numbers the predictive check uses.
  static let predictive = 1000

  /// Works out blocks of runs over threads and hands them on in their order, until told to stop.
  ///
  /// - Parameters:
  ///   - scores: The scores of a candidate, by its number within the generation.
  ///   - take: Given the number of a block and its runs; whether to go on.
  func walk(
    blocks: Int, generation: Int, scores: @escaping @Sendable (_ candidate: UInt32) -> [Double],
    take: (Int, [Candidate]) -> Bool
  ) async throws {
    let first = UInt32(generation) &* Self.numbersPerGeneration
    let problem = problem
    @Sendable func work(_ block: Int) throws -> [Candidate] {
      let start = UInt32(block * problem.lanes)
      let scores = (0..<UInt32(problem.lanes)).map { scores(start + $0) }
      let statistics = try problem.simulate(try scores.map(problem.values), first &+ start)
      return zip(scores, statistics).map { Candidate(scores: $0, statistics: $1) }
    }
    if settings.threads <= 1 {
      for block in 0..<blocks where !take(block, try work(block)) { return }
      return
    }
    try await withThrowingTaskGroup(of: (Int, [Candidate]).self) { group in
      var (next, due) = (0, 0)
      var waiting: [Int: [Candidate]] = [:]
      func add() {
        guard next < blocks else { return }
        let block = next
        next += 1
        group.addTask { (block, try work(block)) }
      }
      for _ in 0..<settings.threads { add() }
      for try await (block, runs) in group {
        waiting[block] = runs
        while let runs = waiting.removeValue(forKey: due) {
          guard take(due, runs) else {
            group.cancelAll()
            return
          }
          due += 1
        }
        add()
      }
    }
  }
}
