import Diffusion
import Documents
import Experiments
import Networks

/// An asset register as people read it: on a screen, as Markdown, CSV and JSON.
public struct AssetsReport: Sendable {
  let assets: AssetExperiment
  let register: AssetRegister

  /// A report on an asset register.
  public init(_ assets: AssetExperiment, _ register: AssetRegister) {
    self.assets = assets
    self.register = register
  }

  /// `assets.md`.
  public var markdown: String { MarkdownForm.text(document) }

  /// For a screen, in the same words.
  public func terminal(width: Int = 100, usesBold: Bool = false) -> String {
    TerminalForm(width: width, usesBold: usesBold).text(document)
  }

  var outcome: Outcome? { Outcomes.named(assets.settings.outcome) }
  var words: OutcomeWords { OutcomeWords(outcome) }
}

extension AssetsReport {
  /// The columns of `assets.csv`, in order.
  public static let columns = [
    "site", "rank", "rank_low95", "rank_high95", "asset", "kind", "word", "people",
    "service_users", "outcome", "unit", "week", "futures", "loss_service_users",
    "mcse_service_users", "low95_service_users", "high95_service_users", "loss_everyone",
    "mcse_everyone", "low95_everyone", "high95_everyone", "worse_in", "note",
  ]

  /// `assets.csv`: one row an asset, ranked ones first.
  public var csv: [UInt8] {
    var writer = CSVWriter(columns: Self.columns)
    for row in cells { writer.row(row) }
    return writer.bytes
  }

  /// One object an asset, in the same order.
  public var json: JSONText {
    .array(
      cells.map { cells in .object(zip(Self.columns, cells).map { ($0, ComparisonJSON.value($1)) })
      })
  }

  private var cells: [[CSVCell]] {
    register.rows.map(ranked)
      + assets.small.map { small($0, "fewer than 5 people: no numbers are shown") }
      + assets.closed.map { name in
        let start: [CSVCell] = [.text(assets.site.name), .blank, .blank, .blank, .text(name)]
        return padded(start, "closed as things are")
      }
  }

  private func ranked(_ row: AssetRow) -> [CSVCell] {
    let worst = row.serviceUsers ?? row.everyone
    return [
      .text(assets.site.name), .count(row.rank), .count(row.ranks.lowerBound),
      .count(row.ranks.upperBound), .text(row.asset.name), .text(row.asset.kind?.rawValue ?? ""),
      .text(row.asset.word), .count(row.asset.people),
      row.asset.hidesServiceUsers ? .blank : .count(row.asset.serviceUsers),
      .text(assets.settings.outcome), .text(outcome?.unit ?? ""), .count(assets.settings.weeks),
      .count(register.futures),
    ] + loss(row.serviceUsers) + loss(row.everyone)
      + [.nine(worst.worseIn / Double(register.futures)), .text("")]
  }

  private func loss(_ loss: AssetRow.Loss?) -> [CSVCell] {
    guard let loss else { return [.blank, .blank, .blank, .blank] }
    return [
      .nine(loss.mean), .nine(loss.standardError), .nine(loss.mean - loss.half95),
      .nine(loss.mean + loss.half95),
    ]
  }

  private func small(_ asset: Asset, _ note: String) -> [CSVCell] {
    padded(
      [
        .text(assets.site.name), .blank, .blank, .blank, .text(asset.name),
        .text(asset.kind?.rawValue ?? ""), .text(asset.word),
      ], note)
  }

  private func padded(_ start: [CSVCell], _ note: String) -> [CSVCell] {
    let blanks = Self.columns.count - 1 - start.count
    return start + [CSVCell](repeating: .blank, count: blanks) + [.text(note)]
  }
}

extension Asset {
  /// Whether the number of service users, or of the others, is too small to show.
  var hidesServiceUsers: Bool {
    let fewest = 1..<AssetSettings.fewestPeople
    return fewest.contains(serviceUsers) || fewest.contains(people - serviceUsers)
  }
}
