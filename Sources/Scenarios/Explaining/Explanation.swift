import Diffusion

/// A scenario read back in plain words, for `kith explain`.
public enum Explanation {
  /// What is compared, whom each phrase finds at each site, what it costs, and every number of the
  /// model with its source; lines of at most 100 characters.
  public static func text(_ scenario: Scenario, _ sites: [CompiledSite]) -> String {
    var page = Page()
    page.add(scenario.title)
    page.lines.append(String(repeating: "=", count: min(Page.width, scenario.title.count)))
    if !scenario.question.isEmpty { page.add(scenario.question) }
    if !scenario.lesson.isEmpty { page.add("What it is meant to show: " + scenario.lesson) }
    page.heading("What is compared")
    addCompare(scenario, &page)
    page.heading("The options")
    addOptions(scenario, sites, &page)
    page.heading("The actions")
    addActions(scenario, &page)
    page.heading("The sites")
    addSites(sites, &page)
    page.heading("The model")
    addModel(scenario, &page)
    addExpectations(scenario, &page)
    addNotes(scenario, &page)
    page.gap()
    page.add(InputCount(scenario, sites).text + ".")
    page.add("Everything here is a what-if, not a forecast.")
    return page.text
  }

  private static func addCompare(_ scenario: Scenario, _ page: inout Page) {
    let compare = scenario.compare
    let names = scenario.sites.map(\.name)
    page.add(
      "\(counted(scenario.options.count, "option", "options")) and \"\(Scenario.asNow)\" over"
        + " \(counted(compare.weeks, "week", "weeks")) at \(listed(names))"
        + (compare.start.map { ", from \($0.text)" } ?? "") + ".")
    let weeks = compare.readAt.map { WeekWords.text($0, compare.start) }
    page.add(
      weeks.count == 1
        ? "They are compared at \(weeks[0])."
        : "They are compared at \(listed(weeks)); the last one decides.")
    addMain(compare, &page)
    let others = compare.lines.dropFirst().map(\.text)
    if !others.isEmpty { page.add("Also shown: \(others.joined(separator: ", ")).") }
    let shared =
      compare.futuresPerDraw > 1
      ? ", \(compare.futuresPerDraw) on each set of assumptions" : ""
    page.add(
      "Each option runs through the same \(compare.precision == nil ? "\(compare.futures) " : "")"
        + "futures at each site\(shared), drawn from seed \(compare.seed).")
    addPrecision(compare, &page)
  }

  private static func addPrecision(_ compare: CompareSettings, _ page: inout Page) {
    guard let precision = compare.precision,
      let outcome = Outcomes.named(compare.main.outcome)
    else { return }
    page.add(
      "Futures are added until the main difference of every option is known to within"
        + " \(UnitWords.amount(precision, outcome.unit)) either way (95 % interval), at most"
        + " \(compare.futures).")
  }

  private static func addMain(_ compare: CompareSettings, _ page: inout Page) {
    guard let outcome = Outcomes.named(compare.main.outcome) else { return }
    let better = outcome.better.map { ", \($0.rawValue) is better" } ?? ""
    page.add(
      "What decides is \(compare.main.text): \(outcome.meaning) (in \(outcome.unit)\(better)).")
    page.add(
      compare.worthHaving.map {
        "A difference is worth having from \(UnitWords.amount($0, outcome.unit)) on; anything smaller"
          + " should not decide."
      } ?? "No smallest difference worth having was agreed.")
  }

  private static func addSites(_ sites: [CompiledSite], _ page: inout Page) {
    for site in sites {
      let people = site.plan.site.people
      let surveyed = people.count(where: \.isSurveyed)
      let users = people.count(where: \.isServiceUser)
      page.add(
        "\(counted(people.count, "person", "people")), \(surveyed) of them interviewed,"
          + " \(counted(users, "service user", "service users"));"
          + " \(counted(site.plan.pairs.count, "pair", "pairs")) of people tied;"
          + " \(counted(site.plan.places.count, "place", "places")).",
        indent: 2, after: "\(site.name): ")
      for group in site.groups where group.pool != Pool(.everyone) {
        page.add("\(group.surveyed) interviewed", indent: 4, after: "\(group.pool.text): ")
      }
      for note in site.notes { page.add(note + ".", indent: 4) }
    }
    if sites.isEmpty { page.add("No site was read.", indent: 2) }
  }
}

/// Weeks, with their dates where the run has a calendar.
enum WeekWords {
  static func text(_ week: Int, _ start: CalendarDate?) -> String {
    "week \(week)" + (start.map { " (\($0.adding(weeks: week).text))" } ?? "")
  }
}
