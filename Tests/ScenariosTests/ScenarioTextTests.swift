import Diagnostics
import Diffusion
import Documents
import Testing

@testable import Scenarios

/// Numbers of the model put into a text that somebody wrote.
@Suite struct ScenarioTextTests {
  static let norm = ParameterKey.stigmaNorm

  private static func set(_ text: String, _ value: String = "0.3") -> String {
    var scenario = ScenarioText(SourceText(name: "a.toml", text: text))
    scenario.set([(norm, value)])
    return String(decoding: scenario.bytes(), as: UTF8.self)
  }

  @Test(arguments: [
    ("", "\n[model]\nstigma.norm = 0.3\n"),
    ("title = 1", "title = 1\n\n[model]\nstigma.norm = 0.3\n"),
    ("[model] # mine\na.b = 1\n", "[model] # mine\nstigma.norm = 0.3\na.b = 1\n"),
    ("[model]", "[model]\nstigma.norm = 0.3\n"),
    ("[model.stigma]\nrelaxation = 1\n", "[model.stigma]\nnorm = 0.3\nrelaxation = 1\n"),
    ("[model.ties]\ndecay = 1\n", "[model.ties]\ndecay = 1\n\n[model]\nstigma.norm = 0.3\n"),
    ("[model]\r\nx = 1\r\n", "[model]\r\nstigma.norm = 0.3\r\nx = 1\r\n"),
    ("[model]\nstigma.norm = 0.1 # was\n", "[model]\nstigma.norm = 0.3 # was\n"),
    ("[model]\n\"stigma.norm\" = \"0.1 per year\"\n", "[model]\n\"stigma.norm\" = 0.3\n"),
    ("[model.stigma]\nnorm = 0.1\n", "[model.stigma]\nnorm = 0.3\n"),
  ])
  func itsPlaceIsFound(_ text: String, _ expected: String) {
    #expect(Self.set(text) == expected)
  }

  /// Every parameter's usual value reads back as written.
  @Test(arguments: ParameterKey.allCases)
  func usualValuesReadBack(_ key: ParameterKey) throws {
    let text = "value = \(key.text(key.parameter.standard))"
    var findings = Findings()
    let table = TOML.read(SourceText(name: "a.toml", text: text), into: &findings)
    let value = try #require(table["value"])
    #expect(try ParameterReader.read(value, key) == .fixed(key.parameter.standard))
  }

  @Test func aNoteStandsAtTheTop() {
    var scenario = ScenarioText(
      SourceText(name: "a.toml", bytes: [0xEF, 0xBB, 0xBF] + Array("x = 1\n".utf8)))
    scenario.set([(Self.norm, "1")])
    let text = String(decoding: scenario.bytes(note: "new").dropFirst(3), as: UTF8.self)
    #expect(text == "# new\nx = 1\n\n[model]\nstigma.norm = 1\n")
  }
}
