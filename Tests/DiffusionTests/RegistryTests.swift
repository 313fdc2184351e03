import Foundation
import Randomness
import Testing

@testable import Diffusion

/// One thing is one file and one line of a registry; a file without its line is named here.
@Suite struct RegistryTests {
  private func files(_ folder: String, except: Set<String> = []) throws -> [String] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try FileManager.default.contentsOfDirectory(
      atPath: root.appendingPathComponent("Sources/Diffusion/\(folder)").path
    ).filter { $0.hasSuffix(".swift") }.map { String($0.dropLast(6)) }
      .filter { !except.contains($0) }.sorted()
  }

  @Test func everyInterventionIsRegistered() throws {
    let registered = Interventions.all.map { "\($0)" }
    for name in try files("Interventions", except: ["Intervention", "Interventions"]) {
      #expect(
        registered.contains(name), "paste this line into Interventions.all:\n    \(name).self,")
    }
    #expect(Set(Interventions.all.map { $0.name }).count == registered.count)
  }

  @Test func everyTargetingRuleIsRegistered() throws {
    let registered = TargetRules.all.map { "\($0)" }
    for name in try files("Targeting/Rules") {
      #expect(registered.contains(name), "paste this line into TargetRules.all:\n    \(name).self,")
    }
  }

  /// Every process has its place in the week, and both of its forms.
  @Test func everyProcessIsInTheWeek() throws {
    let registered = Week.order.map { "\($0)" }
    let other: Set = ["Process", "EncounterRule", "Rounds"]
    for name in try files("Processes", except: other) where !name.hasPrefix("Block+") {
      #expect(registered.contains(name), "put \(name).self into its place in Week.order")
    }
  }

  /// Every model has its page in the catalogue, and those that are processes their place in the week.
  @Test func everyModelIsRegistered() throws {
    let registered = Models.all.map { "\($0)" }
    let week = Week.order.map { "\($0)" }
    for folder in ["Persuasion", "Mood", "Stigma", "Ties"] {
      for name in try files("Models/\(folder)", except: ["Opinions"]) {
        #expect(registered.contains(name), "paste this line into Models.all:\n    \(name).self,")
        #expect(week.contains(name), "put \(name).self into its place in Week.order")
      }
    }
    #expect(Set(Models.pages.map(\.name)).count == Models.all.count)
    // Every parameter belongs to exactly one model, which the first part of its name need not be.
    for key in ParameterKey.allCases {
      #expect(Models.all.count { $0.parameters[key] != nil } == 1, "\(key)")
    }
    for model in Models.chosen {
      #expect(model.personal.allSatisfy { model.parameters[$0] != nil }, "\(model.page.name)")
    }
  }

  /// Defaults lie in their ranges, uncertainties can be drawn from, and names are unique.
  @Test func parametersAreSound() throws {
    #expect(ParameterKey.table.count == ParameterKey.allCases.count)
    #expect(Set(ParameterKey.allCases.map(\.parameter.name)).count == ParameterKey.allCases.count)
    for key in ParameterKey.allCases {
      let parameter = key.parameter
      #expect(parameter.range.contains(parameter.standard), "\(parameter.name)")
      guard let text = parameter.uncertainty else { continue }
      let distribution = try Distribution.parse(text).get()
      let middle = try distribution.quantile(0.5)
      #expect(parameter.range.contains(middle), "\(parameter.name): \(middle)")
    }
  }
}
