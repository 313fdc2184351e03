import ArgumentParser
import Diagnostics
import Experiments
import Reports

struct MergeCommand: AsyncParsableCommand, JSONCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Puts the parts of a run together that several processes or machines worked out.",
    discussion: """
      Example:

        kith run s1 --shard 1/2 --out Results/s1
        kith run s1 --shard 2/2 --out Results/s1
        kith merge s1 Results/s1 --out Results/s1

      The folder then holds the very bytes that one run would have written. Parts may be named in any order, twice, \
      or overlapping. Give the scenario, --futures and the other words that the parts were given. Where \
      something is missing, it says which part, ends with 66 and writes no table.
      """)

  @Argument(
    help: "A scenario file, or the short name of a prebuilt scenario.",
    completion: .file(extensions: ["toml"]))
  var scenario: String

  @Argument(
    help: "The folders that the parts were written to, or their stores.", completion: .directory)
  var parts: [String]

  @Option(help: "The folder for the results. (default: Results/ and the scenario's name)")
  var out: String?

  @OptionGroup
  var threads: ThreadsOption

  @Option(
    help: ArgumentHelp(
      "The file into which futures are put. (default: private/\(FutureStore.standardName) in the folder"
        + " of the results)", valueName: "file"))
  var store: String?

  @OptionGroup
  var asked: RequestOptions

  @Flag(help: "Work out here what is missing.")
  var computeMissing = false

  @Flag(help: "Print no progress and no comparison.")
  var quiet = false

  @Flag(help: "Print findings and the comparison as JSON.")
  var json = false

  func run() async throws {
    var keeping = StoreOptions()
    (keeping.reuse, keeping.store, keeping.noStore) = (.resume, store, false)
    var sources = StoreSources(paths: [])
    var prepared = try PreparedRun(
      scenario, out: out, asked.request, threads: threads.count, isQuiet: quiet, isJSON: json
    ) { folder, experiment throws(Finding) in
      if let finding = experiment.whyNotDivided { throw finding }
      let (found, findings) = StoreSources.find(parts, except: keeping.path(folder))
      if let first = findings.all.first { throw first }
      sources = found
      return try keeping.open(folder)
    }
    try await merge(sources, &prepared)
    _ = try await prepared.run()
  }

  private func merge(_ sources: StoreSources, _ prepared: inout PreparedRun) async throws {
    guard let store = prepared.store else { return }
    let merge: Merge
    do throws(Finding) {
      merge = try await Merge(
        prepared.experiment, prepared.request.parts(prepared.experiment), sources, into: store)
    } catch {
      store.release()
      throw ending(error)
    }
    let missing = computeMissing ? nil : merge.missingFinding(command(prepared.folder))
    if merge.findings.hasErrors || missing != nil {
      store.release()
      var findings = merge.findings
      if let missing { findings.add(missing) }
      throw ending(findings)
    }
    prepared.say(merge.findings)
    if !quiet, !json { Screen.say(words(merge, sources)) }
  }

  /// What works a part out, but for which.
  private func command(_ folder: RunFolder) -> String {
    ShellWords.line(["kith", "run", scenario] + asked.request.words + ["--out", folder.path])
  }

  private func words(_ merge: Merge, _ sources: StoreSources) -> String {
    let stores = sources.paths.count == 1 ? "one store" : "\(sources.paths.count) stores"
    let before =
      merge.before > 0 ? "; \(Digits.count(merge.before)) were there already" : ""
    return "Put together from \(stores): \(Digits.count(merge.copied)) futures\(before)."
  }
}
