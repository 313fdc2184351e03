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
    noStore ? nil : try open(folder, FutureStore.standardName)
  }

  /// The store of this name in a folder's private part, unless the command names another.
  func open(_ folder: RunFolder, _ name: String) throws(Finding) -> FutureStore {
    let isFresh = reuse == .fresh
    if let store { return try FutureStore(store, isFresh: isFresh) }
    try PrivateFolder(in: folder.path).make()
    return try FutureStore(path(folder, name), isFresh: isFresh)
  }

  /// Where the store of a run that writes to a folder is.
  func path(_ folder: RunFolder, _ name: String = FutureStore.standardName) -> String {
    store ?? "\(PrivateFolder(in: folder.path).path)/\(name)"
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
    reusedWords
      + "Futures are kept in \(path) (\(sizeWords)), so that only what changes is worked out again."
  }

  /// The size of the file: "3.1 MB".
  var sizeWords: String {
    let megabytes = Double(size) / 1_048_576
    let number =
      megabytes < 10 ? "\((megabytes * 10).rounded(.up) / 10)" : "\(Int(megabytes.rounded(.up)))"
    return number + " MB"
  }

  /// How many futures were there, with a space after; nothing where none was.
  var reusedWords: String {
    let counts = self.counts
    let there = Digits.count(counts.reused)
    let all = Digits.count(counts.reused + counts.made)
    return counts.reused > 0 ? "\(there) of \(all) futures were there already. " : ""
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
