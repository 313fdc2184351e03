import Networks

/// What a map rests on: how many of its people were asked, and what was filled in for the others.
///
/// Every page about a mapped site opens with it, because a result about people whom nobody asked is one
/// about assumptions.
public struct MapBasis: Sendable, Hashable {
  /// People in the network.
  public let people: Int
  /// Those who were interviewed, or are taken to be.
  public let surveyed: Int
  /// Whether the files do not say who was interviewed.
  public let isTaken: Bool
  /// What was filled in, each as "wellbeing of 900 people by normal(23, 4)".
  public let filled: [String]

  /// - Parameter filled: What the scenario fills in, beside what the site's files did.
  public init(_ site: Site, filled: [String]) {
    people = site.people.count
    isTaken = site.steps.contains { $0.what == "surveyed" && $0.source == .assumed }
    surveyed = site.people.count { $0.isSurveyed }
    let scores = ["wellbeing", "stigma", "withdrawal"]
    let bySite = site.steps.filter { $0.source == .assumed && scores.contains($0.what) }
    self.filled = bySite.map { "\($0.what) of \($0.count) people by \($0.words)" } + filled
  }

  /// Who was asked, and whether the files say so: "Of 1,050 people, 150 people were interviewed; …".
  public var asked: String {
    let all = PlainWords.count(people, "person", "people")
    if surveyed == 0 { return "Of \(all), nobody is marked as interviewed" }
    if surveyed == people {
      return isTaken
        ? "All \(all) are taken as interviewed, because the files do not say who was"
        : "All \(all) were interviewed"
    }
    let verb = isTaken ? "taken as interviewed" : "interviewed"
    let some = PlainWords.count(surveyed, "person was", "people were")
    return
      "Of \(all), \(some) \(verb); the others, \(PlainWords.number(people - surveyed)), were named by"
      + " somebody and not asked themselves"
  }

  /// Who was asked and what was filled in.
  public var text: String {
    if filled.isEmpty { return asked + "." }
    return asked + "; filled in, not measured: " + filled.joined(separator: "; ") + "."
  }
}

extension ComparisonDocument {
  /// What the maps rest on, for each mapped site; invented ones rest on nothing, and the last paragraph says
  /// so.
  func addBasis(to document: inout Document) {
    let mapped = report.sites.compactMap { site -> (ReportedSite, MapBasis)? in
      guard case .mapped = site.origin, let basis = site.basis else { return nil }
      return (site, basis)
    }
    for (site, basis) in mapped {
      let name = report.sites.count > 1 ? " \(report.heading(site)):" : ""
      document.paragraph(.strong("What the map rests on.") + Words("\(name) \(basis.text)"))
    }
  }
}
