import Diffusion
import Networks
import Scenarios
import Testing

@testable import Experiments
@testable import Reports

/// The methods annex in words, of hand-made numbers.
struct AnnexDocumentTests {
  private let main = OutcomeLine(outcome: "wellbeing", group: Pool(.serviceUsers))
  private let futures = 40

  /// Paired differences of 20 sets of two futures around a mean: sets differ by up to .2, luck by .1.
  private func clusters(_ mean: Double) -> Clusters {
    let values = (0..<futures).map { future -> Double in
      let set = Double(future / 2 * 7 % 20 - 10) / 50
      let luck = future % 2 == 0 ? 0.05 : -0.05
      return mean + set + luck
    }
    return Clusters(values, size: 2)
  }

  private func row(_ site: String?, _ mean: Double) -> (ComparisonRow, MethodsRow) {
    let clusters = clusters(mean)
    var ranks = RankTable()
    let sorted = clusters.values.sorted()
    func quantile(_ q: Double) -> QuantileEstimate {
      QuantileEstimate(clusters, sorted: sorted, q, ranks: &ranks)
    }
    let half = Statistics.halfWidth(
      standardError: clusters.standardError, count: clusters.count, level: 0.95)
    let methods = MethodsRow(
      site: site, option: "Befriending", versus: "as now", line: main, week: 156,
      futures: futures, sets: clusters.count, perSet: 2,
      spread: Statistics.standardDeviation(clusters.values),
      components: VarianceComponents(clusters), future10: quantile(0.1), median: quantile(0.5),
      future90: quantile(0.9), test: PairedTest(clusters), holm: PairedTest(clusters)?.p,
      falseDiscovery: nil, takeOff: nil, versusTakeOff: nil)
    let row = ComparisonRow(
      site: site, option: "Befriending", versus: "as now", line: main, people: 60, week: 156,
      futures: futures, draws: clusters.count, drawsAssumptions: true, start: (20, 0),
      comparator: (20, 0.02), level: (20 + mean, 0.02),
      difference: (clusters.mean, clusters.standardError), half80: half / 1.6, half95: half,
      future10: methods.future10.value, future90: methods.future90.value, betterIn: 30,
      pairingRatio: 41.7, gain: nil, lose: nil, verdict: nil)
    return (row, methods)
  }

  private func report(_ means: [Double], areMapped: Bool = true) -> RunReport {
    let sites = means.indices.map { index in
      ReportedSite(
        name: "site-\(index)", title: "Site \(index), a town",
        origin: areMapped
          ? .mapped(when: "May 2024", how: "interviews", boundary: "all adults", response: 0.6)
          : .invented(recipe: "town", seed: 1))
    }
    let together = means.reduce(0, +) / Double(means.count)
    let all = zip(sites, means).map { row($0.name, $1) } + [row(nil, together)]
    let effects = zip(sites, all).map { site, row in
      SiteEffect(
        site: site.name, isMapped: areMapped, difference: row.0.difference, half95: row.0.half95,
        variance: row.1.components?.assumptions)
    }
    let last = all[all.count - 1].0
    let forest = ForestRow(
      option: "Befriending", versus: "as now", line: main, week: 156,
      difference: last.difference, standardError: last.standardError, half95: last.half95,
      pooling: SitePooling(effects))
    let ranking = Ranking(
      levels: [[20, 20, 20, 20], [20.1, 20.2, 19.9, 20.1]], better: .higher)
    let rankings = zip(["as now", "Befriending"], ranking?.entries ?? []).map { option, entry in
      RankingRow(
        site: nil, line: main, week: 156, option: option, sets: 4, areAssumptions: true,
        entry: entry)
    }
    return RunReport(
      title: "Does befriending help?", lines: [main], readAt: [156], sites: sites,
      options: [ReportedOption(name: "Befriending")],
      comparison: Comparison(
        rows: all.map(\.0), costs: [],
        annex: Annex(methods: all.map(\.1), rankings: rankings, forests: [forest])))
  }

  @Test func mappedSites() throws {
    let report = report([0.1, 0.9, 0.4, 1.3])
    try expectGolden(report.methods, "mapped-sites-methods.md")
    try expectGolden(
      String(decoding: ForestCSV.bytes(report.comparison), as: UTF8.self), "mapped-sites-forest.csv"
    )
    try expectGolden(
      String(decoding: MethodsCSV.bytes(report.comparison), as: UTF8.self),
      "mapped-sites-methods.csv")
    try expectGolden(
      String(decoding: RankingCSV.bytes(report.comparison), as: UTF8.self),
      "mapped-sites-ranking.csv")
  }

  @Test func sitesThatCannotBePooled() {
    func note(_ report: RunReport) -> String {
      PoolingWords.reason(report.comparison.annex.forests[0].pooling)
    }
    #expect(note(report([0.1, 0.2, 0.3])).isEmpty)
    #expect(
      note(report([0.1, 0.2, 0.3], areMapped: false))
        == "Three invented sites; nothing about a fourth.")
    #expect(
      note(report([0.1, 0.2]))
        == "Not pooled: only two sites were mapped, too few to say how much places differ.")
    #expect(
      note(report([1, 2, -2]))
        == "Not pooled: clearly higher at site-0 and site-1 and clearly lower at site-2; one number"
        + " would hide that.")
  }

  /// The upright line stands at no difference, the point at the mean, and nothing is wider than a screen.
  @Test func forestPlot() {
    let report = report([-1, 1, 0])
    let forest = report.comparison.annex.forests[0]
    let lines = ForestPlot(forest, OutcomeWords(main)) { $0 }.lines
    #expect(lines.count == 4)
    #expect(lines.allSatisfy { $0.count <= 94 })
    let places = lines.map { line in line.firstIndex { "●◆".contains($0) } }
    #expect(lines[3].contains("◆") && lines[0].contains("●"))
    let middle = places[2].map { lines[2].distance(from: lines[2].startIndex, to: $0) }
    let zero = lines[0].firstIndex(of: "│").map {
      lines[0].distance(from: lines[0].startIndex, to: $0)
    }
    #expect(middle != nil && zero != nil && abs((middle ?? 0) - (zero ?? 9)) <= 1)
  }

  @Test func nothingToSayOfOneSite() {
    var report = report([0.1, 0.2])
    report.comparison = Comparison(rows: report.comparison.rows, costs: [])
    #expect(!report.methods.contains("Luck and assumptions"))
    #expect(!report.markdown.contains("How often each option is best"))
  }

  @Test func precisionInWords() {
    var report = report([0.1, 0.2])
    func with(_ half: Double) -> String {
      report.comparison = Comparison(
        rows: report.comparison.rows, costs: [],
        precision: PrecisionOutcome(
          asked: 0.02, halfWidth: half, widest: "Befriending", futures: 1000, most: 1000))
      return report.markdown
    }
    #expect(
      with(0.0312).contains(
        "**Precision not reached.** The scenario asks for ±0.02 points for the main difference of"
          + " every option (95 % interval). After 1,000 futures, the most allowed, “Befriending” is"
          + " known to ±0.031 points. Allow more futures, or ask for less."))
    #expect(
      with(0.0199).contains(
        "**Precision.** The scenario asks for ±0.02 points for the main difference of every option"
          + " (95 % interval). 1,000 futures were enough; at most 1,000 were allowed."))
  }
}
