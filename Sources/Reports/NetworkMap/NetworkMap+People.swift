import Networks

// Well-connected people, brokers and bridges.
extension NetworkMap {
  /// How many people a list names.
  static let listed = 10

  /// The people with the highest score above 0, the highest first; equals in the order of the site.
  func leading(_ most: Int, by score: (Int) -> Double) -> [Int] {
    let scores = site.people.indices.map(score)
    let people = site.people.indices.filter { scores[$0] > 0 }
    return Array(Self.ordered(people, by: scores).prefix(most))
  }

  /// The highest score first; equals in the order of the site.
  static func ordered(_ items: [Int], by scores: [Double]) -> [Int] {
    items.sorted { (a: Int, b: Int) -> Bool in
      if scores[a] == scores[b] { return a < b }
      return scores[a] > scores[b]
    }
  }

  var bestConnected: [Int] { leading(Self.listed) { Double(whole.degree($0)) } }
  var brokers: [Int] { leading(Self.listed) { betweenness[$0] } }
  /// On whom somebody hangs; the greatest number first.
  var bridges: [Int] { leading(Self.listed) { Double(cutOff[$0]) } }

  /// The communities into which a person's ties lead, the person's own among them.
  func communitiesSpanned(_ person: Int) -> Int {
    let near = whole.neighbours(of: person).map { communities[Int($0)] } + [communities[person]]
    return Set(near).count
  }

  func addPeople(to document: inout Document) {
    document.heading(2, "Well-connected people, brokers and bridges")
    guard whole.pairCount > 0 else {
      document.paragraph("No ties are mapped, so nobody can be said to connect others.")
      return
    }
    document.paragraph(
      """
      These are places in the network, not judgements of people: a position can be a burden, and it says \
      nothing about who would be willing, trusted or able. Ask them.
      """)
    let ties = isTwoMode ? "Places" : "Ties"
    document.heading(3, isTwoMode ? "Who goes to most places" : "Well connected")
    document.table(
      columns(["Who", ties, "In two steps", "Communities", "Interviewed"]),
      bestConnected.map { person in
        [
          Document.Cell(name(person)), Document.Cell("\(whole.degree(person))"),
          Document.Cell(Digits.count(reach[person])),
          Document.Cell("\(communitiesSpanned(person))"), asked(person),
        ]
      })
    document.heading(3, "Brokers")
    document.paragraph(Words(brokerWords))
    document.table(
      columns(["Who", "On the way between", ties, "Communities", "Interviewed"]),
      brokers.map { person in
        [
          Document.Cell(name(person)), Document.Cell(wayShare(person)),
          Document.Cell("\(whole.degree(person))"),
          Document.Cell("\(communitiesSpanned(person))"), asked(person),
        ]
      })
    addBridges(to: &document)
  }

  private func addBridges(to document: inout Document) {
    document.heading(3, "Bridges: the only link")
    guard !bridges.isEmpty else {
      document.paragraph(
        "Nobody is the only link to others: whoever left, the rest would stay connected.")
      return
    }
    let all = cutOff.count { $0 > 0 }
    document.paragraph(
      Words(
        "\(PlainWords.sentence(PlainWords.count(all, "person is", "people are"))) the only link between"
          + " the others and somebody else. If they left, so many would lose every path to the rest:"
      ))
    document.table(
      columns(["Who", "Would be cut off", isTwoMode ? "Places" : "Ties"]),
      bridges.map { person in
        [
          Document.Cell(name(person)), Document.Cell(Digits.count(cutOff[person])),
          Document.Cell("\(whole.degree(person))"),
        ]
      })
  }

  private var brokerWords: String {
    let meaning =
      "A broker lies on many of the shortest ways between other people; the share of all such ways is"
      + " given" + (isTwoMode ? ", ways leading through places" : "") + "."
    guard let error, let ways else { return meaning }
    let most = brokers.reduce(0) { max($0, error[$1]) }
    return meaning
      + " The network is too large to look at all ways: \(Digits.count(ways)) were drawn. In 95 of 100"
      + " such samples no share is further off than \(Digits.two(100 * most)) percentage points."
  }

  private func wayShare(_ person: Int) -> String {
    Digits.short(100 * betweenness[person], atMost: betweenness[person] < 0.1 ? 1 : 0) + "\u{A0}%"
  }

  private func asked(_ person: Int) -> Document.Cell {
    site.people[person].isSurveyed ? "yes" : "no"
  }

  /// The first column holds names, the others numbers, except whether somebody was interviewed.
  func columns(_ headings: [String]) -> [Document.Column] {
    headings.enumerated().map {
      Document.Column(heading: $1, isNumber: $0 > 0 && $1 != "Interviewed" && $1 != "Kind")
    }
  }
}
