import Networks

// What the survey could not see, and what that does to the conclusions.
extension NetworkMap {
  func addQuality(to document: inout Document) {
    document.heading(2, "How far the survey carries")
    if case .invented = site.origin {
      document.paragraph(
        "Nobody was asked: the site is invented, and every person and tie of it is known.")
      return
    }
    document.table(
      [
        Document.Column(heading: "What"), Document.Column(heading: "How much"),
        Document.Column(heading: "What it does to the conclusions"),
      ], [responseRow, unseenRow].compactMap { $0 } + namingRows + answerRows)
  }

  /// The people whom others named and nobody asked.
  var notAsked: Int { summary.people - summary.surveyed }

  /// The share of pairs of whom neither was asked, so that a tie between them cannot be on the map.
  var unseenPairs: Double {
    guard summary.people > 1 else { return 0 }
    return Double(notAsked) * Double(notAsked - 1)
      / (Double(summary.people) * Double(summary.people - 1))
  }

  private var responseRow: [Document.Cell]? {
    guard case .mapped(_, _, _, let response) = site.origin else { return nil }
    guard let response else {
      return [
        "Response", "not stated",
        """
        Nobody can tell whom the map leaves out. If the number of people who should have been asked is \
        known, write the response into site.toml.
        """,
      ]
    }
    return [
      "Response", Document.Cell(Self.percent(response)),
      response >= 0.8
        ? "Most were asked: rankings of well-connected people are usually robust at this level."
        : """
        Many were not reached, and people who are hard to reach tend to have fewer ties and places: gaps \
        may be larger than shown, and people who look unconnected may be connected through others.
        """,
    ]
  }

  private var unseenRow: [Document.Cell]? {
    guard notAsked > 0, summary.surveyed > 0, !isTwoMode else { return nil }
    return [
      "Named but not interviewed",
      Document.Cell(
        "\(Digits.count(notAsked)) people (\(Self.percent(notAsked, of: summary.people)))"),
      Document.Cell(
        "Ties among them cannot be on the map: \(Self.percent(unseenPairs)) of all pairs were never asked"
          + " about. They look less connected than they are, so lists of well-connected people and brokers"
          + " favour those interviewed, and parts that look separate may be connected through them."
      ),
    ]
  }

  private var namingRows: [[Document.Cell]] {
    guard !site.ties.isEmpty else { return [] }
    return [oneSidedRow, capRow]
  }

  private var oneSidedRow: [Document.Cell] {
    guard site.isDirected else {
      return [
        "One-sided ties", "not kept",
        """
        The site takes a tie as mutual whoever named it. Whether both would have named it is not known \
        here; kith check says so of the files, and direction = "directed" in site.toml keeps it.
        """,
      ]
    }
    let both = site.ties.filter {
      site.people[$0.from].isSurveyed && site.people[$0.to].isSurveyed
    }
    let oneSided = both.count { $0.naming != .both }
    return [
      "One-sided ties",
      Document.Cell(
        "\(Digits.count(oneSided)) of \(Digits.count(both.count)) between people who were both asked"
          + " (\(Self.percent(oneSided, of: both.count)))"),
      """
      One named the other and was not named back: the tie may be weaker, hoped for or forgotten. All \
      numbers here count it; with only mutual ties people would have fewer, and more people none.
      """,
    ]
  }

  private var capRow: [Document.Cell] {
    guard let cap = site.nameGeneratorCap else {
      return [
        "Limit on names", "none stated",
        """
        If people could name only so many others, the best connected are cut off there: write \
        name_generator_cap into site.toml.
        """,
      ]
    }
    var named = [Int](repeating: 0, count: site.people.count)
    if site.isDirected {
      for pair in namings { named[pair] += 1 }
    } else {
      named = graph.degrees
    }
    let asked = site.people.indices.filter { site.people[$0].isSurveyed }
    let reached = asked.count { named[$0] >= cap }
    return [
      "Limit on names",
      Document.Cell(
        "\(Digits.count(reached)) of \(Digits.count(asked.count)) interviewed people have \(cap) or more"
          + " (\(Self.percent(reached, of: asked.count)))"),
      Document.Cell(
        "Nobody could name more than \(cap). Those at the limit may have more ties than the map shows;"
          + " gaps between them and others are understated"
          + (site.isDirected ? "." : "; ties that others reported count here too.")),
    ]
  }

  /// Who named somebody, once for each person named.
  private var namings: [Int] {
    var pairs: Set<[Int]> = []
    for tie in site.ties {
      if tie.naming != .toNamedFrom { pairs.insert([tie.from, tie.to]) }
      if tie.naming != .fromNamedTo { pairs.insert([tie.to, tie.from]) }
    }
    return pairs.map { $0[0] }
  }
}
