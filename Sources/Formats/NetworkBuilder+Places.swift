import Networks

extension NetworkBuilder {
  /// Begins the row of a place or event; nil with a complaint if it is blank, too long or there already.
  public mutating func addPlace(_ name: ArraySlice<UInt8>, line: Int) -> Int? {
    guard let name = self.name(name, what: "place", line: line) else { return nil }
    guard places.rowCount < Limits.people else {
      complain("E-NET-LIMIT", "there are more than \(Limits.people) places", line: line)
      problems = Limits.problems
      return nil
    }
    let (index, isNew) = placeNames.insert(name, 0..<name.count)
    guard isNew else {
      complain("E-NET-TWICE", "the place \(cited(name)) is there twice", line: line)
      return nil
    }
    places.addRow(line: line)
    places.set(0, name[...])
    return index
  }

  /// Says that a person goes to a place, with the number that the file gives for it.
  public mutating func addAttendance(
    person: Int, place: Int, weight: ArraySlice<UInt8>?, line: Int
  ) {
    guard attendance.rowCount < Limits.ties else {
      complain("E-NET-LIMIT", "there are more than \(Limits.ties) rows of attendance", line: line)
      problems = Limits.problems
      return
    }
    attendance.addRow(line: line)
    attendance.set(0, ids.slice(person))
    attendance.set(1, placeNames.slice(place))
    if let weight { attendance.set(attendance.column(NetworkColumns.weight), weight) }
  }
}
