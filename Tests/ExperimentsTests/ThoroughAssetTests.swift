import Diagnostics
import Diffusion
import Networks
import Testing

@testable import Experiments

/// Assets on a small site where the answer is plain.
@Suite struct ThoroughAssetTests {
  /// Forty people, ten of them service users, no ties. All go to the hub, where people meet a lot; ten to
  /// a corner where nobody meets; three to a shed; a hall is closed.
  static func site(role: Bool = false, places: Bool = true) -> Site {
    let people = (0..<40).map { index -> Person in
      let isUser = index < 10
      return Person(
        number: UInt32(index), id: "P\(index)", isServiceUser: isUser, wellbeing: 22,
        stigma: isUser ? nil : 0.4, withdrawal: isUser ? 0.1 : nil)
    }
    let busy = Setting(encountersPerVisit: 6, negativeFactor: 0, quality: 1, tieFormation: 0)
    let silent = Setting(encountersPerVisit: 0, negativeFactor: 0, quality: 1, tieFormation: 0)
    let all = [
      Place(number: 0, name: "Hub", kind: "hub", setting: busy),
      Place(number: 1, name: "Corner", kind: "bench", setting: silent),
      Place(number: 2, name: "Shed", kind: "club", setting: busy),
      Place(number: 3, name: "Hall", kind: "hall", isOpen: false, setting: busy),
    ]
    let visits = [0..<40, 0..<10, 20..<23].enumerated().flatMap { place, people in
      people.map { Attendance(person: $0, place: place, visitsPerYear: 52) }
    }
    let roles = ["": 10, "cook": 10, "driver": 2, "guest": 18].sorted { $0.key < $1.key }
      .flatMap { [String](repeating: $0.key, count: $0.value) }
    return Site(
      key: 7, name: "tiny", title: "Tiny", origin: .invented(recipe: "by hand", seed: 0),
      people: people, attributes: role ? [Attribute(name: "role", values: roles)] : [],
      tieKinds: ["friend"], ties: [], places: places ? all : [],
      attendance: places ? visits : [])
  }

  static func settings(_ change: (inout AssetSettings) -> Void = { _ in }) -> AssetSettings {
    var settings = AssetSettings()
    settings.weeks = 26
    settings.futures = 32
    change(&settings)
    return settings
  }

  static func register(_ site: Site, _ settings: AssetSettings, threads: Int = 2) async throws
    -> (AssetExperiment, AssetRegister)
  {
    let (built, findings) = AssetExperiment.build(site, path: "tiny", settings: settings)
    #expect(!findings.hasErrors, "\(Rendering.text(findings))")
    let assets = try #require(built)
    let result = try await Ensemble(assets.experiment, threads: threads).run()
    return (assets, AssetRegister(assets, result))
  }

  @Test func thePlainAnswer() async throws {
    let (assets, register) = try await Self.register(Self.site(), Self.settings())
    #expect(register.rows.map(\.asset.name) == ["Hub", "Corner"])
    #expect(register.ranksByServiceUsers && register.serviceUsers == 10)
    let (hub, corner) = (register.rows[0], register.rows[1])
    #expect(hub.rank == 1 && hub.ranks == 1...1)
    #expect(try #require(hub.serviceUsers).mean > 1)
    #expect(hub.everyone.worseIn == 32 && hub.everyone.people == 40)
    // Where nobody meets, nothing is lost: exactly nothing.
    #expect(corner.rank == 2 && corner.ranks == 2...2)
    #expect(corner.serviceUsers?.mean == 0 && corner.everyone.half95 == 0)
    #expect(corner.everyone.worseIn == 16)
    #expect(hub.asset.kind == .places && corner.asset.kind == nil)
    #expect(assets.small.map(\.name) == ["Shed"] && assets.closed == ["Hall"])
  }

  @Test func groupsAreRankedAndPeopleAreNot() async throws {
    let (assets, register) = try await Self.register(
      Self.site(role: true), Self.settings { $0.roles = "role" })
    #expect(assets.assets.map(\.name) == ["Hub", "Corner", "role: cook", "role: guest"])
    #expect(assets.small.map(\.name) == ["Shed", "role: driver"])
    let cooks = try #require(register.rows.first { $0.asset.name == "role: cook" })
    // Those who go are not asked what they lost.
    #expect(cooks.everyone.people == 30 && cooks.asset.people == 10)
    #expect(cooks.asset.kind == .people)
  }

  @Test func theSameForAnyThreadsAndOtherOutcomes() async throws {
    let settings = Self.settings { $0.outcome = "poorly connected" }
    let (_, one) = try await Self.register(Self.site(), settings, threads: 1)
    let (_, seven) = try await Self.register(Self.site(), settings, threads: 7)
    #expect(one.rows == seven.rows)
    // More poorly connected people are a loss, not a gain.
    #expect(one.rows[0].asset.name == "Hub" && one.rows[0].everyone.mean > 0)
  }

  @Test func ranksAreResampledByHand() {
    // The first is ahead in every future, so in every resampled set; the others differ by luck alone.
    let ranks = RankIntervals([[3, 4, 5, 6], [1, 0, 1, 0], [0, 1, 0, 1]], seed: 1)
    #expect(ranks.ranks == [1, 2, 2])
    #expect(ranks.intervals[0] == 1...1)
    #expect(ranks.intervals[1] == 2...3 && ranks.intervals[2] == 2...3)
    #expect(RankIntervals([[3, 4]], seed: 1).intervals == [1...1])
  }

  private func findings(_ site: Site, _ settings: AssetSettings) -> String {
    Rendering.text(AssetExperiment.build(site, path: "tiny", settings: settings).1)
  }

  @Test func wrongInputIsSaid() {
    #expect(
      findings(Self.site(places: false), Self.settings()) == """
        tiny: error: tiny has no places, so there is nothing to take away
          hint: list its places in places.csv and who goes there in attendance.csv, or name a column of groups with --roles
        1 error
        """)
    #expect(
      findings(Self.site(), Self.settings { $0.outcome = "welbeing" }) == """
        error: a loss cannot be measured by "welbeing"
          hint: did you mean "wellbeing"?
        1 error
        """)
    #expect(
      findings(Self.site(role: true), Self.settings { $0.roles = "rolle" }) == """
        tiny/people.csv: error: the people of tiny have no column "rolle"
          hint: did you mean "role"?
        1 error
        """)
    var shed = Self.site()
    shed.attendance.removeAll { $0.place != 2 }
    #expect(
      findings(shed, Self.settings()) == """
        tiny: error: fewer than 5 people are behind each place or group of tiny, so nothing may be said about any
          hint: say who goes where in attendance.csv, or name a column of larger groups with --roles
        1 error
        """)
  }
}
