import Diagnostics
import Disclosure
import Networks

extension SharedMap {
  /// A number of people as the standard rule shows it; it is never less than `fewest` here.
  static func shown(_ count: Int) -> Int {
    DisclosureRules.standard.show(count).number ?? fewest
  }

  /// A share in whole tenths, from 1 to 9: nobody learns that all or none do, and no line is thicker than the
  /// words say.
  static func tenths(_ part: Int, of all: Int) -> Int {
    min(9, max(1, (20 * part + all) / max(1, 2 * all)))
  }

  /// A share in steps of 10 %, its ends taken together.
  static func share(_ part: Int, of all: Int) -> String {
    all > 0 ? share(tenths(part, of: all)) : "–"
  }

  private static func share(_ tenths: Int) -> String {
    let percent = "\(10 * tenths)\u{A0}%"
    switch tenths {
    case 1: return percent + " or less"
    case 9: return percent + " or more"
    default: return percent
    }
  }

  /// Ends of ties at a block.
  func ends(_ block: Int) -> Int { ties[block].reduce(ties[block][block], +) }

  /// For a screen.
  public func terminal(width: Int = 100, usesBold: Bool = false) -> String {
    TerminalForm(width: width, usesBold: usesBold).text(document)
  }

  /// The page.
  public var html: String {
    var page = Document()
    addTables(to: &page)
    let body = [
      "<h1>\(HTMLForm.escaped(title))</h1>",
      "<p class=\"open\"><b>For others.</b> \(HTMLForm.escaped(rules))</p>",
      blocks.isEmpty ? "" : HTMLPage.figure(svg, key: key, words: words), HTMLForm.text(page),
    ]
    return HTMLPage.html(title: title, body: body.joined(separator: "\n"))
  }

  private var title: String { "The network of \(site.title) in blocks" }

  private var document: Document {
    var document = Document()
    document.heading(1, title)
    document.paragraph(Words(rules))
    addTables(to: &document)
    return document
  }

  var rules: String {
    let base =
      "No single person is on this page. Groups and places of fewer than \(Self.fewest) people are joined or"
      + " left out, numbers of people are to the nearest five, shares in steps of 10 %, and blocks with fewer"
      + " than \(Self.fewest) ties between them are drawn apart."
    switch site.origin {
    case .invented: return base + " The site is invented and stands for no real place."
    case .mapped(let when, _, let boundary, _):
      return base + Rendering.printable(" Mapped \(when), among \(boundary).")
    }
  }

  private func addTables(to document: inout Document) {
    guard !blocks.isEmpty else {
      document.paragraph("The site has too few people to show anything about groups of them.")
      return
    }
    document.heading(2, "Blocks and the ties between them")
    document.paragraph(
      "Of the ties of the people in each row, the share that lead into each block, to the nearest 10 %."
    )
    document.table(
      [Document.Column(heading: "Block"), Document.Column(heading: "People", isNumber: true)]
        + blocks.map { Document.Column(heading: "to \($0.short)") },
      blocks.indices.map { row in
        [
          Document.Cell(blocks[row].name),
          Document.Cell(Digits.count(Self.shown(blocks[row].people.count))),
        ]
          + blocks.indices.map { Document.Cell(tieShare(row, $0)) }
      })
    guard !places.isEmpty else { return }
    document.heading(2, "Places and who goes there")
    document.paragraph(
      "Of the people of each block, the share that goes to the place, to the nearest 10 %.")
    document.table(
      [Document.Column(heading: "Place"), Document.Column(heading: "People", isNumber: true)]
        + blocks.map { Document.Column(heading: "of \($0.short)") },
      zip(places, visits).map { place, visits in
        [
          Document.Cell(Rendering.printable(site.places[place].name)),
          Document.Cell(Digits.count(Self.shown(visitors[place].count))),
        ]
          + visits.tenths.map { Document.Cell($0.map(Self.share) ?? "–") }
      })
    document.paragraph(
      "–: fewer than ten go, which may be nobody, or fewer than ten do not, which may be nobody; or it is left out"
        + " because such a number could be worked out from it.")
  }

  private func tieShare(_ row: Int, _ column: Int) -> String {
    let ties = ties[row][column]
    return ties < Self.fewest
      ? "–" : Self.share(row == column ? 2 * ties : ties, of: ends(row))
  }
}
