import Networks

// The page as a document, and the short form for a screen.
extension NetworkMap {
  static let privacy =
    "This page names people by their ids and shows who is tied to whom. It belongs in the private folder"
    + " of the project. Without the ids it would not be anonymous either: who has how many ties tells people"
    + " apart. For others, kith map --share makes a page without single people."

  /// For a screen: what matters, in few lines.
  public func terminal(width: Int = 100, usesBold: Bool = false) -> String {
    var document = Document()
    document.heading(1, "What the network of \(site.title) says")
    document.paragraph(Words(basis))
    document.bullets(short.map { Words($0) })
    if whole.pairCount > 0 {
      document.table(
        ["", "First", "Second", "Third"].map { Document.Column(heading: $0) }, leaders)
    }
    document.paragraph(
      """
      Ids of people are private. --out map.html writes the whole page with pictures; with --share it is \
      one for others.
      """)
    return TerminalForm(width: width, usesBold: usesBold).text(document)
  }

  /// The first three of what the page lists.
  private var leaders: [[Document.Cell]] {
    func row(_ what: String, _ cells: [String]) -> [Document.Cell] {
      [Document.Cell(what)] + (0..<3).map { Document.Cell($0 < cells.count ? cells[$0] : "–") }
    }
    func people(_ all: [Int], _ value: (Int) -> String) -> [String] {
      all.prefix(3).map { "\(name($0)) (\(value($0)))" }
    }
    return [
      row(isTwoMode ? "Most places" : "Most ties", people(bestConnected) { "\(whole.degree($0))" }),
      row("Brokers: share of shortest ways", people(brokers) { Self.percent(betweenness[$0]) }),
      row("Only link: others cut off", people(bridges) { "\(cutOff[$0])" }),
      row(
        "Largest communities",
        largeCommunities.prefix(3).enumerated().map {
          "\(Self.letter($0.offset)) (\(Digits.count($0.element.count)) people)"
        }),
    ]
  }

  /// What the page says, in a few sentences.
  var short: [String] {
    var lines: [String] = []
    if isTwoMode {
      lines.append(
        "\(Digits.count(summary.people)) people go to \(Digits.count(summary.places)) places; ties between"
          + " people were not mapped, so people count as connected by the places they share.")
    } else {
      lines.append(
        "\(Digits.count(summary.pairs)) pairs of \(Digits.count(summary.people)) people are tied; a person is"
          + " tied to \(Digits.short(summary.degree.mean, atMost: 1)) others on average, and"
          + (summary.isolates == 0
            ? " everybody is tied to somebody."
            : " \(PlainWords.count(summary.isolates, "person has", "people have")) no tie."))
    }
    lines.append(partWords)
    lines.append(concentrationWords)
    if !site.places.isEmpty { lines.append(reachWords) }
    for grouping in Grouping.all(site) where !grouping.isColumn {
      let gaps = gapWords(grouping)
      if !gaps.isEmpty { lines.append("By \(grouping.title.lowercased()). \(gaps)") }
    }
    if let caution { lines.append(caution) }
    return lines.filter { !$0.isEmpty }
  }

  private var partWords: String {
    let sizes = partSizes
    let count = largeCommunities.count
    let communities =
      count == 0
      ? ""
      : " \(PlainWords.sentence(PlainWords.count(count, "community", "communities"))) can be seen."
    return
      (sizes.count == 1
      ? "Everybody is connected, directly or through others."
      : "The network falls into \(Digits.count(sizes.count)) parts; the largest holds"
        + " \(Self.percent(sizes.max() ?? 0, of: summary.people)) of people.") + communities
  }

  private var concentrationWords: String {
    guard let first = brokers.first else { return "" }
    let links = cutOff.count { $0 > 0 }
    return
      "The foremost broker lies on \(Self.percent(betweenness[first])) of the shortest ways between"
      + " others; "
      + (links == 0
        ? "nobody is the only link to anybody."
        : "\(PlainWords.count(links, "person is", "people are")) the only link to somebody.")
  }

  /// What most limits the conclusions; nil for invented sites and maps of everybody.
  private var caution: String? {
    guard case .mapped = site.origin, notAsked > 0, summary.surveyed > 0 else { return nil }
    return "\(Self.percent(notAsked, of: summary.people)) of the people were not interviewed:"
      + (isTwoMode
        ? " what they do is known from others."
        : " ties among them are not on the map (\(Self.percent(unseenPairs)) of all pairs).")
  }
}
