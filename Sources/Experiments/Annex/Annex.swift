import Diffusion
import Networks
import Scenarios

/// The methods annex: what an analyst needs to defend the tables.
public struct Annex: Sendable {
  /// One a row of the comparison, in the same order.
  package let methods: [MethodsRow]
  /// One a site (or all together) × line × week × option, as-now among the options; lines of which
  /// neither way is better are left out.
  package let rankings: [RankingRow]
  /// One a line × week × option × versus, where there are several sites.
  package let forests: [ForestRow]

  /// An annex; empty by default.
  package init(
    methods: [MethodsRow] = [], rankings: [RankingRow] = [], forests: [ForestRow] = []
  ) {
    self.methods = methods
    self.rankings = rankings
    self.forests = forests
  }

  /// - Parameter scopes: Each site, then all of them where there are several.
  init(
    _ experiment: Experiment, _ result: EnsembleResult, scopes: [[Int]], rows: [ComparisonRow],
    methods: [MethodsRow]
  ) {
    self.init(
      methods: Self.adjusted(methods),
      rankings: scopes.flatMap { Self.rankings(experiment, result, sites: $0) },
      forests: experiment.sites.count > 1 ? Self.forests(experiment, rows, methods) : [])
  }

  /// Each row's p-value after the adjustments, family by family.
  static func adjusted(_ rows: [MethodsRow]) -> [MethodsRow] {
    var rows = rows
    func adjust(
      _ family: (MethodsRow) -> String?, _ by: ([Double]) -> [Double],
      _ keep: WritableKeyPath<MethodsRow, Double?>
    ) {
      // Families are looked up by name only and worked out one by one, in the order of their rows.
      var members: [String: [Int]] = [:]
      for index in rows.indices {
        if let name = family(rows[index]) { members[name, default: []].append(index) }
      }
      for indices in members.values {
        let p = by(indices.map { rows[$0].test?.p ?? .nan })
        for (index, value) in zip(indices, p) where !value.isNaN {
          rows[index][keyPath: keep] = value
        }
      }
    }
    adjust(
      { row in
        guard row.versus == Experiment.asNow else { return nil }
        return "\(row.site ?? "")\n\(row.line.text)\n\(row.week)"
      }, Multiplicity.holm, \.holm)
    adjust(
      { "\($0.site ?? "")\n\($0.versus == Experiment.asNow)" }, Multiplicity.benjaminiHochberg,
      \.falseDiscovery)
    return rows
  }

  private static func rankings(
    _ experiment: Experiment, _ result: EnsembleResult, sites: [Int]
  ) -> [RankingRow] {
    let compare = experiment.scenario.compare
    return compare.lines.indices.flatMap { line -> [RankingRow] in
      guard let better = Outcomes.named(compare.lines[line].outcome)?.better else { return [] }
      return compare.readAt.indices.flatMap { week -> [RankingRow] in
        let levels = experiment.optionNames.indices.map { option in
          experiment.clusters(
            Experiment.average(sites.map { result.sites[$0][option].read[line][week] })
          ).means
        }
        guard let ranking = Ranking(levels: levels, better: better) else { return [] }
        return zip(experiment.optionNames, ranking.entries).map { option, entry in
          RankingRow(
            site: sites.count == 1 ? experiment.sites[sites[0]].site.name : nil,
            line: compare.lines[line], week: compare.readAt[week], option: option,
            sets: ranking.sets, areAssumptions: compare.drawsAssumptions, entry: entry)
        }
      }
    }
  }

  private static func forests(
    _ experiment: Experiment, _ rows: [ComparisonRow], _ methods: [MethodsRow]
  ) -> [ForestRow] {
    zip(rows, methods).filter { $0.0.site == nil }.map { together, _ in
      let entries = experiment.sites.compactMap { site -> SiteEffect? in
        let found = zip(rows, methods).first { row, _ in
          row.site == site.site.name && row.option == together.option
            && row.versus == together.versus && row.line == together.line
            && row.week == together.week
        }
        guard let (row, method) = found, row.difference.isFinite else { return nil }
        let isMapped = if case .mapped = site.site.origin { true } else { false }
        return SiteEffect(
          site: row.site ?? "", isMapped: isMapped, difference: row.difference,
          half95: row.half95, variance: method.components?.assumptions)
      }
      return ForestRow(
        option: together.option, versus: together.versus, line: together.line,
        week: together.week, difference: together.difference,
        standardError: together.standardError, half95: together.half95,
        pooling: SitePooling(entries))
    }
  }
}

/// One option's place on one line.
package struct RankingRow: Sendable, Hashable {
  /// The site's name; nil = all sites together.
  package let site: String?
  package let line: OutcomeLine
  package let week: Int
  package let option: String
  /// Sets of assumptions, or futures where nothing is drawn.
  package let sets: Int
  package let areAssumptions: Bool
  package let entry: Ranking.Entry
}

/// One difference at every site and together.
package struct ForestRow: Sendable, Hashable {
  package let option, versus: String
  package let line: OutcomeLine
  package let week: Int
  /// Sites averaged within each set of assumptions.
  package let difference, standardError, half95: Double
  package let pooling: SitePooling
}
