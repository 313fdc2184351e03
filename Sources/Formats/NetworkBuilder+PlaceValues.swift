import Documents

extension NetworkBuilder {
  /// The column of places under a heading, which is added if it is new; nil if there are too many.
  mutating func placeColumn(_ heading: String) -> Int? {
    places.columns.count < Limits.columns ? places.column(heading) : nil
  }

  /// Sets a value of the place that was begun last.
  mutating func setPlace(_ column: Int, _ value: ArraySlice<UInt8>, line: Int) {
    guard fits(value, line: line) else { return }
    places.set(column, value)
  }

  /// The column of attendance under a heading, which is added if it is new; nil if there are too many.
  mutating func attendanceColumn(_ heading: String) -> Int? {
    attendance.columns.count < Limits.columns ? attendance.column(heading) : nil
  }

  /// Sets a value of the row of attendance that was begun last.
  mutating func setAttendance(_ column: Int, _ value: ArraySlice<UInt8>, line: Int) {
    guard fits(value, line: line) else { return }
    attendance.set(column, value)
  }
}
