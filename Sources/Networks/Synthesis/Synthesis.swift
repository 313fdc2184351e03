import Diagnostics
import Documents
import Randomness

/// Makes invented sites from recipes.
///
/// Every draw has an address, so a recipe with its seed gives the same bytes everywhere, and changing
/// one line changes what the line is about and what follows from it.
public enum Synthesis {
  /// The site of a recipe.
  ///
  /// - Parameter seed: Stands in for the recipe's own seed.
  /// - Throws: `E-RECIPE-DRAW` if a distribution cannot be drawn from.
  /// - Complexity: O(people + ties · log ties); milliseconds for hundreds of people.
  public static func make(_ recipe: Recipe, seed: UInt64? = nil) throws(Finding) -> Site {
    let seed = seed ?? recipe.seed
    let draws = SynthesisDraws(seed: seed)
    let inhabitants = try Inhabitants(recipe, draws)
    let pairs = try pairs(recipe, inhabitants, draws)
    let (ties, kinds) = try ties(recipe, pairs, draws)
    var degree = [Int](repeating: 0, count: inhabitants.count)
    for pair in pairs {
      degree[pair.low] += 1
      degree[pair.high] += 1
    }
    let places = try SynthesisPlaces(recipe, inhabitants, ties: degree, draws)
    let people = try SynthesisStates(recipe, inhabitants, ties: ties, places, draws).people
    return Site(
      key: nameKey("\(recipe.name) \(seed)"), name: recipe.name, title: recipe.title,
      origin: .invented(recipe: recipe.title, seed: seed), people: people,
      attributes: attributes(inhabitants), tieKinds: kinds, ties: ties, places: places.places,
      attendance: places.attendance,
      steps: steps(recipe, people, ties: ties.count, rows: places.attendance.count))
  }

  /// Reads a recipe, makes its site and writes it as a new folder, all of it or nothing.
  ///
  /// - Parameters:
  ///   - recipe: The recipe's file.
  ///   - folder: The folder to make; it must not exist, or be empty.
  /// - Returns: The site that was written; nil if anything was wrong.
  public static func write(
    _ recipe: String, to folder: String
  ) -> (site: Site?, findings: Findings) {
    var (read, findings) = Recipe.read(recipe)
    guard let read else { return (nil, findings) }
    do throws(Finding) {
      let site = try make(read)
      try SiteFolder.write(site, to: folder)
      return (site, findings)
    } catch {
      findings.add(error)
      return (nil, findings)
    }
  }

  /// Addresses, where people have any, for drawing a map.
  private static func attributes(_ people: Inhabitants) -> [Attribute] {
    guard !people.positions.isEmpty else { return [] }
    return [
      Attribute(name: "x", values: people.positions.map { shortest(rounded($0.x, 3)) }),
      Attribute(name: "y", values: people.positions.map { shortest(rounded($0.y, 3)) }),
    ]
  }

  /// Nothing about an invented site is measured, and the site says so.
  private static func steps(
    _ recipe: Recipe, _ people: [Person], ties: Int, rows: Int
  ) -> [ReadingStep] {
    let users = people.count { $0.isServiceUser }
    let all: [(String, Int, String)] = [
      (
        "wellbeing", people.count,
        "invented: \(recipe.states.setPoint), what contact and withdrawal make of it added"
      ),
      ("stigma", people.count - users, "invented: \(recipe.states.stigma)"),
      ("stigma set-point", people.count - users, "min(0.99, stigma + 0.07)"),
      ("withdrawal", users, "invented: \(recipe.states.withdrawal)"),
      ("strength", ties, "invented: that at which a tie neither grows nor fades"),
      ("contacts", ties, "invented, by kind of tie"),
      ("visits", rows, "invented"),
    ]
    return all.compactMap { what, count, words in
      count == 0 ? nil : ReadingStep(what: what, source: .assumed, count: count, words: words)
    }
  }
}
