import Diagnostics
import Foundation
import Reports

/// How a command ends when it does not end well: what it says and its exit code.
struct Ending: Error {
  let findings: Findings
  let code: Int32
  /// Whether findings are printed as JSON on standard output.
  var isJSON = false

  init(_ finding: Finding, _ code: ExitCode) {
    var findings = Findings()
    findings.add(finding)
    self.init(findings, code)
  }

  init(_ findings: Findings, _ code: ExitCode) {
    self.findings = findings
    self.code = code.rawValue
  }

  /// The code that the findings call for: an input that is not there, an output that cannot be made,
  /// and otherwise an input that was refused.
  init(_ findings: Findings) {
    self.findings = findings
    let codes = findings.all.filter { $0.severity == .error }.map { Ending.code(of: $0.code) }
    code = codes.allSatisfy { $0 == codes.first } ? codes.first ?? 65 : 65
  }

  init(_ finding: Finding) {
    var findings = Findings()
    findings.add(finding)
    self.init(findings)
  }

  init(_ findings: Findings, isJSON: Bool) {
    self.init(findings)
    self.isJSON = isJSON
  }

  init(_ finding: Finding, isJSON: Bool) {
    self.init(finding)
    self.isJSON = isJSON
  }

  private static func code(of code: String) -> Int32 {
    switch code {
    case "E-FILE", "E-SITE-FOLDER", "E-SITE-FILE", "E-RECIPE-FILE", "E-RUN-FOLDER",
      "E-MERGE-SOURCE", "E-MERGE-MISSING":
      ExitCode.noInput.rawValue
    case "E-OUT-EXISTS", "E-OUT-CREATE", "E-SITE-EXISTS", "E-STORE-CREATE", "E-STORE-FOREIGN",
      "E-STORE-VERSION":
      ExitCode.cannotCreate.rawValue
    case "E-OUT-WRITE", "E-SITE-WRITE", "E-STORE-WRITE": ExitCode.inputOutput.rawValue
    case "E-SHARD", "E-SHARD-WORDS": ExitCode.usage.rawValue
    case "E-STORE-BUSY": ExitCode.tryAgain.rawValue
    // Like cmp and diff: what was compared is not the same.
    case "E-VERIFY-DIFFERS": 1
    case "E-OUT-STOPPED": 130
    default: ExitCode.data.rawValue
    }
  }

  /// Says what was found, unless it was said already, and ends the program.
  func leave() -> Never {
    if isJSON { Screen.show(JSONOutput.text(findings: findings)) } else { Screen.say(findings) }
    exit(code)
  }
}
