import Testing

@testable import Diffusion

/// SCIENCE §5, rows CCM-a, CCM-b and CCM-c: two independent implementations agreed on these.
@Suite struct ReferenceSiteTests {
  /// Row 0 is deterministic: it tests loading and the initial formulas.
  @Test func rowZeroIsExact() throws {
    let run = SiteZero.run(SiteZero.asNow(), weeks: 0)
    let plain = try Run.plain(run, values: ParameterValues(), replicate: 0).record
    let got = SiteMeans.read(plain, 0, week: 0, cells: SiteZero.cells)
    let want = [23.0289, 20.0853, 23.5484, 0.4420, 0.3537, 2.2608, 5.1561, 0.1475]
    for (name, (got, want)) in zip(SiteMeans.names, zip(got, want)) {
      #expect(abs(got - want) <= 5e-4, "\(name): \(got), not \(want)")
    }
  }

  /// [mean, run-to-run sd] where SCIENCE gives them; tolerance 4√(sd²/R + sd²/400) + 0.5 %.
  static let asNow: [Int: [String: (Double, Double)]] = [
    52: [
      "w": (22.988, 0.118), "w users": (19.758, 0.304), "s": (0.4099, 0.0019),
      "v": (0.2903, 0.0075), "contact users": (2.291, 0.067), "contact others": (5.185, 0.045),
      "poorly connected": (0.153, 0),
    ],
    130: [
      "w": (23.023, 0.123), "w users": (19.886, 0.295), "s": (0.3961, 0.0021),
      "v": (0.2653, 0.0083), "contact users": (2.377, 0.074), "contact others": (5.294, 0.053),
      "poorly connected": (0.140, 0), "ties users": (6.42, 0.23), "ties others": (8.35, 0.07),
      "bridging ties users": (3.50, 0.10),
    ],
  ]
  static let contact: [Int: [String: (Double, Double)]] = [
    52: [
      "w users": (19.897, 0), "s": (0.3860, 0), "v": (0.2778, 0), "contact users": (2.657, 0),
      "poorly connected": (0.1255, 0),
    ],
    130: [
      "w users": (20.102, 0), "s": (0.3747, 0), "v": (0.2566, 0), "contact users": (2.566, 0),
      "poorly connected": (0.1248, 0), "ties users": (7.48, 0), "bridging ties users": (4.12, 0),
    ],
  ]

  @Test func asNowAgreesWithTheReference() throws {
    try compare(SiteZero.asNow(), Self.asNow)
  }

  @Test func contactAgreesWithTheReference() throws {
    try compare(SiteZero.contact(), Self.contact)
  }

  private func compare(_ option: OptionPlan, _ want: [Int: [String: (Double, Double)]]) throws {
    let futures = 448
    let run = SiteZero.run(option)
    let weeks = want.keys.sorted()
    let readings = try SiteZero.futures(run, count: futures) { record, lane in
      weeks.flatMap { SiteMeans.read(record, lane, week: $0, cells: SiteZero.cells) }
    }
    for (index, week) in weeks.enumerated() {
      let first = index * SiteMeans.names.count
      for (name, (mean:expected, sd:stated)) in want[week, default: [:]].sorted(by: {
        $0.key < $1.key
      }).map({ ($0.key, (mean: $0.value.0, sd: $0.value.1)) }) {
        guard let column = SiteMeans.names.firstIndex(of: name) else { continue }
        let values = readings.map { $0[first + column] }
        // Where SCIENCE gives no spread, ours stands for both.
        let spread = stated > 0 ? stated : variance(values).squareRoot()
        let error = (spread * spread / Double(futures) + spread * spread / 400).squareRoot()
        let tolerance = 4 * error + 0.005 * expected
        #expect(
          abs(mean(values) - expected) <= tolerance,
          "week \(week), \(name): \(mean(values)), not \(expected) ± \(tolerance)")
      }
    }
  }
}
