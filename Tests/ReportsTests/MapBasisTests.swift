import Networks
import Testing

@testable import Reports

/// What a map rests on, in one sentence.
@Suite struct MapBasisTests {
  private func site(surveyed: Int, of count: Int, steps: [ReadingStep] = []) -> Site {
    Site(
      key: 1, name: "lane", title: "Lane",
      origin: .mapped(when: "2024", how: "asked", boundary: "all", response: nil),
      people: (0..<count).map {
        Person(number: UInt32($0), id: "p\($0)", isSurveyed: $0 < surveyed)
      }, tieKinds: ["tie"], ties: [], steps: steps)
  }

  @Test func whoWasAskedAndWhatWasFilledIn() {
    let some = MapBasis(
      site(surveyed: 15, of: 105), filled: ["wellbeing of 90 people by normal(23, 4)"])
    #expect(
      some.text
        == "Of 105 people, 15 people were interviewed; the others, 90, were named by somebody and not asked"
        + " themselves; filled in, not measured: wellbeing of 90 people by normal(23, 4).")
    #expect(
      MapBasis(site(surveyed: 3, of: 3), filled: []).text == "All three people were interviewed.")
  }

  @Test func whatTheSiteFilledInCountsToo() {
    let step = ReadingStep(
      what: "stigma", source: .assumed, count: 4, words: "the mean of the group")
    #expect(
      MapBasis(site(surveyed: 1, of: 12, steps: [step]), filled: []).text
        == "Of twelve people, one person was interviewed; the others, eleven, were named by somebody and not asked"
        + " themselves; filled in, not measured: stigma of 4 people by the mean of the group.")
  }

  @Test func nobodySaysWhoWasAsked() {
    let step = ReadingStep(
      what: "surveyed", source: .assumed, count: 12, words: "taken as interviewed")
    #expect(
      MapBasis(site(surveyed: 12, of: 12, steps: [step]), filled: []).text
        == "All twelve people are taken as interviewed, because the files do not say who was.")
    // People who are only named in ties were added: they were not asked, whatever the files say of the others.
    #expect(
      MapBasis(site(surveyed: 8, of: 12, steps: [step]), filled: []).text
        == "Of twelve people, eight people were taken as interviewed; the others, four, were named by somebody and not"
        + " asked themselves.")
  }
}
