import CKernels

/// What is recorded of a run: totals of quantities over cells, week by week, lane by lane.
package struct Record: Sendable {
  package let quantities: [Quantity]
  package let cellCount: Int
  package let lanes: Int
  /// Rows recorded so far; row t is the state at the start of week t.
  package private(set) var weeks = 0
  private var totals: [Double] = []

  package init(quantities: [Quantity], cells: Int, lanes: Int) {
    self.quantities = quantities
    cellCount = cells
    self.lanes = lanes
  }

  /// The total of a quantity over a cell in one week and lane.
  package subscript(quantity: Int, cell: Int, week: Int, lane: Int) -> Double {
    totals[((week * quantities.count + quantity) * cellCount + cell) * lanes + lane]
  }

  /// Adds a row; `fill` is given the place of each (quantity, cell)'s lanes, all zero.
  mutating func addRow(
    _ fill: (_ quantity: Quantity, _ cell: Int, _ lanes: UnsafeMutablePointer<Double>) -> Void
  ) {
    let start = totals.count
    totals.append(contentsOf: repeatElement(0, count: quantities.count * cellCount * lanes))
    totals.withUnsafeMutableBufferPointer { buffer in
      guard var lane = buffer.baseAddress.map({ $0 + start }) else { return }
      for quantity in quantities {
        for cell in 0..<cellCount {
          fill(quantity, cell, lane)
          lane += lanes
        }
      }
    }
    weeks += 1
  }

  /// Makes room for so many rows in one go.
  mutating func reserve(weeks: Int) {
    totals.reserveCapacity(weeks * quantities.count * cellCount * lanes)
  }
}

extension PlainFuture {
  /// Records the week's row: sums in double precision, in ascending order of the people.
  package func record(_ cells: Cells, in record: inout Record) {
    let (degree, bridging) = degrees()
    record.addRow { quantity, cell, lanes in
      for person in cells.cells[cell].people {
        lanes[0] += amount(quantity, person, degree, bridging)
      }
    }
  }

  /// A quantity of everybody, in the order of the people.
  package func amounts(_ quantity: Quantity) -> [Double] {
    let (degree, bridging) = degrees()
    return (0..<plan.count).map { amount(quantity, $0, degree, bridging) }
  }

  private func amount(_ quantity: Quantity, _ person: Int, _ degree: [Int], _ bridging: [Int])
    -> Double
  {
    switch quantity {
    case .wellbeing: Double(wellbeing[person])
    case .stigma: Double(stigma[person])
    case .withdrawal: Double(withdrawal[person])
    case .connection: Double(connection[person])
    case .poorlyConnected: connection[person] <= rates[.halfConnection] ? 1 : 0
    case .atMost(let value, let bound): self.value(value, of: person) <= bound ? 1 : 0
    case .ties: Double(degree[person])
    case .bridgingTies: Double(bridging[person])
    case .takingPart: programmes.contains { $0.isMember[person] } ? 1 : 0
    case .everTookPart: programmes.contains { $0.everMember[person] } ? 1 : 0
    case .reached(let index): models[index].isActive[person] ? 1 : 0
    case .model(let index, let column, let reading):
      reading.amount(models[index].columns[column][person])
    }
  }

  private func degrees() -> (degree: [Int], bridging: [Int]) {
    var degree = [Int](repeating: 0, count: plan.count)
    var bridging = degree
    func count(_ from: Int, _ to: Int) {
      for person in [from, to] {
        degree[person] += 1
        if plan.isUser[from] != plan.isUser[to] { bridging[person] += 1 }
      }
    }
    for (pair, strength) in zip(plan.pairs, strength) where strength > 0 {
      count(pair.from, pair.to)
    }
    for tie in made where tie.strength > 0 { count(tie.from, tie.to) }
    return (degree, bridging)
  }
}

/// What a block needs to record a row: the cells as tables.
final class BlockRecorder {
  private let cells: [Table<Int32>]
  /// The bound of each quantity that counts people up to one, in every lane.
  private let bounds: [Quantity: LaneArray]

  init(_ cells: Cells, _ quantities: [Quantity], lanes: Int) {
    self.cells = cells.cells.map { Table($0.people.map(Int32.init)) }
    var bounds: [Quantity: LaneArray] = [:]
    for quantity in quantities {
      guard case .atMost(_, let bound) = quantity else { continue }
      bounds[quantity] = LaneArray(rows: 1, lanes: lanes, bound)
    }
    self.bounds = bounds
  }

  private func union(_ masks: [[UInt64]], _ count: Int) -> [UInt64] {
    masks.reduce([UInt64](repeating: 0, count: count)) { zip($0, $1).map { $0 | $1 } }
  }

  /// Records the week's row of every lane, in the same order as the reference.
  func record(_ block: Block, in record: inout Record) {
    let kernels = block.kernels.table.pointee
    record.addRow { quantity, cell, lanes in
      let people = cells[cell]
      let count = Int32(people.count)
      func sum(_ array: LaneArray) { kernels.sum(count, people.start, array.start, lanes) }
      func bits(_ masks: [UInt64]) { kernels.count_bits(count, people.start, masks, lanes) }
      switch quantity {
      case .wellbeing: sum(block.wellbeing)
      case .stigma: sum(block.stigma)
      case .withdrawal: sum(block.withdrawal)
      case .connection: sum(block.connection)
      case .poorlyConnected:
        kernels.count_at_most(
          count, people.start, block.connection.start, block.rate(.halfConnection), lanes)
      case .atMost(let value, _):
        guard let bound = bounds[quantity] else { return }
        kernels.count_at_most(
          count, people.start, block.array(value).start, bound.start, lanes)
      case .ties: sum(block.degree)
      case .bridgingTies: sum(block.bridging)
      case .takingPart: bits(union(block.programmes.map(\.member), block.people.padded))
      case .everTookPart: bits(union(block.programmes.map(\.ever), block.people.padded))
      case .reached(let index): bits(block.models[index].active)
      case .model(let index, let column, let reading):
        if let mood = block.models[index].mood {
          let (no, yes) = (reading.amount(0), reading.amount(1))
          for at in 0..<people.count {
            let mask = mood.state.start[Int(people.start[at])]
            for lane in 0..<block.lanes { lanes[lane] += mask >> UInt64(lane) & 1 == 1 ? yes : no }
          }
          return
        }
        if let opinions = block.models[index].opinions {
          for at in 0..<people.count {
            for lane in 0..<block.lanes {
              lanes[lane] += reading.amount(Double(opinions[Int(people.start[at]), lane]))
            }
          }
          return
        }
        for (lane, memory) in block.models[index].memories.enumerated() {
          guard let memory else { continue }
          for at in 0..<people.count {
            lanes[lane] += reading.amount(memory.columns[column][Int(people.start[at])])
          }
        }
      }
    }
  }
}
