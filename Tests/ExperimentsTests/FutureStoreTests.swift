import Diagnostics
import Foundation
import Networks
import Scenarios
import Storage
import Testing

@testable import Experiments

/// A store gives back what was worked out, bit for bit, or nothing.
struct FutureStoreTests {
  private func withStore(_ work: (String) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "kith-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await work("\(folder.path)/\(FutureStore.standardName)")
  }

  private func run(
    _ experiment: Experiment, _ path: String, threads: Int = 2, isFresh: Bool = false
  )
    async throws -> (EnsembleResult, FutureStore)
  {
    let store = try FutureStore(path, isFresh: isFresh)
    let result = try await Ensemble(experiment, threads: threads, store: store).run()
    try store.settle()
    store.release()
    return (result, store)
  }

  /// All numbers of a result, bit for bit.
  private func bits(_ result: EnsembleResult) -> [[UInt64]] {
    result.sites.flatMap { $0 }.map { option in
      var bits: [UInt64] = []
      for week in option.trajectories.joined() {
        bits += week.map { [$0.mean, $0.sd, $0.q10, $0.q50, $0.q90].map(\.bitPattern) } ?? [0]
      }
      bits += option.read.joined().joined().map(\.bitPattern)
      bits += option.start.joined().map(\.bitPattern)
      bits += option.counted.joined().map { $0?.bitPattern ?? 1 }
      for (value, weeks) in option.people.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        bits.append(UInt64(value.rawValue))
        bits += weeks.joined().joined().map { UInt64($0.bitPattern) }
      }
      bits += option.baseline.joined().map { UInt64($0.bitPattern) }
      for future in option.reached {
        bits += future.sorted { $0.key < $1.key }.flatMap { [UInt64($0.key), UInt64($0.value)] }
      }
      bits += option.told.joined().map { UInt64($0) }
      bits += option.whom.joined().map { UInt64($0) }
      for value in option.values {
        bits += [
          value.users, value.residents, value.discountedUsers, value.discountedResidents,
        ].map(\.bitPattern)
        bits += [UInt64(value.peopleReached), UInt64(value.usersReached)]
      }
      return bits
    }
  }

  @Test func theSecondTimeNothingIsWorkedOutThoroughly() async throws {
    try await withStore { path in
      let experiment = try Prebuilt.experiment("s4", futures: 20)
      let plain = bits(try await Ensemble(experiment, threads: 2).run())
      let (first, made) = try await run(experiment, path)
      #expect(bits(first) == plain)
      #expect(made.counts == .init(reused: 0, made: 20 * experiment.optionNames.count))
      let (second, taken) = try await run(experiment, path, threads: 7)
      #expect(bits(second) == plain)
      #expect(taken.counts == .init(reused: 20 * experiment.optionNames.count, made: 0))
      let (third, again) = try await run(experiment, path, isFresh: true)
      #expect(bits(third) == plain)
      #expect(again.counts == .init(reused: 0, made: 20 * experiment.optionNames.count))
      #expect(again.size == taken.size && taken.size > 1000)
    }
  }

  /// The scenario's last option alone is worked out with no other option in sight, and has the same keys and
  /// the same numbers as beside the others: so no key need say anything of the others.
  @Test(arguments: Prebuilt.names)
  func anOptionIsThoroughlyTheSameWithoutTheOthers(name: String) async throws {
    try await withStore { path in
      let all = try Prebuilt.experiment(name, futures: 16)
      let alone = try Prebuilt.experiment(name, futures: 16, isOnlyTheLast: true)
      _ = try await run(all, path)
      let (taken, store) = try await run(alone, path)
      #expect(store.counts == .init(reused: 32, made: 0))
      #expect(bits(taken) == bits(try await Ensemble(alone, threads: 2).run()))
    }
  }

  @Test func onlyWhatChangesIsWorkedOutThoroughly() async throws {
    try await withStore { path in
      let before = try Prebuilt.experiment("s4", futures: 16)
      _ = try await run(before, path)
      var scenario = before.scenario
      scenario.options[0].name = "Renamed"
      scenario.options.reverse()
      scenario.options.remove(at: 1)
      let (built, _) = ExperimentBuilder.build(scenario, sites: before.sites.map(\.site))
      let after = try #require(built)
      let (result, store) = try await run(after, path)
      #expect(store.counts == .init(reused: 16 * after.optionNames.count, made: 0))
      #expect(bits(result) == bits(try await Ensemble(after, threads: 1).run()))
      // More futures: whole blocks of 64 and 16 that begin alike are there.
      let more = try Prebuilt.experiment("s4", futures: 32)
      #expect(try await run(more, path).1.counts.made == 16 * before.optionNames.count)
      let most = try Prebuilt.experiment("s4", futures: 48)
      let (_, grown) = try await run(most, path)
      #expect(grown.counts.reused == 32 * before.optionNames.count)
    }
  }

  /// Whatever byte of the file is spoilt, or wherever it is cut off, the numbers are right or a finding says
  /// why there are none.
  @Test func aDamagedStoreNeverGivesAWrongNumberThoroughly() async throws {
    try await withStore { path in
      let experiment = try Prebuilt.experiment("s1", futures: 16)
      let plain = bits(try await run(experiment, path).0)
      let sound = try #require(FileManager.default.contents(atPath: path))
      var (word, noticed) = (UInt64(88_172_645_463_325_252), 0)
      for round in 0..<60 {
        // Marsaglia's xorshift: places that are the same in every run.
        word ^= word << 13
        word ^= word >> 7
        word ^= word << 17
        var spoilt = sound
        let at = Int(word % UInt64(sound.count))
        if round < 40 { spoilt[at] ^= 0x20 } else { spoilt = spoilt.prefix(at) }
        for ending in ["", "-wal", ".damaged"] {
          try? FileManager.default.removeItem(atPath: path + ending)
        }
        try spoilt.write(to: URL(filePath: path))
        do {
          let (result, store) = try await run(experiment, path)
          #expect(bits(result) == plain, "round \(round), byte \(at)")
          if store.counts.damaged > 0 || !store.findings.all.isEmpty { noticed += 1 }
        } catch let finding as Finding {
          #expect(finding.code.hasPrefix("E-STORE"), "\(finding)")
          noticed += 1
        }
      }
      #expect(noticed > 30)
    }
  }

  /// A block that stands under another's key is not taken for it.
  @Test func aBlockUnderAnothersKeyIsNotTaken() async throws {
    try await withStore { path in
      let experiment = try Prebuilt.experiment("s1", futures: 16)
      let plain = bits(try await run(experiment, path).0)
      do {
        let database = try Database(path)
        let keys = try database.rows("SELECT key FROM block WHERE id < 3 ORDER BY id").map { $0[0] }
        let move = try database.statement("UPDATE block SET key = ? WHERE id = ?")
        for (key, id) in [(.blob([1]), 1), (keys[0], 2), (keys[1], 1)] as [(Database.Value, Int64)]
        {
          try move.run([key, .integer(id)])
        }
      }
      let (result, store) = try await run(experiment, path)
      #expect(store.counts.damaged == 2)
      #expect(bits(result) == plain)
    }
  }

  @Test func whatIsNoStoreIsLeftAlone() async throws {
    try await withStore { path in
      let other = path + ".csv"
      try "a,b\n1,2\n".write(toFile: other, atomically: true, encoding: .utf8)
      #expect(throws: Finding.self) { try FutureStore(other) }
      #expect(try String(contentsOfFile: other, encoding: .utf8) == "a,b\n1,2\n")
      let database = try Database(path)
      try database.run("CREATE TABLE mine (a)")
      func code() -> String? {
        do throws(Finding) {
          _ = try FutureStore(path)
          return nil
        } catch { return error.code }
      }
      #expect(code() == "E-STORE-FOREIGN")
      try database.run("PRAGMA application_id = \(0x4B69_7468)")
      try database.run("PRAGMA user_version = 99")
      #expect(code() == "E-STORE-VERSION")
      #expect(!FileManager.default.fileExists(atPath: path + ".lock"))
    }
  }

  @Test func oneRunAtATime() async throws {
    try await withStore { path in
      let store = try FutureStore(path)
      do throws(Finding) {
        _ = try FutureStore(path)
        Issue.record("two have it")
      } catch {
        #expect(error.code == "E-STORE-BUSY")
        #expect(error.message.contains("process \(getpid()) on this machine since"))
      }
      store.release()
      try FutureStore(path).release()
    }
  }

  @Test func theOldestMakeRoom() async throws {
    try await withStore { path in
      let (one, other) = (
        try Prebuilt.experiment("s1", futures: 16), try Prebuilt.experiment("s1", futures: 15)
      )
      _ = try await run(one, path)
      let store = try FutureStore(path)
      _ = try await Ensemble(other, threads: 2, store: store).run()
      let before = store.size
      try store.settle(limit: 1)
      store.release()
      #expect(store.size < before)
      #expect(try await run(other, path).1.counts.made == 0)
      #expect(try await run(one, path).1.counts.reused == 0)
    }
  }

  /// What runs are kept by is also what `--without-peers`, `--check-step` and sensitivity are kept by.
  @Test func furtherRunsAreKeptTooThoroughly() async throws {
    try await withStore { path in
      let experiment = try Prebuilt.experiment("s3", futures: 16)
      let (result, _) = try await run(experiment, path)
      for isSecond in [false, true] {
        let store = try FutureStore(path)
        let check = try await experiment.stepCheck(result, threads: 2, store: store)
        let again = try await SensitivityRun(experiment, .standard, threads: 2, store: store).run(
          result)
        #expect((store.counts.made == 0) == isSecond)
        if isSecond {
          #expect(check.rows == (try await experiment.stepCheck(result, threads: 1)).rows)
          #expect(
            again.variants.map(\.value)
              == (try await SensitivityRun(experiment, .standard, threads: 1).run(result))
              .variants.map(\.value))
        }
        store.release()
      }
    }
  }
}
