import ArgumentParser
import Diagnostics
import Disclosure
import Experiments
import Reports

/// Where the futures of a run are kept, and whether those that are there are used.
struct StoreOptions: ParsableArguments {
  /// What becomes of futures that are there already.
  enum Reuse: String, EnumerableFlag {
    case resume, fresh

    static func help(for value: Reuse) -> ArgumentHelp? {
      switch value {
      case .resume: "Use futures that an earlier run has kept, and work out the others."
      case .fresh: "Work everything out again."
      }
    }
  }

  @Flag
  var reuse = Reuse.resume

  @Option(
    help: ArgumentHelp(
      "The file in which futures are kept. (default: private/\(FutureStore.standardName) in the folder"
        + " of the results)", valueName: "file"))
  var store: String?

  @Flag(help: "Keep no futures; a run that is broken off then begins anew.")
  var noStore = false

  func validate() throws {
    if noStore, store != nil { throw ValidationError("Choose one of --store and --no-store.") }
  }

  /// The store of a run that writes to a folder; nil where none is wanted.
  func open(_ folder: RunFolder) throws(Finding) -> FutureStore? {
    if noStore { return nil }
    if let store { return try FutureStore(store, isFresh: reuse == .fresh) }
    let place = PrivateFolder(in: folder.path)
    try place.make()
    return try FutureStore(
      "\(place.path)/\(FutureStore.standardName)", isFresh: reuse == .fresh)
  }
}

extension FutureStore {
  /// What a run that is broken off says.
  var wordsWhenStopped: String {
    let futures = counts.made + counts.reused
    return futures == 0
      ? "stopped; nothing was written"
      : "stopped; \(Digits.count(futures)) futures are kept, and the same command goes on from them"
  }

  /// What became of futures, and where they are.
  var summary: String {
    let (counts, megabytes) = (counts, Double(size) / 1_048_576)
    let size =
      megabytes < 10 ? "\((megabytes * 10).rounded(.up) / 10)" : "\(Int(megabytes.rounded(.up)))"
    let there = Digits.count(counts.reused)
    let all = Digits.count(counts.reused + counts.made)
    let reused = counts.reused > 0 ? "\(there) of \(all) futures were there already. " : ""
    return reused
      + "Futures are kept in \(path) (\(size) MB), so that only what changes is worked out again."
  }

  /// What was wrong with blocks.
  var remarks: Findings {
    var findings = Findings()
    if counts.damaged > 0 {
      findings.add(
        Finding(
          "W-STORE-BLOCKS",
          "\(counts.damaged) blocks of futures were damaged and have been worked out again",
          at: SourcePlace(file: path), hint: "the disk may be failing: look after your files"))
    }
    if counts.changed > 0 {
      findings.add(
        Finding(
          "W-STORE-CHANGED",
          "\(counts.changed) blocks of futures gave other numbers than those kept; the new ones are kept",
          at: SourcePlace(file: path),
          hint: "the store was written by another program of the same version; please report it"))
    }
    return findings
  }
}
