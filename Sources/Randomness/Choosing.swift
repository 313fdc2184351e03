/// Chooses `k` of the entities with these numbers, all choices equally likely.
///
/// Each entity draws a 64-bit word at its own address (a = its number, b = 0, draws 0 and 1); the
/// smallest words win. So the choice does not depend on the order of `numbers`, the chosen of a
/// smaller `k` are the first of a larger one, and an entity that joins displaces one at most.
///
/// - Parameters:
///   - k: How many; below 1 chooses nobody, above the count everybody.
///   - numbers: The numbers of the entities, each once.
/// - Returns: Indices into `numbers`, the smallest word first; ties by number.
/// - Complexity: O(n log n).
public func chooseSmallest(
  _ k: Int, of numbers: [UInt32], key: StreamKey, step: UInt32, replicate: UInt32
) -> [Int] {
  guard k > 0 else { return [] }
  let words = numbers.map { key.word64($0, 0, step: step, replicate: replicate) }
  // Words alone nearly always decide: the rest is not looked at otherwise, as this is worked out in every future.
  let ranked = numbers.indices.sorted {
    words[$0] != words[$1] ? words[$0] < words[$1] : (numbers[$0], $0) < (numbers[$1], $1)
  }
  return Array(ranked.prefix(k))
}
