import Foundation
import Testing

/// Every example in the README and the guides is run as it stands.
@Suite struct DocumentationTests {
  /// The fenced blocks of a page, in order, with the word after the fence.
  static func blocks(_ page: String) throws -> [(kind: String, text: String)] {
    let text = try String(contentsOf: package.appending(path: page), encoding: .utf8)
    var blocks: [(kind: String, text: String)] = []
    var open: (kind: String, lines: [String])?
    for line in text.components(separatedBy: "\n") {
      if line.hasPrefix("```") {
        if let block = open {
          blocks.append((block.kind, block.lines.joined(separator: "\n") + "\n"))
          open = nil
        } else {
          open = (String(line.dropFirst(3)), [])
        }
      } else {
        open?.lines.append(line)
      }
    }
    return blocks
  }

  static func scratch() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "kith-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  @Test func theScenarioInTheReadmeCanBeRun() throws {
    let scenario = try #require(try Self.blocks("README.md").first { $0.kind == "toml" }).text
    let folder = try Self.scratch()
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.copyItem(
      at: package.appending(path: "Scenarios/sites"), to: folder.appending(path: "sites"))
    try scenario.write(
      to: folder.appending(path: "example.toml"), atomically: true, encoding: .utf8)
    let check = try kith("check", "example.toml", in: folder.path)
    #expect(check.code == 0, "\(check.errors)")
    let explain = try kith("explain", "example.toml", in: folder.path)
    #expect(explain.code == 0 && explain.output.contains("Best connected first"))
  }

  /// What the page on describing says of `[documentation]` is taken, and its commands print what they promise.
  @Test func modelsAreDescribed() throws {
    let page = "Documentation/DESCRIBING.md"
    let said = try #require(try Self.blocks(page).first { $0.kind == "toml" }).text
    let folder = try Self.scratch()
    defer { try? FileManager.default.removeItem(at: folder) }
    let scenarios = package.appending(path: "Scenarios")
    try FileManager.default.copyItem(
      at: scenarios.appending(path: "sites"), to: folder.appending(path: "sites"))
    let s4 = try String(
      contentsOf: scenarios.appending(path: "s4-who-gets-the-invitation.toml"), encoding: .utf8)
    try (s4 + "\n" + said).write(
      to: folder.appending(path: "s4.toml"), atomically: true, encoding: .utf8)
    let text = try String(contentsOf: package.appending(path: page), encoding: .utf8)
    for flag in ["--odd-summary", "--odd", "--stress", "--cheers"] {
      #expect(text.contains("`kith explain s4 \(flag)`"))
      let run = try kith("explain", "s4.toml", flag, in: folder.path)
      #expect(run.code == 0 && run.output.hasPrefix("# "), "\(flag): \(run.errors)")
      if flag == "--odd" { #expect(run.output.contains("Decisions about single people.")) }
    }
    let broken = try kith("explain", "nowhere.toml", "--odd", in: folder.path)
    #expect(broken.code == 66 && broken.output.isEmpty, "\(broken)")
  }

  /// The commands of the page on formats run as they stand, one after another.
  @Test func formatsAreReadAndWritten() throws {
    let folder = try Self.scratch()
    defer { try? FileManager.default.removeItem(at: folder) }
    let commands = try Self.blocks("Documentation/FORMATS.md").filter { $0.kind == "sh" }
      .flatMap { $0.text.split(separator: "\n") }
    #expect(commands.count == 4)
    for command in commands {
      let words = command.split(separator: " ").map(String.init)
      let run = try finish(start(Array(words.dropFirst()), in: folder.path))
      #expect(run.code == 0, "\(command): \(run.errors)")
    }
  }

  /// The scenarios of the page on models run as they stand.
  @Test func thoroughlyRunsTheScenariosOfTheModels() throws {
    let folder = try Self.scratch()
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.copyItem(
      at: package.appending(path: "Scenarios/sites"), to: folder.appending(path: "sites"))
    let scenarios = try Self.blocks("Documentation/USING-MODELS.md").filter { $0.kind == "toml" }
    #expect(scenarios.count == 3)
    for (index, block) in scenarios.enumerated() {
      let name = "model-\(index).toml"
      try block.text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
      let run = try kith("run", name, "--futures", "16", in: folder.path)
      #expect(run.code == 0 && run.output.contains("What-if, not forecast"), "\(run.errors)")
    }
    // Asked for, what became of every person is there, for its owner alone.
    let run = try kith(
      "run", "model-0.toml", "--futures", "4", "--per-person", "--check-step", in: folder.path)
    #expect(run.code == 0 && run.output.contains("Length of a step."), "\(run.errors)")
    let file = folder.appending(path: "Results/model-0/private/per-person.csv").path
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let table = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
    #expect(table[0] == "site,option,replicate,week,person,number,reached by complex-contagion")
    // Two options, four futures, two weeks, everybody.
    #expect((table.count - 1) % 16 == 0 && table.count > 1000)
  }

  /// Runs what stands in a block, with the program on the path.
  static func shell(_ text: String, in folder: URL) throws -> (status: Int32, said: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-eu", "-c", text]
    process.currentDirectoryURL = folder
    process.environment = [
      "DATA": data, "PATH": binary.deletingLastPathComponent().path + ":/usr/bin:/bin",
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let said = String(
      decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, said)
  }

  /// The examples of the page on sweeps, which need nothing but what comes with Kith.
  @Test func theSweepsRunThoroughly() throws {
    let folder = try Self.scratch()
    defer { try? FileManager.default.removeItem(at: folder) }
    let blocks = try Self.blocks("Documentation/SWEEPS.md").filter { $0.kind == "sh" }
    #expect(blocks.count > 2)
    for block in blocks {
      let (status, said) = try Self.shell(block.text, in: folder)
      #expect(status == 0, "\(block.text)\n\(said)")
    }
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: "s1-sweep").path)
    let page = try String(
      contentsOf: package.appending(path: "Documentation/SWEEPS.md"), encoding: .utf8)
    #expect(names.count == 4 && names.allSatisfy { page.contains("| `\($0)` |") })
  }

  static let data =
    ProcessInfo.processInfo.environment["KITH_DATA"]
    ?? package.deletingLastPathComponent().appending(path: "shared/data").path

  /// Every test, row and fixture that the page of pitfalls names is there.
  @Test func whatNoticesPitfallsIsThere() throws {
    let page = try String(
      contentsOf: package.appending(path: "Documentation/PITFALLS.md"), encoding: .utf8)
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst()
    #expect(rows.count == 21)
    var sources = ""
    for folder in ["Tests", "Sources/Validation"] {
      let all = FileManager.default.enumerator(atPath: package.appending(path: folder).path)
      while let name = all?.nextObject() as? String {
        guard name.hasSuffix(".swift"), !name.hasSuffix("DocumentationTests.swift") else {
          continue
        }
        sources += try String(
          contentsOf: package.appending(path: "\(folder)/\(name)"), encoding: .utf8)
      }
    }
    let fixtures = try FileManager.default.contentsOfDirectory(
      atPath: package.appending(path: "Tests/Fixtures/broken-sites").path)
    for row in rows {
      let names = row.split(separator: "`", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset % 2 == 1 }.map { String($0.element) }
      #expect(!names.isEmpty, "\(row)")
      for name in names {
        #expect(
          sources.contains("func \(name)(") || sources.contains("\"\(name)\"")
            || fixtures.contains(name), "\(name)")
      }
    }
  }

  /// The observed cases: their commands in order, and the words that the page gives.
  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: data + "/medical-innovation/adoption.csv"),
      "the observed courses are not here (KITH_DATA)"))
  func theObservedCasesRun() throws {
    let folder = try Self.scratch()
    defer { try? FileManager.default.removeItem(at: folder) }
    let cases = package.appending(path: "Scenarios/observed")
    for name in try FileManager.default.contentsOfDirectory(atPath: cases.path)
    where name.hasSuffix(".toml") {
      try FileManager.default.copyItem(
        at: cases.appending(path: name), to: folder.appending(path: name))
    }
    var said = ""
    for block in try Self.blocks("Documentation/OBSERVED.md") {
      if block.kind == "sh" {
        let run = try Self.shell(block.text, in: folder)
        #expect(run.status == 0, "\(block.text)\n\(run.said)")
        said += Self.words(run.said)
      } else {
        #expect(said.contains(Self.words(block.text)), "\(said)")
      }
    }
    for words in [
      "month 7: 60 % observed, 44 % simulated", "61 % listened", "in the model 79 %",
      "71 % listened to somebody who had done so in an earlier one; in the model 70 %",
      "mean 2.88 3.36", "likeness of people with a tie 0.38 0.42 0.67",
    ] { #expect(said.contains(words), "\(words)") }
  }

  /// Words with one space between them.
  private static func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The walk-through on real networks: its commands in order, its scenarios saved under the names that
  /// the text gives them.
  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: data + "/medical-innovation/nodes.csv"),
      "the real networks of the walk-through are not here (KITH_DATA)"))
  func theWalkThroughRuns() throws {
    let folder = try Self.scratch()
    defer { try? FileManager.default.removeItem(at: folder) }
    var names = ["doctors.toml", "glasgow.toml"]
    for block in try Self.blocks("Documentation/YOUR-NETWORK.md") {
      if block.kind == "toml", block.text.hasPrefix("kith") {
        let name = names.removeFirst()
        try block.text.write(
          to: folder.appending(path: name), atomically: true, encoding: .utf8)
      }
      guard block.kind == "sh" else { continue }
      let (status, said) = try Self.shell(block.text, in: folder)
      #expect(status == 0, "\(block.text)\n\(said)")
    }
    #expect(names.isEmpty)
    for name in ["doctors", "glasgow"] {
      #expect(
        FileManager.default.fileExists(
          atPath: folder.appending(path: "Results/\(name)/comparison.csv").path))
    }
    // The first command must have been refused: the numbers that the text gives are what it says.
    #expect(
      FileManager.default.fileExists(atPath: folder.appending(path: "sites/doctors/ties.csv").path))
  }
}
