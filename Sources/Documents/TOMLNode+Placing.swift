import Diagnostics

/// Where a name leads, and why it cannot.
///
/// The rules are those of TOML 1.0: nothing is defined twice; a section may be added to by sections
/// inside it, a dotted name by dotted names of the same section, a `{ … }` table by nothing.
extension TOMLNode {
  /// Why a name cannot be used, and which part of it is at fault.
  struct Refusal: Error {
    let problem: TOMLProblem
    let range: Range<Int>
  }

  /// Puts a value under a name, which may have dots.
  func set(_ path: [TOMLName], to value: TOMLValue) throws(Refusal) {
    guard let last = path.last else { return }
    var node = self
    for part in path.dropLast() { node = try node.dottedChild(part) }
    if let taken = node[last.text] {
      throw node.refuse(last, .nameTwice(last.text, firstLine: node.line(of: taken)))
    }
    node.add(last, .value(value))
  }

  /// The table of a section `[a.b]`.
  func section(_ path: [TOMLName], at header: Range<Int>) throws(Refusal) -> TOMLNode {
    guard let last = path.last else { return self }
    let parent = try sectionParent(path)
    guard let taken = parent[last.text] else {
      let node = parent.child(.section, at: header)
      parent.add(last, .table(node))
      return node
    }
    let line = parent.line(of: taken)
    switch taken.item {
    case .table(let node) where node.origin == .implied:
      node.origin = .section
      node.range = header
      return node
    case .table(let node) where node.origin == .section:
      node.isComplete = false
      throw refuse(
        last, .sectionTwice(spelt(path), firstLine: source.lineNumber(at: node.range.lowerBound)))
    case .table: throw refuse(last, .sectionAfterDots(last.text, firstLine: line))
    case .sections: throw refuse(last, .sectionKind(spelt(path), firstLine: line, doubled: true))
    case .value: throw refuse(last, .nameHasValue(last.text, firstLine: line))
    }
  }

  /// The table of one more section `[[a.b]]`.
  func oneMoreSection(_ path: [TOMLName], at header: Range<Int>) throws(Refusal) -> TOMLNode {
    guard let last = path.last else { return self }
    let parent = try sectionParent(path)
    let node = parent.child(.section, at: header)
    guard let taken = parent[last.text] else {
      parent.add(last, .sections(TOMLSections(node)))
      return node
    }
    let line = parent.line(of: taken)
    switch taken.item {
    case .sections(let list): list.nodes.append(node)
    case .table: throw refuse(last, .sectionKind(spelt(path), firstLine: line, doubled: false))
    case .value: throw refuse(last, .nameHasValue(last.text, firstLine: line))
    }
    return node
  }

  /// Notes that a setting of this name was lost, in every table on its way.
  func loseSetting(_ path: [TOMLName]) {
    isComplete = false
    var node = self
    for part in path.dropLast() {
      guard case .table(let next)? = node[part.text]?.item else { return }
      next.isComplete = false
      node = next
    }
  }

  private func sectionParent(_ path: [TOMLName]) throws(Refusal) -> TOMLNode {
    var node = self
    for part in path.dropLast() { node = try node.sectionOnTheWay(part) }
    return node
  }

  /// The table that the name of a section leads through, made if it is not there.
  private func sectionOnTheWay(_ part: TOMLName) throws(Refusal) -> TOMLNode {
    guard let taken = self[part.text] else {
      let node = child(.implied, at: part.range)
      add(part, .table(node))
      return node
    }
    switch taken.item {
    case .table(let node): return node
    case .sections(let list): return list.nodes[list.nodes.count - 1]
    case .value: throw refuse(part, .nameHasValue(part.text, firstLine: line(of: taken)))
    }
  }

  /// The table that a dotted name leads through, made if it is not there.
  private func dottedChild(_ part: TOMLName) throws(Refusal) -> TOMLNode {
    guard let taken = self[part.text] else {
      let node = child(.dotted, at: part.range)
      add(part, .table(node))
      return node
    }
    switch taken.item {
    case .table(let node) where node.origin != .section:
      node.origin = .dotted
      return node
    case .table, .sections:
      throw refuse(part, .nameIsSection(part.text, firstLine: line(of: taken)))
    case .value: throw refuse(part, .nameHasValue(part.text, firstLine: line(of: taken)))
    }
  }

  private func line(of entry: Entry) -> Int { source.lineNumber(at: entry.keyRange.lowerBound) }

  private func refuse(_ part: TOMLName, _ problem: TOMLProblem) -> Refusal {
    Refusal(problem: problem, range: part.range)
  }

  /// A section's name to be repeated in a message.
  private func spelt(_ path: [TOMLName]) -> String {
    String(path.map(\.text).joined(separator: ".").unicodeScalars.prefix(80))
  }
}
