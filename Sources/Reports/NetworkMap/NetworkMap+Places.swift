import Networks

// Organisations and places that bring people together, and who is reached by none.
extension NetworkMap {
  /// People who go to no open place.
  var atNoPlace: [Int] { site.people.indices.filter { placesOf[$0].isEmpty } }
  /// People who go to no open place and have no tie.
  var reachedByNone: [Int] { atNoPlace.filter { graph.degree($0) == 0 } }

  /// The places in the order of how many people go there.
  var placesBySize: [Int] {
    Self.ordered(Array(site.places.indices), by: visitorsOf.map { Double($0.count) })
  }

  func addPlaces(to document: inout Document) {
    document.heading(2, "Organisations and places that bring people together")
    guard !site.places.isEmpty else {
      document.paragraph(
        """
        The map holds no places or organisations, so nothing can be said about where people meet or whom \
        nobody reaches. Two small tables would add them: places.csv and attendance.csv.
        """)
      return
    }
    let ties = isTwoMode ? [] : ["Strangers"]
    document.paragraph(
      isTwoMode
        ? "Communities are those of the next section."
        : """
        Strangers are pairs of people who go to the same place and have no tie: whom the place could bring \
        together. Communities are those of the next section.
        """)
    document.table(
      columns(
        ["Place", "Kind", "People", "Service users", "Visits a week"] + ties + ["Communities"]),
      placesBySize.map(placeCells))
    document.heading(3, "Who is reached by none of them")
    document.paragraph(Words(reachWords))
    if !reachedByNone.isEmpty && !isTwoMode {
      document.paragraph(
        Words.strong("At no place and without any tie: ")
          + Words(Self.listed(reachedByNone.map(name), most: 60) + "."))
    }
  }

  private func placeCells(_ place: Int) -> [Document.Cell] {
    let visitors = visitorsOf[place]
    let visits = site.attendance.filter { $0.place == place }.reduce(0) { $0 + $1.visitsPerYear }
    let communities = Set(visitors.map { self.communities[$0] }).count
    return [
      Document.Cell(placeName(place)),
      Document.Cell(site.places[place].kind + (site.places[place].isOpen ? "" : ", closed")),
      Document.Cell(Digits.count(visitors.count)),
      Document.Cell(Digits.count(visitors.count { site.people[$0].isServiceUser })),
      Document.Cell(Digits.short(visits / 52, atMost: visits < 520 ? 1 : 0)),
    ] + (isTwoMode ? [] : [Document.Cell(strangers(visitors))]) + [Document.Cell("\(communities)")]
  }

  /// The share of pairs at a place who have no tie; "–" for fewer than two people.
  private func strangers(_ visitors: [Int]) -> String {
    guard visitors.count > 1 else { return "–" }
    var isThere = [Bool](repeating: false, count: graph.count)
    for person in visitors { isThere[person] = true }
    let tied = visitors.reduce(0) { sum, person in
      sum + graph.neighbours(of: person).count { isThere[Int($0)] }
    }
    let pairs = visitors.count * (visitors.count - 1)
    return Self.percent(pairs - tied, of: pairs)
  }

  /// "Of 250 people, 103 (41 %) go to none …".
  var reachWords: String {
    let none = atNoPlace.count
    if none == 0 { return "Everybody goes to at least one of the open places." }
    var words =
      "Of \(Digits.count(summary.people)) people, \(Digits.count(none))"
      + " (\(Self.percent(none, of: summary.people))) go to none of the open places."
    if summary.serviceUsers > 0 {
      let users = atNoPlace.count { site.people[$0].isServiceUser }
      words +=
        " Of \(Digits.count(summary.serviceUsers)) service users it is \(Digits.count(users))"
        + " (\(Self.percent(users, of: summary.serviceUsers)))."
    }
    let alone = reachedByNone.count
    if isTwoMode { return words }
    return words
      + (alone == 0
        ? " Everybody has a tie or a place."
        : " \(PlainWords.sentence(PlainWords.count(alone, "person has", "people have"))) neither a"
          + " place nor a tie: no group, course or friend on this map reaches them.")
  }
}
