import Diagnostics
import Documents
import Experiments
import Reports
import Synchronization

/// Why futures part for everybody at a town, worked out once for each lesson, town and option.
final class Reasons: Sendable {
  /// Few futures, one by one: as many as `kith why` takes.
  static let futures = 8

  /// More people would keep a room waiting.
  static let mostPeople = 5_000

  private struct Question: Hashable {
    let lesson, site: String
    let option: Int
  }

  // Held while one is worked out: two who ask for the same do not work twice.
  private let known = Mutex<[Question: JSONText]>([:])

  /// What scripts show of everybody: number, place in the picture, words, and a way by which it may have come.
  ///
  /// - Parameter option: The option's position, as now not counted.
  func json(_ lesson: Lesson, site: String, option: Int, _ sites: KnownSites)
    throws(Refusal) -> JSONText
  {
    let question = Question(lesson: lesson.id, site: site, option: option)
    do {
      return try known.withLock { known in
        if let found = known[question] { return found }
        let found = try Self.work(lesson, site, option, sites)
        known[question] = found
        return found
      }
    } catch {
      throw error as? Refusal ?? Refusal(500, "It cannot be worked out.")
    }
  }

  private static func work(
    _ lesson: Lesson, _ site: String, _ option: Int, _ sites: KnownSites
  ) throws -> JSONText {
    let (study, findings) = Study.read(
      path: lesson.path, bytes: lesson.bytes, site: site, futures: futures, sites)
    guard let study else { throw Refusal(422, findings.all.first?.message ?? "It cannot be run.") }
    let experiment = study.experiment
    guard experiment.scenario.model.runsCommunity else { throw Workshop.nowhere }
    guard experiment.sites[0].plan.count <= mostPeople else {
      throw Refusal(
        422, "This town is too large to ask about everybody. kith why asks about one person.")
    }
    let why = try WhyEverybody(experiment, site: 0, option: option + 1, futures: futures)
    let town = experiment.sites[0].site
    let points = TownPictures.shared.picture(town).people
    func name(_ person: Int) -> String { "person \(town.people[person].number)" }
    let people = town.people.indices.map { person -> JSONText in
      let partings = why.partings.map { $0[person] }
      // The future in which it begins earliest.
      let first = partings.indices.filter { partings[$0] != nil }.min {
        (partings[$0]?.week ?? 0, $0) < (partings[$1]?.week ?? 0, $1)
      }
      let links = first.map { why.chain(to: person, future: $0) } ?? []
      return .object([
        ("number", .integer(Int(town.people[person].number))),
        ("x", .number(Digits.nine(points[person].x))),
        ("y", .number(Digits.nine(points[person].y))),
        ("words", .string(WhyWords.partings(partings))),
        ("chain", .array(WhyWords.chain(links, name: name).map { .string($0) })),
        ("way", .array(links.map { .integer(Int(town.people[$0.person].number)) })),
      ])
    }
    return .object([
      ("option", .string(experiment.optionNames[option + 1])), ("people", .array(people)),
    ])
  }
}
