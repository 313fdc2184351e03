import Foundation
import Testing

/// A run that is broken off, spoilt or repeated.
struct StoreCommandTests {
  /// The files of a run's folder but for what is private.
  private func files(_ path: String) throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: path).filter { $0 != "private" }
    return Dictionary(
      uniqueKeysWithValues: names.map {
        ($0, FileManager.default.contents(atPath: "\(path)/\($0)") ?? Data())
      })
  }

  private func change(_ path: String, _ old: String, _ new: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains(old))
    try text.replacing(old, with: new).write(toFile: path, atomically: true, encoding: .utf8)
  }

  @Test func saysWhatIsReused() throws {
    try withScenario { folder in
      let first = try kith("run", "small.toml", "--out", "out", in: folder)
      #expect(first.code == 0, "\(first.errors)")
      #expect(first.errors.contains("Futures are kept in out/private/futures.store ("))
      let before = try files(folder + "/out")
      let second = try kith("run", "small.toml", "--out", "out", "--threads", "3", in: folder)
      #expect(second.errors.contains("32 of 32 futures were there already. "), "\(second.errors)")
      #expect(try files(folder + "/out") == before)
      try change(folder + "/small.toml", "16 service users", "12 service users")
      let third = try kith("run", "small.toml", "--out", "out", in: folder)
      #expect(third.errors.contains("16 of 32 futures were there already. "), "\(third.errors)")
      let fresh = try kith("run", "small.toml", "--out", "out", "--fresh", in: folder)
      #expect(!fresh.errors.contains("already"))
      let other = try kith(
        "run", "small.toml", "--out", "else", "--store", "out/private/futures.store", in: folder)
      #expect(other.errors.contains("32 of 32 futures were there already. "))
      #expect(!FileManager.default.fileExists(atPath: folder + "/else/private"))
      #expect(try files(folder + "/out") == files(folder + "/else"))
      let none = try kith("run", "small.toml", "--out", "bare", "--no-store", in: folder)
      #expect(none.code == 0 && !none.errors.contains("Futures are kept"))
      #expect(try files(folder + "/bare") == files(folder + "/else"))
      #expect(try kith("run", "small.toml", "--no-store", "--store", "x", in: folder).code == 64)
    }
  }

  @Test func theStoreIsForItsOwnerAlone() throws {
    try withScenario { folder in
      try kith("run", "small.toml", "--quiet", "--out", "out", in: folder)
      for (name, mode) in [("private", 0o700), ("private/futures.store", 0o600)] {
        let of = try FileManager.default.attributesOfItem(atPath: "\(folder)/out/\(name)")
        #expect((of[.posixPermissions] as? NSNumber)?.intValue == mode, "\(name)")
      }
      let inside = try FileManager.default.contentsOfDirectory(atPath: folder + "/out/private")
      #expect(inside.sorted() == [".gitignore", "futures.store"])
      // No id of a person, nor any other word of the people table.
      let store = try #require(
        FileManager.default.contents(atPath: folder + "/out/private/futures.store"))
      let people = try String(contentsOfFile: folder + "/site0/people.csv", encoding: .utf8)
      for row in people.split(separator: "\n").dropFirst().prefix(40) {
        let id = row.split(separator: ",")[1]
        if id.count > 3 { #expect(store.range(of: Data(id.utf8)) == nil, "\(id)") }
      }
    }
  }

  /// Ended by the system at moments that nobody chose, again and again, until the run comes to its end.
  @Test func runsOnAfterEveryKillThoroughly() throws {
    try withScenario { folder in
      let words = ["run", "small.toml", "--futures", "3000", "--threads", "4", "--quiet", "--out"]
      let begun = Date()
      #expect(try finish(try start(words + ["whole"], in: folder)).code == 0)
      let seconds = Date().timeIntervalSince(begun)
      var killed = 0
      for round in 0..<12 {
        let run = try start(words + ["out"], in: folder)
        // From the first moments to well into it, in steps that never meet.
        let share = (Double(round) * 0.618_034).truncatingRemainder(dividingBy: 1)
        Thread.sleep(forTimeInterval: 0.02 + share * seconds * 0.4)
        if run.process.isRunning {
          kill(run.process.processIdentifier, SIGKILL)
          killed += 1
        }
        #expect([0, 137].contains(try finish(run).code))
      }
      #expect(killed > 2)
      let last = try finish(try start(words.filter { $0 != "--quiet" } + ["out"], in: folder))
      #expect(last.code == 0, "\(last.errors)")
      #expect(last.errors.contains("of 6,000 futures were there already"), "\(last.errors)")
      #expect(try files(folder + "/out") == files(folder + "/whole"))
      #expect(try kith("verify", "out", in: folder).code == 0)
    }
  }

  /// Ctrl-C keeps what was worked out, and says so.
  @Test func goesOnAfterCtrlC() throws {
    try withScenario { folder in
      let words = ["run", "small.toml", "--futures", "20000", "--out", "out"]
      let run = try start(words, in: folder)
      let store = folder + "/out/private/futures.store-wal"
      for _ in 0..<600 {
        Thread.sleep(forTimeInterval: 0.1)
        let size = try? FileManager.default.attributesOfItem(atPath: store)[.size] as? NSNumber
        if (size?.intValue ?? 0) > 400_000 { break }
      }
      let asked = Date()
      run.process.interrupt()
      let outcome = try finish(run)
      #expect(outcome.code == 130 && Date().timeIntervalSince(asked) < 2)
      #expect(outcome.errors.contains("futures are kept, and the same command goes on from them"))
      #expect(!FileManager.default.fileExists(atPath: store + ".lock"))
      let again = try kith("run", "small.toml", "--futures", "200", "--out", "out", in: folder)
      #expect(again.errors.contains("futures were there already"), "\(again.errors)")
    }
  }

  @Test func aSecondWriterIsRefusedByName() throws {
    try withScenario { folder in
      let run = try start(
        ["run", "small.toml", "--futures", "100000", "--quiet", "--out", "out"], in: folder)
      let lock = folder + "/out/private/futures.store.lock"
      for _ in 0..<300 where (try? String(contentsOfFile: lock, encoding: .utf8))?.isEmpty ?? true {
        Thread.sleep(forTimeInterval: 0.1)
      }
      let second = try kith("run", "small.toml", "--out", "out", in: folder)
      #expect(second.code == 75)
      #expect(
        second.errors.contains("process \(run.process.processIdentifier) on this machine since 20"),
        "\(second.errors)")
      kill(run.process.processIdentifier, SIGKILL)
      _ = try finish(run)
      let third = try kith("run", "small.toml", "--out", "out", in: folder)
      #expect(third.code == 0)
      #expect(third.errors.contains("an earlier run was broken off (process"), "\(third.errors)")
    }
  }

  /// Calls that write fail, here every eleventh, in `make torture` every one: the program says so, and the same
  /// command then comes to the same end.
  @Test func anyCallThatWritesMayFailThoroughly() throws {
    try withScenario { folder in
      let words = ["run", "small.toml", "--futures", "40", "--threads", "1", "--out"]
      let counted = try finish(
        try start(words + ["whole"], in: folder, environment: ["KITH_FAULT": "0"]))
      let line = counted.errors.split(separator: "\n").last ?? ""
      let calls = try #require(line.split(separator: " ").first.flatMap { Int($0) })
      #expect(calls > 40)
      let whole = try files(folder + "/whole")
      for call in stride(from: 1, through: calls, by: 11) {
        let fault = call.isMultiple(of: 2) ? "\(call):ENOSPC" : "\(call):EIO:ever"
        try? FileManager.default.removeItem(atPath: folder + "/out")
        let failed = try finish(
          try start(words + ["out"], in: folder, environment: ["KITH_FAULT": fault]))
        // A call that only tidies up when all is on the disk may fail without harm.
        let isHarmless = failed.code == 0 && (try? files(folder + "/out")) == whole
        #expect(
          isHarmless || ([73, 74].contains(failed.code) && failed.errors.contains("error")),
          "call \(fault): \(failed.code) \(failed.errors)")
        let again = try finish(try start(words + ["out"], in: folder))
        #expect(again.code == 0, "call \(fault): \(again.errors)")
        #expect(try files(folder + "/out") == whole, "call \(fault)")
      }
    }
  }

  @Test func verifiesOrSaysWhatDiffers() throws {
    try withScenario { folder in
      try kith(
        "run", "small.toml", "--futures", "20", "--per-replicate", "--out", "out", in: folder)
      let good = try kith("verify", "out", in: folder)
      #expect(good.code == 0, "\(good.errors)")
      #expect(good.output.hasPrefix("Identical: 22 files of out, byte for byte."))

      let path = folder + "/out/trajectories.csv"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let headings = lines[0].split(separator: ",")
      let column = try #require(headings.firstIndex(of: "mean"))
      var cells = lines[6].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      cells[column] = "77"
      lines[6] = cells.joined(separator: ",")
      try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
      let bad = try kith("verify", "out", in: folder)
      #expect(bad.code == 1)
      #expect(
        bad.errors.contains("the first difference is in line 7, column mean: \"77\" stands there"),
        "\(bad.errors)")
      #expect(try kith("verify", "out", "--json", in: folder).output.contains("E-VERIFY-DIFFERS"))
      try text.write(toFile: path, atomically: true, encoding: .utf8)

      let ties = try String(contentsOfFile: folder + "/site0/ties.csv", encoding: .utf8)
      try (ties + "\n").write(
        toFile: folder + "/site0/ties.csv", atomically: true, encoding: .utf8)
      let moved = try kith("verify", "out", in: folder)
      #expect(moved.code == 65)
      #expect(
        moved.errors.contains("site0/ties.csv")
          && moved.errors.contains("not the file that the run"),
        "\(moved.errors)")
      #expect(try kith("verify", "site0", in: folder).code == 65)
      #expect(try kith("verify", "nowhere", in: folder).code == 66)
    }
  }
}
