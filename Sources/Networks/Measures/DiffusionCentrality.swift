extension Graph {
  /// How often a person's news is expected to be heard, by anybody and as often as it comes round,
  /// within so many steps: Σ_{t=1..T} (qA)ᵗ 1. 0 for a person without ties.
  ///
  /// With q = 1/λ_max and T = 3 it says how well those whom villagers name as good gossips are placed
  /// (SCIENCE §2.3, `gossip`).
  ///
  /// - Parameters:
  ///   - chance: q, the chance of passing on along a tie in a step.
  ///   - steps: T.
  /// - References: Banerjee, Chandrasekhar, Duflo & Jackson (2019) doi:10.1093/restud/rdz008.
  /// - Complexity: O(steps × (people + ties)).
  public func diffusionCentrality(chance: Double, steps: Int) -> [Double] {
    var heard = [Double](repeating: 1, count: count)
    var total = [Double](repeating: 0, count: count)
    for _ in 0..<max(0, steps) {
      heard = (0..<count).map { person in
        chance * neighbours(of: person).reduce(0) { $0 + heard[Int($1)] }
      }
      for person in 0..<count { total[person] += heard[person] }
    }
    return total
  }
}
