import Diagnostics
import Scenarios
import Testing

@testable import Experiments

/// How a run is divided.
struct ShardTests {
  private func plan(_ name: String = "s4", futures: Int = 200, sites: Int = 2) throws -> ShardPlan {
    let experiment = try Prebuilt.experiment(name, futures: futures, sites: sites)
    return ShardPlan(
      experiment,
      [experiment.wholeRun, experiment.runWithoutPeers] + experiment.sensitivityRuns(.standard)
        + [experiment.runWithHalvedSteps])
  }

  @Test func everyBlockBelongsToOnePart() throws {
    let plan = try plan()
    #expect(plan.parts.count > 4 && plan.pieces.count > 100)
    for count in [1, 2, 3, 7, 10, 16, 100, 5000] {
      let parts = plan.pieces.indices.map { plan.shard(of: $0, count: count) }
      // A stretch of the order each, from the first part to the last.
      #expect(parts == parts.sorted())
      #expect(parts.allSatisfy { (1...count).contains($0) })
      let own = (1...min(count, 100)).map { plan.positions(Shard($0, of: count)) }
      if count <= 100 { #expect(own.flatMap { $0 } == Array(plan.pieces.indices)) }
    }
  }

  /// Parts have the same work but for the halves of blocks at their ends: with sites of one size, as many futures
  /// but for a block.
  @Test func partsHaveTheSameWork() throws {
    let experiment = try Prebuilt.experiment("s4", futures: 640)
    let plan = ShardPlan(experiment, [experiment.wholeRun])
    for count in [2, 3, 10] {
      let futures = (1...count).map { index in
        plan.positions(Shard(index, of: count)).reduce(0) { $0 + plan.pieces[$1].futures }
      }
      let (most, least) = (futures.max() ?? 0, futures.min() ?? 0)
      #expect(most - least <= 64, "\(futures)")
    }
  }

  /// What is planned is what a run works out, block for block.
  @Test func piecesAreWhatEnsemblesWorkOut() throws {
    let plan = try plan(futures: 70, sites: 1)
    for (index, part) in plan.parts.enumerated() {
      let made = try #require(part.make())
      #expect(
        made.scenario.compare.futures == part.futures && made.scenario.compare.precision == nil)
      let own = plan.pieces.filter { $0.part == index }
      #expect(own.map(\.block) == made.blocks(0..<part.futures))
      #expect(
        own.reduce(0) { $0 + $1.futures }
          == part.futures * made.sites.count * made.optionNames.count)
    }
  }

  @Test(
    arguments: [
      ("3/10", nil), ("1/1", nil), ("100000/100000", nil),
      ("0/3", "there is no part 0 of 3"), ("4/3", "there is no part 4 of 3"),
      ("a/b", "\"a/b\" is not a part of a run"), ("3", "\"3\" is not a part of a run"),
      ("1/2/3", "\"1/2/3\" is not a part of a run"), ("-1/3", "\"-1/3\" is not a part of a run"),
      ("1/0", "a run cannot be divided into 0 parts"),
      ("1/100001", "a run cannot be divided into 100001 parts"),
      ("", "\"\" is not a part of a run"),
      ("99999999999999999999/3", "\"99999999999999999999/3\" is not a part of a run"),
      ("+1/3", "\"+1/3\" is not a part of a run"), ("1 /3", "\"1 /3\" is not a part of a run"),
    ] as [(String, String?)])
  func partsAreRead(words: String, refusal: String?) {
    do throws(Finding) {
      let shard = try Shard(words)
      #expect(refusal == nil && shard.words == words)
      #expect(Shard(storeName: shard.storeName) == shard)
    } catch {
      #expect(error.code == "E-SHARD" && error.message == refusal && error.hint != nil)
    }
  }

  @Test func storesAreKnownByTheirNames() {
    for name in [
      "futures-0-of-3.store", "futures-4-of-3.store", "futures-1-of-3.store.lock",
      "futures-01-of-3.store", "futures-1-of-3.stor", "futures-1-of-3", "my-1-of-3.store",
    ] { #expect(!FutureStore.isOwnName(name), "\(name)") }
    for name in ["futures.store", "futures-1-of-3.store"] {
      #expect(FutureStore.isOwnName(name) && FutureStore.isOwnName("a/b/" + name))
      for ending in ["", ".lock", "-wal", ".damaged"] {
        #expect(FutureStore.isOwnFile(name + ending))
      }
    }
    #expect(!FutureStore.isOwnFile("notes.txt"))
  }
}
