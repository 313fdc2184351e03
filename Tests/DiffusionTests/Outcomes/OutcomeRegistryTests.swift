import Foundation
import Testing

@testable import Diffusion

/// One outcome is one file and one line of the registry, and says everything that a reader needs.
@Suite struct OutcomeRegistryTests {
  private func files() throws -> [String] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources/Diffusion/Outcomes")
    return try FileManager.default.subpathsOfDirectory(atPath: root.path)
      .filter { $0.hasSuffix(".swift") && $0.contains("/") && !$0.hasPrefix("Reading/") }
      .map { String(($0.split(separator: "/").last ?? "").dropLast(6)) }.sorted()
  }

  @Test func everyOutcomeIsRegistered() throws {
    let registered = Outcomes.rules.map { "\($0)" }
    let files = try files()
    for name in files {
      #expect(registered.contains(name), "paste this line into Outcomes.rules:\n    \(name).self,")
    }
    #expect(registered.sorted() == files, "each line of Outcomes.rules has its file")
    #expect(Set(Outcomes.listed.map(\.name)).count == registered.count + ModelOutcomes.all.count)
  }

  @Test func everyOutcomeSaysWhatItIs() {
    for outcome in Outcomes.listed {
      let name = outcome.name
      #expect(name == name.lowercased() || name.hasSuffix("COLUMN"), "\(name)")
      #expect(outcome.meaning.count > 20 && !outcome.meaning.hasSuffix("."), "\(name)")
      #expect(!outcome.isNot.hasSuffix("."), "\(name)")
      #expect(!outcome.unit.isEmpty && (0...4).contains(outcome.decimals), "\(name)")
      #expect((outcome.importantChange == nil) == outcome.importantChangeSource.isEmpty, "\(name)")
      #expect(
        !outcome.isPercentage || (outcome.unit == "share" && outcome.decimals >= 2), "\(name)")
      #expect(outcome.otherNames.allSatisfy { $0 == $0.lowercased() }, "\(name)")
    }
  }

  /// What somebody may look for leads to one outcome, and never past one that has that name.
  @Test func otherNamesAreClear() {
    let others = Outcomes.listed.flatMap(\.otherNames)
    #expect(Set(others).count == others.count)
    #expect(Set(others).isDisjoint(with: Outcomes.all.map(\.name)))
    for refused in NotModelled.all.flatMap(\.words) {
      #expect(Outcomes.named(refused) == nil && !others.contains(refused), "\(refused)")
    }
  }

  @Test func namesLeadBack() throws {
    for outcome in Outcomes.all { #expect(Outcomes.named(outcome.name)?.name == outcome.name) }
    #expect(
      Outcomes.named("assortativity by Housing tenure")?.name == "assortativity by Housing tenure")
    #expect(Outcomes.named("assortativity by ") == nil)
    #expect(Outcomes.named("slope of wellbeing by ties")?.better == .lower)
    #expect(Outcomes.named("slope of wellbeing by decile")?.better == nil)
    #expect(Outcomes.named("trust") == nil)
  }
}
