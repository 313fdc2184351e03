import Experiments
import Testing

@testable import Reports

/// What to agree before work starts.
struct SpecificationTests {
  private let specification = OutcomeSpecification(MadeUpRun.sevenSites)

  /// A floor lies on the worse side of the start, by the smallest loss that matters.
  @Test func floorsLieOnTheWorseSide() throws {
    var seen = 0
    for line in specification.lines {
      let row = try #require(specification.row(line))
      guard let least = specification.least(line.outcome)?.value else {
        #expect(specification.floor(row) == nil)
        continue
      }
      guard let floor = specification.floor(row) else { continue }
      let isHigher = OutcomeWords(line).direction == "higher is better"
      #expect(abs(floor - (row.start + (isHigher ? -least : least))) < 1e-12)
      seen += 1
    }
    #expect(seen > 0)
  }

  @Test func everyLineStandsAndNothingIsMadeUp() {
    let page = MadeUpRun.sevenSites.specification
    for line in specification.lines { #expect(page.contains("| \(line.text) (")) }
    #expect(page.contains("**Who agreed floors and differences:** NOT STATED."))
    #expect(page.contains("What-if, not forecast."))
  }
}
