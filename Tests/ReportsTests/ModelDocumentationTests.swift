import Experiments
import Foundation
import Scenarios
import Testing

@testable import Reports

/// Descriptions by the protocols of others are made from what runs, and say what nobody has said.
struct ModelDocumentationTests {
  static let scenarios = ["s1-champions-brokers-or-circles", "s4-who-gets-the-invitation"]

  private func files(_ name: String) -> ScenarioFiles {
    ScenarioFiles(path: package.appending(path: "Scenarios/\(name).toml").path)
  }

  private func model(_ name: String) throws -> ResolvedModel {
    var files = files(name)
    let model = files.resolvedModel()
    return try #require(model)
  }

  /// Grimm and others (2020), table 1: seven elements, and eleven design concepts within the fourth.
  @Test func oddHasItsElementsInOrder() throws {
    let odd = ModelProtocol.odd(try model("s4-who-gets-the-invitation"))
    let points = odd.sections.flatMap(\.points)
    #expect(
      points.map(\.title) == [
        "Purpose and patterns", "Entities, state variables and scales",
        "Process overview and scheduling", "Basic principles", "Emergence", "Adaptation",
        "Objectives", "Learning", "Prediction", "Sensing", "Interaction", "Stochasticity",
        "Collectives", "Observation", "Initialization", "Input data", "Submodels",
      ])
    #expect(odd.sections[1].title == "4 Design concepts")
  }

  /// Husereau and others (2022), table 1: 28 items.
  @Test func cheersHasTwentyEightPoints() throws {
    let cheers = ModelProtocol.cheers(try model("s4-who-gets-the-invitation"))
    let numbers: [String] = (1...28).map { "\($0)" }
    #expect(cheers.sections.flatMap(\.points).map(\.number) == numbers)
  }

  @Test(arguments: scenarios) func everyNumberAndProcessIsThere(_ name: String) throws {
    let model = try model(name)
    var files = files(name)
    let described = ModelDescription.odd.markdown(&files)
    let text = try #require(described)
    for input in model.experiment.inputs {
      #expect(text.contains("| \(MarkdownForm.escaped(input.name)) | "), "\(input.name)")
    }
    var rest = text[...]
    for (number, process) in model.processes.enumerated() {
      let line = "  \(number + 1). \(process.name): \(process.meaning)\n"
      let found = try #require(rest.range(of: line), "\(line) in its place")
      rest = rest[found.upperBound...]
    }
    for file in model.files { #expect(text.contains(file.sha256)) }
    for entry in model.models {
      for equation in entry.page.equations {
        #expect(text.contains(MarkdownForm.escaped(equation)), "\(entry.page.name)")
      }
    }
  }

  /// No question that the scenario file has a place for is asked by nobody.
  @Test func everyStatementIsAskedFor() throws {
    let model = try model("s1-champions-brokers-or-circles")
    let all = [ModelProtocol.odd(model), .stress(model), .cheers(model)]
    let asked = Set(all.flatMap(\.sections).flatMap(\.points).flatMap(\.asked))
    #expect(Statement.all.filter { !asked.contains($0) } == [])
    #expect(Set(Statement.all.map(\.key)).count == Statement.all.count)
  }

  @Test func whatNobodySaidStandsAsNotStated() throws {
    let name = "s4-who-gets-the-invitation"
    let original = try String(
      contentsOf: package.appending(path: "Scenarios/\(name).toml"), encoding: .utf8)
    try withFolder { folder in
      try FileManager.default.copyItem(
        atPath: package.appending(path: "Scenarios/sites").path, toPath: folder + "/sites")
      func document(_ statements: [String]) throws -> String {
        let path = "\(folder)/x.toml"
        try (original + "\n[documentation]\n" + statements.joined(separator: "\n") + "\n").write(
          toFile: path, atomically: true, encoding: .utf8)
        var files = ScenarioFiles(path: path)
        let described = ModelDescription.odd.markdown(&files)
        return try #require(described, "\(files.findings.all)")
      }
      let all = Statement.all.map { "\($0.key) = \"We say: <b>\($0.key)</b>.\"" }
      let (empty, one, full) = (
        try document([]), try document(["patterns = \"The 2024 survey.\""]), try document(all)
      )
      #expect(empty.contains("10 of 17 points are complete."))
      #expect(
        empty.contains(
          "**NOT STATED:** what the model must reproduce before it is believed. Write: patterns ="))
      #expect(
        one.components(separatedBy: "NOT STATED:").count + 1
          == empty.components(separatedBy: "NOT STATED:").count)
      #expect(
        one.contains("**What the model must reproduce before it is believed:** The 2024 survey."))
      #expect(full.contains("17 of 17 points are complete."))
      #expect(!full.contains("NOT STATED"))
      #expect(full.contains("We say: \\<b\\>patterns\\</b\\>."))
    }
  }

  @Test(arguments: ModelDescription.allCases) func saysThatItIsNoForecast(
    _ description: ModelDescription
  ) throws {
    var files = files("s1-champions-brokers-or-circles")
    let described = description.markdown(&files)
    let text = try #require(described)
    #expect(text.lowercased().contains("what-if, not"))
    #expect(!text.contains("nan") && !text.contains("Optional("))
  }
}
