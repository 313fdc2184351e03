/// Small networks that every textbook has, as pairs of people counted from 0: what measures and models are
/// tried on.
package enum TextbookNetworks {
  /// Krackhardt's kite (1990).
  package static let kite = pairs(
    "0-1 0-2 0-3 0-5 1-3 1-4 1-6 2-3 2-5 3-4 3-5 3-6 4-6 5-6 5-7 6-7 7-8 8-9")
  /// Padgett's marriage ties of 15 Florentine families; 8 are the Medici.
  package static let florentine = pairs(
    "0-8 1-5 1-6 1-8 2-4 2-8 3-6 3-10 3-13 4-10 4-13 6-7 6-14 8-11 8-12 8-14 9-12 10-13 11-13 11-14"
  )
  /// Zachary's karate club (1977): 34 members, 78 ties.
  package static let karate = pairs(
    """
    0-1 0-2 0-3 0-4 0-5 0-6 0-7 0-8 0-10 0-11 0-12 0-13 0-17 0-19 0-21 0-31 1-2 1-3 1-7 1-13
    1-17 1-19 1-21 1-30 2-3 2-7 2-8 2-9 2-13 2-27 2-28 2-32 3-7 3-12 3-13 4-6 4-10 5-6 5-10
    5-16 6-16 8-30 8-32 8-33 9-33 13-33 14-32 14-33 15-32 15-33 18-32 18-33 19-33 20-32 20-33
    22-32 22-33 23-25 23-27 23-29 23-32 23-33 24-25 24-27 24-31 25-31 26-29 26-33 27-33 28-31
    28-33 29-32 29-33 30-32 30-33 31-32 31-33 32-33
    """)
  /// The members who stayed with the instructor when the club split.
  package static let karateFactions: [Int] = (0..<34).map { member in
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 16, 17, 19, 21].contains(member) ? 0 : 1
  }

  private static func pairs(_ text: String) -> [(Int, Int)] {
    text.split(whereSeparator: \.isWhitespace).compactMap { pair in
      let ends = pair.split(separator: "-").compactMap { Int($0) }
      return ends.count == 2 ? (ends[0], ends[1]) : nil
    }
  }
}
