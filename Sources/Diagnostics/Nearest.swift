/// The candidate that was most likely meant by a misspelt word, or nil if none is near.
///
/// Near means: at most a third of the letters, and at most three edits, apart (insert, delete,
/// replace, swap neighbours), letter case ignored. So a word of one or two letters is near only to
/// itself in other letter case. Ties go to the earlier candidate.
///
/// - Complexity: O(candidates × length²); a word of more than 100 letters is near to nothing.
public func nearestName(to word: String, among candidates: [String]) -> String? {
  let letters = Array(word.lowercased())
  guard letters.count <= 100 else { return nil }
  let limit = min(3, letters.count / 3)
  var best: (name: String, distance: Int)?
  for candidate in candidates {
    let other = Array(candidate.lowercased())
    guard abs(other.count - letters.count) <= limit else { continue }
    let distance = editDistance(letters, other)
    if distance <= limit, distance < (best?.distance ?? .max) { best = (candidate, distance) }
  }
  return best?.name
}

/// Edits between two words, counting a swap of neighbours as one (optimal string alignment).
package func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
  var (twoAbove, above) = ([Int](), Array(0...b.count))
  for i in 1...a.count {
    var row = [i]
    for j in 1...b.count {
      let replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
      var edits = min(above[j] + 1, row[j - 1] + 1, replaced)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        edits = min(edits, twoAbove[j - 2] + 1)
      }
      row.append(edits)
    }
    (twoAbove, above) = (above, row)
  }
  return above[b.count]
}
