import Diagnostics
import Documents

/// Turns the text of `site.toml`, or of an import's mapping, into settings.
package enum SettingsReader {
  private static let keys = [
    "kith", "key", "name", "title", "map", "columns", "words", "missing", "step",
  ]

  /// The settings, as far as they could be read.
  ///
  /// - Parameter more: Further names that the document may hold, for the caller to read.
  static func read(
    _ table: TOMLTable, file: String, more: [String] = [], _ findings: inout Findings
  ) -> SiteSettings {
    let top = SettingsSection(table: table, name: "", file: file)
    top.check(keys + more, &findings)
    var settings = SiteSettings()
    checkFormat(top, &findings)
    settings.key = top.word64("key", &findings)
    settings.name = name(top, &findings)
    settings.title = top.text("title", &findings)
    if let map = top.section("map", &findings) { readMap(map, &settings, &findings) }
    if let columns = top.section("columns", &findings) {
      readColumns(columns, &settings, &findings)
    }
    if let words = top.section("words", &findings) { readWords(words, &settings, &findings) }
    if let missing = top.section("missing", &findings) {
      MissingReader.read(missing, &settings, &findings)
    }
    readSteps(top, &settings, &findings)
    return settings
  }

  /// Complains about what a site cannot do without.
  static func requireSite(_ table: TOMLTable, file: String, _ findings: inout Findings) {
    let top = SettingsSection(table: table, name: "", file: file)
    top.require(
      "name", "give the site a short name, such as name = \"holmrey\"", code: "E-SITE-NAME",
      &findings)
    top.require(
      "map", "say where the map comes from: [map] with when, how and boundary, or invented = true",
      code: "E-SITE-MAP", &findings)
  }

  private static func checkFormat(_ top: SettingsSection, _ findings: inout Findings) {
    top.require("kith", "put kith = 1 on the first line", code: "E-SITE-FORMAT", &findings)
    guard let value = top.table["kith"] else { return }
    if case .integer(1) = value.kind { return }
    findings.add(
      Finding(
        "E-SITE-FORMAT", "this is not format 1 of a site", at: value.place,
        hint: "write kith = 1, or read the site with a newer Kith"))
  }

  /// The short name: letters, digits, hyphens and underscores, so that scenarios can say it.
  private static func name(_ top: SettingsSection, _ findings: inout Findings) -> String? {
    guard let value = top.table["name"], let text = top.text("name", &findings) else { return nil }
    if SettingsReader.isShortName(text) { return text }
    top.complain(
      "name", value, "may hold letters a to z, digits, - and _, at most 64",
      "a name with spaces goes into title", &findings)
    return nil
  }

  /// Whether a text can be a site's short name.
  package static func isShortName(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x2D
          || byte == 0x5F
      }
  }

  private static func readMap(
    _ map: SettingsSection, _ settings: inout SiteSettings, _ findings: inout Findings
  ) {
    let invented = ["invented", "recipe", "seed"]
    let mapped = ["invented", "when", "how", "boundary", "response"]
    let isInvented = map.flag("invented", &findings) ?? false
    map.check((isInvented ? invented : mapped) + ["name_generator_cap", "ties"], &findings)
    if let cap = map.number("name_generator_cap", in: 1...100_000, &findings) {
      settings.nameGeneratorCap = Int(cap)
    }
    settings.direction = map.choice("ties", &findings)
    if isInvented {
      map.require("recipe", "name what it was made by, in quotes", code: "E-SITE-MAP", &findings)
      map.require("seed", "give the seed it was made with", code: "E-SITE-MAP", &findings)
      guard let recipe = map.text("recipe", &findings), let seed = map.word64("seed", &findings)
      else { return }
      settings.origin = .invented(recipe: recipe, seed: seed)
    } else {
      map.require(
        "when", "say when it was mapped, such as \"May 2024\"", code: "E-SITE-MAP", &findings)
      map.require(
        "how", "say how, such as \"door-to-door interviews\"", code: "E-SITE-MAP", &findings)
      map.require(
        "boundary", "say who could be on the map, such as \"adults living in the ward\"",
        code: "E-SITE-MAP", &findings)
      let response = map.number("response", in: 0...1, &findings)
      guard let when = map.text("when", &findings), let how = map.text("how", &findings),
        let boundary = map.text("boundary", &findings)
      else { return }
      settings.origin = .mapped(when: when, how: how, boundary: boundary, response: response)
    }
  }

  private static func readWords(
    _ words: SettingsSection, _ settings: inout SiteSettings, _ findings: inout Findings
  ) {
    words.check(["contacts", "strength"], &findings)
    read(words.section("contacts", &findings), in: 0...100_000, &settings.contactWords, &findings)
    read(words.section("strength", &findings), in: 0.001...1, &settings.strengthWords, &findings)
  }

  /// One table of words; a survey question has a handful of answers, so more than 200 are refused.
  private static func read(
    _ section: SettingsSection?, in range: ClosedRange<Double>, _ words: inout WordTable,
    _ findings: inout Findings
  ) {
    guard let section else { return }
    for (index, key) in section.table.keys.enumerated() {
      guard let value = section.number(key, in: range, &findings) else { continue }
      guard index < 200 else {
        findings.add(
          Finding(
            "E-SITE-VALUE", "there are more than 200 words \(section.inWords)",
            at: section.table.place))
        return
      }
      words.set(key, to: value)
    }
  }

  private static func readSteps(
    _ top: SettingsSection, _ settings: inout SiteSettings, _ findings: inout Findings
  ) {
    guard let value = top.table["step"] else { return }
    guard case .array(let list) = value.kind else {
      top.complain("step", value, "must be a list of sections", "write [[step]]", &findings)
      return
    }
    for item in list {
      guard case .table(let table) = item.kind else {
        top.complain("step", item, "must be a list of sections", "write [[step]]", &findings)
        continue
      }
      let step = SettingsSection(table: table, name: "step", file: top.file)
      step.check(["what", "source", "count", "words"], &findings)
      for key in ["what", "source", "count", "words"] {
        step.require(key, "Kith writes these sections itself", code: "E-SITE-STEP", &findings)
      }
      let source: ReadingStep.Source? = step.choice("source", &findings)
      guard let what = step.text("what", &findings), let source,
        let count = step.number("count", in: 0...1e15, &findings),
        let words = step.text("words", &findings)
      else { continue }
      settings.steps.append(
        ReadingStep(what: what, source: source, count: Int(count), words: words))
    }
  }
}
