import Diagnostics
import Documents

/// What `--json` prints: one object, the findings first.
enum JSONOutput {
  static func text(findings: Findings, _ fields: [(String, JSONText)] = []) -> String {
    let list = Rendering.json(findings, withValues: true).replacing("\n", with: "\n  ")
    let rest = fields.map { name, value in
      ",\n  \(Rendering.quoted(name)): \(value.text.replacing("\n", with: "\n  "))"
    }
    return "{\n  \"findings\": \(list)\(rest.joined())\n}"
  }
}
