import Documents
import Networks

/// Everybody on a map of interviews, as people are compared.
struct MatchPeople: Sendable {
  /// One entry of the map: one person in one interview.
  struct Entry: Sendable {
    let id: String
    let name: PersonName?
    /// The name as the interview has it.
    let shownName: String
    /// The interviews in which the entry stands.
    var interviews: [String]
    let isInterviewed: Bool
    /// Names of those it has ties with, each once.
    var known: [PersonName] = []
  }

  let entries: [Entry]
  let table: TextTable
  private let givenCounts: [String: Int]
  private let familyCounts: [String: Int]
  private let initialCounts: [String: Int]
  private let nameCounts: [PersonName: Int]
  private let answerCounts: [Int: [String: Int]]
  private let answerTotals: [Int: Int]
  /// Columns of what stays with a person.
  let answerColumns: [Int]
  let ageColumn: Int?
  let genderColumn: Int?
  /// How many entries have a name.
  let namedCount: Int

  /// The people of a map; nil if it does not say who was named in which interview.
  init?(_ network: MappedNetwork) {
    let people = network.people
    guard let id = people.column(named: NetworkColumns.id),
      let interview = people.column(named: "interview"),
      let surveyed = people.column(named: "surveyed")
    else { return nil }
    let label = people.column(named: NetworkColumns.label)
    var entries = (0..<people.rowCount).map { row in
      let isInterviewed = people.text(row: row, column: surveyed) == "yes"
      let own = people.text(row: row, column: interview)
      var shown = label.map { people.text(row: row, column: $0) } ?? ""
      // Somebody may have been entered under a name instead of a number.
      if shown.isEmpty, isInterviewed, PersonName(own)?.isCode == false { shown = own }
      return Entry(
        id: people.text(row: row, column: id), name: PersonName(shown), shownName: shown,
        interviews: [own], isInterviewed: isInterviewed)
    }
    MatchPeople.addInterviews(&entries, people)
    MatchPeople.addKnown(&entries, network)
    self.entries = entries
    table = people
    var (given, family, initials) = ([String: Int](), [String: Int](), [String: Int]())
    var (names, count) = ([PersonName: Int](), 0)
    for name in entries.compactMap(\.name) {
      count += 1
      names[name, default: 0] += 1
      given[name.given, default: 0] += 1
      family[name.family, default: 0] += 1
      initials["g" + name.given.prefix(1), default: 0] += 1
      initials["f" + name.family.prefix(1), default: 0] += 1
    }
    (givenCounts, familyCounts, initialCounts) = (given, family, initials)
    (nameCounts, namedCount) = (names, count)
    answerColumns = AnswerRule.questions.compactMap { people.column(named: $0) }
    ageColumn = AgeRule.headings.lazy.compactMap { people.column(named: $0) }.first
    genderColumn = GenderRule.headings.lazy.compactMap { people.column(named: $0) }.first
    var answers: [Int: [String: Int]] = [:]
    for column in answerColumns {
      for row in 0..<people.rowCount where !people.isBlank(row: row, column: column) {
        answers[column, default: [:]][people.text(row: row, column: column), default: 0] += 1
      }
    }
    answerCounts = answers
    answerTotals = answers.mapValues { $0.values.reduce(0, +) }
  }

  /// Somebody chosen from a list stands under one id in every interview that names her or him.
  private static func addInterviews(_ entries: inout [Entry], _ people: TextTable) {
    guard let namers = people.column(named: "named_by") else { return }
    var own: [String: String] = [:]
    for entry in entries where entry.isInterviewed { own[entry.id] = entry.interviews.first }
    for row in entries.indices {
      let ids = people.text(row: row, column: namers).split(separator: "|").map(String.init)
      for interview in ids.compactMap({ own[$0] })
      where !entries[row].interviews.contains(interview) {
        entries[row].interviews.append(interview)
      }
    }
  }

  private static func addKnown(_ entries: inout [Entry], _ network: MappedNetwork) {
    let ties = network.ties
    guard let from = ties.column(named: NetworkColumns.from),
      let to = ties.column(named: NetworkColumns.to)
    else { return }
    var index = ByteIndex(capacity: entries.count)
    for entry in entries { _ = index.insert(entry.id) }
    var known = entries.map { _ in Set<Int>() }
    for row in 0..<ties.rowCount {
      guard let a = index.find(ties.bytes, ties.range(row: row, column: from)),
        let b = index.find(ties.bytes, ties.range(row: row, column: to)), a != b
      else { continue }
      known[a].insert(b)
      known[b].insert(a)
    }
    for (entry, others) in known.enumerated() {
      var (names, seen): ([PersonName], Set<PersonName>) = ([], [])
      for other in others.sorted() {
        if let name = entries[other].name, seen.insert(name).inserted { names.append(name) }
      }
      entries[entry].known = names
    }
  }

  /// The share of those with a name whose given name is one of these two.
  func share(given a: String, _ b: String) -> Double { share(givenCounts, a, b) }

  /// The share of those with a name whose family name is one of these two.
  func share(family a: String, _ b: String) -> Double { share(familyCounts, a, b) }

  /// The share of those with a name whose given or family name begins with a letter.
  func share(initial: Substring, ofGiven: Bool) -> Double {
    share(initialCounts, (ofGiven ? "g" : "f") + initial, "")
  }

  /// The share of those with a name who have just this one.
  func share(name: PersonName) -> Double {
    Double(nameCounts[name] ?? 0) / Double(max(1, namedCount))
  }

  /// The share of those who have an answer in a column who have this one.
  func share(of answer: String, _ column: Int) -> Double {
    let count = answerCounts[column]?[answer] ?? 0
    return Double(max(1, count)) / Double(max(1, answerTotals[column] ?? 0))
  }

  private func share(_ counts: [String: Int], _ a: String, _ b: String) -> Double {
    let count = (counts[a] ?? 0) + (a == b || b.isEmpty ? 0 : counts[b] ?? 0)
    return Double(max(1, count)) / Double(max(1, namedCount))
  }
}
