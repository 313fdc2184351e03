import Diagnostics
import Testing

@testable import Disclosure

/// The published rules, number by number.
struct PresetTests {
  /// count → nhs75, ons105, midpoint6, worked out by hand from the published rules.
  static let vectors: [(Int, String, String, String)] = [
    (0, "0", "*", "0"), (1, "*", "*", "3"), (6, "*", "*", "3"), (7, "*", "*", "9"),
    (8, "10", "*", "9"), (9, "10", "*", "9"), (10, "10", "10", "9"), (12, "10", "10", "9"),
    (13, "15", "15", "15"), (17, "15", "15", "15"), (18, "20", "20", "15"), (22, "20", "20", "21"),
    (23, "25", "25", "21"), (100, "100", "100", "99"),
  ]

  @Test func publishedVectors() {
    for (count, nhs75, ons105, midpoint6) in Self.vectors {
      #expect(DisclosureRule.nhs75.show(count).text == nhs75, "\(count)")
      #expect(DisclosureRule.ons105.show(count).text == ons105, "\(count)")
      #expect(DisclosureRule.midpoint6.show(count).text == midpoint6, "\(count)")
    }
    #expect(DisclosureRule.ons105.showingZeros.show(0) == .number(0))
    #expect(DisclosureRule.ons105.showingZeros.show(1) == .hidden("*"))
  }

  @Test func theOtherRules() {
    func shown(_ rule: DisclosureRule, _ counts: [Int]) -> [String] {
      counts.map { rule.show($0).text }
    }
    #expect(shown(.tre10, [0, 1, 9, 10, 11, 137]) == ["*", "*", "*", "10", "11", "137"])
    #expect(shown(.mhmds5, [0, 4, 5, 7, 8, 12]) == ["*", "*", "5", "5", "10", "10"])
    let few = "fewer than 5"
    #expect(shown(.ofqual5, [0, 1, 4, 5, 7, 8]) == ["0", few, few, "5", "5", "10"])
    #expect(shown(.hesa, [0, 1, 2, 3, 7, 8]) == ["0", "0", "0", "5", "5", "10"])
    // Zeros disclose in a trusted research environment: there is no choice.
    #expect(DisclosureRule.tre10.showingZeros.show(0) == .hidden("*"))
  }

  /// What a reader can know of a number is exactly those that are shown alike.
  @Test(arguments: DisclosureRules.all.indices) func possibleNumbers(_ index: Int) {
    for rule in [DisclosureRules.all[index], DisclosureRules.all[index].showingZeros] {
      for count in 0...300 {
        let shown = rule.show(count)
        let possible = rule.possible(shown)
        #expect(possible.contains(count))
        for other in 0...310 {
          #expect(possible.contains(other) == (rule.show(other) == shown), "\(rule.name) \(count)")
        }
      }
      #expect(!rule.source.isEmpty && rule.source.contains(/\([^)]*[FMCA]\)$/), "\(rule.name)")
    }
  }

  @Test func rulesByName() throws {
    #expect(DisclosureRules.standard.name == "nhs75")
    #expect(try DisclosureRules.named("TRE10").name == "tre10")
    #expect(Set(DisclosureRules.all.map(\.name)).count == 7)
    let finding = #expect(throws: Finding.self) { try DisclosureRules.named("nhs57") }
    #expect(finding?.message == "there is no disclosure rule called \"nhs57\"")
    #expect(finding?.hint == "did you mean \"nhs75\"?")
  }

  @Test func hugeAndNegativeNumbers() {
    for rule in DisclosureRules.all {
      #expect(rule.show(-5) == rule.show(0))
      #expect(rule.show(.max).number != nil)
    }
  }

  /// Every rule has a file of its own, and is in the registry.
  @Test func oneFileARule() throws {
    let sources = try sourceFiles("Sources/Disclosure/Presets")
    #expect(sources.count == DisclosureRules.all.count)
    for rule in DisclosureRules.all {
      #expect(sources.count { $0.contains("name: \"\(rule.name)\"") } == 1, "\(rule.name)")
    }
  }
}
