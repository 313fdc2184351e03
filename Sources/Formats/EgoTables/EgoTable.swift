import Documents

/// One table of interviews as the R package egor and EgoWeb write them, and which of its columns is what.
///
/// | what | columns |
/// |---|---|
/// | interviews | `egoID`, then what people said of themselves |
/// | those who were named | `egoID`, `alterID` (EgoWeb: `Alter.Number`), then what is known of them |
/// | ties among them | `egoID`, `Source`, `Target` (EgoWeb: `Alter.1.Number`, `Alter.2.Number`), `weight` |
/// | all in one | `egoID`, `alterID.1`, `alter.sex.1` …, and `1 to 2` for the tie of the first two |
struct EgoTable {
  /// What the rows of a table are.
  enum Role {
    case interviews, people, ties, wide
    /// One file of several, one an interview, which only its name tells apart.
    case part
  }

  let role: Role
  let table: TextTable
  let ego: Int
  /// Those who were named: the column of their ids. Ties: of one end.
  let alter: Int
  /// Ties: the column of the other end.
  let other: Int
  /// All in one: the columns of each person, by number, with the heading that they share.
  let families: [(heading: String, columns: [Int: Int])]

  init?(_ table: TextTable) {
    let words = table.columns.map(EgoTable.plain)
    func find(_ names: String...) -> Int? { words.firstIndex { names.contains($0) } }
    self.table = table
    let ego = find("egoid")
    let numbered = EgoTable.families(table.columns)
    // Two numbered ids are the ends of a tie only where nothing else is numbered.
    let isPair = numbered.count <= 1 && numbered.allSatisfy { Set($0.columns.keys) == [1, 2] }
    let source = find("source", "alter1number") ?? (isPair ? find("alterid1") : nil)
    let target = find("target", "alter2number") ?? (isPair ? find("alterid2") : nil)
    let named = find("alterid", "alternumber")
    self.ego = ego ?? 0
    families = numbered
    if ego == nil {
      guard named != nil else { return nil }
      (role, alter, other) = (.part, 0, 0)
    } else if let source, let target, !EgoTable.hasPairs(table.columns) {
      (role, alter, other) = (.ties, source, target)
    } else if let named {
      (role, alter, other) = (.people, named, 0)
    } else {
      (role, alter, other) = (numbered.isEmpty ? .interviews : .wide, 0, 0)
    }
  }

  /// Letters and digits of a heading in small letters.
  static func plain(_ heading: String) -> String {
    let bytes = heading.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }.filter {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Headings that begin with "alter" and differ in the number at their end.
  private static func families(_ headings: [String]) -> [(heading: String, columns: [Int: Int])] {
    NumberedHeadings.families(headings).filter { $0.stem.lowercased().hasPrefix("alter") }
      .map { ($0.stem, $0.columns) }
  }

  /// Whether there are columns for ties such as "1 to 2".
  private static func hasPairs(_ headings: [String]) -> Bool {
    headings.contains { pair($0) != nil }
  }

  /// The numbers in a heading such as "1 to 2".
  static func pair(_ heading: String) -> (Int, Int)? {
    let parts = heading.split { " .-_".contains($0) }
    guard parts.count == 3, parts[1].lowercased() == "to",
      parts[0].utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      parts[2].utf8.allSatisfy({ (0x30...0x39).contains($0) }), let first = Int(parts[0]),
      let second = Int(parts[2])
    else { return nil }
    return (first, second)
  }

  /// What is known of somebody who was named, under the heading that interviews have for it: "sex" for
  /// "alter.sex".
  static func shared(_ heading: String) -> String {
    let rest = heading.dropFirst(5)
    guard heading.lowercased().hasPrefix("alter"), let mark = rest.first, ".-_ ".contains(mark),
      rest.count > 1
    else { return heading }
    return String(rest.dropFirst())
  }
}
