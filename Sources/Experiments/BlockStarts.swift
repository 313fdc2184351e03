import Diffusion
import Synchronization

/// Row 0 of the blocks being worked on, each worked out once though every option begins with it.
///
/// A start is let go when its last option has taken it, so that few are held at a time.
final class BlockStarts: Sendable {
  struct Address: Hashable {
    let site, base, lanes: Int
  }

  /// One start: who comes first works it out, the others wait.
  private final class Entry: Sendable {
    let start = Mutex<BlockStart?>(nil)
  }

  /// How often each start is asked for.
  private let options: Int
  private let held = Mutex<[Address: (entry: Entry, left: Int)]>([:])

  init(options: Int) { self.options = options }

  /// The start at an address, which every option asks for once.
  func take(_ address: Address, _ make: () throws -> BlockStart) rethrows -> BlockStart {
    let entry = held.withLock { held in
      var (entry, left) = held[address] ?? (Entry(), options)
      left -= 1
      held[address] = left > 0 ? (entry, left) : nil
      return entry
    }
    return try entry.start.withLock { start in
      if let start { return start }
      let made = try make()
      start = made
      return made
    }
  }
}
