import Testing

@testable import Diffusion

/// Pairing works in every process (SCIENCE §4): the variance of independent differences over that of
/// paired ones, on site0, contact arm, week 130.
///
/// One good total can hide a broken key elsewhere, so five outcomes have a bound each, and a test puts
/// the option into each process's key in turn and sees some bound fail.
@Suite struct ThoroughPairingTests {
  static let futures = 256
  static let bounds: [(name: String, least: Double)] = [
    ("w", 300), ("s", 5), ("v", 10), ("contact users", 5), ("bridging ties users", 1.5),
  ]

  static func read(_ option: OptionPlan, _ keys: Keys) throws -> [[Double]] {
    try SiteZero.futures(SiteZero.run(option, keys: keys), count: futures) {
      SiteMeans.read($0, $1, week: 130, cells: SiteZero.cells)
    }
  }

  static func ratios(_ keys: Keys) throws -> [String: Double] {
    let asNow = try read(SiteZero.asNow(), SiteZero.keys)
    let contact = try read(SiteZero.contact(), keys)
    var ratios: [String: Double] = [:]
    for (column, name) in SiteMeans.names.enumerated() {
      let (one, other) = (contact.map { $0[column] }, asNow.map { $0[column] })
      ratios[name] = (variance(one) + variance(other)) / variance(zip(one, other).map { $0 - $1 })
    }
    return ratios
  }

  @Test func pairingHolds() throws {
    let ratios = try Self.ratios(SiteZero.keys)
    for (name, least) in Self.bounds {
      #expect(ratios[name, default: 0] >= least, "\(name): \(ratios[name, default: 0])")
    }
  }

  @Test(arguments: [
    DrawProcess.attendance, .tieContact, .tieIncident, .meeting, .meetingIncident, .formation,
    .ambient, .wellbeing,
  ])
  func anOptionInAKeyIsNoticed(process: DrawProcess) throws {
    let keys = Keys(seed: SiteZero.keys.seed, site: SiteZero.keys.site, spoilt: (process, 1))
    let ratios = try Self.ratios(keys)
    let failing = Self.bounds.filter { ratios[$0.name, default: 0] < $0.least }
    #expect(!failing.isEmpty, "\(process): \(ratios)")
  }
}
