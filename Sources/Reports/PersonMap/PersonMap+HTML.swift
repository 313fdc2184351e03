import Networks

extension PersonMap {
  /// A page to print on A4, complete in itself: no script and nothing to be fetched.
  public var html: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <title>\(Self.escaped(title))</title>
    <style>
    \(Self.style)
    </style>
    </head>
    <body>
    <h1>\(Self.escaped(title))</h1>
    <p class="own"><b>Own and private.</b> \(Self.escaped(Self.own))</p>
    <p>\(Self.escaped(summary))</p>
    <figure>
    \(svg)<figcaption>\(Self.escaped(legend))</figcaption>
    </figure>
    \(directTable)
    \(resourceTable)
    <section><h2>People of influence within two steps</h2>
    <ul>
    \(influenceLines.map { "<li>\(Self.escaped($0))</li>" }.joined(separator: "\n"))
    </ul></section>
    <section class="notes"><h2>My own notes</h2>
    <p>What I would like more of, and who could open a door:</p><div class="line"></div>
    <div class="line"></div><div class="line"></div></section>
    <footer>\(Self.escaped(origin))</footer>
    </body>
    </html>

    """
  }

  private var legend: String {
    "Thick lines: more contact. Small circles: people two steps away. Boxes: places you go to."
      + (hasInfluence == nil ? "" : " Diamonds: people marked as having influence.")
  }

  private var directTable: String {
    guard !network.direct.isEmpty else { return "" }
    let rows = network.direct.map { contact in
      row([
        Self.escaped(name(contact.person))
          + (isInfluential(contact.person) ? " <small>has influence</small>" : ""),
        Self.escaped(Self.often(contact.contactsPerWeek)),
        Self.escaped(PlainWords.list(contact.kinds)), "<span class=\"box\"></span>",
        "<span class=\"box\"></span>",
      ])
    }
    return section(
      "In touch with", ["Who", "How often", "As", "I help them", "They help me"], rows,
      note: "A contact counts for both. Who helps whom is not on the map: tick it yourself.")
  }

  private var resourceTable: String {
    guard !network.resources.isEmpty else { return "" }
    let rows = network.resources.map { resource in
      row([
        Self.escaped(place(resource.place)), Self.escaped(kind(resource.place)),
        Self.escaped(visits(resource)), Self.escaped(who(resource)),
      ])
    }
    return section(
      "Places within two steps", ["Place", "Kind", "You go", "Who else goes"], rows)
  }

  private func row(_ cells: [String]) -> String {
    "<tr>" + cells.map { "<td>\($0)</td>" }.joined() + "</tr>"
  }

  private func section(
    _ title: String, _ headings: [String], _ rows: [String], note: String? = nil
  ) -> String {
    let head = headings.map { "<th>\(Self.escaped($0))</th>" }.joined()
    return "<section><h2>\(Self.escaped(title))</h2>\n"
      + (note.map { "<p>\(Self.escaped($0))</p>\n" } ?? "")
      + "<table>\n<thead><tr>\(head)</tr></thead>\n<tbody>\n\(rows.joined(separator: "\n"))\n"
      + "</tbody>\n</table></section>"
  }

  private static let style = """
    @page { size: A4; margin: 15mm; }
    body { font: 10.5pt/1.4 "DejaVu Sans", "Helvetica Neue", Arial, sans-serif; color: #1d2730;
      max-width: 180mm; margin: 8mm auto; background: #fff; }
    h1 { font-size: 17pt; margin: 0 0 3mm; }
    h2 { font-size: 12pt; margin: 6mm 0 2mm; break-after: avoid; }
    p { margin: 0 0 2.5mm; }
    .own { border: 0.5mm solid #b3540a; border-radius: 2mm; padding: 2.5mm 4mm; }
    figure { margin: 3mm 0; break-inside: avoid; }
    figure svg { width: 100%; height: auto; display: block; }
    figcaption, footer, small { font-size: 8.5pt; color: #4a5763; }
    table { border-collapse: collapse; width: 100%; }
    th, td { text-align: left; padding: 1.2mm 2mm; border-bottom: 0.2mm solid #c9ced4;
      vertical-align: top; }
    th { font-size: 9pt; }
    tr, .notes { break-inside: avoid; }
    .box { display: inline-block; width: 4mm; height: 4mm; border: 0.3mm solid #1d2730; }
    .line { border-bottom: 0.2mm solid #6f7b87; height: 9mm; }
    footer { margin-top: 6mm; border-top: 0.2mm solid #c9ced4; padding-top: 2mm; }
    @media print { body { margin: 0; } }
    """
}
