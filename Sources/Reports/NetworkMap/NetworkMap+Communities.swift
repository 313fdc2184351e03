import Networks

// Communities and the ties between them.
extension NetworkMap {
  /// How many communities a table holds.
  static let mostCommunities = 12

  func addCommunities(to document: inout Document) {
    document.heading(2, "Communities")
    let large = largeCommunities
    guard !large.isEmpty else {
      document.paragraph("No three people hang together closely enough to be called a community.")
      return
    }
    document.paragraph(Words(communityWords(large.count)))
    let shown = Array(large.prefix(Self.mostCommunities))
    document.table(
      columns(["Community", "People", "Service users", "Ties inside", "Ties to others", "Places"])
        + [Document.Column(heading: "Best connected")],
      shown.enumerated().map { index, people in communityCells(index, people) })
    if large.count > shown.count {
      document.paragraph(
        Words(
          "\(Digits.count(large.count - shown.count)) smaller communities of three people or more are not"
            + " listed."))
    }
    if !isTwoMode, shown.count > 1 {
      document.heading(3, "Ties between communities")
      document.table(
        columns(["From"] + shown.indices.map(Self.letter) + ["others"]), crossing(shown))
    }
  }

  private func communityWords(_ count: Int) -> String {
    let found = PlainWords.sentence(
      PlainWords.count(count, "community", "communities"))
    let rest = site.people.count - largeCommunities.reduce(0) { $0 + $1.count }
    let base =
      "\(found) of three people or more were found by looking for"
      + (isTwoMode
        ? " people who go to the same places." : " people with more ties among themselves than")
      + (isTwoMode ? "" : " chance would bring.")
      + " They are what a rule sees in the ties (Leiden's method, modularity"
      + " \(Digits.fixed(whole.modularity(groups: communities) ?? 0, decimals: 2))), not groups that people"
      + " named: another rule would draw some borders elsewhere."
    return rest == 0
      ? base
      : base
        + " \(PlainWords.sentence(PlainWords.count(rest, "person belongs", "people belong"))) to none."
  }

  private func communityCells(_ index: Int, _ people: [Int]) -> [Document.Cell] {
    let own = communities[people[0]]
    var (inside, outside) = (0, 0)
    for person in people {
      for other in whole.neighbours(of: person) {
        if communities[Int(other)] == own { inside += 1 } else { outside += 1 }
      }
    }
    let degrees = site.people.indices.map { Double(whole.degree($0)) }
    let best = Self.ordered(people, by: degrees).prefix(3).map(name)
    return [
      Document.Cell(Self.letter(index)), Document.Cell(Digits.count(people.count)),
      Document.Cell(Digits.count(people.count { site.people[$0].isServiceUser })),
      Document.Cell(Digits.count(isTwoMode ? inside : inside / 2)),
      Document.Cell(Digits.count(outside)),
      Document.Cell("\(Set(people.flatMap { placesOf[$0] }).count)"),
      Document.Cell(PlainWords.list(best)),
    ]
  }

  private func crossing(_ shown: [[Int]]) -> [[Document.Cell]] {
    var column = [Int](repeating: shown.count, count: (communities.max() ?? -1) + 1)
    for (index, people) in shown.enumerated() { column[communities[people[0]]] = index }
    return shown.enumerated().map { index, people in
      var counts = [Int](repeating: 0, count: shown.count + 1)
      for person in people {
        for other in graph.neighbours(of: person) { counts[column[communities[Int(other)]]] += 1 }
      }
      return [Document.Cell(Self.letter(index))]
        + counts.enumerated().map { other, count in
          Document.Cell(other == index ? "·" : count == 0 ? "–" : Digits.count(count))
        }
    }
  }
}
