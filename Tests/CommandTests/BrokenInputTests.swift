import Foundation
import Testing

/// Every broken scenario and site that is kept as a fixture, through the program itself: exit code 65,
/// words that end in a count, nothing written, never a trap.
@Suite struct BrokenInputTests {
  static func fixtures(_ folder: String, _ isOne: (String) -> Bool) throws -> [String] {
    let path = package.appending(path: "Tests/Fixtures/\(folder)").path
    return try FileManager.default.contentsOfDirectory(atPath: path).filter(isOne).sorted()
      .map { path + "/" + $0 }
  }

  @Test func scenariosAreRefusedThoroughly() throws {
    let scenarios = try Self.fixtures("scenarios/broken") { $0.hasSuffix(".toml") }
    #expect(scenarios.count >= 60)
    let out = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    for scenario in scenarios {
      let run = try kith("run", scenario, "--quiet", "--out", out.path)
      #expect(run.code == 65, "\(scenario): \(run.code)\n\(run.errors)")
      #expect(run.errors.contains(" error"))
      #expect(!FileManager.default.fileExists(atPath: out.path), "\(scenario)")
    }
  }

  @Test func sitesAreRefused() throws {
    let sites = try Self.fixtures("broken-sites") { !$0.hasPrefix(".") }
    #expect(sites.count >= 60)
    for site in sites {
      let check = try kith("check", site)
      #expect(check.code == 65 || check.code == 66, "\(site): \(check.code)\n\(check.errors)")
      #expect(check.errors.contains(" error"))
    }
  }
}
