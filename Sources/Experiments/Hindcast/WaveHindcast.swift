import Diffusion
import Networks
import Scenarios

/// What people said in a later wave, held against what a model of opinion makes of an earlier one.
public struct WaveHindcast: Sendable {
  /// One figure, in the column's own terms.
  public struct Row: Sendable, Hashable {
    /// What it is.
    public let name: String
    /// At the start, and in the later wave.
    public let start, observed: Double
    /// In that wave by the model.
    public let simulated: SimulatedRange
  }

  /// Mean, spread and likeness.
  public let rows: [Row]
  /// How far the model's mean over futures lies from what a person said, on average over people; and how
  /// far what the person said at the start does.
  public let distance: (model: Double, nobodyChanged: Double)
  /// The half-width of the 95 % t interval of the difference of the two, person by person. People who know
  /// each other are alike, so it is rather too narrow.
  public let half95: Double
  /// How many people answered in the later wave.
  public let people: Int
  /// The week of the later wave.
  public let week: Int
  /// Futures, and the option and model that were run.
  public let futures: Int
  public let option, model: String

  /// Runs the first site of an experiment and compares.
  ///
  /// - Parameter model: Counts the models that the scenario names; one of opinion (`opinionModels`).
  public init(
    _ experiment: Experiment, _ wave: ObservedAnswers, option: Int, model: Int, week: Int
  ) throws {
    let site = experiment.sites[0]
    let (wave, column) = (wave.shares, wave.column)
    let asked = wave.indices.filter { wave[$0] != nil }
    let said = asked.map { column.inOwnTerms(wave[$0] ?? 0) }
    let pairs = site.plan.pairs.map { ($0.from, $0.to) }
    let run = site.specification(option: option, weeks: week, readAt: [])
    var start = [Double](repeating: 0, count: asked.count)
    var ends: [[Double]] = []
    for future in 0..<experiment.scenario.compare.futures {
      var begin: [Double] = []
      let last = try Run.visit(
        run, values: experiment.draws.values(of: future), replicate: UInt32(future)
      ) { week, state in
        if week == 0 { begin = state.models[model].columns[0] }
      }
      for (index, person) in asked.enumerated() { start[index] += column.inOwnTerms(begin[person]) }
      let end = last.models[model].columns[0]
      ends.append(asked.map { column.inOwnTerms(end[$0]) })
    }
    let futures = Double(ends.count)
    start = start.map { $0 / futures }
    rows = Self.figures(asked, pairs).map { name, figure in
      Row(
        name: name, start: figure(start), observed: figure(said),
        simulated: SimulatedRange(ends.map(figure)))
    }
    let expected = asked.indices.map { index in ends.reduce(0) { $0 + $1[index] } / futures }
    let (off, stillOff) = (Self.distances(expected, said), Self.distances(start, said))
    distance = (Statistics.mean(off), Statistics.mean(stillOff))
    let difference = zip(off, stillOff).map { $0 - $1 }
    half95 = Statistics.halfWidth(
      standardError: Statistics.standardDeviation(difference)
        / Double(difference.count).squareRoot(), count: difference.count, level: 0.95)
    people = asked.count
    self.week = week
    self.futures = ends.count
    self.option = experiment.optionNames[option]
    self.model = site.models[model]
  }

  private static func figures(_ asked: [Int], _ pairs: [(Int, Int)])
    -> [(String, ([Double]) -> Double)]
  {
    [
      ("mean", { Statistics.mean($0) }),
      ("spread (standard deviation)", { Statistics.standardDeviation($0) }),
      ("likeness of people with a tie", { Likeness.ofTied(asked, $0, pairs) }),
    ]
  }

  private static func distances(_ one: [Double], _ other: [Double]) -> [Double] {
    zip(one, other).map { abs($0 - $1) }
  }
}
