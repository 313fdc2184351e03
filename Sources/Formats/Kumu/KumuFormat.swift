import Diagnostics
import Documents
import Foundation

/// The file in which Kumu exports a project: elements and connections as JSON (FORMATS §1.2).
///
/// A person is an element, by its label where all labels differ and by Kumu's own id otherwise. JSON has no
/// lines worth naming, so findings name the element or connection by its place in the list.
enum KumuFormat {
  static let format = NetworkFormat(
    name: "kumu", title: "a Kumu project",
    recognises: { file in
      let head = file.bytes.prefix(64).drop { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }
      return head.first == UInt8(ascii: "{")
    },
    read: { files, _, findings in
      guard let file = NetworkFormat.only(files, "E-NET-FILES", "Kumu projects", &findings) else {
        return nil
      }
      var reading = KumuReading(file)
      let network = reading.network()
      findings.add(contentsOf: reading.builder.findings)
      return network
    })

  /// The most bytes that are read: JSON is held in memory several times over.
  static let sizeLimit = 64 << 20
}

/// One reading of one project.
private struct KumuReading {
  var builder: NetworkBuilder
  private let file: InputFile
  private var numbers: [String: Int] = [:]
  private var personColumns: [String: Int] = [:]
  private var tieColumns: [String: Int] = [:]
  /// The fields of connections that hold the kind and the weight of ties.
  private var kindField: String?
  private var weightField: String?

  init(_ file: InputFile) {
    self.file = file
    builder = NetworkBuilder(file: file.name, format: KumuFormat.format.title)
  }

  mutating func network() -> MappedNetwork? {
    guard file.bytes.count <= KumuFormat.sizeLimit else {
      builder.complain(
        "E-NET-LIMIT",
        "the file has \(file.bytes.count) bytes; at most \(KumuFormat.sizeLimit) are read")
      return nil
    }
    guard let json = try? JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any]
    else {
      builder.complain(
        "E-KUMU-JSON", "this is not whole JSON", hint: "was it saved or copied as a whole?")
      return nil
    }
    guard let elements = json["elements"] as? [[String: Any]],
      let connections = json["connections"] as? [[String: Any]]
    else {
      builder.complain(
        "E-KUMU-PROJECT", "there are no elements and connections in this JSON",
        hint: "export the project from Kumu, or save its tables as CSV")
      return nil
    }
    addPeople(elements)
    settleFields(connections.map { KumuReading.attributes($0) })
    for (index, connection) in connections.enumerated() where !builder.isGivenUp {
      add(connection, place: index + 1)
    }
    return builder.network()
  }

  private mutating func addPeople(_ elements: [[String: Any]]) {
    let labels = elements.map { KumuReading.text(KumuReading.attributes($0)["label"]) }
    let hasLabels = Set(labels).count == labels.count && !labels.contains("")
    if !hasLabels {
      builder.warn(
        "W-NET-LABEL",
        "some labels are missing or the same, so people are told apart by Kumu's own ids")
    }
    for (index, element) in elements.enumerated() where !builder.isGivenUp {
      let own = KumuReading.text(element["_id"])
      let id = hasLabels ? labels[index] : own
      guard let number = builder.addPerson(Array(id.utf8)[...], line: 0) else { continue }
      if !own.isEmpty, numbers.updateValue(number, forKey: own) != nil {
        builder.complain(
          "E-NET-TWICE", "two elements have the _id \(Rendering.cited(own))",
          hint: "export the project from Kumu again", value: own)
      }
      // By name, because a dictionary has no order.
      let attributes = KumuReading.attributes(element)
      for name in attributes.keys.sorted() where !(hasLabels && name == "label") {
        let value = Array(KumuReading.text(attributes[name]).utf8)
        guard !value.isEmpty, let column = personColumn(name) else { continue }
        builder.setPerson(column, value[...], line: 0)
      }
    }
  }

  private mutating func personColumn(_ name: String) -> Int? {
    if let known = personColumns[name] { return known }
    guard let column = builder.personColumn(name, isNew: true) else { return nil }
    personColumns[name] = column
    warnOfName(name, builder.people.columns[column])
    return column
  }

  private mutating func tieColumn(_ name: String) -> Int? {
    if let known = tieColumns[name] { return known }
    guard let column = builder.tieColumn(name, isNew: true) else { return nil }
    tieColumns[name] = column
    warnOfName(name, builder.ties.columns[column])
    return column
  }

  private mutating func warnOfName(_ name: String, _ heading: String) {
    guard heading != name else { return }
    builder.warn(
      "W-KUMU-NAME",
      "the field \(Rendering.cited(name)) became the column \(Rendering.cited(heading)), because something"
        + " else has that name")
  }

  /// Decides which field is the kind and which the weight of ties, before others take their headings.
  private mutating func settleFields(_ fields: [[String: Any]]) {
    func first(_ names: [String]) -> String? {
      names.first { name in fields.contains { !KumuReading.text($0[name]).isEmpty } }
    }
    kindField = first(["connection type", NetworkColumns.kind])
    weightField = first(["strength", NetworkColumns.weight])
    guard !fields.isEmpty else { return }
    _ = builder.tieColumn(NetworkColumns.direction)
    if kindField != nil { _ = builder.tieColumn(NetworkColumns.kind) }
    if weightField != nil { _ = builder.tieColumn(NetworkColumns.weight) }
  }

  private mutating func add(_ connection: [String: Any], place: Int) {
    let ends = ["from", "to"].map { KumuReading.text(connection[$0]) }
    guard let from = numbers[ends[0]], let to = numbers[ends[1]] else {
      let unknown = numbers[ends[0]] == nil ? ends[0] : ends[1]
      builder.complain(
        "E-NET-UNKNOWN",
        "connection \(place) leads to \(Rendering.cited(unknown)), which is no element",
        hint: "delete it in Kumu and export again", value: unknown)
      return
    }
    builder.addTie(from: from, to: to, line: 0)
    switch KumuReading.text(connection["direction"]) {
    case "directed": builder.setDirection(.directed)
    case "undirected", "mutual": builder.setDirection(.undirected)
    case let other:
      builder.complain(
        "E-NET-DIRECTION",
        "connection \(place) has the direction \(Rendering.cited(other))",
        hint: "it should be directed, undirected or mutual")
    }
    let attributes = KumuReading.attributes(connection)
    for name in attributes.keys.sorted() {
      let value = Array(KumuReading.text(attributes[name]).utf8)
      switch name {
      case _ where value.isEmpty: continue
      case kindField: builder.setKind(value[...], line: 0)
      case weightField: builder.setWeight(value[...])
      default:
        guard let column = tieColumn(name) else { continue }
        builder.setTie(column, value[...], line: 0)
      }
    }
  }

  private static func attributes(_ object: [String: Any]) -> [String: Any] {
    object["attributes"] as? [String: Any] ?? [:]
  }

  /// A value as text: lists with strokes between, as Kumu's tables have them; objects are left out.
  private static func text(_ value: Any?) -> String {
    switch value {
    case let text as String: text
    case let number as NSNumber:
      // Foundation keeps true and false as numbers of one byte.
      String(cString: number.objCType) == "c"
        ? "\(number.boolValue)" : shortest(number.doubleValue)
    case let list as [Any]: list.map { KumuReading.text($0) }.joined(separator: "|")
    default: ""
    }
  }
}
