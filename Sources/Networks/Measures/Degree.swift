extension Graph {
  /// How many different people each person is tied to.
  public var degrees: [Int] { (0..<count).map(degree) }

  /// The mean number of people that a person is tied to; 0 for a site without people.
  public var meanDegree: Double { count == 0 ? 0 : Double(neighbours.count) / Double(count) }

  /// The mean degree of a friend: a person is drawn, then one of that person's friends (who have ties).
  ///
  /// This is what "ask people to name a friend" reaches; nil if nobody has a tie.
  public var meanDegreeOfFriend: Double? {
    let means = (0..<count).filter { degree($0) > 0 }.map { person in
      Double(neighbours(of: person).reduce(0) { $0 + degree(Int($1)) }) / Double(degree(person))
    }
    return means.isEmpty ? nil : means.reduce(0, +) / Double(means.count)
  }

  /// The mean degree at the end of a tie drawn at random, Σd²/Σd; nil if there is no tie.
  public var meanDegreeOfTieEnd: Double? {
    guard !neighbours.isEmpty else { return nil }
    let squares = (0..<count).reduce(0) { $0 + degree($1) * degree($1) }
    return Double(squares) / Double(neighbours.count)
  }

  /// The contacts a year that a person's ties bring, Σκq, when nobody stays at home.
  public var contactStrengths: [Double] {
    (0..<count).map { person in
      (offsets[person]..<offsets[person + 1]).reduce(0) { $0 + contactsPerYear[$1] * strengths[$1] }
    }
  }
}
