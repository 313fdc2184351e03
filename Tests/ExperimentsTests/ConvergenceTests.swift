import Testing

@testable import Experiments

/// How mean differences settle.
struct ConvergenceTests {
  /// By hand: 1, 3, 2, 6 has means 2, 2, 3; after two, t(1; 97.5 %) · s / √2 = 12.706 · √2 / √2.
  @Test func runningMeans() throws {
    let points = Convergence.points(Clusters([1, 3, 2, 6], size: 1))
    #expect(points.map(\.futures) == [2, 3, 4])
    #expect(points.map(\.difference) == [2, 2, 3])
    #expect(abs(points[0].half95 - 12.7062) < 1e-3)
  }

  @Test func setsCountOnceAndTheLastPointIsEverything() {
    let values = (0..<101).map { Double($0 % 7) }
    let sets = Clusters(values, size: 2)
    let points = Convergence.points(sets)
    #expect(points.count <= 20 && points.last?.futures == 101)
    #expect(points.last?.difference == sets.mean)
    #expect(points.map(\.futures) == points.map(\.futures).sorted())
    #expect(Convergence.points(Clusters([1], size: 1)).isEmpty)
  }
}
