import Scenarios
import Testing

struct CheckRegistryTests {
  /// Every file in `Checks/` has its line in `Checks.swift`, in the order of the alphabet.
  @Test func everyCheckIsRegistered() throws {
    let files = try files(in: "Sources/Scenarios/Checks", ending: ".swift")
      .map { $0.dropLast(".swift".count) }
    let registered = ScenarioChecks.all.map { String(describing: $0) }
    for name in files {
      #expect(
        registered.contains(String(name)),
        "paste this line into ScenarioChecks.all in Checks.swift:\n    \(name).self,")
    }
    #expect(registered == registered.sorted())
  }
}
