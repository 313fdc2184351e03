import Disclosure
import Documents

extension ShareBundle {
  /// `share.json` (rule P14): the rule, what was left out and why, digests of what is in the bundle.
  mutating func addManifest(_ run: RecordedRun, _ request: Request, isInvented: Bool) {
    let outputs = files.map { file in
      JSONText.object([("name", .string(file.name)), ("sha256", .string(SHA256.hex(file.bytes)))])
    }
    let withheld = SharedFiles.all.filter { file in
      !files.contains { $0.name == file.name }
        && (file.name == "manifest.json" || run.manifest.results.contains { $0.name == file.name })
    }
    let rule = request.rule
    let text = JSONText.object([
      ("kith", .string(Manifest.version)), ("kind", .string("share bundle")),
      ("sites", .string(isInvented ? "invented" : "mapped")),
      ("rule", isInvented ? .null : .string(rule.name)),
      ("rule_source", isInvented ? .null : .string(rule.source)),
      ("fewest_people_of_a_group", .integer(GroupSizes.fewest)),
      ("fewest_possible_values", .integer(Publication.fewestPossible)),
      ("fewest_futures", .integer(Self.fewestFutures)),
      ("notes", .array(notes.map { .string($0) })),
      ("overrides", .array(reason.map { [.string("person-level results: \($0)")] } ?? [])),
      ("outputs", .array(outputs)),
      (
        "withheld",
        .array(
          withheld.map { file in
            .object([
              ("name", .string(file.name)),
              ("reason", .string(file.reason ?? "it was not written")),
            ])
          })
      ),
    ]).text
    files.append(("share.json", Array((text + "\n").utf8)))
  }
}
