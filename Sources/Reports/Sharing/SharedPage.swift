import Documents

/// `shared.md` and `shared.html`: the comparison of a share bundle on one page, from its own table and nothing else.
enum SharedPage {
  /// The words of every page, which are nobody's name.
  static let words = [
    title, how, "Differences from as now", "What the rules did", "Option", "Site", "Line", "Week",
    "Difference (95 % interval)", "Verdict",
    "higher lower harm better worse worth having cannot tell",
    HTMLPage.report(title: title, Document()),
  ]

  private static let title = "A comparison to share"
  private static let how =
    "Numbers of people and levels at the start are rounded or hidden, so that no one can be found; the others are"
    + " averages over at least 100 simulated futures. The sites are mapped communities: do not try to find out"
    + " who is who."

  static func files(_ files: [(name: String, bytes: [UInt8])], notes: [String]) -> [(
    name: String, bytes: [UInt8]
  )] {
    let document = document(files, notes: notes)
    let page = HTMLPage.report(title: title, document)
    return [
      ("shared.md", Array(MarkdownForm.text(document).utf8)), ("shared.html", Array(page.utf8)),
    ]
  }

  private static func document(_ files: [(name: String, bytes: [UInt8])], notes: [String])
    -> Document
  {
    var document = Document()
    document.heading(1, title)
    document.paragraph(Words(how))
    if let file = files.first(where: { $0.name == "comparison.csv" }),
      let table = CSVReader.read(file.bytes, name: file.name).table
    {
      document.heading(2, "Differences from as now")
      document.table(
        ["Line", "Site", "Week", "Option", "Difference (95 % interval)", "Verdict"].map {
          Document.Column(heading: $0)
        }, rows(table))
    }
    document.heading(2, "What the rules did")
    document.bullets(notes.map { Words($0 + ".") })
    return document
  }

  /// A row for each difference, as the table has it.
  private static func rows(_ table: TextTable) -> [[Document.Cell]] {
    (0..<table.rowCount).compactMap { row in
      func text(_ name: String) -> String {
        table.column(named: name).map { table.text(row: row, column: $0) } ?? ""
      }
      guard text("versus") == "as now" else { return nil }
      let group = text("group")
      let line = group == "everyone" ? text("outcome") : "\(text("outcome")) of \(group)"
      let interval = text("low95").isEmpty ? "" : " (\(text("low95")) to \(text("high95")))"
      return [
        line, text("site"), text("week"), text("option"), text("difference") + interval,
        text("verdict"),
      ].map { Document.Cell($0) }
    }
  }
}
