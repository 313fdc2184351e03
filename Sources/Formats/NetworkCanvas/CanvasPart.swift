import Documents

/// One table of a Network Canvas export, and what its rows are.
struct CanvasPart {
  /// What the rows of a table are.
  enum Kind {
    /// Interviews, with what people said of themselves.
    case interviews
    /// Those who were named, all of one type.
    case people
    /// Ties among them, all of one kind.
    case ties

    /// Columns that must be there.
    var needed: [String] {
      switch self {
      case .interviews: [CanvasPart.ego]
      case .people: [CanvasPart.ego, CanvasPart.id]
      case .ties: [CanvasPart.ego, CanvasPart.source, CanvasPart.target]
      }
    }

    /// Columns that hold no answers: row numbers begin anew in every interview, and times, versions and
    /// the name of the protocol say nothing of people.
    var technical: [String] {
      switch self {
      case .interviews:
        [
          CanvasPart.ego, CanvasPart.caseID, CanvasPart.session, CanvasPart.protocolName,
          "sessionStart", CanvasPart.finish, "sessionExported", "APP_VERSION", "COMMIT_HASH",
          "networkCanvasInterviewLocale", CanvasPart.outcome,
        ]
      case .people: ["nodeID", CanvasPart.ego, CanvasPart.id]
      case .ties:
        [
          "edgeID", "from", "to", CanvasPart.ego, CanvasPart.id, CanvasPart.source,
          CanvasPart.target,
        ]
      }
    }
  }

  static let ego = "networkCanvasEgoUUID"
  static let id = "networkCanvasUUID"
  static let source = "networkCanvasSourceUUID"
  static let target = "networkCanvasTargetUUID"
  static let caseID = "networkCanvasCaseID"
  static let session = "networkCanvasSessionID"
  static let protocolName = "networkCanvasProtocolName"
  static let finish = "sessionFinish"
  static let outcome = "networkCanvasFinishOutcome"
  /// Those that `text` is asked for.
  private static let headings = [
    ego, id, source, target, caseID, session, protocolName, finish, outcome,
  ]

  let kind: Kind
  /// The type of the people or the kind of the ties, which only the file's name says.
  let type: String
  let table: TextTable
  private let columns: [String: Int]

  init(kind: Kind, type: String, table: TextTable) {
    self.kind = kind
    self.type = type
    self.table = table
    columns = CanvasPart.headings.reduce(into: [:]) { $0[$1] = table.column(named: $1) }
  }

  /// What a table is by its headings, and by its name where they are damaged; nil if neither says so.
  static func kind(of table: TextTable) -> Kind? {
    if table.column(named: source) != nil || table.column(named: target) != nil { return .ties }
    if table.column(named: id) != nil { return .people }
    if table.column(named: ego) == nil { return nil }
    if table.file.contains("edgeList") { return .ties }
    return table.file.contains("attributeList") ? .people : .interviews
  }

  /// The type in a file's name: all that stands behind "attributeList_" or "edgeList_"; nil if the file
  /// was given another name.
  static func type(in file: InputFile) -> String? {
    let name =
      file.lastPart.lowercased().hasSuffix(".csv") ? file.lastPart.dropLast(4) : file.lastPart[...]
    for mark in ["_attributeList_", "_edgeList_", "attributeList_", "edgeList_"] {
      // The type may have the mark in it; a case ID before it may too, but is an odd one.
      if let range = name.range(of: mark), range.upperBound < name.endIndex {
        return String(name[range.upperBound...])
      }
    }
    return nil
  }

  /// A cell of one of the columns above by its heading; empty if there is no such column.
  func text(_ heading: String, _ row: Int) -> ArraySlice<UInt8> {
    guard let column = columns[heading] else { return [] }
    return table.bytes[table.range(row: row, column: column)]
  }
}
