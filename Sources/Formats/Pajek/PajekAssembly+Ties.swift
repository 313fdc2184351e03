import Diagnostics
import Documents
import Networks

extension PajekAssembly {
  /// Adds the ties of one network, or who goes where.
  mutating func addTies(_ network: PajekNetwork, _ bytes: [UInt8], withWeights: Bool) {
    let one = Array("1".utf8)[...]
    let kinds = kinds(of: network).map { Array($0.utf8)[...] }
    if network.peopleCount != nil, kinds.count > 1 {
      builder.warn(
        "W-PAJEK-KIND", "who goes where has no kinds here: \(kinds.count) relations are one",
        line: network.line)
    }
    for tie in network.ties where !builder.isGivenUp {
      let line = Int(tie.line)
      let weight = !withWeights ? nil : tie.weight.isEmpty ? one : bytes[tie.weight]
      if let people = network.peopleCount {
        addAttendance(tie, people, weight)
        continue
      }
      guard let from = rows[Int(tie.from)], let to = rows[Int(tie.to)] else { continue }
      builder.addTie(from: from, to: to, line: line)
      let kind = kinds[Int(tie.relation)]
      if !kind.isEmpty { builder.setKind(kind, line: line) }
      if let weight { builder.setWeight(weight) }
      builder.setDirection(tie.isDirected ? .directed : .undirected)
    }
  }

  /// Between a person and a place there is no direction: either may stand first.
  private mutating func addAttendance(
    _ tie: PajekNetwork.Tie, _ people: Int, _ weight: ArraySlice<UInt8>?
  ) {
    let (low, high) = (Int(min(tie.from, tie.to)), Int(max(tie.from, tie.to)))
    guard low < people, high >= people else {
      return builder.complain(
        "E-PAJEK-MODES",
        "this ties \(low < people ? "a person to a person" : "a place to a place"), but the first "
          + "\(people) vertices are people and the others places", line: Int(tie.line))
    }
    guard let person = rows[low], let place = rows[high] else { return }
    builder.addAttendance(person: person, place: place, weight: weight, line: Int(tie.line))
  }

  /// Whether no two networks have ties of one name, which could not be told apart; complains if they do. Who goes
  /// where has no kinds.
  mutating func haveKindsOfTheirOwn() -> Bool {
    var seen = ByteIndex()
    for (_, network) in networks where network.peopleCount == nil {
      for kind in kinds(of: network) where !seen.insert(kind).isNew {
        others.add(
          Finding(
            "E-PAJEK-NETWORKS",
            "this is a second network with ties called \(Rendering.cited(kind))",
            at: SourcePlace(file: files[network.file], line: network.line),
            hint: "give each network a name of its own behind *Network, or each file"))
        return false
      }
    }
    return true
  }

  /// What the relations of a network are called: by their names, else by their numbers where there are
  /// any; where there are several networks, by these too.
  private func kinds(of network: PajekNetwork) -> [String] {
    let isNumbered = network.relations.contains { $0.number != nil }
    return network.relations.map { relation in
      let own = relation.name.isEmpty && isNumbered ? "\(relation.number ?? 1)" : relation.name
      guard networks.count > 1 else { return own }
      return own.isEmpty ? network.name : "\(network.name): \(own)"
    }
  }
}
