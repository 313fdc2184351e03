import Diagnostics
import Documents

/// Writes `site.toml`.
enum SiteTOML {
  static func text(_ site: Site) -> String {
    var sections = [heading(site), map(site)]
    if site.people.contains(where: { $0.wellbeing != nil }) {
      sections.append("[columns]\nwellbeing_scale = \"swemwbs-metric\"")
    }
    if !site.missing.isEmpty {
      sections.append(
        "[missing]\n"
          + site.missing.map { "\($0.what) = \(value($0.treatment))" }.joined(separator: "\n"))
    }
    sections += site.steps.map { step in
      """
      [[step]]
      what = \(quoted(step.what))
      source = \(quoted(step.source.rawValue))
      count = \(step.count)
      words = \(quoted(step.words))
      """
    }
    return sections.joined(separator: "\n\n") + "\n"
  }

  private static func heading(_ site: Site) -> String {
    """
    kith = 1
    name = \(quoted(site.name))
    title = \(quoted(site.title))
    key = \(word64(site.key))
    """
  }

  private static func map(_ site: Site) -> String {
    var lines = ["[map]"]
    switch site.origin {
    case .invented(let recipe, let seed):
      lines += ["invented = true", "recipe = \(quoted(recipe))", "seed = \(word64(seed))"]
    case .mapped(let when, let how, let boundary, let response):
      lines += ["when = \(quoted(when))", "how = \(quoted(how))", "boundary = \(quoted(boundary))"]
      if let response { lines.append("response = \(shortest(response))") }
    }
    if site.isDirected { lines.append("ties = \"directed\"") }
    if let cap = site.nameGeneratorCap { lines.append("name_generator_cap = \(cap)") }
    return lines.joined(separator: "\n")
  }

  private static func value(_ treatment: MissingRule.Treatment) -> String {
    switch treatment {
    case .exclude: quoted("exclude")
    case .groupMean: quoted("mean of group")
    case .value(let value): shortest(value)
    case .distribution(let text): quoted(text)
    }
  }

  /// A 64-bit number: whole numbers of TOML reach only half as far, the others are hexadecimal text.
  static func word64(_ word: UInt64) -> String {
    word <= UInt64(Int64.max) ? "\(word)" : "\"0x\(String(word, radix: 16))\""
  }

  /// Basic strings of TOML have the escapes of JSON.
  private static func quoted(_ text: String) -> String { Rendering.quoted(text) }
}
