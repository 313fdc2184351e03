/// Columns whose headings differ in the number at their end only, such as alter1, alter2.
struct NumberedHeadings: Equatable {
  /// What stands before the number, without points, strokes and spaces between.
  let stem: String
  /// The columns by number.
  private(set) var columns: [Int: Int]

  /// All families in the order of the headings; those of one column too.
  ///
  /// A heading that is there again with the same number, such as "alter1" behind "alter.1", does not belong to them.
  static func families(_ headings: [String]) -> [NumberedHeadings] {
    var families: [NumberedHeadings] = []
    for (index, heading) in headings.enumerated() {
      guard let (stem, number) = parts(heading) else { continue }
      if let known = families.firstIndex(where: { $0.stem == stem }) {
        if families[known].columns[number] == nil { families[known].columns[number] = index }
      } else {
        families.append(NumberedHeadings(stem: stem, columns: [number: index]))
      }
    }
    return families
  }

  /// "alter" and 3 for "alter3" or "alter.3".
  private static func parts(_ heading: String) -> (stem: String, number: Int)? {
    let bytes = Array(heading.utf8)
    let digits = bytes.reversed().prefix { (0x30...0x39).contains($0) }.count
    guard (1...3).contains(digits), let number = Int(heading.suffix(digits)) else { return nil }
    var stem = bytes.dropLast(digits)
    while let last = stem.last, [0x20, 0x2D, 0x2E, 0x5F].contains(last) { stem.removeLast() }
    return stem.isEmpty ? nil : (String(decoding: stem, as: UTF8.self), number)
  }
}
