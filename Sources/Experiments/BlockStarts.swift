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

  /// How often each start is still asked for, and those that are there.
  private let held: Mutex<[Address: (entry: Entry, left: Int)]>

  /// - Parameter asked: The addresses that will be asked for, each as often as it will be.
  init(_ asked: [Address]) {
    var held: [Address: (entry: Entry, left: Int)] = [:]
    for address in asked { held[address, default: (Entry(), 0)].left += 1 }
    self.held = Mutex(held)
  }

  /// The start at an address; one that nobody announced is worked out and not kept.
  func take(_ address: Address, _ make: () throws -> BlockStart) rethrows -> BlockStart {
    let entry = held.withLock { held in
      var (entry, left) = held[address] ?? (Entry(), 1)
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
