/// The six kinds of asset that an asset register lists: people, associations, institutions, places,
/// the local economy, culture.
///
/// Source: the six categories of asset-based community development, after Kretzmann & McKnight,
/// *Building Communities from the Inside Out* (1993), as the US corporation for national service teaches
/// them: local residents, associations, institutions, physical assets, economic assets, stories
/// (vistacampus.gov/what-asset-mapping; F). Which word of a site's own means which kind is an assumption
/// (A): the table `words`.
public enum AssetKind: String, Sendable, Hashable, CaseIterable {
  /// Groups and roles of residents; single people are never listed.
  case people
  /// What people run for themselves: clubs, groups, choirs.
  case associations
  /// What is run for them: services, schools, libraries.
  case institutions
  /// Where they can be: halls, parks, corners.
  case places
  /// Where they buy, sell, lend and swap.
  case exchange = "local economy"
  /// What they remember, make and celebrate.
  case culture

  /// The words for kinds of place that a site may use, by what they count as.
  public static let words: [(kind: AssetKind, words: [String])] = [
    (
      .associations,
      [
        "association", "club", "group", "programme", "choir", "team", "society", "forum", "circle",
        "network", "volunteers", "committee",
      ]
    ),
    (
      .institutions,
      [
        "service", "clinic", "surgery", "hospital", "school", "nursery", "college", "library",
        "council", "church", "mosque", "temple", "chapel", "charity", "institution",
      ]
    ),
    (
      .places,
      [
        "local", "hub", "hall", "park", "centre", "center", "square", "garden", "allotment",
        "playground", "playing field", "sports ground", "place",
      ]
    ),
    (
      .exchange,
      [
        "shop", "market", "cafe", "café", "pub", "business", "post office", "credit union",
        "time bank", "food bank", "repair cafe", "exchange",
      ]
    ),
    (
      .culture,
      [
        "theatre", "museum", "festival", "heritage", "music", "arts", "cinema", "archive",
        "culture",
      ]
    ),
  ]

  /// What a place of a site's own kind counts as; nil where the word is not in the table.
  public static func of(placeKind word: String) -> AssetKind? {
    let plain = word.lowercased().replacing("-", with: " ").replacing("_", with: " ")
    return words.first { $0.words.contains(plain) }?.kind
  }
}
