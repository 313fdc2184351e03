import Diagnostics
import Experiments
import Foundation
import Networks
import Scenarios

/// The scenarios and sites that the workshop was given: a fixed table; nothing else can be opened.
final class Library: Sendable {
  /// In the order in which they were given.
  let lessons: [Lesson]
  /// Folders of sites, by the name of the folder.
  let sites: [(name: String, path: String)]
  let known = KnownSites()

  init(scenarios: [String], sites: [String]) {
    lessons = scenarios.compactMap(Lesson.init)
    self.sites = sites.map { (Self.stem($0), $0) }
  }

  func lesson(_ id: String) -> Lesson? { lessons.first { $0.id == id } }

  /// Whether a folder is one of the sites that were given.
  func mayOpen(_ path: String) -> Bool {
    let asked = Self.plain(path)
    let given = sites.map(\.path) + lessons.flatMap { $0.scenario.sites.map(\.path) }
    return given.contains { Self.plain($0) == asked }
  }

  private static func plain(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.path
  }

  /// The folder of a file, from which a scenario's sites are seen.
  static func folder(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The name without folder and ending.
  static func stem(_ path: String) -> String {
    URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
  }

  /// The sites of a lesson, read.
  func sites(of lesson: Lesson) -> [Site] {
    lesson.scenario.sites.compactMap { known.site($0.path).site }
  }

  /// A site of a lesson by its name; the first where none is named so.
  func site(_ name: String?, of lesson: Lesson) -> Site? {
    let sites = sites(of: lesson)
    return sites.first { $0.name == name } ?? sites.first
  }

  /// Whether a map may be shown to a room without being asked: it was made up.
  static func isInvented(_ site: Site) -> Bool {
    if case .invented = site.origin { true } else { false }
  }
}

/// A prebuilt scenario as a lesson.
struct Lesson: Sendable {
  /// The name of its file, without the ending: letters, digits and hyphens.
  let id: String
  let path: String
  let bytes: [UInt8]
  let scenario: Scenario

  /// Nil where the file cannot be read or is no scenario.
  init?(_ path: String) {
    guard let bytes = ScenarioFiles.bytes(path) else { return nil }
    let (scenario, _) = ScenarioReader.read(
      source: SourceText(name: path, bytes: bytes), folder: Library.folder(path))
    guard let scenario else { return nil }
    id = Library.stem(path)
    self.path = path
    self.bytes = bytes
    self.scenario = scenario
  }

  var options: [String] { scenario.options.map(\.name) }

  /// What is asked before and after: at most two of the things that the scenario expects.
  var claims: [String] { scenario.expectations.prefix(2).map(\.says) }

  /// "S1": the letter and number at the start of its name; empty where there is none.
  var number: String {
    let first = String(id.prefix { $0 != "-" })
    return first.dropFirst().allSatisfy(\.isNumber) && first.count > 1 ? first.uppercased() : ""
  }
}
