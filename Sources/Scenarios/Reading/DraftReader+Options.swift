import Diagnostics
import Diffusion
import Documents

extension DraftReader {
  /// Reads `[every_option]`, `[[option]]` and `[site.NAME]`.
  mutating func readOptions(_ document: TOMLTable, _ draft: inout ScenarioDraft) {
    let shared = tables(document, "every_option", doubled: false).first
    let raw = tables(document, "option", doubled: true).map { rawOption($0) }
    var resolver = ActionResolver(options: raw)
    let sites = siteTables(document)
    draft.siteSections = sites.map { $0.name }
    var taken = Set<String>()
    for index in raw.indices {
      var option = head(raw[index].table)
      let actions = resolver.actions(of: index)
      option.isDamaged = actions == nil
      for action in actions ?? [] {
        var whole = action
        whole.underlay(shared)
        var read = readAction(whole, &taken)
        read?.atSite = sites.compactMap { site in
          atSite(site.table, whole, &taken).map { (site.name.value, $0) }
        }
        if let read { option.actions.append(read) } else { option.isDamaged = true }
      }
      draft.options.append(option)
    }
    findings.add(contentsOf: resolver.findings)
    let isWhole = !draft.options.contains { $0.isDamaged } && !draft.options.isEmpty
    if isWhole { checkShared(shared, sites.map(\.table), taken) }
  }

  /// Keys of shared sections that no action takes are mistakes.
  private mutating func checkShared(_ every: TOMLTable?, _ sites: [TOMLTable], _ taken: Set<String>)
  {
    let known = ["do", "cost", "paid_by", "as_of"]
    let names = (known + taken.filter { !known.contains($0) }.sorted())
    for entry in every?.entries ?? [] where !names.contains(entry.key) {
      unknown(entry, names, "[every_option]")
    }
    let local = names.filter { $0 != "do" }
    for site in sites {
      for entry in site.entries where !names.contains(entry.key) && entry.key != "change" {
        unknown(entry, local, "a section of one site")
      }
    }
  }

  private mutating func rawOption(_ table: TOMLTable) -> RawOption {
    let own = SectionTables.option.keys.map(\.name)
    return RawOption(
      table: table, direct: table.entries.filter { !own.contains($0.key) },
      actions: tables(table, "action", doubled: true), changes: changes(table))
  }

  /// `change.<called>.<key> = …`.
  private mutating func changes(_ table: TOMLTable) -> [(called: TOMLEntry, table: TOMLTable)] {
    guard let change = table.entry("change") else { return [] }
    let parts = change.value.table?.entries ?? []
    if change.value.table == nil || parts.contains(where: { $0.value.table == nil }) {
      findings.add(
        Finding(
          "E-SCENARIO-CHANGE", "a change names an action and one of its keys",
          at: parts.first { $0.value.table == nil }?.keyPlace ?? change.keyPlace,
          hint: "write for example change.group.until = \"week 52\", where group is what the action"
            + " is called"))
    }
    return parts.compactMap { part in part.value.table.map { (part, $0) } }
  }

  private mutating func head(_ table: TOMLTable) -> OptionDraft {
    let section = SectionTables.option
    return OptionDraft(
      name: text(table, section, "name"), versus: text(table, section, "versus"),
      designedWith: text(table, section, "designed_with")?.value,
      whatResidentsSaid: text(table, section, "what_residents_said")?.value, place: table.place)
  }

  private mutating func siteTables(_ document: TOMLTable)
    -> [(name: Located<String>, table: TOMLTable)]
  {
    guard let site = tables(document, "site", doubled: false).first else { return [] }
    return site.entries.compactMap { entry in
      guard let table = entry.value.table else {
        findings.add(
          Finding(
            "E-SCENARIO-SECTION", "\"\(entry.key)\" stands where the name of a site belongs",
            at: entry.keyPlace, hint: "write [site.holmrey], and the settings below"))
        return nil
      }
      return (Located(value: entry.key, at: WrittenValue(entry.keyPlace)), table)
    }
  }

  /// The action as it is at one site; nil if nothing is different there.
  private mutating func atSite(
    _ table: TOMLTable, _ action: RawAction, _ taken: inout Set<String>
  ) -> ActionDraft? {
    var local = action
    let direct = table.entries.filter { $0.key != "change" }
    let change = action.called.flatMap { table["change"]?.table?[$0]?.table }
    for entry in direct where entry.key == "do" {
      findings.add(
        Finding(
          "E-SCENARIO-SITE", "what is done is the same at every site", at: entry.keyPlace,
          hint: "write an option of its own"))
    }
    let entries = direct.filter { $0.key != "do" } + (change?.entries ?? [])
    guard !entries.isEmpty else { return nil }
    local.overlay(entries)
    guard let read = readAction(local, &taken) else { return nil }
    let keys = Set(read.intervention.keys.map(\.name) + ["cost", "paid_by", "as_of"])
    return entries.contains { keys.contains($0.key) } ? read : nil
  }
}
