import Experiments
import Reports
import Scenarios
import Testing

/// The inputs that a manifest lists are those that `kith explain` counts.
struct InputTests {
  @Test(arguments: ["s1-champions-brokers-or-circles", "s5-when-the-funding-stops"])
  func listAndCountAgree(name: String) throws {
    var files = ScenarioFiles(path: package.appending(path: "Scenarios/\(name).toml").path)
    let built = files.experiment()
    let experiment = try #require(built)
    let compiled = experiment.sites.compactMap { experiment.scenario.compile($0.site).0 }
    let count = InputCount(experiment.scenario, compiled)
    let inputs = experiment.inputs
    #expect(inputs.count == count.all)
    #expect(inputs.count { $0.isAssumed } == count.assumed)
    #expect(inputs.count { $0.foundation == .tuned } == count.tuned)
  }
}
