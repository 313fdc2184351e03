/// Which types of node are places, by the words that studies use for them.
enum CanvasTypes {
  /// Words for places and organisations, in the singular (A: what a type means is not in the export).
  private static let places = [
    "place", "venue", "location", "organisation", "organization", "facility", "site", "club",
  ]
  /// Words for people.
  private static let people = ["person", "people", "alter", "contact"]

  /// Whether nodes of a type are places.
  static func isPlace(_ type: String) -> Bool { isOne(of: places, type) }

  /// Whether nodes of a type are surely people.
  static func isPerson(_ type: String) -> Bool { isOne(of: people, type) }

  private static func isOne(of words: [String], _ type: String) -> Bool {
    let type = type.lowercased()
    return words.contains { type == $0 || type == $0 + "s" || type == $0.dropLast() + "ies" }
  }
}
