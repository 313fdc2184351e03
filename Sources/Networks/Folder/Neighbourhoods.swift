import Documents

/// Numbers the neighbourhoods of a site: numbers stay as they are, names are counted in byte order.
struct Neighbourhoods {
  /// The highest number that a neighbourhood may have.
  static let highest = 9_999

  private var names = ByteIndex()
  private var ranks: [Int] = []
  /// The neighbourhood of people of whom none is known, apart from all others.
  private(set) var unknown = 0

  /// Names in byte order, where names and not numbers were given.
  private(set) var listed: [String] = []

  /// From all cells of people and places; empty cells do not count.
  init(_ cells: [String]) {
    for cell in cells where !cell.isEmpty { _ = names.insert(cell) }
    let numbers = names.texts.map { Neighbourhoods.number($0) }
    if numbers.allSatisfy({ $0 != nil }) {
      ranks = numbers.map { $0 ?? 0 }
    } else {
      ranks = [Int](repeating: 0, count: names.count)
      for (rank, index) in names.sorted.enumerated() { ranks[index] = rank }
      listed = names.sorted.map { names.text($0) }
    }
    unknown = (ranks.max() ?? -1) + 1
  }

  /// The number of a neighbourhood; nil for an empty cell.
  func index(of cell: String) -> Int? { names.find(cell).map { ranks[$0] } }

  /// What was done, if anything needs saying.
  func steps(unknownPeople: Int, of people: Int) -> [ReadingStep] {
    var steps: [ReadingStep] = []
    if !listed.isEmpty {
      let shown = listed.prefix(20).enumerated().map { "\($0.offset) = \($0.element)" }
      steps.append(
        ReadingStep(
          what: "neighbourhood", source: .converted, count: people - unknownPeople,
          words: "names counted in alphabetical order: " + shown.joined(separator: ", ")
            + (listed.count > 20 ? ", …" : "")))
    }
    if unknownPeople > 0 {
      steps.append(
        ReadingStep(
          what: "neighbourhood", source: .assumed, count: unknownPeople,
          words: listed.isEmpty && unknown == 0
            ? "all in one neighbourhood, because none is given"
            : "not known: put together in neighbourhood \(unknown), apart from the others"))
    }
    return steps
  }

  private static func number(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    guard bytes.count == 1 || bytes.first != UInt8(ascii: "0"),
      let number = CSVNumber.parseCount(bytes, 0..<bytes.count), number <= UInt64(highest)
    else { return nil }
    return Int(number)
  }
}
