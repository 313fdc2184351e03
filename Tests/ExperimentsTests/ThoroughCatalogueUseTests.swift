import Diagnostics
import Diffusion
import Foundation
import Scenarios
import Testing

/// The prebuilt scenarios as a whole.
struct ThoroughCatalogueUseTests {
  private static func scenario(_ name: String) throws -> Scenario {
    let folder = Prebuilt.root.appendingPathComponent("Scenarios").path
    let (scenario, findings) = ScenarioReader.read(
      source: SourceText(name: name, text: try Prebuilt.text(name)), folder: folder)
    #expect(findings.all.isEmpty, "\(Rendering.text(findings))")
    return try #require(scenario)
  }

  /// What an option can do can be seen at work: every catalogue entry is used by a prebuilt scenario.
  @Test func everyCatalogueEntryIsUsed() throws {
    let used = try Set(
      Prebuilt.names.flatMap { try Self.scenario($0).options }.flatMap(\.actions)
        .map(\.intervention))
    let unused = Interventions.all.map { $0.name }.filter { !used.contains($0) }
    #expect(unused.isEmpty, "no prebuilt scenario uses \(unused.joined(separator: ", "))")
    #expect(!Interventions.all.isEmpty)
  }

  /// Every scenario in the folder is among those on which the laws are held, and the other way round.
  @Test func noScenarioIsLeftOut() throws {
    let folder = Prebuilt.root.appendingPathComponent("Scenarios").path
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".toml") }
    let numbers = files.map { String($0.prefix { $0 != "-" }) }
    #expect(numbers.sorted() == Prebuilt.names.sorted())
  }

  /// A teacher finds all five parts, something to bet on, and what was made up marked as such.
  @Test(arguments: Prebuilt.names) func readyForALesson(name: String) throws {
    let scenario = try Self.scenario(name)
    #expect(scenario.notes.parts.count == 5)
    #expect(!scenario.question.isEmpty && !scenario.lesson.isEmpty)
    #expect(!scenario.expectations.isEmpty && scenario.compare.worthHaving != nil)
    for option in scenario.options {
      for words in [option.designedWith, option.whatResidentsSaid].compactMap({ $0 })
      where !words.hasPrefix("nobody") {
        #expect(words.contains("made up for teaching"), "\(option.name): \(words)")
      }
    }
  }
}
