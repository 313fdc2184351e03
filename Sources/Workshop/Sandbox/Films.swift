import Documents
import Experiments
import Networks
import Reports
import Scenarios
import Synchronization

/// The network of a run, played week by week: one future as now beside the same future with an option.
final class Films: Sendable {
  /// More would keep a room waiting: people times weeks of one future.
  static let most = 1_000_000
  /// More people would be no picture.
  static let mostPeople = 2_000

  // One is worked out at a time, whoever asks.
  private let lock = Mutex(())

  /// - Parameter option: The option's position, as now not counted.
  func json(_ job: Job, option: Int, future: Int) throws(Refusal) -> JSONText {
    let experiment = job.study.experiment
    let compare = experiment.scenario.compare
    guard experiment.optionNames.dropLast().indices.contains(option),
      (0..<compare.futures).contains(future)
    else { throw Workshop.nowhere }
    let people = experiment.sites[0].plan.count
    guard people <= Self.mostPeople, people * compare.weeks <= Self.most else {
      throw Refusal(422, "This town or this time is too large to be played here.")
    }
    do {
      let weeks = compare.drawnWeeks(atMost: Courses.mostPoints)
      let arms = try lock.withLock { _ in
        try [0, option + 1].map { arm in
          try NetworkFilm(experiment, site: 0, option: arm, future: future, weeks: weeks)
        }
      }
      return FilmJSON(experiment, weeks: weeks, options: [0, option + 1], arms).json
    } catch {
      throw Refusal(422, "This future cannot be worked out.")
    }
  }
}

/// A film as scripts play it: what people are, one digit each, and which ties come and go.
struct FilmJSON {
  private let experiment: Experiment
  private let weeks, options: [Int]
  private let arms: [NetworkFilm]
  private let low, high: Double
  /// All ties of all arms and weeks, those of the first week first.
  private let pairs: [NetworkFilm.Pair]

  init(_ experiment: Experiment, weeks: [Int], options: [Int], _ arms: [NetworkFilm]) {
    (self.experiment, self.weeks, self.options, self.arms) = (experiment, weeks, options, arms)
    let values = arms.flatMap { $0.values.flatMap { $0 } }
    low = values.min() ?? 0
    high = values.max() ?? 1
    var seen: Set<NetworkFilm.Pair> = []
    pairs = arms.flatMap { $0.ties.flatMap { $0 } }.filter { seen.insert($0).inserted }
  }

  var json: JSONText {
    let site = experiment.sites[0].site
    let town = TownPictures.shared.picture(site)
    return .object([
      ("shows", .string(words)),
      ("low", .string(Digits.short(low, atMost: 2))),
      ("high", .string(Digits.short(high, atMost: 2))),
      ("shape", .number(Digits.nine(town.shape))),
      ("weeks", .array(weeks.map { .integer($0) })),
      ("numbers", .array(site.people.map { .integer(Int($0.number)) })),
      ("users", .string(String(site.people.map { $0.isServiceUser ? "1" : "0" }))),
      ("x", .array(town.people.map { .number(Digits.nine($0.x)) })),
      ("y", .array(town.people.map { .number(Digits.nine($0.y)) })),
      ("pairs", .array(pairs.flatMap { [.integer($0.from), .integer($0.to)] })),
      ("arms", .array(zip(options, arms).map(arm))),
    ])
  }

  private func arm(_ option: Int, _ film: NetworkFilm) -> JSONText {
    let place = Dictionary(uniqueKeysWithValues: pairs.enumerated().map { ($1, $0) })
    var before: Set<Int> = []
    let changes = film.ties.map { ties in
      let now = Set(ties.compactMap { place[$0] })
      defer { before = now }
      return JSONText.array(now.symmetricDifference(before).sorted().map { .integer($0) })
    }
    // As in tables, those merely named by others are in no mean.
    let surveyed = experiment.sites[0].site.people.indices.filter {
      experiment.sites[0].site.people[$0].isSurveyed
    }
    let means = film.values.map { values in
      surveyed.reduce(0) { $0 + values[$1] } / Double(max(1, surveyed.count))
    }
    return .object([
      ("name", .string(experiment.optionNames[option])),
      ("values", .array(film.values.map { .string(String($0.map(digit))) })),
      ("means", .array(means.map { .string(Digits.short($0, atMost: 2)) })),
      // Which ties begin or end, by their place in `pairs`.
      ("changes", .array(changes)),
    ])
  }

  /// A tenth of the way from the lowest value to the highest.
  private func digit(_ value: Double) -> Character {
    let share = high > low ? (value - low) / (high - low) : 0
    return Character(String(min(9, Int(share * 10))))
  }

  private var words: String {
    switch arms[0].quantity {
    case .wellbeing: "wellbeing, in points"
    case .stigma: "stigma, from 0 to 1"
    case .withdrawal: "withdrawal, from 0 to 1"
    case .connection: "contacts a week"
    case .ties: "ties of each person"
    case .bridgingTies: "ties to the other group"
    case .poorlyConnected: "who is poorly connected (1)"
    case .takingPart: "who takes part (1)"
    case .everTookPart: "who ever took part (1)"
    case .reached: "who has taken it up (1)"
    case .atMost, .model: experiment.scenario.compare.main.outcome
    }
  }
}
