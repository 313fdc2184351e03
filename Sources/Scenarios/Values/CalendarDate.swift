/// A day of the Gregorian calendar.
public struct CalendarDate: Sendable, Hashable {
  /// Days since 1 January 1970.
  public let dayNumber: Int

  /// The day that `2026-01-05` names; nil if it is not written so or does not exist.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      (1...12).contains(month), year > 0
    else { return nil }
    let date = CalendarDate(year: year, month: month, day: day)
    guard date.parts == (year, month, day) else { return nil }
    self = date
  }

  /// Days are counted in eras of 400 years that begin on 1 March (Howard Hinnant, "chrono-compatible
  /// low-level date algorithms").
  private init(year: Int, month: Int, day: Int) {
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let yearOfEra = y - era * 400
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    dayNumber = era * 146_097 + dayOfEra - 719_468
  }

  /// So many days later.
  init(dayNumber: Int) { self.dayNumber = dayNumber }

  /// The day `weeks` weeks later.
  public func adding(weeks: Int) -> CalendarDate { CalendarDate(dayNumber: dayNumber + 7 * weeks) }

  private var parts: (year: Int, month: Int, day: Int) {
    let z = dayNumber + 719_468
    let era = z / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1
    )
  }

  /// "5 January 2026".
  public var text: String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return "\(parts.day) \(months[parts.month - 1]) \(parts.year)"
  }
}
