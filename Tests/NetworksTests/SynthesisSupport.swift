import Diagnostics
import Foundation
import Networks
import Testing

/// A recipe in memory, of which a test replaces what it is about.
struct SmallRecipe {
  var top = "kith = 1\nname = \"lane\"\ntitle = \"The lane\"\nseed = 7\n"
  var people = "number = 200\n"
  var ties = "family = \"community\"\n"
  var rest = ""

  var text: String { "\(top)[people]\n\(people)[ties]\n\(ties)\(rest)" }

  /// A recipe of the other family.
  static var geographic: SmallRecipe {
    var recipe = SmallRecipe()
    recipe.people = "number = 400\nneighbourhoods = 4\n"
    recipe.ties = "family = \"geographic\"\n"
    return recipe
  }

  func read() -> (recipe: Recipe?, findings: Findings) {
    Recipe.read(SourceText(name: "lane.toml", text: text))
  }

  /// The site of the recipe.
  func site(seed: UInt64? = nil) throws -> Site {
    let (recipe, findings) = read()
    return try Synthesis.make(try #require(recipe, "\(Rendering.text(findings))"), seed: seed)
  }
}

/// The folder `Scenarios` of the repository.
let scenariosFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Scenarios").path

/// The names of the sites that come with Kith.
func shippedSites() throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: scenariosFolder + "/sites").sorted()
}

/// All files of a folder by name.
func bytes(in folder: String) throws -> [String: Data] {
  var files: [String: Data] = [:]
  for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
    files[name] = FileManager.default.contents(atPath: "\(folder)/\(name)")
  }
  return files
}

/// Runs a body with the path of a folder that is not there yet, and removes what it made.
func withNewFolder(_ body: (String) throws -> Void) throws {
  let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
  defer { try? FileManager.default.removeItem(atPath: path) }
  try body(path)
}
