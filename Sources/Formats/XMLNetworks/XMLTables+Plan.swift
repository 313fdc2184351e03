import Diagnostics
import Documents
import Networks

extension XMLTables {
  /// In a file of Kith's own, tells the keys of places and attendance from those of people and ties.
  mutating func settleKithKeys() {
    guard typeToken != nil else { return }
    for index in network.keys.indices {
      let id = network.tokens.text(network.keys[index].token)
      let prefix = dialect.people + KithKeys.places
      if id.hasPrefix(prefix) {
        network.keys[index].domain = .places
        network.keys[index].name = String(id.dropFirst(prefix.count))
      }
      if id == dialect.ties + KithKeys.visits { network.keys[index].domain = .attendance }
    }
  }

  /// Decides which key of people fills which column.
  mutating func planPeople() {
    // In a file of Kith's own a label repeats the id for programs that show it.
    if typeToken == nil, network.nodes.contains(where: { !$0.label.isEmpty }) {
      labelColumn = builder.personColumn(NetworkColumns.label)
    }
    if network.nodes.contains(where: { !$0.parent.isEmpty }) {
      groupColumn = builder.personColumn("group")
    }
    settleFallbacks()
    for (index, key) in network.keys.enumerated() {
      switch key.domain {
      case .people, .both:
        if key.token == typeToken {
          people.set(index, of: network, .type)
          places.set(index, of: network, .type)
        } else {
          let isNeeded = !key.isDrawing
          let column = isNeeded ? personColumn(key) : nil
          people.set(index, of: network, column.map { .column($0) } ?? .unused)
          places.set(index, of: network, .unused)
        }
      case .places:
        people.set(index, of: network, .unused)
        let column = builder.placeColumn(key.name)
        places.set(index, of: network, column.map { .column($0) } ?? .unused)
      default:
        people.set(index, of: network, .elsewhere)
        places.set(index, of: network, .elsewhere)
      }
    }
  }

  /// Decides which key of ties fills which column.
  mutating func planTies() {
    let kind = kindKey()
    let weight = weightKey()
    if kind != nil || network.edges.contains(where: { !$0.kind.isEmpty }) {
      _ = builder.tieColumn(NetworkColumns.kind)
    }
    if weight != nil || hasOwnWeights { _ = builder.tieColumn(NetworkColumns.weight) }
    if !network.edges.isEmpty { _ = builder.tieColumn(NetworkColumns.direction) }
    if network.edges.contains(where: { !$0.label.isEmpty }) {
      tieLabelColumn = builder.tieColumn(NetworkColumns.label)
    }
    for (index, key) in network.keys.enumerated() {
      attendance.set(index, of: network, .unused)
      switch key.domain {
      case .ties, .both:
        ties.set(index, of: network, tieTarget(index, kind: kind, weight: weight))
      case .attendance:
        ties.set(index, of: network, .unused)
        let column = builder.attendanceColumn(key.name)
        attendance.set(index, of: network, column.map { .column($0) } ?? .unused)
      default: ties.set(index, of: network, .elsewhere)
      }
    }
  }

  private mutating func tieTarget(_ index: Int, kind: Int?, weight: Int?) -> XMLColumns.Target {
    let key = network.keys[index]
    if index == kind { return .kind }
    if index == weight { return .weight }
    let isForOthers = ignoresWeights && isNamed(key, [NetworkColumns.weight])
    guard !key.isDrawing, key.token != typeToken, !isForOthers else { return .unused }
    let column = builder.tieColumn(key.name, isNew: true, line: key.line)
    warnOfName(key, builder.ties.columns, column)
    return column.map { .column($0) } ?? .unused
  }

  private mutating func personColumn(_ key: XMLNetwork.Key) -> Int? {
    let column = builder.personColumn(key.name, isNew: true, line: key.line)
    warnOfName(key, builder.people.columns, column)
    return column
  }

  private mutating func warnOfName(_ key: XMLNetwork.Key, _ columns: [String], _ column: Int?) {
    guard let column, columns[column] != key.name else { return }
    builder.warn(
      "W-\(dialect.code)-NAME",
      "the \(dialect.key) \(Rendering.cited(key.name)) became the column"
        + " \(Rendering.cited(columns[column])), because something else has that name",
      line: key.line)
  }

  private var hasOwnWeights: Bool {
    !ignoresWeights && network.edges.contains { !$0.weight.isEmpty }
  }

  /// The key that says what kind a tie is, where the ties do not say it themselves.
  private func kindKey() -> Int? {
    guard !network.edges.contains(where: { !$0.kind.isEmpty }) else { return nil }
    for name in ["kind", "relation", "type", "networkCanvasType"] {
      if let index = firstOfTies(named: name) { return index }
    }
    return nil
  }

  private func weightKey() -> Int? {
    guard !hasOwnWeights, !ignoresWeights else { return nil }
    return firstOfTies(named: NetworkColumns.weight)
  }

  private func firstOfTies(named name: String) -> Int? {
    network.keys.firstIndex {
      ($0.domain == .ties || $0.domain == .both) && !$0.isDrawing && isNamed($0, [name])
    }
  }

  private func isNamed(_ key: XMLNetwork.Key, _ names: [String]) -> Bool {
    names.contains { key.name.utf8.elementsEqual($0.utf8) { $0 | 0x20 == $1 | 0x20 } }
  }

  /// Complains once of values for those that give none which are not of their type; they stand in for nothing then.
  private mutating func settleFallbacks() {
    for (index, key) in network.keys.enumerated() where !key.fallback.isEmpty && !key.isDrawing {
      guard case .fault(let what, let hint) = key.type.read(network.store[key.fallback]) else {
        continue
      }
      complain(key, network.store[key.fallback], what, hint, line: key.line)
      network.keys[index].fallback = Stretch()
    }
  }
}
