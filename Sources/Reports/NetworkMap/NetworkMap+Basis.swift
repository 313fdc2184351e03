import Diagnostics
import Networks

// What the map rests on, and its size.
extension NetworkMap {
  /// The first thing that every form says.
  var basis: String {
    let people = Digits.count(summary.people)
    switch site.origin {
    case .invented:
      return
        "This site is invented: its \(people) people stand for nobody, and what follows says nothing"
        + " about a real place."
    case .mapped(let when, let how, let boundary, let response):
      let share =
        response.map { " Of those who should have been asked, \(Self.percent($0)) answered." } ?? ""
      return Rendering.printable(
        "\(MapBasis(site, filled: []).asked). Mapped \(when), \(how), among \(boundary).\(share)")
    }
  }

  /// What was measured, converted and filled in.
  func addBasis(to document: inout Document) {
    document.heading(2, "What this map rests on")
    let words: [(ReadingStep.Source, String)] = [
      (.measured, "Measured"), (.converted, "Converted"), (.assumed, "Filled in or assumed"),
    ]
    let rows = words.flatMap { source, word in
      site.steps.filter { $0.source == source }.map { step in
        [
          Document.Cell(word), Document.Cell(step.what), Document.Cell(Digits.count(step.count)),
          Document.Cell(step.words),
        ]
      }
    }
    if rows.isEmpty {
      document.paragraph(
        "Ties and people are as reported; the files hold nothing that was converted or filled in.")
    } else {
      document.table(
        [
          Document.Column(heading: "How"), Document.Column(heading: "What"),
          Document.Column(heading: "For how many", isNumber: true),
          Document.Column(heading: "In words"),
        ], rows)
    }
  }

  /// Size, kinds of tie, density, parts, people without ties.
  func addSize(to document: inout Document) {
    document.heading(2, "Size and shape")
    document.table(
      [
        Document.Column(heading: "What"), Document.Column(heading: "How much", isNumber: true),
        Document.Column(heading: "In words"),
      ], sizeRows)
    let alone = site.people.indices.filter { whole.degree($0) == 0 }
    if !alone.isEmpty {
      document.paragraph(
        Words.strong(isTwoMode ? "At no place: " : "Without any tie: ")
          + Words(Self.listed(alone.map(name), most: 60) + "."))
    }
  }

  private var sizeRows: [[Document.Cell]] {
    var rows: [[Document.Cell]] = [
      ["People", Document.Cell(Digits.count(summary.people)), "in the network"],
      [
        "Service users", Document.Cell(Digits.count(summary.serviceUsers)),
        summary.serviceUsers == 0
          ? "nobody is marked as one" : "members of the group that stigma is about",
      ],
    ]
    if !isTwoMode { rows += tieRows }
    if !site.places.isEmpty {
      rows += [
        [
          "Places", Document.Cell(Digits.count(summary.places)),
          Document.Cell(
            summary.closedPlaces == 0
              ? "all open" : "\(Digits.count(summary.closedPlaces)) of them closed"),
        ],
        [
          "Visits", Document.Cell(Digits.count(summary.attendance)), "rows of who goes where",
        ],
      ]
    }
    let people = partSizes
    rows.append([
      "Separate parts", Document.Cell(Digits.count(people.count)),
      Document.Cell(
        people.count == 1
          ? "everybody is connected, directly or through others"
          : "the largest holds \(Digits.count(people.max() ?? 0)) people"
            + " (\(Self.percent(people.max() ?? 0, of: summary.people)))"
            + (isTwoMode ? ", connected through places" : "")),
    ])
    return rows
  }

  private var tieRows: [[Document.Cell]] {
    let kinds = zip(summary.tieKinds, summary.tiesByKind).map {
      "\($0) \(Digits.count($1))"
    }
    var rows: [[Document.Cell]] = [
      [
        "Pairs with a tie", Document.Cell(Digits.count(summary.pairs)),
        Document.Cell("by kind of tie: \(PlainWords.list(kinds))"),
      ],
      [
        "People tied to, each", Document.Cell(Digits.short(summary.degree.mean, atMost: 1)),
        Document.Cell(
          "on average; half have \(Digits.short(summary.degree.median, atMost: 1)) or more, the most is"
            + " \(Digits.count(summary.degree.largest))"),
      ],
    ]
    if let density = graph.density {
      rows.append([
        "Density", Document.Cell(Digits.two(100 * density) + "\u{A0}%"),
        "of all pairs who could have a tie have one",
      ])
    }
    if let closed = graph.transitivity() {
      rows.append([
        "Friends of friends", Document.Cell(Self.percent(closed)),
        "of pairs who know the same person know each other",
      ])
    }
    rows.append([
      "Without any tie", Document.Cell(Digits.count(summary.isolates)),
      Document.Cell(Self.percent(summary.isolates, of: summary.people) + " of people"),
    ])
    return rows
  }

  /// The people in each separate part; a place that nobody goes to is none.
  var partSizes: [Int] {
    var sizes = [Int](repeating: 0, count: parts.count)
    for person in site.people.indices { sizes[parts.part[person]] += 1 }
    return sizes.filter { $0 > 0 }
  }

  /// "a, b, c and 12 more".
  static func listed(_ names: [String], most: Int) -> String {
    names.count <= most
      ? PlainWords.list(names)
      : names.prefix(most).joined(separator: ", ")
        + " and \(Digits.count(names.count - most)) more"
  }
}
