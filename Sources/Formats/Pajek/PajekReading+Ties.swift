import Diagnostics
import Documents

extension PajekReading {
  /// `*Arcs`, `*Edges` and their lists, with `:k "relation"` or the number of lines that follow.
  mutating func beginTies(isDirected: Bool, isList: Bool) {
    guard hasNetwork() else { return }
    var claimed: Int?
    if line.words.count == 1, let count = number(line.words[0]) { claimed = count }
    guard let relation = claimed == nil ? relation() : relation(number: nil, name: "") else {
      return section = .skipped
    }
    sectionLine = text.line
    linesInSection = 0
    section = .ties(
      isDirected: isDirected, isList: isList, relation: relation, claimed: claimed)
  }

  /// Whether there is a network to which ties can belong; complains if not.
  mutating func hasNetwork() -> Bool {
    if case .network = object, !networks.isEmpty { return true }
    section = .skipped
    complaints.complain(
      "E-PAJEK-VERTICES", "there are ties here without *Vertices before them", line: text.line,
      hint: "a network begins with *Vertices and the number of vertices")
    return false
  }

  /// The relation behind the word of a section: `:k`, `:k "name"` or `:k name`; 0 where none is named.
  mutating func relation() -> Int32? {
    guard line.isWhole else {
      complainQuote()
      return nil
    }
    guard let first = line.words.first else { return relation(number: nil, name: "") }
    let digits =
      (first.range.lowerBound + 1)..<max(first.range.lowerBound + 1, first.range.upperBound)
    guard first.kind == .plain, text.bytes[first.range].first == UInt8(ascii: ":"),
      let number = CSVNumber.parseCount(text.bytes, digits), number <= 1_000_000
    else {
      complaints.complain(
        "E-PAJEK-RELATION",
        "\(Rendering.cited(text.text(first.range))) is not the number of a relation",
        line: text.line, hint: "write it as in *Arcs :2 \"advice\"")
      return nil
    }
    var names: [String] = []
    for word in line.words.dropFirst() {
      let name = unescaped(word.range)
      names.append(text.text(name))
    }
    return relation(number: Int(number), name: names.joined(separator: " "))
  }

  /// The index of a relation, which is added if it is new; nil with a complaint if its name is not right.
  mutating func relation(number: Int?, name: String) -> Int32? {
    guard let last = networks.indices.last else { return nil }
    guard name.utf8.count <= NetworkBuilder.Limits.idBytes else {
      complaints.complain("E-NET-LIMIT", "the name of this relation is too long", line: text.line)
      return nil
    }
    let relations = networks[last].relations
    if let index = relations.firstIndex(where: { $0.number == number }) {
      if relations[index].name.isEmpty { networks[last].relations[index].name = name }
      guard name.isEmpty || networks[last].relations[index].name == name else {
        complaints.complain(
          "E-PAJEK-RELATION",
          "relation \(number ?? 1) is called \(Rendering.cited(name)) here and "
            + "\(Rendering.cited(relations[index].name)) on line \(relations[index].line)",
          line: text.line, hint: "give each relation one number and one name")
        return nil
      }
      return Int32(clamping: index)
    }
    if !name.isEmpty, let same = relations.first(where: { $0.name == name }) {
      complaints.complain(
        "E-PAJEK-RELATION",
        "two relations are called \(Rendering.cited(name)), the first on line \(same.line)",
        line: text.line, hint: "give each relation a name of its own")
      return nil
    }
    guard relations.count < NetworkBuilder.Limits.columns else {
      complaints.complain("E-NET-LIMIT", "there are too many relations", line: text.line)
      return nil
    }
    networks[last].relations.append(
      PajekNetwork.Relation(number: number, name: name, line: text.line))
    return Int32(clamping: relations.count)
  }

  /// A line `[k:] i j [weight] [key value …] [[times]]`.
  mutating func takeTie(_ isDirected: Bool, _ relation: Int32) {
    linesInSection += 1
    var words = line.words[...]
    var relation = relation
    if let first = words.first, first.kind == .plain, text.bytes[first.range].last == 0x3A {
      let digits = first.range.lowerBound..<(first.range.upperBound - 1)
      guard let number = CSVNumber.parseCount(text.bytes, digits), number <= 1_000_000,
        let other = self.relation(number: Int(number), name: "")
      else { return complainTie() }
      relation = other
      words = words.dropFirst()
    }
    guard let count = networks.last?.count, let first = words.popFirst(),
      let second = words.popFirst()
    else { return complainTie() }
    let ends = (vertex(first, of: count), vertex(second, of: count))
    let weight = weight(words.first)
    if words.contains(where: { $0.kind == .time }) { times.note(text.line) }
    guard case (let from?, let to?) = ends, let weight else { return }
    add(from, to, relation, isDirected, weight)
  }

  /// A line `i j k …`: ties from the first to each of the others.
  mutating func takeList(_ isDirected: Bool, _ relation: Int32) {
    linesInSection += 1
    guard let count = networks.last?.count, line.words.count >= 2 else { return complainTie() }
    guard let from = vertex(line.words[0], of: count) else { return }
    for word in line.words.dropFirst() where !complaints.isGivenUp {
      if let to = vertex(word, of: count) { add(from, to, relation, isDirected, 0..<0) }
    }
  }

  /// Where the weight stands; empty if the line has none, nil with a complaint if it is no number.
  ///
  /// Behind the ends a line may go on with how the tie is drawn, such as `c Blue`: a word and a value.
  private mutating func weight(_ word: PajekWord?) -> Range<Int>? {
    guard let word, word.kind != .time else { return 0..<0 }
    if word.kind == .plain {
      if CSVNumber.parse(text.bytes, word.range) != nil { return word.range }
      if PajekReading.drawing.contains(text.text(word.range).lowercased()) { return 0..<0 }
    }
    complaints.complainNumber(
      text.bytes[word.range], as: "weight", line: text.line,
      missing: "write a number, or leave the weight out, which means 1")
    return nil
  }

  /// The keys of Pajek's manual for lines (F: DrawEPS).
  private static let drawing: Set = [
    "c", "p", "w", "s", "l", "lp", "lr", "lphi", "lc", "la", "fos", "font", "h1", "h2", "a1", "a2",
    "k1", "k2", "ap", "a",
  ]

  private mutating func complainTie() {
    complaints.complain(
      "E-PAJEK-TIE", "a tie needs the numbers of two vertices", line: text.line,
      hint: "write them first on the line, such as 3 8")
  }

  /// Keeps a tie, as long as there are not too many.
  mutating func add(
    _ from: Int, _ to: Int, _ relation: Int32, _ isDirected: Bool, _ weight: Range<Int>
  ) {
    guard let last = networks.indices.last else { return }
    guard networks[last].ties.count < NetworkBuilder.Limits.ties else {
      complaints.complain(
        "E-NET-LIMIT", "there are more than \(NetworkBuilder.Limits.ties) ties", line: text.line)
      return complaints.giveUp()
    }
    networks[last].ties.append(
      PajekNetwork.Tie(
        from: Int32(from), to: Int32(to), relation: relation, line: Int32(clamping: text.line),
        isDirected: isDirected, weight: weight))
  }
}
