import Diagnostics

/// A command whose findings can be asked for as JSON.
protocol JSONCommand {
  var json: Bool { get }
}

extension JSONCommand {
  /// How the command ends on these findings.
  func ending(_ findings: Findings) -> Ending {
    var ending = Ending(findings)
    ending.isJSON = json
    return ending
  }

  /// How the command ends on one finding.
  func ending(_ finding: Finding) -> Ending {
    var findings = Findings()
    findings.add(finding)
    return ending(findings)
  }

  /// Does what may fail with a finding, which then ends the command.
  func attempt<Value>(_ work: () throws(Finding) -> Value) throws -> Value {
    do throws(Finding) { return try work() } catch { throw ending(error) }
  }
}
