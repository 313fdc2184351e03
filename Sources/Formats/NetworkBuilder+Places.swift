import Networks

extension NetworkBuilder {
  /// Begins the row of a place or event; nil with a complaint if it is blank, too long or there already.
  public mutating func addPlace(_ name: ArraySlice<UInt8>, line: Int) -> Int? {
    guard let name = self.name(name, what: "place", line: line) else { return nil }
    guard hasRoom(places, rows: Limits.people, of: "places", line: line) else { return nil }
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
    guard hasRoom(attendance, rows: Limits.ties, of: "rows of attendance", line: line) else {
      return
    }
    attendance.addRow(line: line)
    attendance.set(0, ids.slice(person))
    attendance.set(1, placeNames.slice(place))
    if let weight { attendance.set(attendance.column(NetworkColumns.weight), weight) }
  }
}
