import Documents

/// The answers in tables of one sort, as variables: what was exported as one column an answer is one again.
///
/// An export writes a question with several answers as columns `Question_Answer` of `true` and `false`, all
/// of them blank where nobody answered (FORMATS §1.1). Columns beside each other that share what stands before
/// a `_`, hold nothing else, and are blank only together are taken for one question. Nothing is lost by it:
/// the answers that were chosen stand in the cell, `(none)` where none was, nothing where nobody answered.
struct CanvasVariables {
  /// One variable.
  struct Variable {
    let name: String
    /// Its answers and their columns, or one column without an answer.
    let columns: [(answer: String, column: String)]

    var isJoined: Bool { columns.count > 1 }
  }

  /// What stands where somebody answered with none of the answers.
  static let none = "(none)"
  /// What stands where the export could not read a value.
  static let locked = "ENCRYPTED"

  let variables: [Variable]

  /// The variables of tables whose rows are of one sort.
  init(_ tables: [TextTable], without technical: [String]) {
    var names: [String] = []
    for table in tables {
      for name in table.columns where !technical.contains(name) && !names.contains(name) {
        names.append(name)
      }
    }
    var variables: [Variable] = []
    var next = 0
    while next < names.count {
      let run = CanvasVariables.run(names[next...])
      if run.count > 1, let joined = CanvasVariables.joined(Array(run), tables) {
        variables.append(joined)
        next = run.endIndex
      } else {
        let count = max(1, run.count)
        variables += names[next..<next + count].map { Variable(name: $0, columns: [("", $0)]) }
        next += count
      }
    }
    self.variables = variables
  }

  /// The names from the first on that share what stands before their first `_`.
  private static func run(_ names: ArraySlice<String>) -> ArraySlice<String> {
    guard let first = names.first, let start = before(first) else { return names.prefix(0) }
    return names.prefix { before($0) == start }
  }

  private static func before(_ name: String) -> Substring? {
    guard let mark = name.firstIndex(of: "_"), mark != name.startIndex else { return nil }
    return name[..<mark]
  }

  private static func joined(_ names: [String], _ tables: [TextTable]) -> Variable? {
    guard areAnswers(names, tables) else { return nil }
    let bytes = names.map { Array($0.utf8) }
    let shared = bytes.dropFirst().reduce(bytes[0]) { shared, name in
      Array(zip(shared, name).prefix { $0 == $1 }.map(\.0))
    }
    guard let mark = shared.lastIndex(of: UInt8(ascii: "_")), mark > 0 else { return nil }
    let answers = bytes.map { String(decoding: $0[(mark + 1)...], as: UTF8.self) }
    guard !answers.contains("") else { return nil }
    return Variable(
      name: String(decoding: shared[..<mark], as: UTF8.self), columns: Array(zip(answers, names)))
  }

  /// Whether columns hold `true` and `false` only, and are blank only together.
  private static func areAnswers(_ names: [String], _ tables: [TextTable]) -> Bool {
    var isFilled = false
    for table in tables {
      let columns = names.compactMap { table.column(named: $0) }
      if columns.isEmpty { continue }
      guard columns.count == names.count else { return false }
      for row in 0..<table.rowCount {
        let blank = columns.count { table.isBlank(row: row, column: $0) }
        if blank == columns.count { continue }
        guard blank == 0, columns.allSatisfy({ isFlag(table, row, $0) }) else { return false }
        isFilled = true
      }
    }
    return isFilled
  }

  private static func isFlag(_ table: TextTable, _ row: Int, _ column: Int) -> Bool {
    let cell = table.bytes[table.range(row: row, column: column)]
    return cell.elementsEqual("true".utf8) || cell.elementsEqual("false".utf8)
  }

  /// Where each variable's answers stand in a table with these headings.
  func places(in table: TextTable) -> [[(answer: String, column: Int)]] {
    variables.map { variable in
      variable.columns.compactMap { answer, name in
        table.column(named: name).map { (answer, $0) }
      }
    }
  }

  /// The variable that holds the name of a person or place, by the usual words for it.
  var naming: Int? {
    let words = ["name", "label", "full_name", "fullname", "nickname", "nick_name", "initials"]
    return words.lazy.compactMap { word in
      variables.firstIndex { !$0.isJoined && $0.name.lowercased() == word }
    }.first
  }
}
