import Diagnostics
import Foundation

/// The folder of a run: written whole, and only where nothing of somebody else's is in the way.
///
/// The files are first written beside their final names and put on the disk, then renamed; the
/// manifest comes last, and names the digests of the others. If anything fails before the first is
/// renamed, everything is as it was.
public struct RunFolder: Sendable {
  /// The folder.
  public let path: String

  /// The files that a run may write; other files in the folder are left alone.
  public static let names = [
    "comparison.md", "comparison.csv", "trajectories.csv", "methods.md", "methods.csv",
    "ranking.csv", "forest.csv", "replicates.csv", "manifest.json",
  ]

  /// A folder, by its path.
  public init(path: String) { self.path = path }

  /// The folder in which the results of a scenario go by default: its file's name under `Results`.
  public static func standard(for scenario: String) -> RunFolder {
    let name = URL(fileURLWithPath: scenario).deletingPathExtension().lastPathComponent
    return RunFolder(path: "Results/" + name)
  }

  /// Whether a run may write here, before any work is done.
  ///
  /// - Throws: `E-OUT-EXISTS` where something stands that Kith did not write.
  public func check() throws(Finding) {
    let manager = FileManager.default
    var isFolder: ObjCBool = false
    guard manager.fileExists(atPath: path, isDirectory: &isFolder) else { return }
    let content = isFolder.boolValue ? try? manager.contentsOfDirectory(atPath: path) : nil
    guard let content else {
      throw finding("E-OUT-EXISTS", "there is something at \(Rendering.cited(path)) already", hint)
    }
    if content.isEmpty || isOurs { return }
    throw finding(
      "E-OUT-EXISTS", "the folder \(Rendering.cited(path)) holds files that no run wrote", hint)
  }

  private let hint = "choose another folder with --out, or move it away first"

  /// Whether a manifest of a run is in the folder.
  private var isOurs: Bool {
    guard let data = FileManager.default.contents(atPath: path + "/manifest.json"),
      let object = try? JSONSerialization.jsonObject(with: data) as? [String: Any]
    else { return false }
    return object["kith"] is String && object["results"] is [Any]
  }

  /// Writes the files of a run, the manifest last; files of an earlier run that are not written
  /// again are removed.
  ///
  /// - Parameter isStopped: Asked before each file and before the first takes its name.
  /// - Throws: `E-OUT-EXISTS`, `E-OUT-CREATE` or `E-OUT-WRITE`; `E-OUT-STOPPED` if it was stopped.
  public func write(
    _ files: [(name: String, bytes: [UInt8])], isStopped: () -> Bool = { false }
  ) throws(Finding) {
    try check()
    let isNew = access(path, F_OK) != 0
    try create()
    var waiting: [(temporary: String, final: String)] = []
    func undo() {
      for file in waiting { unlink(file.temporary) }
      if isNew { rmdir(path) }
    }
    for (name, bytes) in files {
      let temporary = "\(path)/.\(name).\(getpid())"
      waiting.append((temporary, "\(path)/\(name)"))
      if isStopped() || !Self.put(bytes, at: temporary) {
        undo()
        throw isStopped() ? stopped : failed
      }
    }
    if isStopped() {
      undo()
      throw stopped
    }
    for file in waiting where rename(file.temporary, file.final) != 0 {
      undo()
      throw failed
    }
    for name in Self.names where !files.contains(where: { $0.name == name }) {
      unlink("\(path)/\(name)")
    }
    Self.synchroniseFolder(path)
  }

  private var failed: Finding {
    finding(
      "E-OUT-WRITE", "the files could not be written",
      "check that there is room on the disk and that you may write there")
  }

  private var stopped: Finding { finding("E-OUT-STOPPED", "stopped; nothing was written", nil) }

  private func create() throws(Finding) {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true)
    } catch {
      throw finding(
        "E-OUT-CREATE", "the folder \(Rendering.cited(path)) cannot be made",
        "choose another with --out, or check that you may write there")
    }
    guard access(path, W_OK) == 0 else {
      throw finding(
        "E-OUT-CREATE", "nothing can be written to the folder \(Rendering.cited(path))",
        "choose another with --out, or check that you may write there")
    }
  }

  private func finding(_ code: String, _ message: String, _ hint: String?) -> Finding {
    Finding(code, message, at: SourcePlace(file: path), hint: hint)
  }

  /// Writes a file and waits until it is on the disk.
  static func put(_ bytes: [UInt8], at path: String) -> Bool {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { return false }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        close(file)
        return false
      }
      rest = rest.dropFirst(count)
    }
    let isOnDisk = fsync(file) == 0
    return close(file) == 0 && isOnDisk
  }

  private static func synchroniseFolder(_ path: String) {
    let folder = open(path, O_RDONLY)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }
}
