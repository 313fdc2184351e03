import Diffusion

/// A block as a store keeps it: every number with all its bits, lowest byte first; lists with their lengths.
struct BlockBytes {
  private(set) var bytes: [UInt8] = []

  mutating func whole(_ number: Int) { raw([Int64(number).littleEndian]) }

  mutating func list<Element>(
    _ elements: some Collection<Element>, _ each: (inout BlockBytes, Element) -> Void
  ) {
    whole(elements.count)
    for element in elements { each(&self, element) }
  }

  /// Numbers of one size, side by side.
  mutating func numbers<Number: FixedSize>(_ numbers: [Number]) {
    whole(numbers.count)
    raw(numbers)
  }

  private mutating func raw<Number>(_ numbers: [Number]) {
    numbers.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }
}

/// Numbers that are kept as they stand in memory; all processors that Kith runs on put the lowest byte first.
protocol FixedSize: BitwiseCopyable {}
extension Double: FixedSize {}
extension Float: FixedSize {}
extension Int: FixedSize {}
extension Int32: FixedSize {}

/// Reads what `BlockBytes` wrote; nothing where it ends too early.
struct BlockReading {
  private let bytes: [UInt8]
  private var at = 0

  /// More is not there.
  struct Short: Error {}

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether all was read.
  var isAtEnd: Bool { at == bytes.count }

  mutating func whole() throws -> Int {
    guard bytes.count - at >= 8 else { throw Short() }
    let value = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: at, as: Int64.self) }
    at += 8
    return Int(Int64(littleEndian: value))
  }

  /// The length of a list whose entries take a byte or more each.
  private mutating func count(of size: Int) throws -> Int {
    let count = try whole()
    guard count >= 0, count <= (bytes.count - at) / size else { throw Short() }
    return count
  }

  mutating func list<Element>(_ each: (inout BlockReading) throws -> Element) throws -> [Element] {
    let count = try count(of: 1)
    var elements: [Element] = []
    elements.reserveCapacity(count)
    for _ in 0..<count { elements.append(try each(&self)) }
    return elements
  }

  mutating func numbers<Number: FixedSize>(_ kind: Number.Type) throws -> [Number] {
    let size = MemoryLayout<Number>.size
    let count = try count(of: size)
    defer { at += count * size }
    // With no room the number of elements would be written into the empty array that all threads share.
    guard count > 0 else { return [] }
    return [Number](unsafeUninitializedCapacity: count) { buffer, used in
      bytes.withUnsafeBytes { all in
        UnsafeMutableRawBufferPointer(buffer).copyMemory(
          from: UnsafeRawBufferPointer(rebasing: all[at..<at + count * size]))
      }
      used = count
    }
  }
}

extension BlockOutput {
  /// The block for a store.
  var stored: [UInt8] {
    var out = BlockBytes()
    out.whole(count)
    out.list(lines) { out, line in out.list(line) { $0.numbers($1) } }
    out.list(counted) { out, line in out.list(line) { $0.numbers($1) } }
    out.list(people.sorted { $0.key.rawValue < $1.key.rawValue }) { out, value in
      out.whole(value.key.rawValue)
      out.list(value.value) { out, people in out.list(people) { $0.numbers($1) } }
    }
    out.list(baseline) { $0.numbers($1) }
    out.list(reached) { out, sources in
      out.numbers(sources.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] })
    }
    out.list(told) { $0.numbers($1) }
    out.list(whom) { $0.numbers($1) }
    out.list(values) { out, value in
      out.numbers([
        value.users, value.residents, value.discountedUsers, value.discountedResidents,
      ])
      out.numbers([value.peopleReached, value.usersReached])
    }
    return out.bytes
  }

  /// The block that a store kept; nil where the bytes are no such block.
  init?(stored bytes: [UInt8], _ work: Ensemble.Work) {
    var read = BlockReading(bytes)
    do {
      (site, option, base) = (work.site, work.option, work.base)
      count = try read.whole()
      lines = try read.list { try $0.list { try $0.numbers(Double.self) } }
      counted = try read.list { try $0.list { try $0.numbers(Int.self) } }
      let people = try read.list { read in
        (try read.whole(), try read.list { try $0.list { try $0.numbers(Float.self) } })
      }
      self.people = Dictionary(
        people.compactMap { key, all in PersonValue(rawValue: key).map { ($0, all) } },
        uniquingKeysWith: { first, _ in first })
      baseline = try read.list { try $0.numbers(Float.self) }
      reached = try read.list { read in
        let numbers = try read.numbers(Int.self)
        let pairs = stride(from: 0, to: numbers.count - 1, by: 2).map {
          (numbers[$0], numbers[$0 + 1])
        }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
      }
      told = try read.list { try $0.numbers(Int.self) }
      whom = try read.list { try $0.numbers(Int32.self) }
      values = try read.list { read in
        let (sums, counts) = (try read.numbers(Double.self), try read.numbers(Int.self))
        guard sums.count == 4, counts.count == 2 else { throw BlockReading.Short() }
        return FutureValue(
          users: sums[0], residents: sums[1], discountedUsers: sums[2],
          discountedResidents: sums[3], peopleReached: counts[0], usersReached: counts[1])
      }
    } catch {
      return nil
    }
    guard read.isAtEnd else { return nil }
  }
}
