import Networks
import Randomness
import Testing

@testable import Diffusion

/// The start of a block is the start of each of its futures, whether it was worked out once or lane by lane.
@Suite struct BlockStartTests {
  /// Karate club members, two of whom use services and say nothing of their withdrawal.
  static let partly = Village.plan(34, TextbookNetworks.karate, users: [3, 8])

  struct Start: Sendable {
    let plan: SitePlan
    let fills: Fills
    let varies: Bool
    let isDrawn: Bool
  }

  static let starts = [
    // Everybody's stigma is unmeasured and not asked for; nobody uses services.
    Start(plan: Village.karate, fills: SiteZero.fills, varies: false, isDrawn: false),
    Start(plan: Village.karate, fills: SiteZero.fills, varies: true, isDrawn: false),
    Start(
      plan: Village.karate, fills: Fills(stigma: .beta35, withdrawal: .beta35), varies: false,
      isDrawn: true),
    Start(plan: partly, fills: SiteZero.fills, varies: false, isDrawn: true),
    Start(
      plan: partly, fills: Fills(withdrawal: Distribution(fixed: 0.25)), varies: true,
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
      for person in 0..<start.plan.count {
        #expect(block.wellbeing[person, lane] == future.wellbeing[person])
        #expect(block.stigma[person, lane] == future.stigma[person])
        #expect(block.withdrawal[person, lane] == future.withdrawal[person])
        #expect(block.reach[person, lane] == 1 - future.withdrawal[person])
        #expect(block.connection[person, lane] == future.connection[person])
        #expect(block.setPoint[person, lane] == future.setPoint[person])
        #expect(block.stigmaSetPoint[person, lane] == future.stigmaSetPoint[person])
      }
    }
  }
}
