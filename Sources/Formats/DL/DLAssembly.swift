import Diagnostics
import Documents
import Networks

/// Makes people, ties and places of the cells of a DL file.
struct DLAssembly {
  private let reading: DLReading
  private(set) var builder: NetworkBuilder
  private let isTwoMode: Bool
  /// Whether each person's row holds no answer at all: then he or she was not asked.
  private let isSilent: [Bool]

  init(_ reading: DLReading) {
    self.reading = reading
    isTwoMode = reading.isTwoMode
    isSilent = DLAssembly.silent(reading)
    builder = NetworkBuilder(format: DLFormat.format.title, complaints: reading.complaints)
  }

  mutating func network() -> MappedNetwork {
    let header = reading.header
    addPeople(header.rows ?? 0)
    if isTwoMode { addPlaces(header.columns ?? 0) }
    guard builder.complaints.problems == 0 else { return builder.network() }
    addCells()
    builder.warnOfMissing(reading.missing, silent: isSilent.count { $0 })
    if reading.cells.isEmpty {
      builder.warn("W-NET-NOTIES", "nobody has a tie to anybody here")
    }
    return builder.network()
  }

  /// By their labels; in a file that labels only columns that are the same people, by these.
  private mutating func addPeople(_ count: Int) {
    let (rows, columns) = (reading.rowNames, reading.columnNames)
    let surveyed = isSilent.contains(true) ? builder.personColumn("surveyed") : nil
    for index in 0..<count where !builder.isGivenUp {
      let names = rows.count > 0 ? rows : isTwoMode ? rows : columns
      let id = index < names.count ? names.slice(index) : Array("\(index + 1)".utf8)[...]
      let line = line(reading.header.rowLabels, index)
      guard builder.addPerson(id, line: line) != nil, let surveyed else { continue }
      let answer = isSilent[index] ? "no" : "yes"
      builder.setPerson(surveyed, Array(answer.utf8)[...], line: line)
    }
  }

  private mutating func addPlaces(_ count: Int) {
    for index in 0..<count where !builder.isGivenUp {
      let names = reading.columnNames
      let name = index < names.count ? names.slice(index) : Array("\(index + 1)".utf8)[...]
      _ = builder.addPlace(name, line: line(reading.header.columnLabels, index))
    }
  }

  private func line(_ labels: [DLHeader.Label]?, _ index: Int) -> Int {
    labels.flatMap { $0.indices.contains(index) ? $0[index].line : nil } ?? reading.header.dataLine
  }

  private static func silent(_ reading: DLReading) -> [Bool] {
    var isSilent = [Bool](repeating: false, count: reading.header.rows ?? 0)
    guard reading.missing.count > 0, let columns = reading.header.columns else { return isSilent }
    let most = reading.header.matrices * (columns - (reading.isTwoMode ? 0 : 1))
    guard most > 0, reading.header.layout == .fullmatrix else { return isSilent }
    for row in isSilent.indices { isSilent[row] = reading.missingOfRow[row] >= most }
    for cell in reading.cells where cell.row != cell.column || reading.isTwoMode {
      isSilent[Int(cell.row)] = false
    }
    return isSilent
  }

  private mutating func addCells() {
    let header = reading.header
    let one = Array("1".utf8)[...]
    var tally = WeightTally()
    for cell in reading.cells where !cell.value.isEmpty {
      tally.note(CSVNumber.parse(reading.bytes, cell.value) ?? 1)
    }
    let isHalf = header.layout == .lowerhalf || header.layout == .upperhalf
    let kinds = kinds()
    if isTwoMode, kinds.count > 1 {
      builder.warn(
        "W-DL-KIND", "who goes where has no kinds here: \(kinds.count) matrices are one",
        line: header.line)
    }
    for cell in reading.cells where !builder.isGivenUp {
      let line = Int(cell.line)
      let weight = !tally.tellsApart ? nil : cell.value.isEmpty ? one : reading.bytes[cell.value]
      if isTwoMode {
        builder.addAttendance(
          person: Int(cell.row), place: Int(cell.column), weight: weight, line: line)
      } else {
        builder.addTie(from: Int(cell.row), to: Int(cell.column), line: line)
        if !kinds.isEmpty { builder.setKind(kinds[Int(cell.matrix)], line: line) }
        if let weight { builder.setWeight(weight) }
        builder.setDirection(isHalf ? .undirected : .directed)
      }
    }
  }

  /// What the matrices are called: by their labels, else by their numbers where there are several.
  private func kinds() -> [ArraySlice<UInt8>] {
    let header = reading.header
    if let labels = header.matrixLabels { return labels.map { reading.bytes[$0.text] } }
    guard header.matrices > 1 else { return [] }
    return (1...header.matrices).map { Array("\($0)".utf8)[...] }
  }
}
