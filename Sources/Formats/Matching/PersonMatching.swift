/// Proposes which entries of different interviews are the same person. Nothing here decides.
public struct PersonMatching {
  /// Two entries that may be one person.
  struct Pair {
    let first: Int
    let second: Int
    /// How likely that is by the rules, 0 to 1.
    let score: Double
    let reasons: String
  }

  /// Entries that may all be one person.
  struct Group {
    var members: [Int]
    var pairs: [Pair]
  }

  /// Pairs with less are not proposed (A).
  public static let leastScore = 0.1
  /// Names beyond which only those are compared whose given or family names begin with the same letter (A).
  static let mostNames = 3_000
  /// Pairs after which searching stops.
  static let mostPairs = 1_000_000

  let people: MatchPeople
  /// Pairs worth asking about, the likeliest first.
  let pairs: [Pair]
  /// Whether there were so many that the search was given up.
  let isGivenUp: Bool
  /// Entries put together by their pairs, the likeliest first; no group holds two of one interview.
  ///
  /// The pairs of each group are those that put it together; what is left of the others is named in the words
  /// of `alternatives`.
  let groups: [Group]

  /// All pairs of a map. The odds beforehand are 1 in the number of entries: about one other entry is the same
  /// person (A).
  ///
  /// - Complexity: O(names² + pairs that agree in name · log pairs); beyond `mostNames` only names of one first
  ///   letter meet.
  init(_ people: MatchPeople, least: Double = leastScore) {
    self.people = people
    var pairs: [Pair] = []
    let candidates = PersonMatching.candidates(people)
    isGivenUp = candidates == nil
    let prior = 1 / Double(max(1, people.entries.count))
    for (first, second) in candidates ?? [] {
      if let pair = PersonMatching.pair(people, first, second, prior), pair.score >= least {
        pairs.append(pair)
      }
    }
    let ids = people.entries.map { Array($0.id.utf8) }
    pairs.sort { a, b in
      if a.score != b.score { return a.score > b.score }
      if a.first != b.first { return ids[a.first].lexicographicallyPrecedes(ids[b.first]) }
      return ids[a.second].lexicographicallyPrecedes(ids[b.second])
    }
    self.pairs = pairs
    groups = PersonMatching.groups(of: pairs, people)
  }

  /// The score of two entries: odds / (1 + odds), to the hundredth, at most 0.99.
  static func pair(_ people: MatchPeople, _ a: Int, _ b: Int, _ prior: Double) -> Pair? {
    // Whatever the order of the files: the one with the smaller id is the first.
    let isSwapped = people.entries[b].id.utf8.lexicographicallyPrecedes(people.entries[a].id.utf8)
    let (first, second) = isSwapped ? (b, a) : (a, b)
    var (odds, reasons) = (prior, [String]())
    for rule in MatchRules.all {
      guard let evidence = rule.compare(people, first, second) else { return nil }
      odds *= evidence.ratio
      if !evidence.reason.isEmpty { reasons.append(evidence.reason) }
    }
    let score = min(0.99, (odds / (1 + odds) * 100).rounded() / 100)
    return Pair(
      first: first, second: second, score: score, reasons: reasons.joined(separator: "; "))
  }

  /// Pairs of different interviews whose names agree; nil if there are too many.
  private static func candidates(_ people: MatchPeople) -> [(Int, Int)]? {
    var (names, entriesOf) = ([PersonName](), [[Int]]())
    var places: [PersonName: Int] = [:]
    for (entry, person) in people.entries.enumerated() {
      guard let name = person.name else { continue }
      if let place = places[name] {
        entriesOf[place].append(entry)
      } else {
        places[name] = names.count
        names.append(name)
        entriesOf.append([entry])
      }
    }
    var pairs: [(Int, Int)] = []
    var letters = NameLetters(names)
    for first in names.indices {
      let others = names.count <= mostNames ? Array(first..<names.count) : letters.from(first)
      for second in others where NameRule.agreement(names[first], names[second]) != nil {
        for a in entriesOf[first] {
          for b in entriesOf[second] where first != second || a < b {
            if areApart(people.entries[a], people.entries[b]) { pairs.append((a, b)) }
            if pairs.count > mostPairs { return nil }
          }
        }
      }
    }
    return pairs
  }

  /// Whether two entries stand in different interviews: those of one interview are different people.
  private static func areApart(_ a: MatchPeople.Entry, _ b: MatchPeople.Entry) -> Bool {
    !a.interviews.contains { b.interviews.contains($0) }
  }
}

extension PersonMatching {
  private static func groups(of pairs: [Pair], _ people: MatchPeople) -> [Group] {
    var groupOf = [Int?](repeating: nil, count: people.entries.count)
    var groups: [Group] = []
    for pair in pairs {
      let both = [pair.first, pair.second]
      let known = both.compactMap { groupOf[$0] }
      if known.count == 2, known[0] == known[1] {
        groups[known[0]].pairs.append(pair)
        continue
      }
      var members: [Int] = []
      for entry in both { members += groupOf[entry].map { groups[$0].members } ?? [entry] }
      let interviews = members.flatMap { people.entries[$0].interviews }
      guard Set(interviews).count == interviews.count else { continue }
      let joined = known.flatMap { groups[$0].pairs } + [pair]
      for group in known { groups[group] = Group(members: [], pairs: []) }
      for member in members { groupOf[member] = groups.count }
      groups.append(Group(members: members, pairs: joined))
    }
    return groups.filter { !$0.members.isEmpty }
  }
}

/// Names by the first letters of their parts, so that not every two of very many are compared.
private struct NameLetters {
  private let letters: [[Int]]
  private var buckets = [[Int]](repeating: [], count: 512)
  /// Where the names from the one that was asked for last begin in each bucket.
  private var starts = [Int](repeating: 0, count: 512)
  private var met: [Int]

  init(_ names: [PersonName]) {
    letters = names.map { name in
      [name.given.utf8.first.map { Int($0) }, name.family.utf8.first.map { 256 + Int($0) }]
        .compactMap { $0 }
    }
    met = [Int](repeating: -1, count: names.count)
    for (name, own) in letters.enumerated() { for letter in own { buckets[letter].append(name) } }
  }

  /// The names from one on, itself among them, that share a first letter with it; to be asked in rising order.
  mutating func from(_ first: Int) -> [Int] {
    var found: [Int] = []
    for letter in letters[first] {
      while buckets[letter][starts[letter]] < first { starts[letter] += 1 }
      for other in buckets[letter][starts[letter]...] where met[other] != first {
        met[other] = first
        found.append(other)
      }
    }
    return found
  }
}
