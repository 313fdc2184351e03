import Diagnostics
import Networks

extension NetworkBuilder {
  /// Begins the row of a tie between two people who are known.
  public mutating func addTie(from: Int, to: Int, line: Int) {
    guard hasRoom(ties, rows: Limits.ties, of: "ties", line: line) else { return }
    ties.addRow(line: line)
    ties.set(0, ids.slice(from))
    ties.set(1, ids.slice(to))
  }

  /// Says of the tie that was begun last what kind it is.
  public mutating func setKind(_ kind: ArraySlice<UInt8>, line: Int) {
    guard fits(kind, line: line) else { return }
    ties.set(ties.column(NetworkColumns.kind), kind)
  }

  /// Gives the tie that was begun last its number, as the file writes it.
  public mutating func setWeight(_ weight: ArraySlice<UInt8>) {
    ties.set(ties.column(NetworkColumns.weight), weight)
  }

  /// Says of the tie that was begun last whether it has a direction.
  public mutating func setDirection(_ direction: NetworkColumns.Direction) {
    ties.set(ties.column(NetworkColumns.direction), direction.rawValue)
  }

  /// The column of ties under a heading, which is added if it is new; nil with a complaint if there are
  /// too many.
  public mutating func tieColumn(_ heading: String, isNew: Bool = false, line: Int = 0) -> Int? {
    guard hasRoomForColumn(ties, line: line) else { return nil }
    return isNew ? ties.newColumn(heading) : ties.column(heading)
  }

  /// Sets a value of the tie that was begun last.
  public mutating func setTie(_ column: Int, _ value: ArraySlice<UInt8>, line: Int) {
    guard fits(value, line: line) else { return }
    ties.set(column, value)
  }

  /// Complains that an end of a tie is nobody, with the nearest id of those there are.
  public mutating func complainUnknown(_ id: ArraySlice<UInt8>, line: Int) {
    var hint: String?
    if complaints.mayLookFor(among: personCount) {
      hint = nearWord(to: text(Array(id)), among: ids.texts).map {
        "did you mean \(Rendering.cited($0))?"
      }
    }
    complain(
      "E-NET-UNKNOWN", "there is no person \(cited(Array(id)))", line: line, hint: hint,
      value: text(Array(id)))
  }
}
