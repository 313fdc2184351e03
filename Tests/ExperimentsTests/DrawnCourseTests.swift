import Scenarios
import Testing

@testable import Experiments

/// Which weeks and futures pictures of courses show.
struct DrawnCourseTests {
  private func settings(weeks: Int, readAt: [Int]) throws -> CompareSettings {
    var compare = try HandMade.experiment().scenario.compare
    (compare.weeks, compare.readAt) = (weeks, readAt)
    return compare
  }

  @Test(arguments: [1, 26, 79, 80, 81, 157, 1_000])
  func weeksHoldWhatIsRead(_ weeks: Int) throws {
    let drawn = try settings(weeks: weeks, readAt: [(weeks + 1) / 3, weeks]).drawnWeeks
    #expect(drawn == drawn.sorted() && Set(drawn).count == drawn.count && drawn.count <= 84)
    #expect(drawn.first == 0 && drawn.last == weeks && drawn.contains((weeks + 1) / 3))
  }

  private func result(_ sites: [[[Double]]]) -> EnsembleResult {
    EnsembleResult(
      sites: sites.map { course in
        [
          OptionResult(
            trajectories: [], course: course, read: [], counted: [], start: [], people: [:],
            reached: [], whom: [])
        ]
      })
  }

  /// Three futures in weeks 0, 1 and 2 of two sites; in week 1 nobody measured.
  @Test func sitesAreAveragedWithinAFuture() throws {
    let compare = try settings(weeks: 2, readAt: [2])
    let result = result([[[1, 2, 3], [], [4, 5, 6]], [[3, 2, 1], [], [0, 1, 8]]])
    let own = try #require(result.course([0], option: 0, compare))
    let both = try #require(result.course([0, 1], option: 0, compare))
    #expect(own.weeks == [0, 2] && own.values == [[1, 2, 3], [4, 5, 6]])
    #expect(both.weeks == [0, 2] && both.values == [[2, 2, 2], [2, 3, 7]])
    #expect(both.first(2) == [[2, 2], [2, 3]])
    #expect(both.first(7).count == 3)
    #expect(both.minus(own).values == [[1, 0, -1], [-2, -2, 1]])
    #expect(both.summaries.map(\.q50) == [2, 3])
  }

  /// A line that one site does not have has no mean over sites.
  @Test func noMeanOverSitesOfWhichOneHasNoSuchLine() throws {
    let compare = try settings(weeks: 1, readAt: [1])
    let result = result([[[1, 2], [3, 4]], [[.nan, .nan], [.nan, .nan]]])
    #expect(result.course([0, 1], option: 0, compare) == nil)
    #expect(result.course([0], option: 0, compare)?.values == [[1, 2], [3, 4]])
  }
}
