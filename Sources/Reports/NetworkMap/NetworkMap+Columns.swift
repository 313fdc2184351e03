import Networks

// Columns of people.csv that are too many to show group by group.
extension NetworkMap {
  /// All columns, one row each, where they are too many to show group by group.
  func addColumns(_ columns: [Grouping], to document: inout Document) {
    document.heading(3, "All columns")
    document.paragraph(
      Words(
        "The gap between the group with most and the group with fewest. Of \(Digits.count(columns.count))"
          + " columns some show a gap by chance alone; the first \(Self.mostColumns) are shown group by group"
          + " below."))
    document.table(
      self.columns(["Column", "Groups"])
        + ["Ties", "In two steps", "Places"].filter { hasGap($0) }.map {
          Document.Column(heading: $0)
        },
      columns.map { grouping in
        let rows = rows(grouping)
        let gaps = [
          ("Ties", gap(rows, \.ties)), ("In two steps", gap(rows, \.reach)),
          ("Places", gap(rows, \.places)),
        ]
        return [Document.Cell(grouping.title), Document.Cell("\(rows.count)")]
          + gaps.filter { hasGap($0.0) }.map { _, gap in
            Document.Cell(
              gap.map { "\($0.most.name): \($0.most.mean), \($0.least.name): \($0.least.mean)" }
                ?? "–")
          }
      })
  }
}
