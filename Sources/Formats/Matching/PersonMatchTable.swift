import Diagnostics
import Documents

/// The table in which a human says which entries are the same person: written, and read again.
///
/// One row an entry. Rows with the same `person_id` may be one person; they are made one where `same?` says yes
/// in each of them, in whatever order they stand. A blank `same?` means that nobody has decided, and that
/// nothing is made one.
enum PersonMatchTable {
  static let columns = ["session", "uuid", "name", "person_id", "score", "reasons", "same?"]

  /// The table of proposals, the likeliest groups first.
  static func bytes(_ matching: PersonMatching) -> [UInt8] {
    var writer = CSVWriter(columns: columns)
    let groups = matching.groups
    var groupOf: [Int: Int] = [:]
    for (index, group) in groups.enumerated() {
      for member in group.members { groupOf[member] = index }
    }
    let pairsOf = pairsOfEntries(matching)
    let scores = groups.map(best)
    let order = groups.indices.sorted { (scores[$0], $1) > (scores[$1], $0) }
    for (place, index) in order.enumerated() {
      for member in sorted(groups[index].members, matching.people) {
        let entry = matching.people.entries[member]
        let pair = pairsOf[member].first { groupOf[other(member, $0)] == index }
        let another = pairsOf[member].first { groupOf[other(member, $0)] != index }
        let words = pair.map { reasons(member, $0, another, matching) } ?? ""
        writer.row([
          .text(entry.interviews.joined(separator: InterviewMap.between)), .text(entry.id),
          .text(entry.shownName), .text("P\(place + 1)"), .number(pair?.score ?? 0), .text(words),
          .blank,
        ])
      }
    }
    return writer.bytes
  }

  /// Groups were made from the likeliest pair on, so equal ones keep that order.
  private static func best(_ group: PersonMatching.Group) -> Double {
    group.pairs.map(\.score).max() ?? 0
  }

  /// Those who were interviewed first, then by interview and id.
  private static func sorted(_ members: [Int], _ people: MatchPeople) -> [Int] {
    func key(_ entry: MatchPeople.Entry) -> [UInt8] {
      Array("\(entry.isInterviewed ? 0 : 1)\(entry.interviews.first ?? "")\u{0}\(entry.id)".utf8)
    }
    return members.sorted {
      key(people.entries[$0]).lexicographicallyPrecedes(key(people.entries[$1]))
    }
  }

  /// The pairs of each entry, the likeliest first.
  private static func pairsOfEntries(_ matching: PersonMatching) -> [[PersonMatching.Pair]] {
    var pairs = [[PersonMatching.Pair]](repeating: [], count: matching.people.entries.count)
    for pair in matching.pairs {
      pairs[pair.first].append(pair)
      pairs[pair.second].append(pair)
    }
    return pairs
  }

  private static func other(_ member: Int, _ pair: PersonMatching.Pair) -> Int {
    pair.first == member ? pair.second : pair.first
  }

  private static func reasons(
    _ member: Int, _ pair: PersonMatching.Pair, _ another: PersonMatching.Pair?,
    _ matching: PersonMatching
  ) -> String {
    var words = "compared with \(shown(other(member, pair), matching)): \(pair.reasons)"
    if let another {
      words +=
        "; may also be \(shown(other(member, another), matching)), score"
        + " \(shortest(another.score))"
    }
    return words
  }

  private static func shown(_ entry: Int, _ matching: PersonMatching) -> String {
    let person = matching.people.entries[entry]
    return "\(Rendering.cited(person.shownName)) of \(person.interviews.first ?? "")"
  }
}
