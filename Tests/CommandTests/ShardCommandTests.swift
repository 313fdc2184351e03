import Foundation
import Storage
import Testing

/// A run that is worked out in parts and put together.
struct ShardCommandTests {
  /// The files of a run's folder but for what is private.
  private func files(_ path: String) throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: path).filter { $0 != "private" }
    return Dictionary(
      uniqueKeysWithValues: names.map {
        ($0, FileManager.default.contents(atPath: "\(path)/\($0)") ?? Data())
      })
  }

  /// Works out parts of a run, one after another.
  private func work(
    _ parts: [Int], of count: Int, _ words: [String], in folder: String, to out: String = "parts",
    threads: (Int) -> Int = { _ in 2 }
  ) throws {
    for (position, part) in parts.enumerated() {
      let run = try finish(
        start(
          words + [
            "--shard", "\(part)/\(count)", "--out", out, "--threads", "\(threads(position))",
          ], in: folder))
      #expect(run.code == 0, "\(run.errors)")
    }
  }

  @Test func partsMakeTheSameBytesThoroughly() throws {
    try withScenario { folder in
      let words = ["run", "small.toml", "--futures", "400"]
      #expect(try finish(start(words + ["--out", "whole"], in: folder)).code == 0)
      try work([7, 2, 10, 1, 5, 5, 9, 3, 8, 4, 6], of: 10, words, in: folder) { $0 % 3 + 1 }
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder + "/parts") == ["private"])
      let merged = try kith(
        "merge", "small.toml", "parts", "parts/private/futures-3-of-10.store", "--futures", "400",
        "--out", "merged", in: folder)
      #expect(merged.code == 0, "\(merged.errors)")
      #expect(merged.errors.contains("Put together from 10 stores: 800 futures."))
      #expect(merged.errors.contains("800 of 800 futures were there already."))
      #expect(try files(folder + "/merged") == files(folder + "/whole"))
      // Into the folder of the parts, and again.
      for words in ["800 futures.", "0 futures; 800 were there already."] {
        let again = try kith(
          "merge", "small.toml", "parts", "--futures", "400", "--out", "parts", in: folder)
        #expect(again.code == 0 && again.errors.contains("10 stores: " + words), "\(again.errors)")
        #expect(try files(folder + "/parts") == files(folder + "/whole"))
      }
      #expect(try kith("verify", "parts", in: folder).code == 0)
    }
  }

  @Test func aPartSaysWhatItDid() throws {
    try withScenario { folder in
      let words = ["small.toml", "--futures", "160", "--shard", "1/2", "--out", "out"]
      let first = try finish(start(["run"] + words, in: folder))
      #expect(first.output.isEmpty)
      #expect(
        first.errors.hasPrefix(
          "Part 1/2: 128 of the run's 320 futures. They are kept in out/private/futures-1-of-2.store ("
        ),
        "\(first.errors)")
      #expect(
        first.errors.hasSuffix(
          "put them together: kith merge small.toml out --futures 160 --out out\n"))
      let second = try finish(start(["run"] + words + ["--json"], in: folder))
      #expect(second.output.contains("\"futures_reused\": 128"), "\(second.output)")
      let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/out/private")
      #expect(names.sorted() == [".gitignore", "futures-1-of-2.store"])
      let own = try finish(
        start(["run"] + words + ["--store", "mine.store", "--quiet"], in: folder))
      #expect(own.code == 0 && own.errors.isEmpty)
      #expect(FileManager.default.fileExists(atPath: folder + "/mine.store"))
    }
  }

  /// Parts that are kept in one store leave each other's futures alone.
  @Test func partsMayShareAStore() throws {
    try withScenario { folder in
      let words = ["run", "small.toml", "--futures", "160", "--store", "all.store"]
      try work([2, 1], of: 2, words, in: folder)
      #expect(!FileManager.default.fileExists(atPath: folder + "/parts"))
      let merged = try kith(
        "merge", "small.toml", "all.store", "--futures", "160", "--out", "merged", in: folder)
      #expect(merged.code == 0, "\(merged.errors)")
      #expect(try reuse(merged.errors) == (320, 320))
    }
  }

  /// What is worked out again beside the comparison is divided too.
  @Test func furtherRunsAreDividedTooThoroughly() throws {
    try withScenario { folder in
      let asked = [
        "small.toml", "--futures", "70", "--sensitivity", "--without-peers", "--check-step",
        "--per-replicate",
      ]
      #expect(try finish(start(["run"] + asked + ["--out", "whole"], in: folder)).code == 0)
      try work([3, 1, 2, 4], of: 4, ["run"] + asked, in: folder) { _ in 2 }
      let merged = try finish(start(["merge"] + asked + ["parts", "--out", "merged"], in: folder))
      #expect(merged.code == 0, "\(merged.errors)")
      // Nothing at all is left to be worked out.
      let (reused, all) = try reuse(merged.errors)
      #expect(reused == all && all > 1000)
      #expect(try files(folder + "/merged") == files(folder + "/whole"))
    }
  }

  private func reuse(_ words: String) throws -> (Int, Int) {
    let found = try #require(
      words.firstMatch(of: #/([\d,]+) of ([\d,]+) futures were there already/#))
    return (
      Int(found.1.replacing(",", with: "")) ?? 0, Int(found.2.replacing(",", with: "")) ?? -1
    )
  }

  @Test func whatIsMissingIsNamedThoroughly() throws {
    try withScenario { folder in
      let words = ["run", "small.toml", "--futures", "400"]
      try work([1, 2, 4, 5, 6, 8, 9, 10], of: 10, words, in: folder)
      let out = ["--futures", "400", "--out", "out"]
      let refused = try finish(start(["merge", "small.toml", "parts"] + out, in: folder))
      #expect(refused.code == 66)
      #expect(
        refused.errors.contains(
          "error: 256 of 800 futures are in none of these stores: "
            + "as now at site0, futures 65 to 128; "), "\(refused.errors)")
      #expect(
        refused.errors.contains("of the parts of the run, 3/10, 7/10 are not complete")
          && refused.errors.contains(
            "such as kith run small.toml --futures 400 --out out --shard 3/10"),
        "\(refused.errors)")
      #expect(try files(folder + "/out").isEmpty)
      // Each by itself, under names that say nothing.
      try FileManager.default.moveItem(
        atPath: folder + "/parts/private/futures-1-of-10.store", toPath: folder + "/a.store")
      let one = try finish(
        start(["merge", "small.toml", "a.store", "--out", "b", "--futures", "400"], in: folder))
      #expect(one.code == 66 && one.errors.contains("name the stores that hold them"))
      #expect(one.errors.contains("more blocks"), "\(one.errors)")
      let here = try finish(
        start(["merge", "small.toml", "parts", "a.store", "--compute-missing"] + out, in: folder))
      #expect(here.code == 0)
      #expect(try reuse(here.errors) == (544, 800))
      try kith("run", "small.toml", "--quiet", "--futures", "400", "--out", "whole", in: folder)
      #expect(try files(folder + "/out") == files(folder + "/whole"))
    }
  }

  @Test func whatCannotBeTakenIsSaid() throws {
    try withScenario { folder in
      let words = ["run", "small.toml", "--futures", "160"]
      try work([1, 2], of: 2, words, in: folder)
      try work([1], of: 2, ["run", "small.toml", "--futures", "32"], in: folder, to: "other")
      func merge(_ sources: String...) throws -> Outcome {
        try finish(
          start(
            ["merge", "small.toml", "--futures", "160", "--out", "out"] + sources, in: folder))
      }
      let other = try merge("other/private/futures-1-of-2.store", "parts")
      #expect(other.code == 0)
      #expect(
        other.errors.contains("none of the 2 blocks in this store belongs to this run"),
        "\(other.errors)")
      #expect(try merge("nowhere").code == 66)
      #expect(try merge("site0").errors.contains("no store of futures is in the folder \"site0\""))
      let no = try merge("parts", "small.toml")
      #expect(
        no.code == 65 && no.errors.contains("small.toml: error: this file is not a store of Kith"),
        "\(no.errors)")
      // A file that is damaged as a whole is named, left alone, and what it held is missing.
      let path = folder + "/parts/private/futures-2-of-2.store"
      let sound = try #require(FileManager.default.contents(atPath: path))
      let spoilt = Data(repeating: 7, count: 5000)
      try spoilt.write(to: URL(filePath: path))
      try? FileManager.default.removeItem(atPath: folder + "/out")
      let damaged = try merge("parts")
      #expect(
        damaged.code == 66
          && damaged.errors.contains("futures-2-of-2.store: warning: this store is damaged"),
        "\(damaged.errors)")
      #expect(damaged.errors.contains("192 of 320 futures"))
      #expect(FileManager.default.contents(atPath: path) == spoilt)
      try sound.write(to: URL(filePath: path))
      // One block whose bytes have changed.
      do {
        let database = try Database(path)
        try database.run("UPDATE content SET bytes = zeroblob(length(bytes)) WHERE id = 1")
      }
      let block = try merge("parts")
      #expect(
        block.code == 66
          && block.errors.contains("warning: 1 block of futures in this store is damaged"),
        "\(block.errors)")
      #expect(block.errors.contains("2/2 is not complete"))
    }
  }

  @Test func differentNumbersUnderOneKeyAreRefused() throws {
    try withScenario { folder in
      try work([1, 2], of: 2, ["run", "small.toml"], in: folder)
      let (one, other) = (
        folder + "/parts/private/futures-1-of-2.store", folder + "/other.store"
      )
      try FileManager.default.copyItem(atPath: one, toPath: other)
      do {
        let database = try Database(other)
        let row = try #require(
          try database.rows(
            "SELECT id, key, bytes FROM block JOIN content USING (id) LIMIT 1"
          ).first)
        let key = try #require(row[1].blob)
        var bytes = try #require(row[2].blob)
        bytes[100] ^= 1
        let digest = Int64(bitPattern: xxh64(bytes, seed: xxh64(key)))
        try database.run("UPDATE content SET bytes = ? WHERE id = ?", [.blob(bytes), row[0]])
        try database.run("UPDATE block SET digest = ? WHERE id = ?", [.integer(digest), row[0]])
      }
      let merged = try kith(
        "merge", "small.toml", "parts", "other.store", "--out", "out", in: folder)
      #expect(merged.code == 65)
      #expect(
        merged.errors.contains(
          "error: \"parts/private/futures-1-of-2.store\" and this store hold"
            + " different numbers for the same futures (as now at site0, futures 1 to 16)"),
        "\(merged.errors)")
      #expect(merged.errors.contains("other.store"))
      #expect(try files(folder + "/out").isEmpty)
    }
  }

  @Test func twoWritersOfOnePartAndMergingMeanwhileThoroughly() throws {
    try withScenario { folder in
      let words = [
        "run", "small.toml", "--futures", "100000", "--shard", "1/2", "--out", "out", "--quiet",
      ]
      let run = try start(words, in: folder)
      let lock = folder + "/out/private/futures-1-of-2.store.lock"
      for _ in 0..<300 where (try? String(contentsOfFile: lock, encoding: .utf8))?.isEmpty ?? true {
        Thread.sleep(forTimeInterval: 0.1)
      }
      let second = try finish(start(words, in: folder))
      #expect(second.code == 75)
      let owner = "process \(run.process.processIdentifier) on this machine since 20"
      #expect(second.errors.contains(owner), "\(second.errors)")
      let merged = try kith(
        "merge", "small.toml", "out", "--futures", "100000", "--out", "out", in: folder)
      #expect(merged.code == 75 && merged.errors.contains(owner), "\(merged.errors)")
      // Another part has a store of its own.
      let other = try kith(
        "run", "small.toml", "--futures", "40", "--shard", "2/2", "--out", "out", in: folder)
      #expect(other.code == 0, "\(other.errors)")
      kill(run.process.processIdentifier, SIGKILL)
      _ = try finish(run)
      let third = try kith(
        "run", "small.toml", "--futures", "40", "--shard", "1/2", "--out", "out", in: folder)
      #expect(third.code == 0 && third.errors.contains("an earlier run was broken off (process"))
      let both = try kith("merge", "small.toml", "out", "--futures", "40", "--out", "m", in: folder)
      #expect(both.code == 0, "\(both.errors)")
    }
  }

  @Test func brokenWordsAreRefused() throws {
    try withScenario { folder in
      for (part, words) in [
        ("0/3", "error: there is no part 0 of 3"),
        ("4/3", "error: there is no part 4 of 3"),
        ("a/b", "error: \"a/b\" is not a part of a run"),
      ] {
        let run = try kith("run", "small.toml", "--shard", part, "--out", "out", in: folder)
        #expect(run.code == 64 && run.errors.contains(words), "\(run.code) \(run.errors)")
      }
      #expect(try kith("run", "small.toml", "--shard", "1/2", "--no-store", in: folder).code == 64)
      #expect(
        try kith("run", "small.toml", "--shard", "1/2", "--per-person", in: folder).code == 64)
      #expect(try kith("merge", "small.toml", in: folder).code == 64)
      let text = smallScenario.replacing("futures      = 16", with: "precision    = \"0.1 points\"")
      try text.write(toFile: folder + "/precise.toml", atomically: true, encoding: .utf8)
      for words in [
        ["run", "precise.toml", "--shard", "1/2"], ["merge", "precise.toml", "site0"],
      ] {
        let run = try finish(start(words + ["--out", "out"], in: folder))
        #expect(
          run.code == 65 && run.errors.contains("error: a run to a precision decides as it goes"),
          "\(run.errors)")
        #expect(run.errors.contains("give every part, and kith merge, the same number of futures"))
      }
      #expect(!FileManager.default.fileExists(atPath: folder + "/out"))
    }
  }

  /// Parts in an order that nobody chose, one of them twice, on any number of threads: ten of them once.
  @Test(arguments: zip([1, 2, 3, 8, 16], [4, 10, 4, 4, 4]))
  func anyOrderAndThreadsThoroughlyGiveTheSameBytes(threads: Int, parts: Int) throws {
    try withScenario { folder in
      // The first prebuilt scenario, at two of its sites.
      let prebuilt = try String(
        contentsOfFile: package.path + "/Scenarios/s1-champions-brokers-or-circles.toml",
        encoding: .utf8)
      let sites = package.path + "/Scenarios/sites/"
      try prebuilt.replacing(
        #/sites +=[^\]]*\]/#, with: "sites = [\"\(sites)gullhaven\", \"\(sites)inkwell-lanes\"]"
      ).write(toFile: folder + "/s1.toml", atomically: true, encoding: .utf8)
      let words = ["run", "s1.toml"]
      let asked = words + ["--futures", "100"]
      #expect(try finish(start(asked + ["--quiet", "--out", "whole"], in: folder)).code == 0)
      // Steps of 3 and 7 through 1...10, and of 3 and 2 through 1...4, meet every part once.
      let step = threads % 2 == 0 ? 3 : parts == 10 ? 7 : 2
      var order = (1...parts).map { ($0 * step + threads) % (parts + 1) }.filter { $0 > 0 }
      for part in 1...parts where !order.contains(part) { order.append(part) }
      order.append(order[threads % parts])
      try work(order, of: parts, asked + ["--quiet"], in: folder) { _ in threads }
      let merged = try finish(
        start(
          ["merge", words[1], "parts", "--futures", "100", "--out", "merged", "--threads"]
            + ["\(threads)"], in: folder))
      #expect(merged.code == 0, "\(merged.errors)")
      let (reused, all) = try reuse(merged.errors)
      #expect(reused == all)
      #expect(try files(folder + "/merged") == files(folder + "/whole"))
    }
  }
}
