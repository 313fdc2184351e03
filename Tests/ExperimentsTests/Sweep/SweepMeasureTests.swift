import Randomness
import Testing

@testable import Experiments

@Suite struct SweepMeasureTests {
  /// Three inputs on levels 5 % and 95 % of (0, 1): outputs by hand.
  @Test func aTornadoByHand() throws {
    let plan = try SweepPlan(KnownFunctions.inputs(3, 0, 1), .oneWay, samples: 2, seed: 1)
    // Around 0.5: 2x, a bump that only the middle shows, and −4x.
    let outputs = plan.outputs { 2 * $0[0] + ($0[1] == 0.5 ? 3 : 0) - 4 * $0[2] }
    let tornado = try #require(plan.tornado(outputs))
    #expect(tornado.middle == 2)
    #expect(tornado.bars.map(\.input) == [2, 1, 0])
    #expect(abs(tornado.bars[0].swing - 3.6) < 1e-12)
    #expect(abs(tornado.bars[0].atLow - 3.8) < 1e-12 && abs(tornado.bars[0].atHigh - 0.2) < 1e-12)
    #expect(tornado.bars[1].least == -1 && tornado.bars[1].most == 2)
    #expect(abs(tornado.bars[2].swing - 1.8) < 1e-12)
  }

  @Test func equalBarsKeepTheirOrder() throws {
    let tornado = try #require(Tornado(outputs: [0, 1, 1, 1, 1], inputs: 2, levels: 2))
    #expect(tornado.bars.map(\.input) == [0, 1])
    #expect(Tornado(outputs: [0, 1, 1], inputs: 2, levels: 2) == nil)
    #expect(Tornado(outputs: [0, 1, .nan], inputs: 1, levels: 2) == nil)
  }

  /// Four worlds: the first option is best alone in one, shares one with the second and one with both.
  @Test func sharedWorldsAreSplit() throws {
    let values: [[Double]] = [[1, 2, 3, 0], [0, 2, 3, 0], [0, 1, 3, 5]]
    let shares = try #require(BestShares(values, better: .higher))
    #expect(shares.worlds == 4)
    let expected = [1 + 0.5 + 1.0 / 3, 0.5 + 1.0 / 3, 1 + 1.0 / 3]
    for (option, best) in zip(shares.options, expected) {
      #expect(abs(option.best - best) < 1e-12 && abs(option.share - best / 4) < 1e-12)
      #expect(option.low < option.share && option.share < option.high)
    }
    let other = try #require(BestShares(values, better: .lower))
    #expect(other.options.map(\.best).reduce(0, +) == 4)
    #expect(abs(other.options[2].best - (0.5 + 1 + 1.0 / 3)) < 1e-12)
    #expect(BestShares([[1, .nan]], better: .higher) == nil)
    #expect(BestShares([], better: .higher) == nil)
  }

  /// Ranks 1, 2.5, 2.5, 4 against 4, 3, 2, 1: −4.5 / √(4.5 · 5).
  @Test func ranksByHand() throws {
    #expect(RankCorrelation.ranks([1, 7, 7, 9]) == [1, 2.5, 2.5, 4])
    let found = try #require(RankCorrelation.of([1, 7, 7, 9], [8, 6, 4, 2]))
    #expect(abs(found + 4.5 / 22.5.squareRoot()) < 1e-12)
    #expect(RankCorrelation.of([1, 2, 3], [10, 100, 1000]) == 1)
    #expect(RankCorrelation.of([1, 1, 1], [1, 2, 3]) == nil)
    #expect(RankCorrelation.of([1, 2], [1, 2]) == nil)
  }

  /// The interval of a mean of 400 values with standard deviation 1 is about ±0.098 wide.
  @Test func resampledIntervalsHaveTheirWidth() throws {
    let key = StreamKey(seed: 7, site: 0, process: 99)
    let normal = try Distribution.parse("normal(0, 1)").get()
    let values = try (0..<400 as Range<UInt32>).map {
      try normal.draw(key, $0, 0, step: 0, replicate: 0)
    }
    let estimate = RowResampling(rows: 400, count: 500, seed: 1).estimates { rows in
      [rows.reduce(0) { $0 + values[$1] } / 400]
    }[0]
    #expect(estimate.value == Statistics.mean(values))
    #expect(abs((estimate.high - estimate.low) / 2 - 0.098) < 0.015)
    let again = RowResampling(rows: 400, count: 500, seed: 1).estimates { rows in
      [rows.reduce(0) { $0 + values[$1] } / 400]
    }[0]
    #expect(again == estimate)
  }

  @Test func inputsAreTakenByQuantile() throws {
    let input = try SweepInput("x", try Distribution.parse("uniform(2, 6)").get())
    #expect(try input.value(at: 0.25) == 3 && input.value(at: 0) == 2 && input.value(at: 1) == 6)
    let open = try SweepInput("x", try Distribution.parse("normal(7, 2)").get(), within: 5...8)
    #expect(
      try open.value(at: 0.5) == 7 && open.value(at: 0.001) == 5 && open.value(at: 0.999) == 8)
    #expect(throws: DistributionError.self) { try open.value(at: 0) }
    #expect(open.finding == nil)
  }

  /// A distribution of which GSL has no cdf: draws stand in for its quantiles, and that is said.
  @Test func whereThereAreNoQuantilesDrawsStandIn() throws {
    let kind = try #require(Distribution.all.first { !$0.hasQuantiles })
    let text = try #require(samplerOnly[kind.name], "write an example of \(kind.name)")
    let input = try SweepInput("x", try Distribution.parse(text).get())
    let finding = try #require(input.finding)
    #expect(finding.code == "W-SWEEP-QUANTILE")
    #expect(
      finding.message
        == "\(kind.name) has no quantiles, so those of 4000 draws stand in for \"x\"")
    let values = try [0, 0.05, 0.5, 0.95, 1].map { try input.value(at: $0) }
    #expect(values == values.sorted() && values[1] < values[3])
  }

  private let samplerOnly = ["landau": "landau", "levy": "levy(1, 1.5)"]
}
