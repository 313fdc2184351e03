import Networks
import Testing

@testable import Diffusion

/// Ties with a direction, a strength or several kinds, in every model that reads them.
@Suite struct DirectionModelTests {
  /// 0 → 1 → 2: 1 listens to 0, 2 listens to 1; nobody listens the other way.
  static let chain: Site = {
    var site = Bare.site(3, [(0, 1), (1, 2)])
    site.isDirected = true
    for index in site.ties.indices { site.ties[index].naming = .toNamedFrom }
    return site
  }()

  /// What 0 says reaches 2; what 2 says reaches nobody. In the plain reference and in blocks.
  @Test(arguments: ["independent-cascade", "threshold", "linear-threshold", "complex-contagion"])
  func nobodyIsReachedByThoseItDoesNotListenTo(name: String) throws {
    for (told, reached) in [(0, 3.0), (2, 1.0)] {
      var setup = Bare.Setup(Self.chain, name)
      setup.told = [told]
      setup.weeks = 400
      setup.values[.cascadeChance] = 1
      setup.values[.thresholdPeers] = 1
      setup.values[.complexRate] = 50
      setup.values[.complexMiddle] = 0
      #expect(try setup.record()[0, 0, 400, 0] == reached, "\(name) from \(told)")
      let block = try setup.block(lanes: 16)
      #expect((0..<16).allSatisfy { block[0, 0, 400, $0] == reached }, "\(name) from \(told)")
    }
  }

  /// Opinions flow one way too: all end where 0, who listens to nobody, began.
  @Test func averagingFollowsThoseOneListensTo() throws {
    var setup = Bare.Setup(Self.chain, "degroot")
    setup.model.personal[.degrootStart] = .numbers([0.9, 0, 0.1])
    setup.weeks = 200
    let x = try setup.future().models[0].columns[0]
    #expect(x[0] == 0.9 && abs(x[1] - 0.9) < 1e-9 && abs(x[2] - 0.9) < 1e-9)
  }

  /// Strength is weight: with ties of 1 and 0.25, b = 0.8 and 0.2.
  @Test func strengthWeighs() throws {
    var site = Bare.site(3, [(0, 2), (1, 2)])
    site.ties[1].strength = 0.25
    var setup = Bare.Setup(site, "friedkin-johnsen")
    setup.model.personal[.friedkinStart] = .numbers([1, 0, 0])
    setup.values[.friedkinListening] = 1
    setup.weeks = 1
    #expect(abs(try setup.future().models[0].columns[0][2] - 0.8) < 1e-7)
  }

  /// Ties of two kinds give two chances, by strength p q, by listener 1/d: exact over 6,400 futures within 4
  /// standard errors (a chance off by .025 would be found).
  @Test(
    arguments: [
      (Timetable.ModelPlan.TieWeight.perKind, 0.51), (.byStrength, 0.15), (.perListener, 0.5),
      (.alike, 0.3),
    ])
  func tiesDifferAsSaid(weight: Timetable.ModelPlan.TieWeight, chance: Double) throws {
    // 0–1 with two kinds of strength .5 each; 1 listens to 2 as well.
    var site = Bare.site(3, [(0, 1), (1, 2)])
    site.tieKinds = ["friend", "kin"]
    var second = site.ties[0]
    second.kind = 1
    site.ties.insert(second, at: 1)
    for index in site.ties.indices { site.ties[index].strength = 0.5 }
    var setup = Bare.Setup(site, "independent-cascade")
    setup.told = [0]
    setup.weeks = 1
    setup.values[.cascadeChance] = 0.3
    setup.model.ties = weight
    var hits = 0.0
    for base in stride(from: UInt32(0), to: 6400, by: 64) {
      let block = try setup.block(base: base)
      hits += (0..<64).reduce(0) { $0 + block[0, 0, 1, $1] - 1 }
    }
    let error = (chance * (1 - chance) / 6400).squareRoot()
    #expect(abs(hits / 6400 - chance) < 4 * error, "\(weight): \(hits / 6400)")
  }

  /// A tie of two kinds is one neighbour for a threshold, however many reports there are (SCIENCE §7.4).
  @Test func severalKindsAreOneNeighbour() throws {
    var site = Bare.site(2, [(0, 1)])
    site.tieKinds = ["friend", "kin"]
    var second = site.ties[0]
    second.kind = 1
    site.ties.append(second)
    for name in ["threshold", "reversible-threshold"] {
      var setup = Bare.Setup(site, name)
      setup.told = [0]
      setup.weeks = 1
      setup.values[.thresholdPeers] = 2
      setup.values[.reversiblePeers] = 2
      #expect(try setup.future().models[0].isActive[1] == false, "\(name)")
    }
  }
}
