import Diagnostics
import Disclosure
import Experiments
import Foundation
import Storage

/// The folder of a run: written whole, and only where nothing of somebody else's is in the way.
///
/// The files are first written beside their final names and put on the disk, then renamed; the
/// manifest comes last, and names the digests of the others. If anything fails before the first is
/// renamed, everything is as it was.
public struct RunFolder: Sendable {
  /// The folder.
  public let path: String

  /// The page that people read.
  public static let reportName = "report.html"

  /// The files that a run may write; other files in the folder are left alone.
  public static let names =
    [
      reportName, "comparison.md", "comparison.csv", "trajectories.csv", "spread.csv",
      "methods.md",
      "methods.csv", "ranking.csv", "forest.csv", "harm.csv", "groups.csv", "leading.csv",
      "turning.csv", "sensitivity.csv", OutcomeSpecification.name, RunModel.name, RunWorkbook.name,
      "replicates.csv", "manifest.json",
    ] + EconomicsFiles.names

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
    if content.isEmpty || isOurs || isOfARunBrokenOff(content) { return }
    throw finding(
      "E-OUT-EXISTS", "the folder \(Rendering.cited(path)) holds files that no run wrote", hint)
  }

  private let hint = "choose another folder with --out, or move it away first"

  /// Whether nothing is here but what a run writes before its manifest: its store, and results that may be those
  /// of a run that was broken off while it gave them their names.
  private func isOfARunBrokenOff(_ content: [String]) -> Bool {
    let place = PrivateFolder(in: path).path
    guard let kept = try? FileManager.default.contentsOfDirectory(atPath: place) else {
      return false
    }
    return kept.allSatisfy { $0.hasPrefix(".") || FutureStore.isOwnFile($0) }
      && content.allSatisfy {
        $0 == "private" || Self.names.contains($0) || leftover($0) != nil
      }
  }

  /// The process that wrote a file beside its final name and ended before it gave it that; nil: it is no
  /// such file.
  private func leftover(_ name: String) -> Int32? {
    guard name.hasPrefix("."), let dot = name.lastIndex(of: "."),
      Self.names.contains(String(name[..<dot].dropFirst()))
    else { return nil }
    return Int32(name[name.index(after: dot)...])
  }

  /// Removes what processes that have ended left half written.
  private func removeLeftovers() {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] {
      if let process = leftover(name), !Disk.isAlive(process) { unlink("\(path)/\(name)") }
    }
  }

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
    removeLeftovers()
    var waiting: [(temporary: String, final: String)] = []
    func undo() {
      for file in waiting { unlink(file.temporary) }
      if isNew { rmdir(path) }
    }
    for (name, bytes) in files {
      let temporary = "\(path)/.\(name).\(getpid())"
      waiting.append((temporary, "\(path)/\(name)"))
      if isStopped() || !Disk.put(bytes, at: temporary) {
        undo()
        throw isStopped() ? stopped : failed
      }
    }
    if isStopped() {
      undo()
      throw stopped
    }
    let wasOurs = isOurs
    for (index, file) in waiting.enumerated()
    where !Disk.rename(file.temporary, to: file.final) {
      undo()
      // Where no run was, there shall be no part of one either.
      if !wasOurs { for done in waiting[..<index] { unlink(done.final) } }
      throw failed
    }
    for name in Self.names where !files.contains(where: { $0.name == name }) {
      unlink("\(path)/\(name)")
    }
    guard Disk.synchroniseFolder(path) else { throw failed }
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
}
