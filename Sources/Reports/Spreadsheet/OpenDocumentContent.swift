import Documents

/// `content.xml` of a spreadsheet: styles, then a table a sheet, then the name of each table.
struct OpenDocumentContent {
  let workbook: Workbook
  private var out: [UInt8] = []
  /// What differs between columns and numbers, in the order in which it was met.
  private var widths: [Double] = []
  private var decimals: [Int] = []

  init(_ workbook: Workbook) { self.workbook = workbook }

  var bytes: [UInt8] {
    var content = self
    content.write()
    return content.out
  }

  private mutating func write() {
    for sheet in workbook.sheets { add(sheet) }
    let body = out
    out = []
    add(OpenDocument.opening + "<office:document-content \(OpenDocument.spaces)>\n")
    addStyles()
    add("<office:body><office:spreadsheet>\n")
    out += body
    addRanges()
    add("</office:spreadsheet></office:body></office:document-content>\n")
  }

  private mutating func add(_ text: String) { out += text.utf8 }

  private mutating func add(_ sheet: Workbook.Sheet) {
    add("<table:table table:name=\"\(OpenDocument.escaped(sheet.name))\">\n")
    for column in sheet.columns {
      add("<table:table-column table:style-name=\"c\(place(column.width, &widths))\"/>\n")
    }
    add("<table:table-header-rows>")
    add(sheet.columns.map { .text($0.heading) }, words: "head")
    add("</table:table-header-rows>\n")
    for row in sheet.rows { add(row, words: "words") }
    add("</table:table>\n")
  }

  private mutating func add(_ row: [Workbook.Cell], words style: String) {
    add("<table:table-row>")
    for cell in row {
      switch cell {
      case .blank: add("<table:table-cell/>")
      case .number(let value): add(value, "")
      case .fixed(let value, let count):
        add(value, " table:style-name=\"n\(place(count, &decimals))\"")
      case .text(let text):
        add("<table:table-cell table:style-name=\"\(style)\" office:value-type=\"string\">")
        add("<text:p>")
        OpenDocumentText.add(text, to: &out)
        add("</text:p></table:table-cell>")
      }
    }
    add("</table:table-row>\n")
  }

  private mutating func add(_ value: Double, _ style: String) {
    let shown = shortest(value)
    add("<table:table-cell\(style) office:value-type=\"float\" office:value=\"\(shown)\"><text:p>")
    add(shown)
    add("</text:p></table:table-cell>")
  }

  private func place<Value: Equatable>(_ value: Value, _ known: inout [Value]) -> Int {
    if let place = known.firstIndex(of: value) { return place }
    known.append(value)
    return known.count - 1
  }
}

// What stands around the tables.
extension OpenDocumentContent {
  /// Text stays text when somebody edits its cell, so that no formula comes of it then.
  private mutating func addStyles() {
    add("<office:automatic-styles>\n")
    for (index, width) in widths.enumerated() {
      add(
        "<style:style style:name=\"c\(index)\" style:family=\"table-column\"><style:table-column-properties"
          + " style:column-width=\"\(shortest(width))cm\"/></style:style>\n")
    }
    add("<number:text-style style:name=\"text\"><number:text-content/></number:text-style>\n")
    for (index, count) in decimals.enumerated() {
      add(
        "<number:number-style style:name=\"d\(index)\"><number:number number:decimal-places=\"\(count)\""
          + " number:min-decimal-places=\"\(count)\" number:min-integer-digits=\"1\"/></number:number-style>\n"
          + "<style:style style:name=\"n\(index)\" style:family=\"table-cell\""
          + " style:parent-style-name=\"Default\" style:data-style-name=\"d\(index)\"/>\n")
    }
    for (name, letters) in [
      ("words", ""), ("head", "<style:text-properties fo:font-weight=\"bold\"/>"),
    ] {
      add(
        "<style:style style:name=\"\(name)\" style:family=\"table-cell\" style:parent-style-name=\"Default\""
          + " style:data-style-name=\"text\"><style:table-cell-properties fo:wrap-option=\"wrap\""
          + " style:vertical-align=\"top\"/>\(letters)</style:style>\n")
    }
    add("</office:automatic-styles>\n")
  }

  /// Every table has a name, by which screen readers and programs find it.
  private mutating func addRanges() {
    add("<table:database-ranges>\n")
    for sheet in workbook.sheets where !sheet.rows.isEmpty {
      let name = OpenDocument.escaped(sheet.name)
      let last = "\(Self.letters(sheet.columns.count - 1))\(sheet.rows.count + 1)"
      add(
        "<table:database-range table:name=\"\(name.replacing(" ", with: "_"))_table\""
          + " table:target-range-address=\"'\(name)'.A1:'\(name)'.\(last)\"/>\n")
    }
    add("</table:database-ranges>\n")
  }

  /// The letters of a column: 0 is A, 26 is AA.
  static func letters(_ column: Int) -> String {
    let last = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(column % 26)))
    return column < 26 ? last : letters(column / 26 - 1) + last
  }
}
