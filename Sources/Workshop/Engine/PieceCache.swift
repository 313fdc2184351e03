import Experiments
import Synchronization

/// Pieces that were worked out, by what their numbers depend on: as-now once for everybody, and an option again
/// only when something changes it.
final class PieceCache: Sendable {
  private let state = Mutex(State())
  private let most: Int

  private struct State {
    var pieces: [[UInt8]: (piece: Piece, used: Int)] = [:]
    var clock = 0
  }

  /// - Parameter most: Pieces that are kept: each holds a few hundred kilobytes.
  init(most: Int = 400) { self.most = most }

  subscript(key: [UInt8]) -> Piece? {
    get {
      state.withLock { state in
        guard let found = state.pieces[key] else { return nil }
        state.clock += 1
        state.pieces[key] = (found.piece, state.clock)
        return found.piece
      }
    }
    set {
      state.withLock { state in
        state.clock += 1
        state.pieces[key] = newValue.map { ($0, state.clock) }
        guard state.pieces.count > most else { return }
        let oldest = state.pieces.sorted { $0.value.used < $1.value.used }.prefix(most / 4)
        for (key, _) in oldest { state.pieces[key] = nil }
      }
    }
  }
}
