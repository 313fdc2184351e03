import Diagnostics
import Disclosure
import Documents
import Experiments

/// `private/per-person.csv`: what became of every person, future by future.
public enum PersonResultsCSV {
  private static let fileName = "per-person.csv"

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
    let own = PrivateFolder(in: folder.path)
    try own.write(bytes(results), as: fileName)
    return own.path + "/" + fileName
  }
}
