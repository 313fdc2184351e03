import Diagnostics
import Storage

/// What is said about stores that are merged.
enum MergeFinding {
  static func nothing(at path: String, isFolder: Bool) -> Finding {
    Finding(
      "E-MERGE-SOURCE",
      isFolder
        ? "no store of futures is in the folder \(Rendering.cited(path)) or in its part private"
        : "there is no store or folder \(Rendering.cited(path))",
      at: SourcePlace(file: path),
      hint: "name the folders that kith run --shard was given with --out, or the stores themselves")
  }

  static func foreign(_ path: String) -> Finding {
    Finding(
      "E-MERGE-FOREIGN", "this file is not a store of Kith", at: SourcePlace(file: path),
      hint: "leave it out, or name the folder that kith run --shard wrote to")
  }

  static func version(_ version: Int64, _ path: String) -> Finding {
    Finding(
      "E-MERGE-VERSION",
      "this is version \(version) of the store's format, and this program reads version"
        + " \(BlockTable.version)",
      at: SourcePlace(file: path), hint: "merge with the program that the parts were run with")
  }

  static func closed(_ fault: Database.Fault, _ path: String) -> Finding {
    if fault.isBusy { return StoreFinding.failed(fault, path) }
    return Finding(
      "E-MERGE-CLOSED", "this store cannot be read: \(fault.message)",
      at: SourcePlace(file: path),
      hint: "copy it to a folder of your own that you may write to, and merge it from there")
  }

  static func refused(_ refusal: FileLock.Refusal, _ path: String) -> Finding {
    switch refusal {
    case .held: StoreFinding.refused(refusal, path)
    case .cannotCreate:
      closed(Database.Fault(code: 0, message: "nothing can be written beside it"), path)
    }
  }

  static func damaged(_ path: String) -> Finding {
    Finding(
      "W-MERGE-DAMAGED", "this store is damaged, and nothing was taken from it",
      at: SourcePlace(file: path),
      hint: "run its part again: the damaged file is then set aside")
  }

  static func damagedBlocks(_ count: Int, _ path: String) -> Finding {
    Finding(
      "W-MERGE-BLOCKS",
      "\(count) \(count == 1 ? "block" : "blocks") of futures in this store"
        + " \(count == 1 ? "is" : "are") damaged and \(count == 1 ? "was" : "were") not taken",
      at: SourcePlace(file: path), hint: "the disk may be failing: look after your files")
  }

  static func other(_ blocks: Int, _ path: String) -> Finding {
    Finding(
      "W-MERGE-OTHER",
      blocks == 0
        ? "this store is empty"
        : "none of the \(blocks) blocks in this store belongs to this run",
      at: SourcePlace(file: path),
      hint: blocks == 0
        ? "its part has not begun yet"
        : "it was made from another scenario or map, with other words of the command, or by another version"
          + " of Kith")
  }

  static func conflict(_ words: String, _ one: String, _ other: String) -> Finding {
    Finding(
      "E-MERGE-CONFLICT",
      "\(Rendering.cited(one)) and this store hold different numbers for the same futures (\(words)),"
        + " and both are sound",
      at: SourcePlace(file: other),
      hint:
        "they were not written by the same program: run the part again with --fresh, and leave the other"
        + " store out")
  }

  static func missing(_ words: String, _ hint: String, _ path: String) -> Finding {
    Finding("E-MERGE-MISSING", words, at: SourcePlace(file: path), hint: hint)
  }
}
