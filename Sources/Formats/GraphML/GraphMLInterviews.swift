import Diagnostics
import Documents
import Networks

/// Interviews that Network Canvas wrote as GraphML, as the tables that it writes of them too.
///
/// The two forms say the same (FORMATS §1.1), so they go the same way from here on: what is answered becomes a
/// variable, people are told apart by their UUIDs alone, venues become places. Differences of the forms end
/// here: what the person interviewed said stands on the graph, and the type of a person or tie is a value.
struct GraphMLInterviews {
  let parser: GraphMLParser
  var complaints: NetworkComplaints
  private var parts: [CanvasPart] = []
  /// The key of each token; -1 = not declared.
  var keys: [Int]
  let named: Named
  var misplaced = LineTally()

  /// The keys that the program itself declares.
  struct Named {
    let uuid: Int?
    let type: Int?
    let others: [Int]

    init(_ network: XMLNetwork) {
      func token(_ id: String) -> Int? { network.tokens.find(id) }
      uuid = token(CanvasPart.id)
      type = token("networkCanvasType")
      // A label repeats the name where there is a variable of that name.
      let hasName = network.keys.contains { $0.name.lowercased() == "name" }
      let label = hasName ? token(NetworkColumns.label) : nil
      others = [token(CanvasPart.source), token(CanvasPart.target), label].compactMap { $0 }
    }

    func holds(_ token: Int) -> Bool { token == uuid || token == type || others.contains(token) }
  }

  /// A table that is being filled.
  struct Sheet {
    let kind: CanvasPart.Kind
    let type: String
    var table: TextTableBuilder
    /// The column of each token; -1 = none yet.
    var columns: [Int]
  }

  /// The tables of all interviews in a file.
  static func parts(of parser: GraphMLParser, _ findings: inout Findings) -> [CanvasPart] {
    var interviews = GraphMLInterviews(parser)
    for (index, graph) in parser.graphs.enumerated() {
      if let interview = graph.interview { interviews.add(interview, index) }
    }
    interviews.warn()
    findings.add(contentsOf: interviews.complaints.findings)
    return interviews.parts
  }

  private init(_ parser: GraphMLParser) {
    self.parser = parser
    complaints = NetworkComplaints(file: parser.complaints.file)
    named = Named(parser.network)
    keys = [Int](repeating: -1, count: parser.network.tokens.count)
    for (index, key) in parser.network.keys.enumerated() { keys[key.token] = index }
  }

  private mutating func add(_ interview: GraphMLInterview, _ index: Int) {
    let (network, graph) = (parser.network, parser.graphs[index])
    let ego =
      named.uuid.flatMap { network.value($0, in: graph.chain) }
      ?? network.store[interview.session]
    var sheet = self.sheet(
      .interviews, "", [CanvasPart.ego, CanvasPart.caseID, CanvasPart.session])
    sheet.table.addRow(line: graph.line)
    for (column, text) in [ego, network.store[interview.name], network.store[interview.session]]
      .enumerated()
    {
      sheet.table.set(column, text)
    }
    if let finish = interview.finish {
      sheet.table.set(sheet.table.column(CanvasPart.finish), network.store[finish])
    }
    fill(&sheet, graph.chain, [.elsewhere, .both])
    finish([sheet])
    let people = addPeople(index, ego)
    addTies(index, ego, people)
  }

  /// Adds those who were named, a table a type; returns the UUID of each id.
  private mutating func addPeople(
    _ graph: Int, _ ego: ArraySlice<UInt8>
  ) -> (ids: ByteIndex, uuids: [ArraySlice<UInt8>]) {
    let network = parser.network
    var (ids, uuids, sheets) = (ByteIndex(), [ArraySlice<UInt8>](), [Sheet]())
    for node in network.nodes where node.graph == graph && !complaints.isGivenUp {
      let uuid = named.uuid.flatMap { network.value($0, in: node.chain) } ?? []
      guard ids.insert(network.store.bytes, node.id.range).isNew else {
        complaints.complain(
          "E-NET-TWICE",
          "the person \(Rendering.cited(network.store.text(node.id))) is there twice in this interview",
          line: node.line, hint: "export the interviews again")
        continue
      }
      uuids.append(uuid)
      guard
        let place = self.place(
          .people, type(node.chain) ?? "Person", [CanvasPart.ego, CanvasPart.id], &sheets,
          line: node.line)
      else { continue }
      sheets[place].table.addRow(line: node.line)
      sheets[place].table.set(0, ego)
      sheets[place].table.set(1, uuid)
      fill(&sheets[place], node.chain, [.people, .both])
    }
    finish(sheets)
    return (ids, uuids)
  }

  private mutating func addTies(
    _ graph: Int, _ ego: ArraySlice<UInt8>, _ people: (ids: ByteIndex, uuids: [ArraySlice<UInt8>])
  ) {
    let network = parser.network
    var sheets: [Sheet] = []
    let headings = [CanvasPart.ego, CanvasPart.id, CanvasPart.source, CanvasPart.target]
    for edge in network.edges where edge.graph == graph && !complaints.isGivenUp {
      let ends = [edge.from, edge.to].map { people.ids.find(network.store.bytes, $0.range) }
      guard let from = ends[0], let to = ends[1] else {
        let id = network.store.text(ends[0] == nil ? edge.from : edge.to)
        complaints.complain(
          "E-NET-UNKNOWN", "there is no person \(Rendering.cited(id)) in this interview",
          line: edge.line, hint: "export the interviews again", value: id)
        continue
      }
      guard
        let place = self.place(
          .ties, type(edge.chain) ?? "tie", headings, &sheets, line: edge.line)
      else { continue }
      let uuid = named.uuid.flatMap { network.value($0, in: edge.chain) } ?? []
      sheets[place].table.addRow(line: edge.line)
      for (column, text) in [ego, uuid, people.uuids[from], people.uuids[to]].enumerated() {
        sheets[place].table.set(column, text)
      }
      fill(&sheets[place], edge.chain, [.ties, .both])
    }
    finish(sheets)
  }

  private func type(_ chain: XMLNetwork.Chain) -> String? {
    guard let text = named.type.flatMap({ parser.network.value($0, in: chain) }), !text.isEmpty
    else { return nil }
    return String(decoding: text, as: UTF8.self)
  }

  private func sheet(_ kind: CanvasPart.Kind, _ type: String, _ headings: [String]) -> Sheet {
    Sheet(
      kind: kind, type: type, table: TextTableBuilder(file: complaints.file, columns: headings),
      columns: [Int](repeating: -1, count: keys.count))
  }

  /// The table of a type, if there is room for one more row; nil with a complaint if not.
  private mutating func place(
    _ kind: CanvasPart.Kind, _ type: String, _ headings: [String], _ sheets: inout [Sheet],
    line: Int
  ) -> Int? {
    guard let index = sheets.firstIndex(where: { $0.type == type }) else {
      guard sheets.count < NetworkBuilder.Limits.columns else {
        return giveUp("there are more than \(sheets.count) types in one interview", line: line)
      }
      sheets.append(sheet(kind, type, headings))
      return sheets.count - 1
    }
    guard sheets[index].table.byteCount < NetworkBuilder.Limits.tableBytes else {
      return giveUp("there are more values than Kith reads", line: line)
    }
    return index
  }

  private mutating func giveUp(_ message: String, line: Int) -> Int? {
    complaints.complain("E-NET-LIMIT", message, line: line)
    complaints.giveUp()
    return nil
  }

  private mutating func finish(_ sheets: [Sheet]) {
    parts += sheets.map { CanvasPart(kind: $0.kind, type: $0.type, table: $0.table.table()) }
  }
}
