import Documents
import Networks

/// The types of people, or the kinds of ties, in the order in which tables of them stand.
struct CanvasPartTypes {
  private(set) var names: [String] = []
  /// The tables of each type.
  private(set) var tables: [[TextTable]] = []
  /// The type of each part, by its number; nil for parts that hold something else.
  private(set) var ofPart: [Int?] = []

  init(_ parts: [CanvasPart], _ kind: CanvasPart.Kind) {
    var index = ByteIndex()
    for part in parts {
      guard part.kind == kind else {
        ofPart.append(nil)
        continue
      }
      let (type, isNew) = index.insert(part.type)
      if isNew {
        names.append(part.type)
        tables.append([])
      }
      tables[type].append(part.table)
      ofPart.append(type)
    }
  }
}
