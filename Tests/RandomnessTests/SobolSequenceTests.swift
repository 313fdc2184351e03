import Testing

@testable import Randomness

@Suite struct SobolSequenceTests {
  /// The first points of the first two coordinates, as Bratley & Fox (1988) and every textbook have them,
  /// in Gray-code order.
  @Test func theFirstPointsAreTheKnownOnes() throws {
    let points = try SobolSequence.points(dimensions: 2, count: 8).map {
      $0.map { Double($0) * 0x1p-30 }
    }
    #expect(
      points == [
        [0, 0], [0.5, 0.5], [0.75, 0.25], [0.25, 0.75], [0.375, 0.375], [0.875, 0.875],
        [0.625, 0.125], [0.125, 0.625],
      ])
  }

  /// In each of 40 coordinates, the first 2^m points lie one in each interval of length 2^−m.
  @Test(arguments: [1, 4, 9]) func oneInEachPart(power: Int) throws {
    let points = try SobolSequence.points(
      dimensions: SobolSequence.mostDimensions, count: 1 << power)
    for dimension in 0..<SobolSequence.mostDimensions {
      let parts = points.map { $0[dimension] >> (30 - power) }
      #expect(parts.sorted() == Array(0..<(1 << UInt32(power))), "dimension \(dimension)")
    }
  }

  @Test func whatGSLCannotDoIsRefused() throws {
    #expect(try SobolSequence.points(dimensions: 3, count: 0).isEmpty)
    for dimensions in [0, 41, -1, Int.max] {
      #expect(throws: GSLError.self) {
        try SobolSequence.points(dimensions: dimensions, count: 4)
      }
    }
    #expect(throws: GSLError.self) { try SobolSequence.points(dimensions: 1, count: -1) }
    #expect(throws: GSLError.self) { try SobolSequence.points(dimensions: 1, count: Int.max) }
    do {
      _ = try SobolSequence.points(dimensions: 41, count: 4)
    } catch let error as GSLError {
      #expect(
        error.description
          == "GSL error 1 (input domain error): the points of Sobol' have from 1 to 40 dimensions, not 41"
          + " [gsl_qrng_sobol]")
    }
  }
}
