import Diagnostics
import Documents
import Networks

extension PajekAssembly {
  /// Adds people, with what vertex lines, partitions and vectors say of them, and places.
  mutating func addVertices(
    _ network: PajekNetwork, _ reading: PajekReading, _ labels: [ArraySlice<UInt8>]
  ) {
    let people = network.peopleCount ?? network.count
    let names = VertexNames(Array(labels[..<people]))
    let placeNames = VertexNames(Array(labels[people...]), first: people + 1)
    sayAboutNames(network, names, "people")
    sayAboutNames(network, placeNames, "places")
    let lines = lines(of: network)
    let isLabelled = !names.labelsAreIds && labels[..<people].contains { !$0.isEmpty }
    let label = isLabelled ? builder.personColumn(NetworkColumns.label) : nil
    let headings = network.headings.map { builder.personColumn($0) }
    let given = givenValues(network)
    var values = network.values.sorted { $0.vertex < $1.vertex }[...]
    rows = [Int?](repeating: nil, count: network.count)
    for index in 0..<people where !builder.isGivenUp {
      let line = lines[index]
      let own = values.prefix { $0.vertex == index }
      values = values.dropFirst(own.count)
      rows[index] = builder.addPerson(names.id(index, label: labels[index]), line: line)
      guard rows[index] != nil else { continue }
      if let label { builder.setPerson(label, labels[index], line: line) }
      for value in own {
        guard let column = headings[Int(value.heading)] else { continue }
        builder.setPerson(column, reading.text.bytes[value.text], line: line)
      }
      for (column, reading, values) in given {
        let text = readings[reading].text.bytes[values.cells[index].text]
        builder.setPerson(column, text, line: line)
      }
    }
    for index in people..<network.count where !builder.isGivenUp {
      rows[index] = builder.addPlace(
        placeNames.id(index - people, label: labels[index]), line: lines[index])
    }
  }

  /// The line of each vertex; that of `*Vertices` where it has none of its own.
  private mutating func lines(of network: PajekNetwork) -> [Int] {
    var lines = [Int](repeating: network.line, count: network.count)
    for vertex in network.vertices { lines[Int(vertex.index)] = Int(vertex.line) }
    let missing = network.count - network.vertices.count
    if isWhole, missing > 0, !network.vertices.isEmpty {
      builder.warn(
        "W-PAJEK-VERTICES",
        "\(missing) of \(network.count) vertices have no line of their own; they are there all the "
          + "same", line: network.line, hint: "check that the file was copied as a whole")
    }
    return lines
  }

  private mutating func sayAboutNames(_ network: PajekNetwork, _ names: VertexNames, _ who: String)
  {
    guard isWhole, let reason = names.reason else { return }
    builder.warn(
      "W-PAJEK-LABEL", "the \(who) are known by their numbers, not by their labels: \(reason)",
      line: network.line, hint: "give each a label of its own if the labels should be the ids")
  }

  /// The partitions and vectors that have a number for each person, with the columns that they become.
  private mutating func givenValues(
    _ network: PajekNetwork
  ) -> [(column: Int, reading: Int, values: PajekValues)] {
    var given: [(Int, Int, PajekValues)] = []
    for (index, reading) in readings.enumerated() {
      for values in reading.values {
        if values.count == network.count || values.count == network.peopleCount {
          guard values.cells.count == values.count else { continue }
          if let column = builder.personColumn(values.name, isNew: true, line: values.line) {
            given.append((column, index, values))
          }
          if network.peopleCount.map({ values.count > $0 }) ?? false { sayPlacesLeftOut(values) }
        } else {
          others.add(
            Finding(
              "E-PAJEK-LENGTH",
              "there are \(values.count) numbers here, and \(network.count) vertices in the network",
              at: SourcePlace(file: files[values.file], line: values.line),
              hint: "there must be one for each vertex"))
        }
      }
    }
    return given
  }

  private mutating func sayPlacesLeftOut(_ values: PajekValues) {
    others.add(
      Finding(
        "N-PAJEK-PLACES", "what is given for places here is left out",
        at: SourcePlace(file: files[values.file], line: values.line)))
  }
}
