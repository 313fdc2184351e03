import Diagnostics
import Documents

/// Goes through one file of Pajek line by line and keeps what it says, as far as it makes sense.
struct PajekReading {
  let fileIndex: Int
  let baseName: String
  var complaints: NetworkComplaints
  var text: NetworkText
  var networks: [PajekNetwork] = []
  var values: [PajekValues] = []
  var section = Section.none
  var object: Object
  var line = PajekWords()
  /// The line of the vertex line of each vertex of the network that is read; 0 = none yet.
  var lineOfVertex: [Int32] = []
  var headings = PajekHeadings()
  var matrix = PajekMatrix()
  var times = LineTally()
  var leftovers = LineTally()
  var otherSections: [String] = []
  var sectionLine = 0
  var linesInSection = 0

  /// What the lines belong to.
  enum Section {
    case none, skipped, vertices
    case ties(isDirected: Bool, isList: Bool, relation: Int32, claimed: Int?)
    case matrix(relation: Int32)
    case values
  }

  /// What the next `*Vertices` counts.
  enum Object {
    case network(String?)
    case values(String, isWhole: Bool)
    case other
  }

  /// More networks than anybody puts into one file.
  static let networkLimit = 64

  init?(_ file: InputFile, index: Int, _ complaints: inout NetworkComplaints) {
    guard let text = NetworkText(file, .centralEuropean("a Pajek file"), &complaints) else {
      return nil
    }
    fileIndex = index
    self.text = text
    self.complaints = complaints
    baseName = PajekReading.baseName(file.name)
    switch file.ending {
    case "clu": object = .values(baseName, isWhole: true)
    case "vec": object = .values(baseName, isWhole: false)
    case "per":
      object = .other
      section = .skipped
    default: object = .network(nil)
    }
  }

  /// Reads the whole file.
  mutating func read() {
    while !complaints.isGivenUp, let range = text.nextLine() {
      line.split(text.bytes, range)
      guard let first = line.words.first else {
        if !line.isWhole { complainQuote() }
        continue
      }
      let byte = first.kind == .plain ? text.bytes[first.range.lowerBound] : 0
      if byte == UInt8(ascii: "%") { continue }
      if byte == UInt8(ascii: "*") {
        endSection()
        beginSection(range)
      } else if line.isWhole {
        takeLine()
      } else {
        complainQuote()
      }
    }
    endSection()
    text.warnIfCut(&complaints)
    sayWhatWasLeftOut()
  }

  private mutating func takeLine() {
    switch section {
    case .none:
      complaints.complain(
        "E-PAJEK-LINE", "this line stands before any section", line: text.line,
        hint: "a Pajek file begins with *Vertices and the number of vertices")
      section = .skipped
    case .skipped: break
    case .vertices: takeVertex()
    case .ties(let isDirected, let isList, let relation, _):
      if isList {
        takeList(isDirected, relation)
      } else {
        takeTie(isDirected, relation)
      }
    case .matrix(let relation): takeRow(relation)
    case .values: takeValues()
    }
  }

  mutating func complainQuote() {
    complaints.complain(
      "E-PAJEK-QUOTE", "a quotation mark or bracket is not closed on this line", line: text.line,
      hint: "close it, or delete the mark; inside a label write a \" as &#34;")
  }

  private mutating func sayWhatWasLeftOut() {
    if times.count > 0 {
      complaints.warn(
        "W-PAJEK-TIME",
        "times such as [5-10] are not read: \(times.count) vertices or ties hold at all times",
        line: times.line)
    }
    if leftovers.count > 0 {
      complaints.warn(
        "W-PAJEK-WORD", "\(leftovers.count) words of vertex lines have no value and were left out",
        line: leftovers.line)
    }
    if !otherSections.isEmpty {
      complaints.warn(
        "W-PAJEK-SECTION",
        "these sections were left out: \(otherSections.joined(separator: ", "))")
    }
  }

  /// The last part of a path of any system, without its ending.
  static func baseName(_ path: String) -> String {
    let part = path.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? path
    guard let point = part.lastIndex(of: "."), point != part.startIndex else { return part }
    return String(part[..<point])
  }
}
