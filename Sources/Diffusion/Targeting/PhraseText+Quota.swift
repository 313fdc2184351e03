import Diagnostics

extension PhraseText {
  /// `at most 4 per neighbourhood`, `shared out by community`, `in proportion to need`: the words up to
  /// the next comma or the end.
  mutating func takeQuota() throws(PhraseProblem) -> Quota? {
    for words in ["shared out by ", "quota by ", "quotas by "] {
      if let found = find(words) { return try take(.bySize, found.lowerBound, found.upperBound) }
    }
    for (words, isReversed) in [("in reverse proportion to ", true), ("in proportion to ", false)] {
      if let found = find(words) {
        return try take(.byWeight(isReversed: isReversed), found.lowerBound, found.upperBound)
      }
    }
    var start = range.lowerBound
    while let found = find("at most ", from: start) {
      start = found.upperBound
      guard let per = find(" per ", from: start) else { break }
      let digits = string(start..<per.lowerBound)
      // "with at most 3 ties, at most 4 per neighbourhood": the first is no quota.
      guard !digits.contains(where: { $0 == "," || $0 == " " }) else { continue }
      guard let number = Int(digits), number > 0 else {
        throw PhraseProblem(
          "E-PEOPLE-QUOTA", "\(Rendering.cited(digits)) is not a number of people",
          at: start..<per.lowerBound, hint: "write for example \"at most 4 per neighbourhood\"")
      }
      return try take(.atMost(number), found.lowerBound, per.upperBound)
    }
    return nil
  }

  private mutating func take(_ kind: Quota.Kind, _ start: Int, _ group: Int) throws(PhraseProblem)
    -> Quota
  {
    let end = find(",", from: group)?.lowerBound ?? range.upperBound
    let name = Self.unquoted(string(group..<end))
    guard !name.isEmpty else {
      throw PhraseProblem(
        "E-PEOPLE-QUOTA", "this does not say by which groups", at: start..<end,
        hint: "write neighbourhood, community or a column of the people table")
    }
    let grouping: Quota.Grouping
    switch name.lowercased() {
    case "neighbourhood", "neighbourhoods": grouping = .neighbourhood
    case "community", "communities": grouping = .community
    default: grouping = .column(name)
    }
    if case .byWeight = kind {
      guard case .column = grouping else {
        throw PhraseProblem(
          "E-PEOPLE-QUOTA", "a \(name) is not a number from 1 to 10", at: group..<end,
          hint:
            "name a column of the people table that holds one, or write \"shared out by \(name)\"")
      }
    }
    remove(start..<end)
    return Quota(kind: kind, grouping: grouping)
  }

  /// Ids between commas; an id with a comma, a plus or blanks at its ends stands in quotes.
  func ids() throws(PhraseProblem) -> [PeoplePhrase.NamedPerson] {
    var named: [PeoplePhrase.NamedPerson] = []
    for piece in split(at: ",") where !piece.isEmpty {
      let id = PeoplePhrase.NamedPerson(id: piece.unquoted, range: piece.range)
      if named.contains(where: { $0.id == id.id }) {
        throw PhraseProblem(
          "E-PEOPLE-TWICE", "this person stands here twice", at: piece.range,
          hint: "name each person once")
      }
      named.append(id)
    }
    guard !named.isEmpty else {
      throw PhraseProblem(
        "E-PEOPLE-EMPTY", "nobody is named here", at: range,
        hint: "write ids with commas between: people: p12, p77")
    }
    return named
  }
}
