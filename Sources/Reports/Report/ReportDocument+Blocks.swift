import Disclosure
import Experiments
import Networks

extension ReportDocument {
  /// Who is tied to whom before and after: service users and residents as two blocks.
  ///
  /// Where there are several sites, all together and each that was mapped are drawn; the others stand in the table.
  func addBlocks(to document: inout Document) {
    let shown = shownBlocks
    let drawn = places.filter { place in
      shown.contains { $0.site == place.site }
        && (place.site == nil || report.sites.count == 1 || isMapped(place.site))
    }
    guard !drawn.isEmpty else { return }
    document.heading(2, "Ties within and between service users and residents, before and after")
    let scale = BlockMap.Scale(shown.filter { ties in drawn.contains { $0.site == ties.site } })
    for (index, place) in drawn.enumerated() {
      let own = shown.filter { $0.site == place.site }
      document.picture(
        Picture(
          title: "ties of service users and residents, \(place.name)",
          caption: Words(
            index == 0
              ? blocksCaption(place.name) : "\(PlainWords.sentence(place.name)), to the same scale."
          ),
          panels: own.map { panel($0, scale) }, key: index == 0 ? blocksKey : [],
          table: blocksTable(index == 0 ? shown : own), isSmall: true))
    }
  }

  /// Without mapped sites where either group is small, and then without the mean that they are part of: a picture is
  /// passed on sooner than a table.
  private var shownBlocks: [GroupTies] {
    let all = material?.blocks ?? []
    let small = Set(
      all.filter { min($0.users.people, $0.residents.people) < Double(GroupSizes.fewest) }
        .compactMap(\.site).filter(isMapped))
    return all.filter { block in block.site.map { !small.contains($0) } ?? small.isEmpty }
  }

  private func isMapped(_ site: String?) -> Bool {
    guard let origin = report.sites.first(where: { $0.name == site })?.origin else { return false }
    if case .mapped = origin { return true }
    return false
  }

  private func panel(_ ties: GroupTies, _ scale: BlockMap.Scale) -> Picture.Panel {
    let index = report.options.firstIndex { $0.name == ties.option }
    let heading =
      ties.week == 0
      ? "At the start" : PlainWords.sentence("\(ties.option), week \(ties.week)")
    let map = BlockMap(
      ties: ties, scale: scale, title: "Ties of service users and residents: \(heading)",
      colour: ties.week == 0 ? Palette.faint : index.map(Palette.colour) ?? Palette.asNow)
    return Picture.Panel(heading: heading, drawing: map.drawing)
  }

  private func blocksCaption(_ place: String) -> String {
    let isOne = report.sites.count < 2
    let futures = Digits.count(material?.provenance.futures ?? 0)
    let sizes = isOne ? "" : " (of all sites together: the mean of a site)"
    let lines =
      "Lines are as thick as a person there has ties, on average over \(futures) futures: the ring above a square, ties"
      + " within the group; the line between the squares, at each end, ties to the other group."
    return
      "\(PlainWords.sentence(place)). Squares are groups, as large as they have people who were interviewed\(sizes)."
      + " \(lines) All panels have one scale.\(isOne ? "" : " Every site stands in the table.")"
  }

  private var blocksKey: [Picture.KeyItem] {
    let line = Shape.Stroke(colour: Palette.faint, width: 3)
    return [
      Picture.KeyItem(
        mark: [Shape.ring((12, 6), radius: 4, line)], words: "ties of one person within the group"),
      Picture.KeyItem(
        mark: [
          Shape.area([(0, 2), (24, 5), (24, 7), (0, 10)], colour: Palette.faint, opacity: 1)
        ],
        words: "ties of one person to the other group, at the end where that person is"),
    ]
  }

  private func blocksTable(_ all: [GroupTies]) -> Document.Table {
    func cells(_ block: GroupTies.Block) -> [Document.Cell] {
      [
        Document.Cell(Digits.count(Int(block.people.rounded()))),
        Document.Cell(BlockMap.number(block.within)), Document.Cell(BlockMap.number(block.across)),
      ]
    }
    let rows = all.map { ties in
      [
        Document.Cell(ties.site.map(comparison.heading(site:)) ?? comparison.everywhere),
        Document.Cell(ties.option), Document.Cell("\(ties.week)"),
      ] + cells(ties.users) + cells(ties.residents)
    }
    let numbers = [
      "Week", "Service users", "their ties within the group", "their ties to residents",
      "Residents", "their ties within the group", "their ties to service users",
    ]
    return Document.Table(
      columns: ["Where", "Option"].map { Document.Column(heading: $0) }
        + numbers.map { Document.Column(heading: $0, isNumber: true) },
      rows: rows, caption: "People who were interviewed, and the ties of one of them on average")
  }
}
