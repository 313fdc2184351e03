/// A node or an edge as the file has it, with the values of the lists in it under names such as
/// `graphics.x`.
struct GMLElement {
  /// The line of its key.
  let line: Int
  /// One a key, in the order of their first appearance in this element.
  var values: [Value] = []

  /// A value under a key; the number of the key is that of the file's list of keys.
  struct Value {
    let key: Int32
    var text: Range<Int>
    var line: Int32
    var isNumber: Bool
  }

  /// The value of a key, if the element has one.
  func value(_ key: Int?) -> Value? {
    guard let key else { return nil }
    return values.first { $0.key == Int32(key) }
  }
}
