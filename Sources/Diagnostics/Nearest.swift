/// The candidate that was most likely meant by a misspelt word, or nil if none is near.
///
/// Near means: at most a third of the letters, and at most three edits, apart (insert, delete,
/// replace, swap neighbours), letter case ignored. Ties go to the earlier candidate.
///
/// - Complexity: O(candidates × length²).
public func nearestName(to word: String, among candidates: [String]) -> String? {
  let letters = Array(word.lowercased())
  let limit = min(3, max(1, letters.count / 3))
  var best: (name: String, distance: Int)?
  for candidate in candidates {
    let distance = editDistance(letters, Array(candidate.lowercased()))
    if distance <= limit, distance < (best?.distance ?? .max) { best = (candidate, distance) }
  }
  return best?.name
}

/// Edits between two words, counting a swap of neighbours as one (optimal string alignment).
func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
  var rows = [[Int]](repeating: Array(0...b.count), count: a.count + 1)
  for i in 1...a.count {
    rows[i][0] = i
    for j in 1...b.count {
      let replace = rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
      rows[i][j] = min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, replace)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        rows[i][j] = min(rows[i][j], rows[i - 2][j - 2] + 1)
      }
    }
  }
  return rows[a.count][b.count]
}
