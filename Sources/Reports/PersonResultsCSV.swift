import Diagnostics
import Documents
import Experiments
import Foundation

/// `private/per-person.csv`: what became of every person, future by future.
public enum PersonResultsCSV {
  /// The table; numbers to nine digits.
  public static func bytes(_ results: PersonResults) -> [UInt8] {
    var writer = CSVWriter(
      columns: ["site", "option", "replicate", "week", "person", "number"] + results.columns)
    for part in results.parts {
      for person in part.people {
        writer.row(
          [
            .text(part.site), .text(part.option), .count(part.future), .count(part.week),
            .text(person.id), .count(Int(person.number)),
          ] + person.values.map { .nine($0) })
      }
    }
    return writer.bytes
  }

  /// Writes the table into the folder `private` of a run's folder, which only its owner can open.
  ///
  /// - Returns: The path of the file.
  /// - Throws: `E-OUT-CREATE` or `E-OUT-WRITE`.
  public static func write(_ results: PersonResults, in folder: RunFolder) throws(Finding) -> String
  {
    let path = folder.path + "/private"
    let file = path + "/per-person.csv"
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
    } catch {
      throw Finding(
        "E-OUT-CREATE", "the folder \(Rendering.cited(path)) cannot be made",
        at: SourcePlace(file: path), hint: "check that you may write there")
    }
    let temporary = "\(path)/.per-person.csv.\(getpid())"
    guard RunFolder.put(bytes(results), at: temporary), chmod(temporary, 0o600) == 0,
      rename(temporary, file) == 0
    else {
      unlink(temporary)
      throw Finding(
        "E-OUT-WRITE", "the file \(Rendering.cited(file)) could not be written",
        at: SourcePlace(file: file),
        hint: "check that there is room on the disk and that you may write there")
    }
    return file
  }
}
