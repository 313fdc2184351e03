@testable import Diagnostics
import Testing

@Suite struct NearestTests {
  private let settings = ["adopt_probability", "replicates", "steps", "seed", "seeds"]

  @Test(arguments: [
    ("adopt_probabilty", "adopt_probability"), ("replicate", "replicates"), ("setps", "steps"),
    ("STEPS", "steps"), ("step", "steps"), ("sed", "seed"), ("sedes", "seeds"),
    ("adopt-probability", "adopt_probability"), ("adptprobability", "adopt_probability"),
  ])
  func findsWhatWasMeant(_ word: String, _ expected: String) {
    #expect(nearestName(to: word, among: settings) == expected)
  }

  @Test(arguments: ["", "x", "se", "threshold", "probability", "adopprbblty", "stxyz"])
  func suggestsNothingFarAway(_ word: String) {
    #expect(nearestName(to: word, among: settings) == nil)
  }

  @Test func givesTiesToTheEarlier() {
    #expect(nearestName(to: "bat", among: ["cat", "rat", "bat"]) == "bat")
    #expect(nearestName(to: "bat", among: ["cat", "rat"]) == "cat")
  }

  @Test func shortWordsAreNearOnlyToThemselves() {
    #expect(nearestName(to: "A", among: ["b", "a"]) == "a")
    #expect(nearestName(to: "a", among: ["b"]) == nil)
    #expect(nearestName(to: "x", among: []) == nil)
  }

  @Test func doesNotHangOnEndlessWords() {
    let word = String(repeating: "a", count: 1_000_000)
    #expect(nearestName(to: word, among: [word, "a"]) == nil)
    #expect(nearestName(to: "abc", among: [word]) == nil)
  }

  @Test(arguments: [
    ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("abc", "acb", 1),
    ("abc", "bca", 2), ("kitten", "sitting", 3), ("ca", "abc", 3), ("a", "b", 1),
  ])
  func countsEdits(_ a: String, _ b: String, _ expected: Int) {
    #expect(editDistance(Array(a), Array(b)) == expected)
  }
}
