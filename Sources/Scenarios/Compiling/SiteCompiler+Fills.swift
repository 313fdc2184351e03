import Diagnostics
import Diffusion
import Networks
import Randomness

extension SiteCompiler {
  /// What stands in for values nobody measured: the scenario says, else the site, else the model.
  mutating func fills() -> Fills {
    let asked = scenario.model.fills
    let withdrawal =
      asked.withdrawal ?? siteFill("withdrawal") ?? Self.standardWithdrawal
    let fills = Fills(
      wellbeing: asked.wellbeing ?? siteFill("wellbeing"),
      stigma: asked.stigma ?? siteFill("stigma"), withdrawal: withdrawal)
    guard scenario.model.runsCommunity else { return fills }
    let people = site.people
    require(
      "wellbeing", people.count { $0.wellbeing == nil && $0.wellbeingSetPoint == nil },
      of: people.count, "people", fills.wellbeing, example: "\"normal(23, 4) between 7 and 35\"")
    let residents = people.filter { !$0.isServiceUser }
    require(
      "stigma", residents.count { $0.stigma == nil }, of: residents.count, "residents",
      fills.stigma, example: "\"beta(2, 3)\"")
    let users = people.filter(\.isServiceUser)
    note("withdrawal", users.count { $0.withdrawal == nil }, "service users", withdrawal)
    return fills
  }

  /// Beta(3, 5) (SCIENCE §1.6, A).
  private static var standardWithdrawal: Distribution {
    (try? Distribution.parse("beta(3, 5)").get()) ?? Distribution(fixed: 0.375)
  }

  private func siteFill(_ what: String) -> Distribution? {
    guard let rule = site.missing.first(where: { $0.what == what }) else { return nil }
    switch rule.treatment {
    case .distribution(let text): return try? Distribution.parse(text).get()
    case .value(let value): return Distribution(fixed: value)
    case .exclude, .groupMean: return nil
    }
  }

  private mutating func require(
    _ what: String, _ missing: Int, of all: Int, _ who: String, _ fill: Distribution?,
    example: String
  ) {
    if missing == 0 { return }
    if let fill {
      note(what, missing, who, fill)
      return
    }
    findings.add(
      Finding(
        "E-SITE-LACKS",
        "\(site.name) does not know the \(what) of \(missing) of its \(all) \(who), and the community"
          + " model needs it", at: (reference ?? scenario.sites.first)?.place,
        hint:
          "say what stands in for it: under [model.fill] write \(what) = \(example), or the same"
          + " under [missing] in the site's site.toml. Models such as \"independent-cascade\" and"
          + " \"threshold\" need only ties (kith models)"))
  }

  private mutating func note(_ what: String, _ missing: Int, _ who: String, _ fill: Distribution) {
    if missing == 0 { return }
    filled.append("\(what) of \(missing) \(who) by \(fill)")
    notes.append(
      "the \(what) of \(missing) \(who) at \(site.name) was not measured; \(fill) stands in")
  }
}

extension Scenario.SiteReference {
  /// The last part of the folder, by which sections call the site.
  public var name: String {
    text.split(separator: "/").last.map(String.init) ?? text
  }
}
