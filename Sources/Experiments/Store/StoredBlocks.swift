/// The blocks that an ensemble is made of, and which of them a store has already.
struct StoredBlocks: Sendable {
  private let store: FutureStore?
  private let keys: [Ensemble.Work: BlockKeys.Key]
  private let kept: Set<BlockKeys.Key>
  /// What is to be worked out.
  let missing: [Ensemble.Work]

  init(_ tasks: [Ensemble.Work], _ all: BlockKeys?, _ store: FutureStore?) {
    self.store = store
    guard let store, let all else {
      (keys, kept, missing) = ([:], [], tasks)
      return
    }
    let keyed = tasks.compactMap { task in all.key(task).map { (task, $0) } }
    let keys = Dictionary(keyed, uniquingKeysWith: { first, _ in first })
    let kept = store.kept(keyed.map(\.1))
    (self.keys, self.kept) = (keys, kept)
    missing = tasks.filter { task in keys[task].map { !kept.contains($0) } ?? true }
  }

  /// A block as the store has it, or as it is worked out, which the store then keeps.
  func output(_ task: Ensemble.Work, _ make: () throws -> BlockOutput) throws -> BlockOutput {
    guard let store, let key = keys[task] else { return try make() }
    if kept.contains(key) {
      if let bytes = store.take(key), let block = BlockOutput(stored: bytes, task) {
        store.count(reused: block.count)
        return block
      }
      store.countDamaged()
    }
    let block = try make()
    try store.put(key, block.stored, futures: block.count)
    store.count(made: block.count)
    return block
  }
}
