import Testing

@testable import Disclosure

/// Percentages, groups, scores, classes and networks (rules P3 to P7), worked out by hand.
struct RulesTests {
  @Test func percentages() {
    let rule = DisclosureRule.nhs75
    // 12 → 10, 80 → 80: 12.5, rounded away from zero; the truth lies from 8/82 to 12/78.
    #expect(rule.percentage(12, of: 80)?.text == "13 % ± 4")
    #expect(rule.percentage(40, of: 80)?.text == "50 % ± 4")
    #expect(rule.percentage(2000, of: 4000)?.text == "50 % ± 1")
    #expect(rule.percentage(0, of: 80)?.text == "0 %")
    // Seven people are hidden, and so are nineteen's percentages.
    #expect(rule.percentage(7, of: 80) == nil)
    #expect(rule.percentage(10, of: 19) == nil)
    #expect(rule.percentage(10, of: 20)?.percent == 50)
    #expect(rule.percentage(90, of: 80) == nil)
    // From the numbers themselves: 13 of 82 is 15.9 %.
    #expect(DisclosureRule.ofqual5.percentage(13, of: 82)?.percent == 16)
    #expect(DisclosureRule.ofqual5.percentage(4, of: 82) == nil)
    #expect(DisclosureRule.hesa.percentage(11, of: 22) == nil)
    #expect(DisclosureRule.hesa.percentage(11, of: 23)?.percent == 40)
  }

  /// The true percentage is never further away than is said.
  @Test(arguments: DisclosureRules.all.indices) func plusMinusHolds(_ index: Int) {
    let rule = DisclosureRules.all[index]
    for whole in [20, 23, 37, 80, 211] {
      for part in 0...whole {
        guard let shown = rule.percentage(part, of: whole) else { continue }
        let away = abs(100 * Double(part) / Double(whole) - Double(shown.percent))
        #expect(away <= Double(shown.plusMinus) + 1e-9, "\(rule.name) \(part) of \(whole)")
      }
    }
  }

  @Test func groups() {
    #expect(GroupSizes.allows(10, of: 20))
    #expect(!GroupSizes.allows(9, of: 100))
    #expect(!GroupSizes.allows(91, of: 100))
    #expect(GroupSizes.allows(100, of: 100))
    #expect(!GroupSizes.allows(101, of: 100))
    #expect(GroupSizes.split([40, 30, 6, 5]) == .shown([0, 1], other: [2, 3]))
    #expect(GroupSizes.split([40, 30, 6]) == .dropped)
    #expect(GroupSizes.split([40, 30, 0]) == .shown([0, 1], other: []))
    #expect(GroupSizes.split([6, 5]) == .dropped)
    let thirty = (0..<40).map { $0 < 30 }
    #expect(!GroupSizes.allowsTogether(thirty, (0..<40).map { $0 < 31 }))
    #expect(GroupSizes.allowsTogether(thirty, thirty))
    #expect(GroupSizes.allowsTogether(thirty, (0..<40).map { $0 < 20 }))
    #expect(GroupSizes.allowsTogether(thirty, (0..<40).map { $0 > 0 && $0 < 31 }))
  }

  @Test func scores() {
    let some = Scores((1...20).map { Double($0) } + [.nan], rule: .nhs75)
    #expect(some.count == 20)
    #expect(some.mean == 10.5)
    // The standard deviation of 1 to 20 is 5.916.
    #expect(some.sd == 5.9)
    #expect(some.quantile(0.5) == 10.5)
    #expect(some.quantile(0.4) == nil)
    #expect(some.quantile(0) == nil)
    #expect(Scores((1...9).map { Double($0) }, rule: .nhs75).mean == nil)
    #expect(Scores([23.468], rule: .hesa).mean == nil)
    #expect(Scores([Double](repeating: 23.468, count: 10), rule: .hesa).mean == 23.5)
  }

  @Test func histograms() {
    let scores = Scores(
      (0..<12).map { _ in 1.5 } + [2.5, 3.5] + (0..<11).map { _ in 4.5 }, rule: .nhs75)
    let bins = scores.histogram(edges: [1, 2, 3, 4, 5])
    #expect(bins.map(\.low) == [1, 2])
    #expect(bins.map(\.high) == [2, 5])
    #expect(bins.map(\.people.text) == ["10", "15"])
    #expect(scores.histogram(edges: [1, 2]).isEmpty)
    #expect(Scores([1.5], rule: .nhs75).histogram(edges: [1, 2]).isEmpty)
  }

  @Test func classes() {
    #expect(ClassDisclosure.allows(1, of: 2))
    #expect(!ClassDisclosure.allows(0, of: 200))
    #expect(!ClassDisclosure.allows(200, of: 200))
  }

  @Test func networks() {
    #expect(NetworkFigures.figure(0.123456, people: 30) == 0.12)
    #expect(NetworkFigures.figure(5.65, people: 29) == nil)
    #expect(NetworkFigures.figure(1234, people: 100) == 1200)
    let degrees = (0..<12).map { _ in 1 } + [2, 3, 3] + (0..<9).map { _ in 4 } + [17]
    let bins = NetworkFigures.degrees(degrees, rule: .nhs75)
    // The person with seventeen ties is one of those with two or more.
    #expect(bins.map(\.words) == ["0 to 1", "2 or more"])
    #expect(bins.map(\.people.text) == ["10", "15"])
    #expect(NetworkFigures.communities([40, 12, 6, 5]) == [0, 1])
    #expect(NetworkFigures.communities([40, 12, 6]) == [])
  }

  @Test func magnitudes() {
    let rule = MagnitudeRule(largest: 2, share: 0.9, ratio: 0.1)
    #expect(rule.allows([10, 10, 10, 10]))
    // 91 of 100 is more than nine tenths.
    #expect(!rule.allows([50, 41, 5, 4]))
    // 4 is less than a tenth of 50.
    #expect(!MagnitudeRule(largest: 2, share: 1, ratio: 0.1).allows([50, 41, 4]))
    #expect(!rule.allows([]))
    #expect(!rule.allows([1, -1, 5]))
  }
}
