import Diagnostics
import Documents
import Randomness

extension Recipe {
  /// Reads and checks a recipe file; there is no recipe if anything in it is an error.
  public static func read(_ path: String) -> (recipe: Recipe?, findings: Findings) {
    var findings = Findings()
    guard let bytes = SiteFiles.read(path, shownAs: path, &findings) else {
      if !findings.hasErrors {
        findings.add(
          Finding(
            "E-RECIPE-FILE", "there is no file \(Rendering.cited(path))",
            at: SourcePlace(file: path)))
      }
      return (nil, findings)
    }
    return read(SourceText(name: path, bytes: bytes))
  }

  /// Reads and checks a recipe that is in memory already.
  public static func read(_ source: SourceText) -> (recipe: Recipe?, findings: Findings) {
    var findings = Findings()
    let table = TOML.read(source, into: &findings)
    let top = SettingsSection(table: table, name: "", file: source.name, codes: "E-RECIPE")
    top.check(
      ["kith", "name", "title", "seed", "people", "ties", "contacts", "places", "states"],
      &findings)
    checkFormat(top, &findings)
    for (key, hint) in [
      ("name", "give the site a short name, such as name = \"thornmarsh\""),
      ("title", "give the site a name for headings"), ("seed", "give the seed of all draws"),
      ("people", "write [people] with number = 400 or so"),
    ] {
      top.require(key, hint, code: "E-RECIPE-MISSING", &findings)
    }
    let name = shortName(top, &findings)
    let title = top.text("title", &findings)
    let seed = top.word64("seed", &findings)
    let ties = top.part("ties", &findings)
    let isGeographic = TiesRecipe.isGeographic(ties, &findings)
    let people = PeopleRecipe(
      top.part("people", &findings), isGeographic: isGeographic, &findings)
    let recipe = Recipe(
      name: name ?? "", title: title ?? "", seed: seed ?? 0, people: people,
      ties: TiesRecipe(ties, isGeographic: isGeographic, people, &findings),
      contacts: ContactsRecipe(top.part("contacts", &findings), &findings),
      places: PlacesRecipe(top.part("places", &findings), people, &findings),
      states: StatesRecipe(top.part("states", &findings), &findings))
    return (findings.hasErrors ? nil : recipe, findings)
  }

  private static func checkFormat(_ top: SettingsSection, _ findings: inout Findings) {
    top.require("kith", "put kith = 1 on the first line", code: "E-RECIPE-FORMAT", &findings)
    guard let value = top.table["kith"] else { return }
    if case .integer(1) = value.kind { return }
    findings.add(
      Finding(
        "E-RECIPE-FORMAT", "this is not format 1 of a recipe", at: value.place,
        hint: "write kith = 1"))
  }

  private static func shortName(_ top: SettingsSection, _ findings: inout Findings) -> String? {
    guard let value = top.table["name"], let text = top.text("name", &findings) else { return nil }
    if SettingsReader.isShortName(text) { return text }
    top.complain(
      "name", value, "may hold letters a to z, digits, - and _, at most 64",
      "a name with spaces goes into title", &findings)
    return nil
  }
}

extension PeopleRecipe {
  init(_ section: SettingsSection, isGeographic: Bool, _ findings: inout Findings) {
    section.check(
      ["number", "neighbourhoods", "service_users", "sociability", "service_user_sociability"],
      &findings)
    if !section.table.entries.isEmpty {
      section.require("number", "say how many people", code: "E-RECIPE-MISSING", &findings)
    }
    number = section.count("number", in: 20...100_000, else: 400, &findings)
    neighbourhoods = section.count("neighbourhoods", in: 1...5_000, else: 5, &findings)
    if neighbourhoods * 8 > number, let value = section.table["neighbourhoods"] {
      section.complain(
        "neighbourhoods", value, "leaves fewer than 8 people in each",
        "write at most \(number / 8)", &findings)
    }
    serviceUsers = section.number("service_users", in: 0...0.5, else: 0.15, &findings)
    sociability = section.distribution(
      "sociability", in: 0...(.infinity),
      else: isGeographic ? "lognormal(zeta 0, sigma 0.25)" : "gamma(2.5, 0.4)", &findings)
    serviceUserSociability = section.number(
      "service_user_sociability", in: 0...2, else: isGeographic ? 0.55 : 0.5, &findings)
  }
}

extension ContactsRecipe {
  init(_ section: SettingsSection, _ findings: inout Findings) {
    section.check(["kin", "friend", "acquaintance", "service", "least_strength"], &findings)
    // SCIENCE §6: a mean times lognormal(−.08, .4), whose own mean is 1 and cv .4165.
    func contacts(_ key: String, _ mean: Int, _ findings: inout Findings) -> Distribution {
      section.distribution(
        key, in: 0...(.infinity), else: "lognormal(mean \(mean), cv 0.4165)", &findings)
    }
    kin = contacts("kin", 70, &findings)
    friend = contacts("friend", 45, &findings)
    acquaintance = contacts("acquaintance", 26, &findings)
    service = contacts("service", 35, &findings)
    leastStrength = section.number("least_strength", in: 0.05...1, else: 0.15, &findings)
  }
}

extension StatesRecipe {
  init(_ section: SettingsSection, _ findings: inout Findings) {
    section.check(["set_point", "service_user_set_point", "stigma", "withdrawal"], &findings)
    setPoint = section.distribution(
      "set_point", in: -(.infinity)...(.infinity), else: "normal(24.6, 2.6)", &findings)
    serviceUserSetPoint = section.number(
      "service_user_set_point", in: -10...10, else: -1.5, &findings)
    stigma = section.distribution("stigma", in: 0...1, else: "beta(3, 3.7)", &findings)
    withdrawal = section.distribution("withdrawal", in: 0...1, else: "beta(3, 5)", &findings)
  }
}
