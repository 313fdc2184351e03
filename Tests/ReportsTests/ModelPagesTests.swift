import Foundation
import Testing

@testable import Diffusion
@testable import Reports

/// The pages of the models.
@Suite struct ModelPagesTests {
  /// The page of the documentation is what `kith models` says; `RECORD=1` writes it.
  @Test func thePageOfModelsIsMadeOfTheirFiles() throws {
    let page = "# Models\n\n" + ModelPages.markdown
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Documentation/MODELS.md")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try page.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == page)
  }

  /// Every page says what its model is, where it comes from or that it is ours, and what it cannot do.
  @Test(arguments: Models.pages.map(\.name)) func saysEverything(name: String) throws {
    let model = try #require(Models.named(name))
    let page = try #require(ModelPages.page(name))
    #expect(page.contains(model.page.title) && page.contains("What it cannot do."))
    #expect(!model.page.equations.isEmpty && !model.page.limits.isEmpty)
    #expect(!model.page.references.isEmpty || model.page.limits[0].contains("this project"))
    for key in ParameterKey.allCases where model.parameters[key] != nil {
      // Narrow columns break names at no place.
      #expect(page.contains(key.parameter.name), "\(key.parameter.name)")
    }
    #expect(ModelPages.list.contains(name))
  }

  @Test func aMisspeltNameGetsASuggestion() {
    #expect(ModelPages.page("degrot") == nil)
    #expect(ModelPages.unknown("degrot").hint == "did you mean \"degroot\"?")
    #expect(ModelPages.unknown("xyzzy").hint == "kith models lists them all")
  }
}
