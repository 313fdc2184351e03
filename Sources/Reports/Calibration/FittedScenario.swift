import Diagnostics
import Diffusion
import Documents
import Experiments
import Foundation
import Randomness
import Scenarios

/// The user's scenario with fitted numbers: every byte as it was, but for the values that are replaced,
/// the lines that are added, one line at the top, and the paths of sites where the file moves.
package enum FittedScenario {
  /// - Parameters:
  ///   - path: Where the original is, as the user named it.
  ///   - newPath: Where the result is to be.
  ///   - fitted: What each parameter is drawn from now.
  ///   - note: What the line at the top says.
  /// - Throws: `E-CALIBRATE-WRITE` where the scenario is written in a way that cannot be added to.
  package static func bytes(
    _ original: [UInt8], path: String, newPath: String,
    fitted: [(key: ParameterKey, distribution: Distribution)], note: String
  ) throws(Finding) -> [UInt8] {
    var text = ScenarioText(SourceText(name: path, bytes: original))
    moveSites(of: &text, from: path, to: newPath)
    text.set(fitted.map { ($0.key, "\"\($0.key.text(drawnFrom: $0.distribution))\"") })
    let bytes = text.bytes(note: note)
    try check(bytes, newPath, fitted)
    return bytes
  }

  /// Sites are seen from the folder of the file.
  private static func moveSites(
    of scenario: inout ScenarioText, from path: String, to newPath: String
  ) {
    let folder = (path as NSString).deletingLastPathComponent
    guard let sites = scenario.document["sites"] else { return }
    let elements: [TOMLValue] =
      if case .array(let all) = sites.kind { all } else { [sites] }
    for element in elements {
      guard case .string(let text) = element.kind, !text.hasPrefix("/") else { continue }
      let seen = NewFile.seen(folder.isEmpty ? text : "\(folder)/\(text)", from: newPath)
      if seen != text { scenario.replace(element.bytes, with: Rendering.quoted(seen)) }
    }
  }

  /// What was written must read back as what was meant.
  private static func check(
    _ bytes: [UInt8], _ path: String,
    _ fitted: [(key: ParameterKey, distribution: Distribution)]
  ) throws(Finding) {
    let (read, _) = ScenarioReader.read(
      source: SourceText(name: path, bytes: bytes),
      folder: (path as NSString).deletingLastPathComponent)
    let isSame = fitted.allSatisfy { key, distribution in
      read?.model.parameters[key] == .perFuture(distribution)
    }
    if read != nil, isSame { return }
    throw Finding(
      "E-CALIBRATE-WRITE", "the fitted numbers could not be put into the scenario as it is written",
      at: SourcePlace(file: path),
      hint: "write [model] as a section of its own, or add these lines there: "
        + fitted.map { "\($0.key.parameter.name) = \"\($0.key.text(drawnFrom: $0.distribution))\"" }
        .joined(separator: "; "))
  }
}
