import Networks

extension Setting {
  /// What happens at a place before anything changes it.
  package static let asOnTheMap = "as on the map"

  /// A hosted programme without hosts: people meet as often, but nobody sees to it that it goes well
  /// (SCIENCE §2.2 "unstructured ⇒ f = 1", §2.5; Q and p_f as at a local place, A).
  package static let unhosted = Setting(
    encountersPerVisit: 4, negativeFactor: 1, quality: 0.5, tieFormation: 0.010)

  /// The words by which a scenario names a setting.
  package static let words = ["hosted", "hub", "service", "local", "unhosted"]

  /// The setting of this name.
  package static func called(_ word: String) -> Setting? {
    word == "unhosted" ? unhosted : named.first { $0.name == word }?.setting
  }
}
