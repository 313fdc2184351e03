import Networks
import Randomness
import Testing

@testable import Diffusion

/// The start of a block is the start of each of its futures, whether it was worked out once or lane by lane.
@Suite struct BlockStartTests {
  /// Karate club members, two of whom use services and say nothing of their withdrawal.
  static let partly = Village.plan(34, TextbookNetworks.karate, users: [3, 8])

  struct Start: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let plan: SitePlan
    let fills: Fills
    let varies: Bool
    let isDrawn: Bool
  }

  static let starts = [
    // Everybody's stigma is unmeasured and not asked for; nobody uses services.
    Start(
      testDescription: "nobody asked", plan: Village.karate, fills: SiteZero.fills, varies: false,
      isDrawn: false),
    Start(
      testDescription: "nobody asked, other values a lane", plan: Village.karate,
      fills: SiteZero.fills, varies: true, isDrawn: false),
    Start(
      testDescription: "stigma drawn", plan: Village.karate,
      fills: Fills(stigma: .beta35, withdrawal: .beta35), varies: false,
      isDrawn: true),
    Start(
      testDescription: "withdrawal drawn", plan: partly, fills: SiteZero.fills, varies: false,
      isDrawn: true),
    Start(
      testDescription: "withdrawal fixed, other values a lane", plan: partly,
      fills: Fills(withdrawal: Distribution(fixed: 0.25)), varies: true,
      isDrawn: false),
  ]

  @Test(arguments: starts) func equalsEachFuture(_ start: Start) throws {
    #expect(start.fills.areDrawn(for: start.plan.site.people) == start.isDrawn)
    let lanes = 16
    let values = (0..<lanes).map { lane in
      var values = ParameterValues()
      if start.varies { values[.wellbeingConnection] = 5 + 0.1 * Double(lane) }
      return values
    }
    let block = try BlockStart(
      start.plan, values, fills: start.fills, keys: Village.keys, base: 32)
    for lane in 0..<lanes {
      let future = try InitialState(
        start.plan, values[lane], fills: start.fills, keys: Village.keys,
        replicate: Kernels.replicate(lane, of: lanes, base: 32))
      func numbers(_ array: LaneArray) -> [Float] {
        (0..<start.plan.count).map { array[$0, lane] }
      }
      #expect(numbers(block.wellbeing) == future.wellbeing)
      #expect(numbers(block.stigma) == future.stigma)
      #expect(numbers(block.withdrawal) == future.withdrawal)
      #expect(numbers(block.reach) == future.withdrawal.map { 1 - $0 })
      #expect(numbers(block.connection) == future.connection)
      #expect(numbers(block.setPoint) == future.setPoint)
      #expect(numbers(block.stigmaSetPoint) == future.stigmaSetPoint)
    }
  }
}
