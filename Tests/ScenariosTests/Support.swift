import Diagnostics
import Foundation
import Scenarios
import Testing

/// The folder of the package, for fixtures and for lists of source files.
let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// The names of the files of a folder with this ending, sorted.
func files(in folder: String, ending: String) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: package.appending(path: folder).path)
    .filter { $0.hasSuffix(ending) }.sorted()
}

/// A file of the package as text.
func contents(_ path: String) throws -> String {
  try String(contentsOf: package.appending(path: path), encoding: .utf8)
}

/// Reads a scenario that a test spells out.
func read(_ text: String, name: String = "test.toml") -> (Scenario?, Findings) {
  ScenarioReader.read(source: SourceText(name: name, text: text), folder: "")
}

/// Reads one of the scenarios that are right.
func validScenario(_ name: String) throws -> Scenario {
  let text = try contents("Tests/Fixtures/scenarios/valid/\(name).toml")
  let (scenario, findings) = read(text, name: "\(name).toml")
  try #require(scenario != nil, "\(Rendering.text(findings))")
  return try #require(scenario)
}
