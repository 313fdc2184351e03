import Diagnostics
import Documents

/// How two tables with headings of their own become a site.
public struct ImportOptions: Sendable {
  /// Names, origin, columns, scales, words and missing values, as `site.toml` would say them.
  public var settings = SiteSettings()
  /// Only rows of the ties count in which each of these headings has its value, such as wave = 1.
  public var conditions: [(heading: String, value: String)] = []
  /// Whether people who are only named in ties are added; otherwise they are an error.
  public var addsMissing = false

  /// Options that say nothing yet.
  public init() {}

  /// Says which column has a meaning, as `--from COLUMN` does.
  ///
  /// - Parameters:
  ///   - table: `people` or `ties`.
  ///   - meaning: One of `SiteColumns`.
  ///   - heading: The heading in the file.
  public mutating func setColumn(_ table: String, _ meaning: String, heading: String) {
    settings.columns.removeAll { $0.table == table && $0.meaning == meaning }
    settings.columns.append(
      SiteSettings.Column(table: table, meaning: meaning, heading: heading))
  }

  /// Options from a mapping file: a `site.toml` that may also hold `[where]`, with a text for each
  /// heading, and `add_missing = true`.
  public init(mapping: SourceText, into findings: inout Findings) {
    let table = TOML.read(mapping, into: &findings)
    settings = SettingsReader.read(
      table, file: mapping.name, more: ["where", "add_missing"], &findings)
    let top = SettingsSection(table: table, name: "", file: mapping.name)
    addsMissing = top.flag("add_missing", &findings) ?? false
    guard let section = top.section("where", &findings) else { return }
    for entry in section.table.entries {
      switch entry.value.kind {
      case .string(let text): conditions.append((entry.key, text))
      case .integer(let number): conditions.append((entry.key, "\(number)"))
      default:
        section.complain(
          entry.key, entry.value, "must be text", "put the value between quotation marks",
          &findings)
      }
    }
  }
}
