import Networks
import Testing

@testable import Diffusion

/// Rules that draw: TG1, and what is drawn for the second person on.
@Suite struct DrawnTargetTests {
  private func meanDegree(_ phrase: String, futures: Int) throws -> (mean: Double, error: Double) {
    let plan = Village.karate
    let targets = try Targets(try PeoplePhrase.read(phrase), plan, Village.keys)
    let degrees = (0..<futures).map { replicate in
      let picked = targets.pick(plan, Village.keys, subject: 5, replicate: UInt32(replicate))
      return Double(plan.graph.degree(picked[0]))
    }
    return (mean(degrees), (variance(degrees) / Double(futures)).squareRoot())
  }

  /// TG1, simulated: person, random friend, random tie end. The exact values are in `MeasuresTests`.
  ///
  /// With 20,000 futures the standard error is near .03 (degrees vary by 4 to 5), so taking one rule for
  /// another (4.59, 7.77, 9.61) would be seen at more than 50 standard errors.
  @Test(arguments: [
    ("1 at random", 4.588235), ("1 at random tie ends", 7.769231), ("1 named by friends", 9.610210),
  ])
  func meanDegrees(_ phrase: String, _ expected: Double) throws {
    let found = try meanDegree(phrase, futures: 20_000)
    #expect(abs(found.mean - expected) < 4 * found.error, "\(phrase): \(found)")
    #expect(found.error < 0.05)
  }

  /// Σ_i w_i d_i / Σ_i w_i, w the diffusion centrality.
  @Test func gossipsAreDrawnByDiffusionCentrality() throws {
    let graph = Village.karate.graph
    let weights = graph.diffusionCentrality(chance: 1 / graph.spectralRadius(), steps: 3)
    let total = weights.reduce(0, +)
    let expected = zip(weights, graph.degrees).reduce(0) { $0 + $1.0 * Double($1.1) } / total
    let found = try meanDegree("1 good gossips", futures: 20_000)
    #expect(abs(found.mean - expected) < 4 * found.error, "\(found) for \(expected)")
  }

  /// Two of three by tie ends on a path 0–1–2 (weights 1, 2, 1): the middle is left out with chance
  /// 2 · ¼ · ⅓ = ⅙; by friends its weight is 2 of 3 (⅔, and ⅙ each end): 2 · ⅙ · ⅕ = 1/15.
  ///
  /// 20,000 futures: standard errors below .003.
  @Test(arguments: [("2 at random tie ends", 1.0 / 6), ("2 named by friends", 1.0 / 15)])
  func theSecondIsDrawnFromThoseLeft(_ phrase: String, _ expected: Double) throws {
    let plan = Village.plan(3, "0-1 1-2")
    let targets = try Targets(try PeoplePhrase.read(phrase), plan, Village.keys)
    let futures = 20_000
    let without = (0..<futures).count { replicate in
      !targets.pick(plan, Village.keys, subject: 5, replicate: UInt32(replicate)).contains(1)
    }
    let share = Double(without) / Double(futures)
    let error = (expected * (1 - expected) / Double(futures)).squareRoot()
    #expect(abs(share - expected) < 4 * error, "\(share)")
  }

  /// However seldom somebody is named, a number of people is a promise.
  @Test func everybodyWithTiesCanBeNamed() throws {
    let star = Village.plan(302, (1..<300).map { "0-\($0)" }.joined(separator: " "))
    let all = try Village.pick("300 named by friends", at: star)
    #expect(Set(all) == Set(0..<300))
    #expect(
      Village.problem("301 named by friends", at: star)
        == "E-PEOPLE-FEW [301 named by friends] 301 people are asked for, but village has 302 of"
        + " \"everyone\", and in some futures only 300 can be picked in this way | ask for at most 300,"
        + " or for a share such as \"10 % of everyone, …\"; what holds for this site alone can stand"
        + " under [site.village]")
  }
}
