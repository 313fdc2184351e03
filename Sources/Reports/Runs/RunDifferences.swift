import Diagnostics
import Diffusion
import Documents

/// What runs differ in that makes their results hard to compare.
public struct RunDifference: Sendable, Hashable {
  /// What differs: "the seed".
  public let what: String
  /// What it is in each run, in the order of the runs.
  public let values: [String]

  /// "the seed: 2011 in one, 7 in other".
  func text(_ names: [String]) -> String {
    let parts = zip(names, values).map { "\($1) in \($0)" }
    return "\(what): \(parts.joined(separator: ", "))"
  }

  /// All differences between some runs; empty where their futures are the same.
  ///
  /// The options themselves may differ, and so may the defaults of what they do; the model, its
  /// assumptions, the maps, the futures and as-now may not.
  static func all(_ runs: [RecordedRun]) -> [RunDifference] {
    let manifests = runs.map(\.manifest)
    func each(_ what: String, _ value: (RecordedManifest) -> String) -> [RunDifference] {
      let values = manifests.map(value)
      return Set(values).count > 1 ? [RunDifference(what: what, values: values)] : []
    }
    return each("the version of Kith", \.version) + each("the seed", \.seed)
      + each("the number of futures") { "\($0.futures)" }
      + each("how many futures share a set of assumptions") { "\($0.futuresPerDraw)" }
      + each("what futures differ by", \.futuresOf)
      + each("the length of the run") { "\($0.weeks) weeks" }
      + each("the sites") { $0.sites.map(\.name).sorted().joined(separator: " + ") }
      + maps(manifests) + assumptions(manifests) + asNow(runs)
  }

  /// Sites of one name whose files are not the same.
  private static func maps(_ manifests: [RecordedManifest]) -> [RunDifference] {
    let names = manifests.flatMap { $0.sites.map(\.name) }
    return once(names).flatMap { name -> [RunDifference] in
      let sites = manifests.compactMap { $0.sites.first { $0.name == name } }
      guard sites.count == manifests.count else { return [] }
      return once(sites.flatMap { $0.files.map(\.name) }).compactMap { file in
        let digests = sites.map { site in
          site.files.first { $0.name == file }.map { String($0.sha256.prefix(12)) } ?? "none"
        }
        guard Set(digests).count > 1 else { return nil }
        return RunDifference(what: "the map of \(name), file \(file)", values: digests)
      }
    }
  }

  /// Numbers of the model and steps of reading the sites.
  private static func assumptions(_ manifests: [RecordedManifest]) -> [RunDifference] {
    let names = once(manifests.flatMap { $0.inputs.map(\.name) })
    return names.filter { !isOfOptions($0) }.compactMap { name in
      let values = manifests.map { manifest in
        manifest.inputs.first { $0.name == name }?.value ?? "not used"
      }
      return Set(values).count > 1 ? RunDifference(what: name, values: values) : nil
    }
  }

  /// Whether an input belongs to what options do or cost, and so may differ.
  private static func isOfOptions(_ name: String) -> Bool {
    let first = String(name.prefix { $0 != "." })
    return first == "value" || Interventions.named(first) != nil
  }

  /// The same line of the same site in the same week must have the same level as now.
  private static func asNow(_ runs: [RecordedRun]) -> [RunDifference] {
    let levels = runs.map { run in
      Dictionary(
        run.rows.filter { $0.key.versus == "as now" }.map { ($0.key, $0.row.comparator) },
        uniquingKeysWith: { first, _ in first })
    }
    guard let first = levels.first, let rows = runs.first?.rows else { return [] }
    for key in once(rows.map(\.key)) {
      guard let level = first[key] else { continue }
      let all = levels.map { $0[key] }
      let known = all.compactMap { $0 }
      if known.count == all.count,
        known.contains(where: { $0 != level && !($0.isNaN && level.isNaN) })
      {
        return [
          RunDifference(
            what: "as now itself, such as \(key.line) at \(key.site) in week \(key.week)",
            values: known.map(shortest))
        ]
      }
    }
    return []
  }

  /// Each once, in the order in which they are met.
  private static func once<Value: Hashable>(_ values: [Value]) -> [Value] {
    var met = Set<Value>()
    return values.filter { met.insert($0).inserted }
  }
}
