import Diagnostics
import Diffusion
import Networks
import Scenarios

/// An asset register that is ready to be worked out: every asset of a site taken away, one at a time.
public struct AssetExperiment: Sendable {
  /// As now, then one option an asset that is large enough to be shown.
  public let experiment: Experiment
  /// The site.
  public let site: Site
  /// How it is worked out.
  public let settings: AssetSettings
  /// Those that are ranked, in the order of the options.
  public let assets: [Asset]
  /// From which lines each of them is read.
  let lines: [AssetLines]
  /// Those about whom nothing may be said, for too few people are behind them.
  public let small: [Asset]
  /// The names of places that are closed as things are, and so cannot be taken away.
  public let closed: [String]

  /// Resolves a site.
  ///
  /// - Parameter path: The site's folder, as the user names it, for findings.
  /// - Returns: Nothing, with findings, where the outcome or the column is not there, the site has
  ///   nothing that can be taken away, or it lacks what the model needs.
  public static func build(_ site: Site, path: String, settings: AssetSettings)
    -> (AssetExperiment?, Findings)
  {
    var builder = AssetBuilder(site: site, path: path, settings: settings)
    let experiment = builder.build()
    return (builder.findings.hasErrors ? nil : experiment, builder.findings)
  }

  init(
    experiment: Experiment, site: Site, settings: AssetSettings, assets: [Asset],
    lines: [AssetLines] = [], small: [Asset], closed: [String]
  ) {
    self.experiment = experiment
    self.site = site
    self.settings = settings
    self.assets = assets
    self.lines = lines
    self.small = small
    self.closed = closed
  }
}

/// The lines that an asset is read from, by position: of everyone who stays, and of the service users
/// among them. All places share theirs: nobody goes with a place.
struct AssetLines: Sendable, Hashable {
  let everyone, serviceUsers: Int
}

/// Joins a site and its assets into an experiment.
private struct AssetBuilder {
  let site: Site
  let path: String
  let settings: AssetSettings
  var findings = Findings()

  mutating func build() -> AssetExperiment? {
    checkOutcome()
    let all = Asset.places(site) + groups()
    if all.isEmpty, !findings.hasErrors { findings.add(nothingThere) }
    guard !findings.hasErrors, let base = base() else { return nil }
    let assets = all.filter { !$0.isSmall }
    if assets.isEmpty {
      findings.add(nothingLarge)
      return nil
    }
    guard let (experiment, lines) = experiment(base, assets) else { return nil }
    return AssetExperiment(
      experiment: experiment, site: site, settings: settings, assets: assets, lines: lines,
      small: all.filter(\.isSmall), closed: site.places.filter { !$0.isOpen }.map(\.name))
  }

  /// The outcomes by which a loss can be measured.
  private static var outcomes: [Outcome] {
    Outcomes.all.filter {
      $0.better != nil && !$0.isGap
        && $0.isThere(community: true, models: [], hasProgramme: false)
    }
  }

  private mutating func checkOutcome() {
    let names = Self.outcomes.map(\.name)
    guard !names.contains(settings.outcome) else { return }
    findings.add(
      Finding(
        "E-ASSETS-OUTCOME",
        "a loss cannot be measured by \(Rendering.cited(settings.outcome))",
        hint: nearestName(to: settings.outcome, among: names).map { "did you mean \"\($0)\"?" }
          ?? "it can be measured by: \(names.joined(separator: ", "))"))
  }

  private mutating func groups() -> [Asset] {
    guard let name = settings.roles else { return [] }
    if let column = site.attributes.first(where: { $0.name == name }) {
      return Asset.groups(site, column: column)
    }
    let names = site.attributes.map(\.name)
    findings.add(
      Finding(
        "E-ASSETS-ROLES",
        "the people of \(site.name) have no column \(Rendering.cited(name))",
        at: SourcePlace(file: path + "/people.csv"),
        hint: nearestName(to: name, among: names).map { "did you mean \"\($0)\"?" }
          ?? (names.isEmpty
            ? "its people table has no further columns"
            : "its columns are: \(names.joined(separator: ", "))")))
    return []
  }

