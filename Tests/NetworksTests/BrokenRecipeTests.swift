import Diagnostics
import Networks
import Testing

/// Broken recipes, and what is said about them to the letter.
struct BrokenRecipeTests {
  private static let cases = BrokenRecipes.people + BrokenRecipes.places

  @Test(arguments: cases.indices)
  func isTold(_ index: Int) {
    let (body, expected) = Self.cases[index]
    let text = "kith = 1\nname = \"lane\"\ntitle = \"The lane\"\nseed = 7\n\(body)\n"
    let (recipe, findings) = Recipe.read(SourceText(name: "lane.toml", text: text))
    #expect(recipe == nil)
    let told = findings.sorted.map { Rendering.text($0) }.joined(separator: "\n")
    #expect(told == expected)
  }

  /// What a recipe cannot do without.
  @Test func isIncomplete() {
    func codes(_ text: String) -> [String] {
      Recipe.read(SourceText(name: "lane.toml", text: text)).findings.sorted.map(\.code)
    }
    #expect(codes("") == ["E-RECIPE-FORMAT"] + Array(repeating: "E-RECIPE-MISSING", count: 4))
    let whole = "title = \"The lane\"\nseed = 7\n[people]\nnumber = 400\n"
    #expect(
      codes("kith = 2\nname = \"the lane\"\n" + whole) == ["E-RECIPE-FORMAT", "E-RECIPE-VALUE"])
    #expect(codes("kith = 1\nname = \"lane\"\n" + whole) == [])
  }
}
