import Diagnostics
import Documents

extension TiesRecipe {
  /// Which of the two families `[ties]` names; community if it names none.
  static func isGeographic(_ section: SettingsSection, _ findings: inout Findings) -> Bool {
    guard let value = section.table["family"], let text = section.text("family", &findings) else {
      return false
    }
    if text == "community" || text == "geographic" { return text == "geographic" }
    section.complain(
      "family", value, "cannot be \(Rendering.cited(text))",
      "write \"community\" or \"geographic\"", &findings)
    return false
  }

  init(
    _ section: SettingsSection, isGeographic: Bool, _ people: PeopleRecipe,
    _ findings: inout Findings
  ) {
    let own = isGeographic ? GeographicRecipe.keys : CommunityRecipe.keys
    section.check(["family", "among_service_users", "kept_apart"] + own, &findings)
    family =
      isGeographic
      ? .geographic(GeographicRecipe(section, people, &findings))
      : .community(CommunityRecipe(section, &findings))
    // SCIENCE §6: `geo_site` has neither.
    amongServiceUsers = section.number(
      "among_service_users", in: 0...20, else: isGeographic ? 0 : 1.4, &findings)
    keptApart = section.number(
      "kept_apart", in: 0...1, else: isGeographic ? 0 : 0.35, &findings)
  }
}

extension CommunityRecipe {
  static let keys = ["group", "in_group", "in_neighbourhood", "across"]

  init(_ section: SettingsSection, _ findings: inout Findings) {
    group = section.count("group", in: 2...50, else: 8, &findings)
    inGroup = section.number("in_group", in: 0...20, else: 3.6, &findings)
    inNeighbourhood = section.number("in_neighbourhood", in: 0...20, else: 1.6, &findings)
    across = section.number("across", in: 0...20, else: 0.8, &findings)
  }
}

extension GeographicRecipe {
  static let keys = ["near", "reach", "kin", "long", "connectors", "scattered"]
  /// Pairs of people near enough to be considered, for the sake of memory.
  private static let mostPairs = 20_000_000.0

  init(_ section: SettingsSection, _ people: PeopleRecipe, _ findings: inout Findings) {
    near = section.number("near", in: 0...50, else: 7, &findings)
    reach = section.number("reach", in: 0.001...1, else: 0.045, &findings)
    kin = section.number("kin", in: 0...1, else: 0.3, &findings)
    long = section.number("long", in: 0...1, else: 0.015, &findings)
    connectors = section.count("connectors", in: 0...people.number / 4, else: 10, &findings)
    scattered = section.count("scattered", in: 0...people.number / 4, else: 9, &findings)
    let within = Double(people.number) * Double.pi * reach * reach
    // Even at the steepest, a kernel ties hardly anybody farther away than √8 of its reach.
    if near > 5 * within {
      complainOfReach(
        section, people, "is too short: few have \(shortest(near)) people that near",
        (near / (4 * Double.pi * Double(people.number))).squareRoot(), &findings)
    } else if within * 16 * Double(people.number) / 2 > GeographicRecipe.mostPairs {
      let most = 2 * GeographicRecipe.mostPairs / 16 / Double.pi
      complainOfReach(
        section, people, "is too long for so many people",
        most.squareRoot() / Double(people.number), &findings)
    }
  }

  private func complainOfReach(
    _ section: SettingsSection, _ people: PeopleRecipe, _ what: String, _ better: Double,
    _ findings: inout Findings
  ) {
    let hint = "write reach = \(shortest((better * 1000).rounded() / 1000))"
    if let value = section.table["reach"] ?? section.table["near"] {
      section.complain("reach", value, what, hint, &findings)
    } else {
      findings.add(
        Finding(
          "E-RECIPE-VALUE", "ties.reach, 0.045 if it is left out, \(what)",
          at: section.whole, hint: hint))
    }
  }
}
