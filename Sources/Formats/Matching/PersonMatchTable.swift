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
    let order = groups.indices.sorted { best(groups[$0]) > best(groups[$1]) }
    for (place, index) in order.enumerated() {
      for member in sorted(groups[index].members, matching.people) {
        let entry = matching.people.entries[member]
        let pair = groups[index].pairs.first { $0.first == member || $0.second == member }
        let words = reasons(member, pair, matching, group: index, groupOf)
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

  private static func reasons(
    _ member: Int, _ pair: PersonMatching.Pair?, _ matching: PersonMatching, group: Int,
    _ groupOf: [Int: Int]
  ) -> String {
    guard let pair else { return "" }
    let other = pair.first == member ? pair.second : pair.first
    var words = "compared with \(shown(other, matching)): \(pair.reasons)"
    let alternative = matching.pairs.first {
      ($0.first == member || $0.second == member)
        && groupOf[$0.first == member ? $0.second : $0.first] != group
    }
    if let alternative {
      let who = alternative.first == member ? alternative.second : alternative.first
      words += "; may also be \(shown(who, matching)), score \(shortest(alternative.score))"
    }
    return words
  }

  private static func shown(_ entry: Int, _ matching: PersonMatching) -> String {
    let person = matching.people.entries[entry]
    return "\(Rendering.cited(person.shownName)) of \(person.interviews.first ?? "")"
  }
}
