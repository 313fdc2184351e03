import Diagnostics
import Foundation

/// What goes where: results on standard output; findings and progress on standard error.
enum Screen {
  /// Prints a result.
  static func show(_ text: String) { write(text.hasSuffix("\n") ? text : text + "\n", to: 1) }

  /// Prints findings, if there are any.
  static func say(_ findings: Findings) {
    if !findings.all.isEmpty { write(Rendering.text(findings) + "\n", to: 2) }
  }

  /// Prints a remark.
  static func say(_ text: String) { write(text + "\n", to: 2) }

  /// Whether standard output is a screen that shows bold letters.
  static var isTerminal: Bool {
    isatty(1) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
      && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
  }

  /// Writes everything; a reader that has gone away ends it in silence.
  static func write(_ text: String, to file: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
