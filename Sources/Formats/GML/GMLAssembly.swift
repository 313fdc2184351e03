import Diagnostics
import Documents
import Networks

/// Makes people and ties of the nodes and edges of a GML file.
struct GMLAssembly {
  private let reading: GMLReading
  private(set) var builder: NetworkBuilder
  /// The columns of keys; nil where a key has none of its own.
  private var columns: [Int?] = []

  init(_ reading: GMLReading) {
    self.reading = reading
    builder = NetworkBuilder(format: GMLFormat.format.title, complaints: reading.complaints)
  }

  mutating func network(isWhole: Bool) -> MappedNetwork {
    addPeople()
    addTies()
    if isWhole, builder.complaints.problems == 0, reading.edges.isEmpty {
      builder.warn("W-NET-NOTIES", "nobody has a tie to anybody here")
    }
    return builder.network()
  }

  private mutating func addPeople() {
    let id = reading.keys.find("id")
    let used = used(reading.nodes)
    columns = used.indices.map { key in
      used[key] && key != id ? builder.personColumn(reading.keys.text(key)) : nil
    }
    for node in reading.nodes where !builder.isGivenUp {
      guard let value = node.value(id), let number = number(value) else {
        complainId(node, node.value(id))
        continue
      }
      guard builder.addPerson(number, line: node.line) != nil else { continue }
      for value in node.values {
        guard let column = columns[Int(value.key)] else { continue }
        builder.setPerson(column, reading.text.bytes[value.text], line: Int(value.line))
      }
    }
  }

  /// The whole number of an id in its plain form, so that +1 and 1 are the same node.
  private func number(_ value: GMLElement.Value) -> ArraySlice<UInt8>? {
    guard value.isNumber else { return nil }
    var digits = value.text
    let sign = reading.text.bytes[value.text.lowerBound]
    if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      digits = (digits.lowerBound + 1)..<digits.upperBound
    }
    guard let number = CSVNumber.parseCount(reading.text.bytes, digits) else { return nil }
    let isNegative = sign == UInt8(ascii: "-") && number > 0
    return Array("\(isNegative ? "-" : "")\(number)".utf8)[...]
  }

  private mutating func complainId(_ node: GMLElement, _ value: GMLElement.Value?) {
    let text = value.map { reading.text.text($0.text) }
    builder.complain(
      "E-GML-ID",
      text.map { "the id \(Rendering.cited($0)) is no whole number" } ?? "this node has no id",
      line: value.map { Int($0.line) } ?? node.line,
      hint: "a node has a whole number as id, and may have a label besides", value: text)
  }

  private mutating func addTies() {
    let meaning = meanings()
    columns = tieColumns(meaning)
    for edge in reading.edges where !builder.isGivenUp {
      guard let from = end(edge, "source", meaning.from), let to = end(edge, "target", meaning.to)
      else { continue }
      builder.addTie(from: from, to: to, line: edge.line)
      builder.setDirection(reading.isDirected ? .directed : .undirected)
      for value in edge.values { set(value, meaning) }
    }
  }

  private mutating func set(_ value: GMLElement.Value, _ meaning: Meaning) {
    let (bytes, line) = (reading.text.bytes[value.text], Int(value.line))
    switch Int(value.key) {
    case meaning.weight:
      guard CSVNumber.parse(reading.text.bytes, value.text) != nil else {
        return builder.complaints.complainNumber(
          bytes, as: "weight", line: line, missing: "leave the key out where there is none")
      }
      builder.setWeight(bytes)
    case meaning.kind: builder.setKind(bytes, line: line)
    default:
      if let column = columns[Int(value.key)] { builder.setTie(column, bytes, line: line) }
    }
  }

  /// The keys of edges that have a meaning of their own.
  private struct Meaning {
    var from: Int?
    var to: Int?
    var weight: Int?
    var kind: Int?
  }

  private func meanings() -> Meaning {
    let used = used(reading.edges)
    func first(_ names: [String]) -> Int? {
      names.lazy.compactMap { reading.keys.find($0) }.first { used[$0] }
    }
    return Meaning(
      from: first(["source"]), to: first(["target"]), weight: first(["weight", "value"]),
      kind: first(["kind", "type", "relation"]))
  }

  /// A column for each further key; one that is called like a column of ours gets another name.
  private mutating func tieColumns(_ meaning: Meaning) -> [Int?] {
    let used = used(reading.edges)
    let ours = [
      NetworkColumns.from, NetworkColumns.to, NetworkColumns.kind, NetworkColumns.weight,
      NetworkColumns.direction,
    ]
    return used.indices.map { key in
      guard used[key], ![meaning.from, meaning.to, meaning.weight, meaning.kind].contains(key)
      else { return nil }
      let name = reading.keys.text(key)
      return builder.tieColumn(ours.contains(name) ? "\(name)_2" : name)
    }
  }

  /// Which keys some of these elements have.
  private func used(_ elements: [GMLElement]) -> [Bool] {
    var used = [Bool](repeating: false, count: reading.keys.count)
    for element in elements { for value in element.values { used[Int(value.key)] = true } }
    return used
  }

  /// The person at an end of an edge; nil with a complaint if there is nobody.
  private mutating func end(_ edge: GMLElement, _ name: String, _ key: Int?) -> Int? {
    guard let value = edge.value(key), let id = number(value) else {
      let text = edge.value(key).map { reading.text.text($0.text) }
      builder.complain(
        "E-GML-EDGE",
        text.map { "the \(name) \(Rendering.cited($0)) is no whole number" }
          ?? "this edge has no \(name)", line: edge.line,
        hint: "an edge has the ids of two nodes as source and target", value: text)
      return nil
    }
    if let person = builder.person(id) { return person }
    builder.complainUnknown(id, line: Int(value.line))
    return nil
  }
}
