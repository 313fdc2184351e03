/// Numbers laid out [row][lane] on a 64-byte boundary, for the block kernels.
package final class LaneArray {
  /// The first number; rows follow each other.
  package private(set) var start: UnsafeMutablePointer<Float>
  package let lanes: Int
  package private(set) var rows: Int
  private var capacity: Int

  /// `rows` rows that hold one value.
  package init(rows: Int, lanes: Int, _ value: Float = 0) {
    self.rows = rows
    self.lanes = lanes
    capacity = max(rows, 4)
    start = Self.allocate(capacity * lanes)
    start.initialize(repeating: 0, count: capacity * lanes)
    fill(value)
  }

  /// The same numbers.
  init(copying other: LaneArray) {
    (rows, lanes, capacity) = (other.rows, other.lanes, max(other.rows, 4))
    start = Self.allocate(capacity * lanes)
    start.initialize(from: other.start, count: rows * lanes)
    (start + rows * lanes).initialize(repeating: 0, count: (capacity - rows) * lanes)
  }

  deinit { start.deallocate() }

  /// Sets the first rows of one lane.
  func setLane(_ lane: Int, to numbers: [Float]) {
    precondition(numbers.count <= rows && lane < lanes)
    for (row, number) in numbers.enumerated() { start[row * lanes + lane] = number }
  }

  /// Sets the first rows of all lanes alike.
  func setLanes(to numbers: [Float]) {
    precondition(numbers.count <= rows)
    for (row, number) in numbers.enumerated() {
      (start + row * lanes).update(repeating: number, count: lanes)
    }
  }

  /// Sets every number.
  package func fill(_ value: Float) { start.update(repeating: value, count: rows * lanes) }

  /// One number.
  package subscript(row: Int, lane: Int) -> Float {
    get {
      precondition(row < rows && lane < lanes)
      return start[row * lanes + lane]
    }
    set {
      precondition(row < rows && lane < lanes)
      start[row * lanes + lane] = newValue
    }
  }

  /// Where a row starts.
  package func row(_ row: Int) -> UnsafeMutablePointer<Float> {
    precondition(row < rows)
    return start + row * lanes
  }

  /// Makes room for a row of zeros before `row`.
  package func insertRow(at row: Int) {
    precondition(row <= rows)
    if rows == capacity { grow() }
    let at = start + row * lanes
    (at + lanes).update(from: at, count: (rows - row) * lanes)
    at.update(repeating: 0, count: lanes)
    rows += 1
  }

  private func grow() {
    let larger = Self.allocate(capacity * 2 * lanes)
    larger.initialize(repeating: 0, count: capacity * 2 * lanes)
    larger.update(from: start, count: rows * lanes)
    start.deallocate()
    start = larger
    capacity *= 2
  }

  private static func allocate(_ count: Int) -> UnsafeMutablePointer<Float> {
    UnsafeMutableRawPointer.allocate(
      byteCount: max(1, count) * MemoryLayout<Float>.stride, alignment: 64
    ).bindMemory(to: Float.self, capacity: max(1, count))
  }
}

/// A fixed table of plain numbers that a kernel reads, freed with its owner.
package final class Table<Element: BitwiseCopyable> {
  package let start: UnsafeMutablePointer<Element>
  package let count: Int

  /// A copy of `elements`.
  package init(_ elements: [Element]) {
    count = elements.count
    start = .allocate(capacity: max(1, count))
    elements.withUnsafeBufferPointer { buffer in
      if let first = buffer.baseAddress { start.initialize(from: first, count: count) }
    }
  }

  /// So many times one number.
  package init(repeating element: Element, count: Int) {
    self.count = count
    start = .allocate(capacity: max(1, count))
    start.initialize(repeating: element, count: count)
  }

  deinit { start.deallocate() }
}
