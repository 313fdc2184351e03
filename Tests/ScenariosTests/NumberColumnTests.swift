import Testing

@testable import Scenarios

/// Columns of numbers, plain and on scales of their own.
@Suite struct NumberColumnTests {
  @Test func aPlainColumn() throws {
    let column = try NumberColumn("drinks a week")
    #expect(column.name == "drinks a week" && column.scale == nil && column.text == column.name)
    #expect(column.number("2.5") == 2.5 && column.number("often") == nil)
    #expect(column.number("nan") == nil && column.inOwnTerms(2.5) == 2.5)
    #expect(column.range(0...1) == 0...1)
  }

  /// 1 is none of it and 5 all of it, or the other way round.
  @Test(arguments: [("from 1 to 5", 0.75), ("from 5 to 1", 0.25)])
  func aScale(words: String, share: Double) throws {
    let column = try NumberColumn("mood, now, \(words)")
    #expect(column.name == "mood, now" && column.text == "mood, now, \(words)")
    #expect(column.number("4") == share && column.inOwnTerms(share) == 4)
    #expect(column.range(0...1) == 1...5)
  }

  @Test(arguments: [
    "x, from 1 to 1", "x, from one to 5", "x, from 1 5", "x, from 1 to inf", "x, from 1 to 2 to 3",
  ])
  func whatIsNoScale(text: String) {
    #expect(throws: (any Error).self) { try NumberColumn(text) }
  }
}

/// A number that changes with the weeks.
@Suite struct ScheduleTests {
  @Test func partsHoldFromTheirWeeks() throws {
    let schedule = try ScheduleText.read("0 from week 2, 3.5 from week 10")
    #expect([0, 1, 2, 9, 10, 500].map { schedule[$0] } == [1, 1, 0, 0, 3.5, 3.5])
  }

  @Test(arguments: [
    "", "3", "3 from week 5, 2 from week 5", "3 from week 5, 2 from week 4", "-1 from week 2",
    "nan from week 2", "2 from week 1.5", "2 from week -1", "2 from week 3,", "2000 from week 3",
  ])
  func whatIsNone(text: String) {
    #expect(throws: (any Error).self) { try ScheduleText.read(text) }
  }
}
