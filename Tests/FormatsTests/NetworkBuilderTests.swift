import Diagnostics
import Documents
import Testing

@testable import Formats

@Suite struct NetworkBuilderTests {
  private func bytes(_ text: String) -> ArraySlice<UInt8> { Array(text.utf8)[...] }

  @Test func peopleAndTiesBecomeTables() {
    var builder = NetworkBuilder(file: "lane.net", format: "a Pajek file")
    let ann = builder.addPerson(bytes(" Ann "), line: 2)
    let age = builder.personColumn("age")
    let ben = builder.addPerson(bytes("Ben"), line: 3)
    if let age { builder.setPerson(age, bytes("41"), line: 3) }
    builder.addTie(from: 0, to: 1, line: 5)
    builder.setWeight(bytes("2.5"))
    builder.addTie(from: 1, to: 0, line: 6)
    builder.setKind(bytes("advice"), line: 6)
    #expect(ann == 0 && ben == 1)
    #expect(builder.findings.all.isEmpty)
    let network = builder.network()
    #expect(rows(network.people) == [["Ann", ""], ["Ben", "41"]])
    #expect(network.ties.columns == ["from", "to", "weight", "kind"])
    #expect(rows(network.ties) == [["Ann", "Ben", "2.5", ""], ["Ben", "Ann", "", "advice"]])
    #expect(network.ties.line(row: 1) == 6)
    #expect(network.kinds.map(\.name) == ["", "advice"])
  }

  @Test func nobodyStandsThereTwice() {
    var builder = NetworkBuilder(file: "lane.net", format: "a Pajek file")
    _ = builder.addPerson(bytes("Ann"), line: 2)
    #expect(builder.addPerson(bytes("Ann"), line: 9) == nil)
    #expect(builder.addPerson(bytes("  "), line: 10) == nil)
    builder.complainUnknown(bytes("Anm"), line: 11)
    #expect(
      builder.findings.all.map { Rendering.text($0) } == [
        """
        lane.net:9: error: the person "Ann" is there twice, first on line 2
          hint: delete one of the two, or give each an id of its own
        """, "lane.net:10: error: this person has no id",
        """
        lane.net:11: error: there is no person "Anm"
          hint: did you mean "Ann"?
        """,
      ])
    #expect(!builder.network().people.isComplete)
  }

  @Test func placesAreKeptApartFromPeople() {
    var builder = NetworkBuilder(file: "club.net", format: "a Pajek file")
    _ = builder.addPerson(bytes("Ann"), line: 2)
    _ = builder.addPlace(bytes("Ann"), line: 3)
    builder.addAttendance(person: 0, place: 0, weight: nil, line: 5)
    let network = builder.network()
    #expect(network.places.map(rows) == [["Ann"]])
    #expect(network.attendance.map(rows) == [["Ann", "Ann"]])
  }
}
