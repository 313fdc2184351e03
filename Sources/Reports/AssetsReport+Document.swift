import Diffusion
import Experiments
import Networks

extension AssetsReport {
  /// The register in words.
  package var document: Document {
    var document = Document()
    document.heading(1, "What \(assets.site.title) would miss")
    document.paragraph(Words(opening))
    document.table(columns.map(\.column), register.rows.map { row in columns.map { $0.cell(row) } })
    addLists(to: &document)
    document.heading(2, "How to read this")
    document.paragraph(.strong("What-if, not forecast.") + " \(reading)")
    return document
  }

  private var opening: String {
    let what = register.ranksByServiceUsers ? "service users" : "everyone"
    let level = words.level(register.asNow, error: register.asNowError)
    return "Each place"
      + (assets.settings.roles == nil ? "" : " and each group of people")
      + " is taken away, one at a time, for \(Digits.count(assets.settings.weeks)) weeks, in the same"
      + " \(Digits.count(register.futures)) futures with and without it. The loss is the difference in"
      + " \(assets.settings.outcome) at the end, of those who stay; the largest loss to \(what) comes"
      + " first. As now, \(assets.settings.outcome) of \(what) would then be \(level) on average."
      + (register.ranksByServiceUsers
        ? ""
        : " Fewer than five service users are behind the averages, so they are not shown apart.")
  }

  private typealias Column = (column: Document.Column, cell: (AssetRow) -> Document.Cell)

  private var columns: [Column] {
    var columns: [Column] = [
      (
        Document.Column(heading: "Rank", isNumber: true), { Document.Cell("\($0.rank)") }
      ),
      (
        Document.Column(heading: "95 % range", isNumber: true),
        {
          Document.Cell(
            $0.ranks.count == 1
              ? "\($0.rank)" : "\($0.ranks.lowerBound)\u{A0}to\u{A0}\($0.ranks.upperBound)")
        }
      ),
      (Document.Column(heading: "What goes"), { Document.Cell($0.asset.name) }),
      (
        Document.Column(heading: "Kind"),
        { Document.Cell($0.asset.kind?.rawValue ?? "not said", "(\($0.asset.word))") }
      ),
      (
        Document.Column(heading: "People", isNumber: true),
        { Document.Cell(Digits.count($0.asset.people), users($0.asset)) }
      ),
    ]
    let unit = words.unitInHeading
    if register.ranksByServiceUsers {
      columns.append(
        (
          Document.Column(heading: "Loss to service users, \(unit) (95 % interval)"),
          { $0.serviceUsers.map(loss) ?? "–" }
        ))
    }
    columns.append(
      (
        Document.Column(heading: "Loss to everyone, \(unit) (95 % interval)"),
        { loss($0.everyone) }
      ))
    return columns
  }

  private func users(_ asset: Asset) -> String {
    if asset.hidesServiceUsers { return "" }
    return asset.serviceUsers == 0
      ? "no service users" : "\(Digits.count(asset.serviceUsers)) service users"
  }

  /// "0.21 (0.18 to 0.24)"; a gain has a minus sign.
  private func loss(_ loss: AssetRow.Loss) -> Document.Cell {
    let scale = outcome?.isPercentage ?? false ? 100.0 : 1
    let most = max(0, (outcome?.decimals ?? 3) - (scale == 100 ? 2 : 0))
    let decimals = Digits.decimals(standardError: loss.standardError * scale, atMost: most)
    func text(_ value: Double) -> String { Digits.fixed(value * scale, decimals: decimals) }
    if loss.mean == 0, loss.standardError == 0 { return "none, in every future" }
    guard loss.half95.isFinite else { return Document.Cell(text(loss.mean)) }
    return Document.Cell(
      text(loss.mean), "(\(text(loss.mean - loss.half95)) to \(text(loss.mean + loss.half95)))")
  }

  private func addLists(to document: inout Document) {
    var lines: [Words] = []
    if !assets.small.isEmpty {
      lines.append(
        "Fewer than five people are behind these, so nothing is said about them:"
          + " \(PlainWords.list(assets.small.map(\.name)))." as Words)
    }
    if !assets.closed.isEmpty {
      lines.append(
        "Closed as things are, so there is nothing to take away: \(PlainWords.list(assets.closed))."
          as Words)
    }
    let unknown = Set(register.rows.filter { $0.asset.kind == nil }.map(\.asset.word)).sorted()
    if !unknown.isEmpty {
      lines.append(
        "These words for a kind of place say nothing about the kind of asset:"
          + " \(PlainWords.list(unknown))." as Words)
    }
    let kinds = AssetKind.allCases.filter { kind in
      !register.rows.contains { $0.asset.kind == kind }
        && !assets.small.contains { $0.kind == kind }
    }
    if !kinds.isEmpty {
      lines.append(
        "The map shows nothing of these kinds of asset, which does not mean that there are none:"
          + " \(PlainWords.list(kinds.map(\.rawValue)))." as Words)
    }
    guard !lines.isEmpty else { return }
    document.heading(2, "What is not ranked")
    document.bullets(lines)
  }

  private var reading: String {
    let draws =
      register.draws > 1
      ? " The futures differ by luck and by \(Digits.count(register.draws)) sets of assumptions."
      : ""
    return
      "The range holds the ranks that 95 of 100 resampled sets of these futures give. “People” are"
      + " those who go there, or who belong to the group; those who go are not asked what they lost. A number"
      + " above zero is a loss: people are worse off without it. Only what passes through meetings"
      + " at the place, and ties that begin or last because of them, is counted: not what else a"
      + " place gives, such as food, advice or a job, and not where people would go instead. Single"
      + " people are never ranked.\(draws) \(origin)"
  }

  private var origin: String {
    switch assets.site.origin {
    case .invented: return "The site is invented; it says nothing about a real place."
    case .mapped(let when, _, _, let response):
      let share = response.map { ", response \(Digits.short(100 * $0, atMost: 1)) %" } ?? ""
      return "The site was mapped \(when)\(share)."
    }
  }
}
