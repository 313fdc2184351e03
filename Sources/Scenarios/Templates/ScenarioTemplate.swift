/// Starter scenarios for `kith new`: each has comments, runs as it is, and is there to be changed.
///
/// One template, one file in `Templates/`, one line in `all`.
public struct ScenarioTemplate: Sendable {
  /// The word after `kith new`.
  public let name: String
  /// When to start from it, one line.
  public let meaning: String
  /// The file; `SITE` stands for the folder of a site.
  let pattern: String

  /// All templates.
  public static let all = [invitation, campaignOrContact, closingAPlace]

  /// The template with this name.
  public static func named(_ name: String) -> ScenarioTemplate? { all.first { $0.name == name } }

  /// The scenario for some sites.
  ///
  /// - Parameter sites: Folders, as seen from the file that is written.
  public func text(sites: [String]) -> String {
    let list = sites.map(Self.quoted).joined(separator: ", ")
    return pattern.replacing("SITES", with: "[\(list)]")
  }

  /// TOML's basic string.
  private static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
