import Disclosure
import Networks

// By group: the gap in ties, reach and places.
extension NetworkMap {
  /// What is said of one group.
  struct GroupRow {
    let name: String
    let people: Int
    /// Those whose own numbers count.
    let counted: Int
    let ties, reach, places: Double?
    let alone: Int
    /// The share of ties that stay in the group, and what chance would bring.
    let inside, expected: Double?
  }

  /// Averages of fewer people than this are not compared.
  static let fewest = GroupSizes.fewest

  func rows(_ grouping: Grouping) -> [GroupRow] {
    grouping.names.indices.map { index in
      let members = site.people.indices.filter { grouping.group[$0] == index }
      let counted = members.filter { isCounted[$0] }
      func mean(_ value: (Int) -> Int) -> Double? {
        counted.isEmpty
          ? nil : Double(counted.reduce(0) { $0 + value($1) }) / Double(counted.count)
      }
      var (inside, known) = (0, 0)
      for person in members {
        for other in graph.neighbours(of: person) {
          guard let group = grouping.group[Int(other)] else { continue }
          known += 1
          if group == index { inside += 1 }
        }
      }
      let all = grouping.group.count { $0 != nil }
      return GroupRow(
        name: grouping.names[index], people: members.count, counted: counted.count,
        ties: mean { whole.degree($0) }, reach: mean { reach[$0] },
        places: mean { placesOf[$0].count }, alone: counted.count { whole.degree($0) == 0 },
        inside: known > 0 ? Double(inside) / Double(known) : nil,
        expected: all > 1 ? Double(members.count - 1) / Double(all - 1) : nil)
    }
  }

  func addGroups(to document: inout Document) {
    document.heading(2, "By group: the gap in ties, reach and places")
    let groupings = Grouping.all(site)
    guard !groupings.isEmpty else {
      document.paragraph("The map holds nothing by which people could be grouped.")
      return
    }
    document.paragraph(Words(groupWords))
    let columns = groupings.filter(\.isColumn)
    if columns.count > Self.mostColumns { addColumns(columns, to: &document) }
    for grouping in groupings.filter({ !$0.isColumn }) + columns.prefix(Self.mostColumns) {
      document.heading(3, grouping.title)
      let gaps = gapWords(grouping)
      if !gaps.isEmpty { document.paragraph(Words(gaps)) }
      document.table(groupColumns, rows(grouping).map(groupCells))
    }
    let left = Grouping.leftOut(site)
    if !left.isEmpty {
      document.paragraph(
        Words(
          "Not shown, because they have more than \(Grouping.mostGroups) values: "
            + Self.listed(left.map { "\($0.name) (\(Digits.count($0.values)))" }, most: 20) + "."))
    }
  }

  private var groupWords: String {
    "Averages are of people"
      + (isCounted.contains(false) ? " who were interviewed" : "")
      + "; what differs between groups of fewer than \(Self.fewest) is not compared. In two steps: how many"
      + " others a person reaches through "
      + (isTwoMode ? "the places they go to." : "a tie or a friend's tie.")
      + " A gap says that groups differ on this map, not why."
  }

  /// Of how many columns every group has a row.
  static let mostColumns = 6

  /// Whether groups can differ in it on this map.
  func hasGap(_ what: String) -> Bool {
    what == "Ties" ? !isTwoMode : what == "Places" ? !site.places.isEmpty : true
  }

  typealias End = (name: String, mean: String)

  /// The groups with the highest and the lowest mean, of those with enough people; nil where they do not
  /// differ as written.
  func gap(_ rows: [GroupRow], _ value: (GroupRow) -> Double?) -> (most: End, least: End)? {
    var most: (name: String, mean: Double)?
    var least: (name: String, mean: Double)?
    for row in rows where row.counted >= Self.fewest {
      guard let mean = value(row) else { continue }
      if most.map({ mean > $0.mean }) ?? true { most = (row.name, mean) }
      if least.map({ mean < $0.mean }) ?? true { least = (row.name, mean) }
    }
    guard let most, let least else { return nil }
    let ends = (
      most: (name: most.name, mean: Digits.fixed(most.mean, decimals: 1)),
      least: (name: least.name, mean: Digits.fixed(least.mean, decimals: 1))
    )
    return ends.most.mean == ends.least.mean ? nil : ends
  }

  /// "Ties: 7.8 on average for others, 5.3 for service users."
  func gapWords(_ grouping: Grouping) -> String {
    let rows = rows(grouping)
    func words(_ what: String, _ value: (GroupRow) -> Double?) -> String? {
      guard hasGap(what), let gap = gap(rows, value) else { return nil }
      func name(_ name: String) -> String {
        grouping.isColumn ? "\(grouping.title) = \(name)" : name
      }
      return
        "\(what): \(gap.most.mean) on average for \(name(gap.most.name)), \(gap.least.mean) for"
        + " \(name(gap.least.name))."
    }
    return [words("Ties", \.ties), words("In two steps", \.reach), words("Places", \.places)]
      .compactMap { $0 }.joined(separator: " ")
  }

  private var groupColumns: [Document.Column] {
    columns(
      ["Group", "People"] + (isTwoMode ? [] : ["Ties", "Without tie"]) + ["In two steps"]
        + (site.places.isEmpty ? [] : ["Places"])
        + (isTwoMode ? [] : ["Ties inside the group", "By chance"]))
  }

  private func groupCells(_ row: GroupRow) -> [Document.Cell] {
    func mean(_ value: Double?) -> Document.Cell {
      Document.Cell(value.map { Digits.fixed($0, decimals: 1) } ?? "–")
    }
    var cells = [Document.Cell(row.name), Document.Cell(Digits.count(row.people))]
    if !isTwoMode { cells += [mean(row.ties), Document.Cell(Digits.count(row.alone))] }
    cells.append(mean(row.reach))
    if !site.places.isEmpty { cells.append(mean(row.places)) }
    if !isTwoMode {
      cells += [row.inside, row.expected].map { Document.Cell($0.map(Self.percent) ?? "–") }
    }
    return cells
  }
}
