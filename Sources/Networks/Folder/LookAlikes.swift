import Diagnostics

/// Different ids that a reader would take for one: `7` and `007`, `Ann` and `ann`, é and é.
enum LookAlikes {
  static func warn(about ids: [String], _ sheet: inout Sheet) {
    var seen: [String: Int] = [:]
    seen.reserveCapacity(ids.count)
    var pairs: [(Int, Int)] = []
    var shortened = Tally()
    for (index, id) in ids.enumerated() {
      let plain = folded(id)
      if let other = seen[plain] { pairs.append((other, index)) } else { seen[plain] = index }
      if IdFault.looksShortened(id) { shortened.note(row: index) }
    }
    if let (first, second) = pairs.first {
      let more = pairs.count == 1 ? "" : ", and \(pairs.count - 1) more pairs"
      sheet.warn(
        "W-SITE-ALIKE",
        "\(Rendering.cited(ids[first])) and \(Rendering.cited(ids[second])) look alike\(more); "
          + "they are kept as different people",
        hint: "check that they are not one person")
    }
    if let first = shortened.first {
      let count = shortened.count == 1 ? "1 id" : "\(shortened.count) ids"
      sheet.warn(
        "W-SITE-SHORTENED",
        "\(count), such as \(Rendering.cited(ids[first])), may have been shortened by a spreadsheet",
        hint: "format the column as text there, and save again")
    }
  }

  /// The id as the eye sees it. Strings compare by canonical equivalence, so both ways to write an é
  /// are one key.
  private static func folded(_ id: String) -> String {
    var plain = id.lowercased()[...]
    while plain.hasPrefix("0"), plain.utf8.count > 1 { plain = plain.dropFirst() }
    if plain.hasSuffix(".0") { plain = plain.dropLast(2) }
    return String(plain)
  }
}
