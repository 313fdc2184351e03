import Diagnostics
import Foundation

/// The stores that somebody names to be merged, by themselves or by their folders.
public struct StoreSources: Sendable {
  /// Their paths, each file once, in the order of the words.
  public let paths: [String]

  /// Stores by their paths.
  public init(paths: [String]) { self.paths = paths }

  /// Looks for them.
  ///
  /// - Parameters:
  ///   - words: Stores, or folders that hold some or have some in their part `private`.
  ///   - target: The store that is merged into, which is no source.
  public static func find(_ words: [String], except target: String) -> (StoreSources, Findings) {
    var findings = Findings()
    var paths: [String] = []
    var met: Set<String> = [real(target)]
    for word in words {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: word, isDirectory: &isFolder) else {
        findings.add(MergeFinding.nothing(at: word, isFolder: false))
        continue
      }
      let found = isFolder.boolValue ? stores(in: word) : [word]
      if found.isEmpty { findings.add(MergeFinding.nothing(at: word, isFolder: true)) }
      for path in found where met.insert(real(path)).inserted { paths.append(path) }
    }
    return (StoreSources(paths: paths), findings)
  }

  private static func stores(in folder: String) -> [String] {
    let folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    return [folder, folder + "/private"].flatMap { place in
      let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
      // The third part comes before the tenth.
      return names.filter { $0.hasSuffix(".store") }
        .sorted { (Shard(storeName: $0)?.index ?? 0, $0) < (Shard(storeName: $1)?.index ?? 0, $1) }
        .map { "\(place)/\($0)" }
    }
  }

  private static func real(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
  }

  /// How many parts the run was divided into, as most of the names say; nil where none does.
  var shards: Int? {
    var counts: [Int: Int] = [:]
    for path in paths {
      let name = URL(fileURLWithPath: path).lastPathComponent
      if let shard = Shard(storeName: name) { counts[shard.count, default: 0] += 1 }
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }
}
