import Diagnostics
import Scenarios
import Testing

struct TemplateTests {
  @Test func everyTemplatePassesItsOwnCheckAndResolves() throws {
    for template in ScenarioTemplate.all {
      let (scenario, findings) = read(template.text(sites: ["sites/holmrey"]), name: template.name)
      #expect(findings.all.isEmpty, "\(Rendering.text(findings))")
      let (site, problems) = try #require(scenario).compile(try CompileTests.site())
      #expect(site != nil && problems.all.isEmpty, "\(Rendering.text(problems))")
    }
  }

  @Test func foldersWithOddNamesAreQuoted() throws {
    let odd = "a \"b\"\\c\u{7}"
    let text = try #require(ScenarioTemplate.named("invitation")).text(sites: [odd, "d"])
    #expect(read(text).0?.sites.map(\.text) == [odd, "d"])
  }

  /// Every file in `Templates/` is in the list.
  @Test func everyTemplateIsListed() throws {
    let files = try files(in: "Sources/Scenarios/Templates", ending: ".swift")
    #expect(files.count == ScenarioTemplate.all.count + 1, "add it to ScenarioTemplate.all")
  }
}
