import Diagnostics
import Documents
import Networks

/// One reading of an export: tables are read, then interviews, people, ties, in an order that does not depend
/// on that of the files.
struct CanvasReading {
  let options: ReadingOptions
  var findings = Findings()
  var map = InterviewMap()
  var parts: [CanvasPart] = []
  /// Egos by UUID; numbers are those of `map.interviews`.
  var egos = ByteIndex()
  /// Places by UUID, and which place of the map each is.
  var placeIDs = ByteIndex()
  var placeOfID: [Int] = []
  /// Variables whose several columns are one again.
  var joined: [String] = []
  private var problems = 0

  init(_ options: ReadingOptions) { self.options = options }

  /// The map; nil if not even its tables could be read.
  ///
  /// - Parameter shownAs: The files that the user gave, where the tables in `parts` come from others.
  mutating func network(
    _ files: [InputFile], graphs: [InputFile], shownAs: [InputFile]? = nil
  ) -> MappedNetwork? {
    let files = files.sorted {
      ($0.lastPart, $0.name) != ($1.lastPart, $1.name)
        && CanvasReading.key($0).lexicographicallyPrecedes(CanvasReading.key($1))
    }
    for file in files { read(file) }
    guard !findings.hasErrors else { return nil }
    addInterviews()
    check(graphs)
    guard !findings.hasErrors else { return nil }
    let kinds = addPeople()
    guard !findings.hasErrors else { return nil }
    addTies()
    guard !findings.hasErrors else { return nil }
    addNotes(kinds)
    let name = InterviewMap.name(of: shownAs ?? files)
    return map.network(
      file: name, format: NetworkCanvasFormat.title, addsEgo: options.addsEgo, &findings)
  }

  private static func key(_ file: InputFile) -> [UInt8] {
    Array(file.lastPart.utf8) + [0] + Array(file.name.utf8)
  }

  private mutating func read(_ file: InputFile) {
    let (table, found) = CSVReader.readForChecking(
      file.bytes, name: file.name, separator: options.separator)
    findings.add(contentsOf: found)
    guard let table else { return }
    guard let kind = CanvasPart.kind(of: table) else {
      complain(
        "E-NC-FILE", "this is no table of a Network Canvas export", SourcePlace(file: file.name),
        hint: "give the zip that Network Canvas wrote, or all the tables in it and nothing else")
      return
    }
    for column in kind.needed where table.column(named: column) == nil {
      complain(
        "E-NC-COLUMN", "there is no column \(Rendering.cited(column))",
        SourcePlace(file: file.name, line: 1),
        hint: "export the interviews again, and do not take columns out")
    }
    var type = CanvasPart.type(in: file)
    if type == nil, kind != .interviews {
      type = kind == .people ? "Person" : "tie"
      findings.add(
        Finding(
          "W-NC-TYPE",
          "the file's name does not say what its \(kind == .people ? "people" : "ties") are; they are"
            + " called \(Rendering.cited(type ?? ""))", at: SourcePlace(file: file.name),
          hint: "keep the names that Network Canvas gives to files"))
    }
    parts.append(CanvasPart(kind: kind, type: type ?? "", table: table))
  }

  /// Interviews that are there only in the other form would be lost.
  private mutating func check(_ graphs: [InputFile]) {
    guard !graphs.isEmpty else { return }
    var sessions = ByteIndex()
    for part in parts where part.kind == .interviews {
      for row in 0..<part.table.rowCount {
        let session = Array(part.text(CanvasPart.session, row))
        if !session.isEmpty { _ = sessions.insert(session, 0..<session.count) }
      }
    }
    // The session is the value of an attribute near the beginning, in quotation marks of either sort.
    for graph in graphs
    where !graph.bytes.prefix(4 << 10).split(whereSeparator: { $0 == 0x22 || $0 == 0x27 }).contains(
      where: { sessions.find(graph.bytes, $0.startIndex..<$0.endIndex) != nil })
    {
      complain(
        "E-NC-MIXED", "this interview is there as GraphML, but not as tables",
        SourcePlace(file: graph.name), hint: "give all interviews as tables, or all as GraphML")
    }
    if !findings.hasErrors {
      findings.add(
        Finding(
          "N-NC-GRAPHML",
          "every interview is there twice, as tables and as GraphML; the tables were read"))
    }
  }

  /// Adds an error; after a thousand of them the rest is not said.
  mutating func complain(
    _ code: String, _ message: String, _ place: SourcePlace, hint: String? = nil,
    value: String? = nil
  ) {
    problems += 1
    guard problems <= NetworkBuilder.Limits.problems else { return }
    findings.add(Finding(code, message, at: place, hint: hint, value: value))
  }

  /// The UUID in a column; nil with a complaint if it is blank.
  mutating func uuid(_ part: CanvasPart, _ row: Int, _ heading: String) -> ArraySlice<UInt8>? {
    let text = part.text(heading, row)
    if !text.isEmpty { return text }
    complain(
      "E-NC-BLANK", "this row has no \(heading)", part.table.place(row: row),
      hint: "export the interviews again")
    return nil
  }

  /// The place of a cell.
  func place(_ part: CanvasPart, _ row: Int, _ heading: String) -> SourcePlace {
    SourcePlace(file: part.table.file, line: part.table.line(row: row), field: heading)
  }
}

extension InterviewMap {
  /// What files are called together: the one file, or the folder or zip that they come from.
  static func name(of files: [InputFile]) -> String {
    guard let first = files.first else { return "interviews" }
    if files.count == 1 { return first.name }
    let shared = files.dropFirst().reduce(Array(first.name.utf8)) { shared, file in
      Array(zip(shared, file.name.utf8).prefix { $0 == $1 }.map(\.0))
    }
    let folder = shared.lastIndex(of: UInt8(ascii: "/")).map { shared[..<$0] } ?? []
    return folder.isEmpty ? "interviews" : String(decoding: folder, as: UTF8.self)
  }
}
