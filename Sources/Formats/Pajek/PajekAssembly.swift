import Diagnostics
import Documents
import Networks

/// Puts the networks, partitions and vectors of all files together, if they are about the same people.
struct PajekAssembly {
  let readings: [PajekReading]
  let files: [String]
  let networks: [(reading: Int, network: PajekNetwork)]
  var builder: NetworkBuilder
  var others = Findings()
  /// Whether all files could be read: what is missing after an error is not worth a warning.
  let isWhole: Bool
  /// How many vertices of the first network have a label.
  private var labelled = 0
  /// The row of each vertex as a person or as a place; nil where it could not be added.
  var rows: [Int?] = []

  init(_ readings: [PajekReading], _ files: [String]) {
    self.readings = readings
    self.files = files
    isWhole = readings.allSatisfy { $0.complaints.problems == 0 }
    networks = readings.enumerated().flatMap { index, reading in
      reading.networks.map { (index, $0) }
    }
    let file = networks.first.map { files[$0.network.file] } ?? ""
    builder = NetworkBuilder(file: file, format: PajekFormat.format.title)
  }

  /// What is wrong between the files, or between the parts of one.
  var findings: Findings {
    var all = builder.findings
    all.add(contentsOf: others)
    return all
  }

  mutating func network() -> MappedNetwork? {
    guard let first = networks.first else { return nil }
    let labels = labels(of: first.network, in: readings[first.reading])
    labelled = labels.count { !$0.isEmpty }
    for other in networks.dropFirst() where !isSame(other, first.network, labels) { return nil }
    guard haveKindsOfTheirOwn() else { return nil }
    addVertices(first.network, readings[first.reading], labels)
    let tellsWeights = tellsWeights()
    for (reading, network) in networks {
      addTies(network, readings[reading].text.bytes, withWeights: tellsWeights)
    }
    if isWhole, builder.complaints.problems == 0, networks.allSatisfy({ $0.network.ties.isEmpty }) {
      builder.warn("W-NET-NOTIES", "nobody has a tie to anybody here")
    }
    return builder.network()
  }

  private func labels(of network: PajekNetwork, in reading: PajekReading) -> [ArraySlice<UInt8>] {
    var labels = [ArraySlice<UInt8>](repeating: [], count: network.count)
    for vertex in network.vertices {
      labels[Int(vertex.index)] = Array(reading.text.bytes[vertex.label]).trimmed
    }
    return labels
  }

  /// Whether a further network is about the same people; complains if it is not.
  private mutating func isSame(
    _ other: (reading: Int, network: PajekNetwork), _ first: PajekNetwork,
    _ labels: [ArraySlice<UInt8>]
  ) -> Bool {
    let network = other.network
    let reason: String
    if network.count != first.count || network.peopleCount != first.peopleCount {
      reason = "has \(network.count) vertices, and the first network has \(first.count)"
    } else if let index = unlike(network, readings[other.reading].text.bytes, labels) {
      reason = "labels vertex \(index + 1) otherwise than the first network"
    } else {
      return true
    }
    others.add(
      Finding(
        "E-PAJEK-NETWORKS", "this is a second network: it \(reason)",
        at: SourcePlace(file: files[network.file], line: network.line),
        hint: "read one network at a time, each from a file of its own"))
    return false
  }

  /// The first vertex that a network labels otherwise; one without any labels agrees with all.
  private func unlike(
    _ network: PajekNetwork, _ bytes: [UInt8], _ labels: [ArraySlice<UInt8>]
  ) -> Int? {
    for vertex in network.vertices {
      if Array(bytes[vertex.label]).trimmed != labels[Int(vertex.index)] {
        return Int(vertex.index)
      }
    }
    let isLabelled = Set(network.vertices.filter { !$0.label.isEmpty }.map(\.index))
    guard !isLabelled.isEmpty, isLabelled.count < labelled else { return nil }
    return labels.indices.first { !labels[$0].isEmpty && !isLabelled.contains(Int32($0)) }
  }

  /// Whether any weight of any network is not 1.
  private func tellsWeights() -> Bool {
    var tally = WeightTally()
    for (reading, network) in networks {
      let bytes = readings[reading].text.bytes
      for tie in network.ties where !tie.weight.isEmpty {
        tally.note(CSVNumber.parse(bytes, tie.weight) ?? 1)
      }
    }
    return tally.tellsApart
  }
}
