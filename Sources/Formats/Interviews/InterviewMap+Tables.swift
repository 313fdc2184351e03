import Diagnostics
import Documents

extension InterviewMap {
  /// The tables of the map, in the order in which people, ties and visits were added.
  ///
  /// - Parameters:
  ///   - file: What the user calls the files together.
  ///   - addsEgo: Whether everybody who was interviewed has a tie to all whom he or she named.
  func network(
    file: String, format: String, addsEgo: Bool, _ findings: inout Findings
  ) -> MappedNetwork {
    var builder = NetworkBuilder(file: file, format: format)
    addPeople(&builder)
    // An id that is refused leaves a gap: then there are errors, and nothing more to say.
    if builder.personCount == people.count {
      addTies(ties + (addsEgo ? namings : []), &builder)
      addPlaces(&builder)
    }
    findings.add(contentsOf: builder.findings)
    return builder.network()
  }

  /// A tie from everybody who was interviewed to each person he or she named.
  var namings: [Tie] {
    var all: [Tie] = []
    for (index, person) in people.enumerated() {
      for interview in person.interviews where interviews[interview].person != index {
        all.append(
          Tie(
            from: interviews[interview].person, to: index, kind: InterviewMap.namedKind,
            direction: .directed))
      }
    }
    return all
  }

  private func addPeople(_ builder: inout NetworkBuilder) {
    let hasTypes = people.contains { !$0.type.isEmpty }
    let headings = ["interview", "surveyed", "named_by"] + (hasTypes ? ["type"] : [])
    let label = builder.personColumn(NetworkColumns.label)
    let own = headings.map { builder.personColumn($0) }
    let more = (1..<columns.count).map { builder.personColumn(columns.text($0), isNew: true) }
    let places = [label] + more
    for (index, person) in people.enumerated() {
      guard builder.addPerson(ids.slice(index), line: 0) != nil else { continue }
      func set(_ column: Int?, _ text: String) {
        if let column, !text.isEmpty { builder.setPerson(column, Array(text.utf8)[...], line: 0) }
      }
      set(own[0], person.interviews.first.map { interviews[$0].name } ?? "")
      set(own[1], person.isInterviewed ? "yes" : "no")
      set(own[2], namers(of: index))
      if hasTypes { set(own[3], person.type) }
      for value in person.values {
        if let column = places[value.column] {
          builder.setPerson(column, value.text, line: 0)
        }
      }
    }
  }

  private func namers(of person: Int) -> String {
    people[person].interviews.map { interviews[$0].person }.filter { $0 != person }
      .map { ids.text($0) }.joined(separator: InterviewMap.between)
  }

  private func addTies(_ ties: [Tie], _ builder: inout NetworkBuilder) {
    guard !ties.isEmpty else { return }
    _ = builder.tieColumn(NetworkColumns.kind)
    _ = builder.tieColumn(NetworkColumns.direction)
    let columns = (0..<tieColumns.count).map {
      builder.tieColumn(tieColumns.text($0), isNew: true)
    }
    for tie in ties {
      builder.addTie(from: tie.from, to: tie.to, line: 0)
      guard !builder.isGivenUp else { return }
      builder.setKind(Array(tie.kind.utf8)[...], line: 0)
      if let direction = tie.direction { builder.setDirection(direction) }
      for value in tie.values {
        if let column = columns[value.column] { builder.setTie(column, value.text, line: 0) }
      }
    }
  }

  private func addPlaces(_ builder: inout NetworkBuilder) {
    for index in 0..<placeNames.count { _ = builder.addPlace(placeNames.slice(index), line: 0) }
    for visit in visits {
      builder.addAttendance(person: visit.person, place: visit.place, weight: nil, line: 0)
    }
  }
}
