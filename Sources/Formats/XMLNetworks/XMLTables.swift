import Diagnostics
import Documents
import Networks

/// Turns what an XML file of a network says into tables.
///
/// A value that is not of its declared type is refused, since nobody can know what was meant. A value given
/// twice counts as it stands last; one for another sort of thing is left out; both are counted.
struct XMLTables {
  var network: XMLNetwork
  let dialect: XMLDialect
  /// The key that tells people from places, if Kith wrote the file: then its places are places.
  private(set) var typeToken: Int?
  /// Whether weights repeat what Kith reads from another key.
  private(set) var ignoresWeights = false
  var builder: NetworkBuilder
  var people: XMLColumns
  var ties: XMLColumns
  /// Places and attendance, of files of Kith's own.
  var places: XMLColumns
  var attendance: XMLColumns
  /// The ids of nodes, numbered in the order of the file.
  var ids: ByteIndex
  /// The number of each id among people, or, beginning with -2 and downwards, among places; -1 = none.
  var numbers: [Int] = []
  var labelColumn: Int?
  var groupColumn: Int?
  var tieLabelColumn: Int?
  /// The thing for which a value of each token was last seen.
  var seen: [Int]
  var things = 0
  var misplaced = LineTally()
  var repeated = LineTally()
  var missing = LineTally()
  var infinite = LineTally()

  /// The tables of a network; the findings come with the builder.
  static func build(_ network: XMLNetwork, _ dialect: XMLDialect, file: String) -> NetworkBuilder {
    var tables = XMLTables(network, dialect, NetworkBuilder(file: file, format: dialect.title))
    tables.settleKithKeys()
    tables.planPeople()
    tables.planTies()
    tables.addNodes()
    tables.addEdges()
    tables.warn()
    return tables.builder
  }

  private init(_ network: XMLNetwork, _ dialect: XMLDialect, _ builder: NetworkBuilder) {
    self.network = network
    self.dialect = dialect
    self.builder = builder
    people = XMLColumns(tokens: network.tokens.count)
    (ties, places, attendance) = (people, people, people)
    seen = [Int](repeating: -1, count: network.tokens.count)
    ids = ByteIndex(capacity: network.nodes.count)
    typeToken = kithToken(KithKeys.type)
    ignoresWeights =
      typeToken != nil
      && network.keys.contains { $0.domain == .ties && $0.name == KithKeys.strength }
  }

  /// A key of Kith's own by its id.
  func kithToken(_ id: String) -> Int? {
    guard let token = network.tokens.find(dialect.people + id), network.key(of: token) != nil else {
      return nil
    }
    return token
  }

  private mutating func addNodes() {
    let (store, typeToken) = (network.store, typeToken)
    let nameToken = kithToken(KithKeys.placeName)
    var lines: [Int] = []
    for node in network.nodes where !builder.isGivenUp {
      if !node.id.isEmpty {
        let (number, isNew) = ids.insert(store.bytes, node.id.range)
        guard isNew else {
          complainTwice(node, first: lines[number])
          continue
        }
        numbers.append(-1)
        lines.append(node.line)
      }
      let type = typeToken.flatMap { network.value($0, in: node.chain) }
      if let type, type.elementsEqual(KithKeys.place.utf8) {
        let name = nameToken.flatMap { network.value($0, in: node.chain) } ?? store[node.id]
        guard let place = builder.addPlace(name, line: node.line) else { continue }
        apply(node.chain, places) { $0.setPlace($1, $2, line: $3) }
        if !node.id.isEmpty { numbers[numbers.count - 1] = -2 - place }
      } else if let person = builder.addPerson(store[node.id], line: node.line) {
        fill(node)
        numbers[numbers.count - 1] = person
      }
    }
  }

  private mutating func complainTwice(_ node: XMLNetwork.Node, first: Int) {
    let id = network.store.text(node.id)
    builder.complain(
      "E-NET-TWICE", "the person \(Rendering.cited(id)) is there twice, first on line \(first)",
      line: node.line, hint: "delete one of the two, or give each an id of its own", value: id)
  }

  private mutating func fill(_ node: XMLNetwork.Node) {
    if let labelColumn, !node.label.isEmpty {
      builder.setPerson(labelColumn, network.store[node.label], line: node.line)
    }
    if let groupColumn, !node.parent.isEmpty {
      builder.setPerson(groupColumn, network.store[node.parent], line: node.line)
    }
    apply(node.chain, people) { $0.setPerson($1, $2, line: $3) }
  }

  private mutating func addEdges() {
    let store = network.store
    for edge in network.edges where !builder.isGivenUp {
      guard let from = end(edge.from, edge), let to = end(edge.to, edge) else { continue }
      switch (from >= 0, to >= 0) {
      case (true, true):
        builder.addTie(from: from, to: to, line: edge.line)
        builder.setDirection(edge.direction)
        if !edge.kind.isEmpty { builder.setKind(store[edge.kind], line: edge.line) }
        if !edge.weight.isEmpty, !ignoresWeights { setWeight(store[edge.weight], line: edge.line) }
        if let tieLabelColumn, !edge.label.isEmpty {
          builder.setTie(tieLabelColumn, store[edge.label], line: edge.line)
        }
        apply(edge.chain, ties) { $0.setTie($1, $2, line: $3) }
      case (false, false):
        builder.complain(
          "E-\(dialect.code)-PLACES", "this edge joins two places", line: edge.line,
          hint: "an edge joins two people, or a person and a place")
      default:
        builder.addAttendance(
          person: max(from, to), place: -2 - min(from, to), weight: nil, line: edge.line)
        apply(edge.chain, attendance) { $0.setAttendance($1, $2, line: $3) }
      }
    }
  }

  /// The number of an end of an edge; nil with a complaint if it is nobody.
  private mutating func end(_ id: Stretch, _ edge: XMLNetwork.Edge) -> Int? {
    guard !id.isEmpty else {
      builder.complain(
        "E-\(dialect.code)-EDGE", "this edge does not say between whom it is", line: edge.line,
        hint: "an edge has a source and a target")
      return nil
    }
    guard let node = ids.find(network.store.bytes, id.range) else {
      builder.complainUnknown(network.store[id], line: edge.line)
      return nil
    }
    return numbers[node] == -1 ? nil : numbers[node]
  }
}
