import Diagnostics
import Storage

/// What is said about stores.
enum StoreFinding {
  static func refused(_ refusal: FileLock.Refusal, _ path: String) -> Finding {
    switch refusal {
    case .held(let owner):
      Finding(
        "E-STORE-BUSY",
        "another run is writing to this store: \(owner?.words ?? "it does not say which")",
        at: SourcePlace(file: path),
        hint:
          "wait until it has ended, or give this run a store or a folder of its own with --store or"
          + " --out")
    case .cannotCreate:
      Finding(
        "E-STORE-CREATE", "the store \(Rendering.cited(path)) cannot be made",
        at: SourcePlace(file: path),
        hint:
          "check that the folder is there and that you may write to it, name another with --store,"
          + " or keep nothing with --no-store")
    }
  }

  static func takenOver(_ owner: FileLock.Owner, _ path: String) -> Finding {
    Finding(
      "N-STORE-TAKEN-OVER",
      "an earlier run was broken off (\(owner.words)); this one goes on from what it has kept",
      at: SourcePlace(file: path))
  }

  static func setAside(_ path: String, _ to: String) -> Finding {
    Finding(
      "W-STORE-DAMAGED",
      "the store was damaged and could not be used; it was set aside, and everything is worked out again",
      at: SourcePlace(file: path),
      hint: "it is now called \(Rendering.cited(to)); delete it if you like")
  }

  static func foreign(_ path: String) -> Finding {
    Finding(
      "E-STORE-FOREIGN", "this file is not a store of Kith, and is left as it is",
      at: SourcePlace(file: path), hint: "name another file with --store")
  }

  static func version(_ version: Int64, _ path: String) -> Finding {
    Finding(
      "E-STORE-VERSION",
      "this is version \(version) of the store's format, and this program reads version"
        + " \(BlockTable.version); it is left as it is",
      at: SourcePlace(file: path),
      hint: "name another file with --store, or move it away: then everything is worked out again")
  }

  /// What SQLite could not do, in words.
  static func failed(_ fault: Database.Fault, _ path: String) -> Finding {
    if fault.isBusy {
      return Finding(
        "E-STORE-BUSY", "another program has this store open", at: SourcePlace(file: path),
        hint: "close it there, or name another file with --store")
    }
    if fault.isClosed { return refused(.cannotCreate, path) }
    return Finding(
      "E-STORE-WRITE",
      "futures could not be kept: \(fault.isFull ? "there is no room on the disk" : fault.message)",
      at: SourcePlace(file: path),
      hint:
        "what was kept before is sound, and the same command goes on from it; make room, name another"
        + " place with --store, or keep nothing with --no-store")
  }
}