  private var nothingThere: Finding {
    Finding(
      "E-ASSETS-NONE",
      site.places.isEmpty
        ? "\(site.name) has no places, so there is nothing to take away"
        : "no place of \(site.name) is open, so there is nothing to take away",
      at: SourcePlace(file: path),
      hint: site.places.isEmpty
        ? "list its places in places.csv and who goes there in attendance.csv, or name a column of"
          + " groups with --roles"
        : "say open = yes in places.csv, or name a column of groups with --roles")
  }

  private var nothingLarge: Finding {
    Finding(
      "E-ASSETS-FEW",
      "fewer than \(AssetSettings.fewestPeople) people are behind each place or group of"
        + " \(site.name), so nothing may be said about any",
      at: SourcePlace(file: path),
      hint: "say who goes where in attendance.csv, or name a column of larger groups with --roles")
  }

  /// An experiment at the site with one option that does nothing, for its rules, draws and states.
  private mutating func base() -> Experiment? {
    let text = """
      kith  = 1
      title = "Assets"
      sites = ["site"]
      [compare]
      length  = "\(settings.weeks) weeks"
      read_at = ["week \(settings.weeks)"]
      main    = "\(settings.outcome)"
      lines   = ["\(settings.outcome)"]
      futures = \(settings.futures)
      seed    = 1
      [[option]]
      name  = "nothing"
      do    = "modify"
      who   = "everyone"
      what  = "contact"
      times = 1
      from  = "week 1"
      """
    let (scenario, found) = ScenarioReader.read(
      source: SourceText(name: "kith assets", text: text), folder: ".")
    findings.add(contentsOf: found)
    guard var scenario else { return nil }
    scenario.compare.seed = settings.seed
    let (experiment, problems) = ExperimentBuilder.build(scenario, sites: [site])
    findings.add(contentsOf: problems)
    return experiment
  }

  private mutating func experiment(_ base: Experiment, _ assets: [Asset])
    -> (Experiment, [AssetLines])?
  {
    guard let here = base.sites.first, let asNow = here.options.first,
      let pattern = base.scenario.options.first
    else { return nil }
    var scenario = base.scenario
    var plans = [asNow]
    var lines: [AssetLines] = []
    var groups = [[Bool](repeating: true, count: here.plan.count), here.plan.isUser]
    for asset in assets {
      do throws(PhraseProblem) {
        plans.append(try plan(asset, asNow, here))
        guard let stay = try staying(asset, here) else {
          lines.append(AssetLines(everyone: 0, serviceUsers: 1))
          continue
        }
        lines.append(AssetLines(everyone: groups.count, serviceUsers: groups.count + 1))
        groups += [stay, zip(stay, here.plan.isUser).map { $0 && $1 }]
      } catch {
        findings.add(
          Finding(error.code, error.message, at: SourcePlace(file: path), hint: error.hint))
        return nil
      }
    }
    let outcome = settings.outcome
    scenario.compare.lines = groups.indices.map {
      OutcomeLine(outcome: outcome, group: Pool($0.isMultiple(of: 2) ? .everyone : .serviceUsers))
    }
    // Only what the register shows is recorded: nothing is watched beside it.
    scenario.compare.watched = []
    scenario.options = assets.map { asset in
      var option = pattern
      option.name = asset.name
      option.actions = []
      return option
    }
    let experiment = SiteExperiment(
      site: site, plan: here.plan, keys: here.keys, fills: here.fills, options: plans,
      groups: groups, quantities: here.quantities,
      measures: zip(scenario.compare.lines, groups).map {
        MeasureRequest($0, here.plan, members: $1)
      }, models: here.models,
      actionSources: assets.map { _ in [] })
    return (Experiment(scenario: scenario, sites: [experiment], draws: base.draws), lines)
  }

  private func plan(_ asset: Asset, _ asNow: OptionPlan, _ here: SiteExperiment)
    throws(PhraseProblem) -> OptionPlan
  {
    switch asset.removal {
    case .place(let index): return asNow.closing(place: index, weeks: settings.weeks)
    case .people(let pool):
      return try asNow.removing(pool, site: here.plan, keys: here.keys, weeks: settings.weeks)
    }
  }

  /// Who stays, and so whom the loss is about; nil: everyone.
  private func staying(_ asset: Asset, _ here: SiteExperiment) throws(PhraseProblem) -> [Bool]? {
    guard case .people(let pool) = asset.removal else { return nil }
    return try pool.members(here.plan, keys: here.keys).get().map { !$0 }
  }
}
