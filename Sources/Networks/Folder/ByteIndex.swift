/// Numbers texts in the order of their first appearance, and finds them again.
///
/// Texts are equal if their bytes are: a `Dictionary` of strings would take an é of one character and
/// an é of two for the same person. Nothing here depends on the order of a hash table.
package struct ByteIndex: Sendable {
  private var store: [UInt8] = []
  private var ends: [Int] = [0]
  private var slots: [Int32]

  /// An index without texts, made for about so many.
  package init(capacity: Int = 16) {
    var size = 32
    while size < capacity * 2 { size *= 2 }
    slots = [Int32](repeating: -1, count: size)
  }

  /// How many different texts there are.
  package var count: Int { ends.count - 1 }

  /// A text by its number.
  package func text(_ index: Int) -> String {
    String(decoding: store[ends[index]..<ends[index + 1]], as: UTF8.self)
  }

  /// The bytes of a text by its number.
  package func slice(_ index: Int) -> ArraySlice<UInt8> { store[ends[index]..<ends[index + 1]] }

  /// All texts in the order of their numbers.
  package var texts: [String] { (0..<count).map(text) }

  /// The numbers of all texts in the byte order of the texts.
  package var sorted: [Int] {
    (0..<count).sorted { a, b in
      store[ends[a]..<ends[a + 1]].lexicographicallyPrecedes(store[ends[b]..<ends[b + 1]])
    }
  }

  /// The number of a text, if it is there. Cost: O(length).
  package func find(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    let index = slots[slot(of: bytes, range)]
    return index < 0 ? nil : Int(index)
  }

  /// The number of a text, if it is there.
  package func find(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    return find(bytes, 0..<bytes.count)
  }

  /// The number of a text, which is added if it is new.
  package mutating func insert(_ bytes: [UInt8], _ range: Range<Int>) -> (index: Int, isNew: Bool) {
    let slot = slot(of: bytes, range)
    if slots[slot] >= 0 { return (Int(slots[slot]), false) }
    let index = count
    slots[slot] = Int32(index)
    store += bytes[range]
    ends.append(store.count)
    if count * 2 > slots.count { grow() }
    return (index, true)
  }

  /// The number of a text, which is added if it is new.
  package mutating func insert(_ text: String) -> (index: Int, isNew: Bool) {
    let bytes = Array(text.utf8)
    return insert(bytes, 0..<bytes.count)
  }

  /// The slot that holds a text, or the free one where it belongs.
  private func slot(of bytes: [UInt8], _ range: Range<Int>) -> Int {
    var slot = ByteIndex.hash(bytes, range) & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      let (start, end) = (ends[index], ends[index + 1])
      if end - start == range.count, store[start..<end].elementsEqual(bytes[range]) { break }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for index in 0..<count {
      slots[slot(of: store, ends[index]..<ends[index + 1])] = Int32(index)
    }
  }

  /// Seeded anew in every process, so that no file can be made to collide.
  private static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var hasher = Hasher()
    bytes.withUnsafeBytes { hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: $0[range])) }
    return hasher.finalize()
  }
}
