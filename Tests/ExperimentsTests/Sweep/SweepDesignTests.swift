import Foundation
import Testing

@testable import Experiments

@Suite struct SweepDesignTests {
  /// Each design has a file of its own and a line in the registry.
  @Test func theRegistryListsTheFolder() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../../Sources/Experiments/Sweep/Designs")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(files.count { $0.hasSuffix(".swift") } == SweepDesign.all.count)
    #expect(Set(SweepDesign.all.map(\.name)).count == SweepDesign.all.count)
    #expect(SweepDesign.all.map(\.name).allSatisfy { SweepDesign.named($0)?.name == $0 })
  }

  /// A law of every design: as many worlds as it says, inside the cube, the same for the same seed.
  @Test(arguments: SweepDesign.all.map(\.name), [1, 2, 5])
  func aDesignKeepsItsPromises(name: String, inputs: Int) throws {
    let design = try #require(SweepDesign.named(name))
    for samples in [design.samples.lowerBound, 7] {
      let points = try design.points(inputs: inputs, samples: samples, seed: 42)
      #expect(points.count == design.worlds(inputs: inputs, samples: samples))
      #expect(points.allSatisfy { $0.count == inputs && $0.allSatisfy { $0 > 0 && $0 < 1 } })
      #expect(try design.points(inputs: inputs, samples: samples, seed: 42) == points)
    }
  }

  @Test func oneAtATime() throws {
    let points = try SweepDesign.oneWay.points(inputs: 2, samples: 3, seed: 1)
    #expect(
      points == [
        [0.5, 0.5], [0.05, 0.5], [0.5, 0.5], [0.95, 0.5], [0.5, 0.05], [0.5, 0.5], [0.5, 0.95],
      ])
  }

  @Test func aGridHoldsEveryCombinationOnce() throws {
    let points = try SweepDesign.grid.points(inputs: 2, samples: 2, seed: 1)
    #expect(points == [[0.25, 0.25], [0.25, 0.75], [0.75, 0.25], [0.75, 0.75]])
    let large = try SweepDesign.grid.points(inputs: 4, samples: 5, seed: 1)
    #expect(large.count == 625 && Set(large).count == 625)
    let levels: Set<Double> = [0.1, 0.3, 0.5, 0.7, 0.9]
    #expect(Set(large.flatMap { $0 }) == levels)
    #expect(SweepDesign.grid.worlds(inputs: 70, samples: 3) == nil)
  }

  @Test(arguments: [2, 10, 97]) func eachStratumIsHitOnce(rows: Int) throws {
    for seed in [1, 2] as [UInt64] {
      let points = try SweepDesign.latinHypercube.points(inputs: 6, samples: rows, seed: seed)
      for input in 0..<6 {
        let strata = points.map { Int($0[input] * Double(rows)) }
        #expect(strata.sorted() == Array(0..<rows))
      }
      // Columns are ordered apart: two alike would be a key used twice.
      let columns: [[Double]] = (0..<6).map { input in points.map { $0[input] } }
      #expect(Set(columns).count == 6)
    }
  }

  /// The random shift keeps what Sobol's points are used for: one in each part of each coordinate, and in
  /// the first two coordinates one in each box of area 2^−m.
  @Test(arguments: [1, 2011] as [UInt64]) func shiftedPointsAreStillANet(seed: UInt64) throws {
    let points = try SweepDesign.sobol.points(inputs: 40, samples: 64, seed: seed)
    for input in 0..<40 {
      #expect(points.map { Int($0[input] * 64) }.sorted() == Array(0..<64))
    }
    for (across, down) in [(64, 1), (16, 4), (8, 8), (2, 32)] {
      let boxes = points.map { Int($0[0] * Double(across)) * down + Int($0[1] * Double(down)) }
      #expect(Set(boxes).count == 64, "\(across) by \(down)")
    }
    #expect(SweepDesign.sobol.mostInputs == 40)
    #expect(throws: (any Error).self) {
      try SweepDesign.sobol.points(inputs: 41, samples: 64, seed: seed)
    }
  }

  /// Between neighbours of a path one input moves, by half the levels; each input moves once a path.
  @Test func aPathMovesEachInputOnce() throws {
    let points = SweepDesign.morrisPaths(inputs: 4, paths: 50, seed: 3, between: (0, 1))
    for path in 0..<50 {
      var moved: [Int] = []
      for step in 1...4 {
        let (here, before) = (points[path * 5 + step], points[path * 5 + step - 1])
        let differing = (0..<4).filter { here[$0] != before[$0] }
        #expect(differing.count == 1)
        moved += differing
        #expect(differing.allSatisfy { abs(abs(here[$0] - before[$0]) - 2.0 / 3) < 1e-12 })
      }
      #expect(moved.sorted() == [0, 1, 2, 3])
    }
    let levels: Set<Double> = [0, 1.0 / 3, 2.0 / 3, 1]
    #expect(Set(points.flatMap { $0 }) == levels)
  }

  /// Each mixed world of a row differs from A in its own input, which is B's.
  @Test func mixedWorldsTakeOneInputFromB() throws {
    let points = try SweepDesign.sobolIndices.points(inputs: 3, samples: 8, seed: 1)
    #expect(points.count == 40)
    for row in 0..<8 {
      let (a, b) = (points[row * 5], points[row * 5 + 4])
      #expect(zip(a, b).allSatisfy { $0 != $1 })
      for input in 0..<3 {
        var expected = a
        expected[input] = b[input]
        #expect(points[row * 5 + 1 + input] == expected)
      }
    }
  }
}
