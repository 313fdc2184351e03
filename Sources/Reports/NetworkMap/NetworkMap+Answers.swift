import Networks

// Answers that are missing.
extension NetworkMap {
  /// Answers that are missing, of people who were interviewed.
  var answerRows: [[Document.Cell]] {
    let asked = site.people.indices.filter { site.people[$0].isSurveyed }
    let users = asked.filter { site.people[$0].isServiceUser }
    let others = asked.filter { !site.people[$0].isServiceUser }
    var rows: [[Document.Cell]] = []
    func add(_ what: String, _ people: [Int], _ isMissing: (Int) -> Bool) {
      let missing = people.count(where: isMissing)
      guard missing > 0 else { return }
      rows.append([
        Document.Cell("Missing: \(what)"),
        Document.Cell(
          "\(Digits.count(missing)) of \(Digits.count(people.count))"
            + " (\(Self.percent(missing, of: people.count)))"),
        Document.Cell(missing == people.count ? notCollected(what) : missingWords(what)),
      ])
    }
    add("wellbeing", asked) { site.people[$0].wellbeing == nil }
    add("stigma", others) { site.people[$0].stigma == nil }
    add("withdrawal", users) { site.people[$0].withdrawal == nil }
    return rows + columnRows(asked)
  }

  /// One row a column of the site's own, or one for all where they are many.
  private func columnRows(_ asked: [Int]) -> [[Document.Cell]] {
    let missing = site.attributes.map { attribute in
      (name: attribute.name, count: asked.count { attribute.values[$0].isEmpty })
    }.filter { $0.count > 0 }
    if missing.count > Self.mostColumns {
      let shares = missing.map { "\($0.name) \(Self.percent($0.count, of: asked.count))" }
      return [
        [
          Document.Cell("Missing in \(Digits.count(missing.count)) columns"),
          Document.Cell("of \(Digits.count(asked.count)) interviewed: \(PlainWords.list(shares))"),
          Document.Cell(Self.leftOutWords),
        ]
      ]
    }
    return missing.map {
      [
        Document.Cell("Missing: \($0.name)"),
        Document.Cell(
          "\(Digits.count($0.count)) of \(Digits.count(asked.count))"
            + " (\(Self.percent($0.count, of: asked.count)))"),
        Document.Cell(Self.leftOutWords),
      ]
    }
  }

  private static let leftOutWords =
    "People without an answer are left out of the groups of the column and stay in the network. They often"
    + " differ from those who answer."

  private func notCollected(_ what: String) -> String {
    "Nobody was asked. Nothing on this page needs it; a model that does stops until the scenario says how"
      + " to fill it in."
  }

  private func missingWords(_ what: String) -> String {
    if let rule = site.missing.first(where: { $0.what == what }) {
      switch rule.treatment {
      case .exclude: return "They stay in the network and are left out of outcomes that need it."
      case .groupMean:
        return "The mean of their group stands in: differences look smaller than they are."
      case .value(let value):
        return "\(Digits.short(value, atMost: 2)) stands in for each: an assumption."
      case .distribution(let text): return "A model draws \(text) for each: an assumption."
      }
    }
    return
      "Nothing on this page needs it; a model stops until the site or the scenario says what stands in."
  }
}
