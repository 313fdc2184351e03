import Diagnostics
import Storage

/// Copies the blocks that a run needs from other stores into its own.
///
/// The order of the stores, stores that stand twice and stores that hold the same blocks change nothing. Stores are
/// opened one at a time, locked against others, and no block in them is changed.
public struct Merge: Sendable {
  private let plan: ShardPlan
  private let sources: StoreSources
  private let store: FutureStore
  /// The pieces of the run that have a key, with it, in the plan's order.
  private let needed: [(position: Int, key: BlockKeys.Key)]
  /// What was found.
  public private(set) var findings = Findings()
  /// Futures that were copied, and that were in the run's own store before.
  public private(set) var copied = 0, before = 0
  /// Positions of pieces that are nowhere.
  private var missing: [Int] = []

  /// What is known of each block: its digest, and the file that had it.
  private typealias Known = [BlockKeys.Key: (digest: Int64, path: String)]

  /// Copies what there is.
  ///
  /// - Parameters:
  ///   - parts: The ensembles of the run.
  ///   - store: The run's own store.
  /// - Throws: `E-STORE-WRITE`, or `E-STORE-BUSY` where a part is still being worked out.
  public init(
    _ experiment: Experiment, _ parts: [RunPart], _ sources: StoreSources, into store: FutureStore
  ) async throws(Finding) {
    let plan = ShardPlan(experiment, parts)
    (self.plan, self.sources, self.store) = (plan, sources, store)
    needed = await Self.keys(plan)
    try copy()
  }

  private static func keys(_ plan: ShardPlan) async -> [(Int, BlockKeys.Key)] {
    var keys: [(Int, BlockKeys.Key)] = []
    await plan.each(Array(plan.pieces.indices)) { experiment, own in
      let all = BlockKeys(experiment)
      keys += own.compactMap { at in all.key(plan.pieces[at].block).map { (at, $0) } }
    }
    return keys
  }

  private mutating func copy() throws(Finding) {
    let keys = needed.map(\.key)
    var known: Known = store.digests(keys).mapValues { ($0, store.path) }
    before = needed.reduce(0) { $0 + (known[$1.key] == nil ? 0 : plan.pieces[$1.position].futures) }
    for path in sources.paths { try take(path, &known) }
    try store.finish()
    missing = needed.filter { known[$0.key] == nil }.map(\.position)
  }

  /// Takes what is needed and not known yet out of one store.
  private mutating func take(_ path: String, _ known: inout Known) throws(Finding) {
    do throws(Finding) {
      guard let table = try SourceTable(path) else { throw MergeFinding.other(0, path) }
      defer { table.release() }
      try take(table, path, &known)
    } catch {
      // What is merely of no use is said; a store that is being written to, or cannot be, ends it.
      if error.code.hasPrefix("E-STORE") { throw error }
      findings.add(error)
    }
  }

  private mutating func take(_ table: SourceTable, _ path: String, _ known: inout Known)
    throws(Finding)
  {
    let digests = try table.digests(needed.map(\.key))
    if digests.isEmpty { throw MergeFinding.other(try table.count(), path) }
    var damaged = 0
    for (position, key) in needed {
      guard let digest = digests[key], known[key]?.digest != digest else { continue }
      guard let content = table.content(key) else {
        damaged += 1
        continue
      }
      if let other = known[key], store.take(key) != nil {
        findings.add(MergeFinding.conflict(plan.words(plan.pieces[position]), other.path, path))
        continue
      }
      let futures = plan.pieces[position].futures
      try store.put(key, content, futures: futures)
      known[key] = (digest, path)
      copied += futures
    }
    if damaged > 0 { findings.add(MergeFinding.damagedBlocks(damaged, path)) }
  }
}

extension Merge {
  /// What is missing, in words; nil where nothing is.
  ///
  /// - Parameter command: What works a part out, but for `--shard i/n`: "kith run s1 --out Results/s1".
  public func missingFinding(_ command: String) -> Finding? {
    guard !missing.isEmpty else { return nil }
    let futures = missing.reduce(0) { $0 + plan.pieces[$1].futures }
    let first = missing.prefix(5).map { plan.words(plan.pieces[$0]) }
    let rest = missing.count > 5 ? "; and \(missing.count - 5) more blocks" : ""
    var words =
      "\(futures) of \(plan.futures) futures are in none of these stores: "
      + first.joined(separator: "; ") + rest
    guard let count = sources.shards else {
      return MergeFinding.missing(
        words, "name the stores that hold them, or work them out here with --compute-missing",
        store.path)
    }
    let shards = Dictionary(grouping: missing) { plan.shard(of: $0, count: count) }.keys.sorted()
    let names = shards.prefix(20).map { Shard($0, of: count).words }
    let more = shards.count > 20 ? " and \(shards.count - 20) more" : ""
    words += "; of the parts of the run, \(names.joined(separator: ", "))\(more) "
    words += shards.count == 1 ? "is not complete" : "are not complete"
    return MergeFinding.missing(
      words,
      "run what is missing, such as \(command) --shard \(names[0]), or work it out here with"
        + " --compute-missing", store.path)
  }
}
