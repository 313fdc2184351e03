import Diagnostics

/// `nearestName` for words from files: long ones have no near name, so that no file can make the search
/// take long.
package func nearWord(to word: String, among candidates: [String]) -> String? {
  guard word.utf8.count <= 64, candidates.count <= 20_000 else { return nil }
  let length = word.utf8.count
  return nearestName(
    to: word, among: candidates.filter { $0.utf8.count <= 64 && abs($0.utf8.count - length) <= 4 })
}
