/// The words of one of the formats, for complaints.
struct XMLDialect: Sendable {
  /// The middle of the codes of its findings: `GRAPHML` gives `E-GRAPHML-KEY`.
  let code: String
  /// The format in words.
  let title: String
  /// What the file calls what it declares once and gives to many.
  let key: String
  /// What stands before the ids of keys for people in `XMLNetwork.tokens`, and before those for ties: GEXF
  /// may give one of each the same id.
  let people: String
  let ties: String

  static let graphML = XMLDialect(
    code: "GRAPHML", title: "a GraphML file", key: "key", people: "", ties: "")
  static let gexf = XMLDialect(
    code: "GEXF", title: "a GEXF file", key: "attribute", people: "n:", ties: "e:")
}

/// What becomes of a column or an edge of files that Kith itself writes.
enum KithKeys {
  /// The key that tells people from places; its id and its name are this.
  static let type = "kith_type"
  /// What it says of a place.
  static let place = "place"
  /// What the ids of keys for places begin with.
  static let places = "place_"
  /// The key of attendance.
  static let visits = "visits_per_year"
  /// The key that names a place.
  static let placeName = "place_name"
  /// Programs draw ties by a number of this name. Kith writes it for them, and reads `strength` instead.
  static let strength = "strength"
}
