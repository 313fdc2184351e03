import Diagnostics
import Documents
import Networks

/// Goes through a DL file word by word and keeps the cells that are not 0.
struct DLReading {
  let bytes: [UInt8]
  var words: DLWords
  var complaints: NetworkComplaints
  var header = DLHeader()
  var cells: [Cell] = []
  /// Labels by index, as the header or the data have them; numbers stand in where there are none.
  var rowNames = ByteIndex()
  var columnNames = ByteIndex()
  /// Cells without a value, and how many of them each row of all matrices has.
  var missing = LineTally()
  var missingOfRow: [Int32] = []
  /// Ties of a list whose value is 0.
  var zeros = LineTally()
  /// A prefix such as `row` that was taken for a label, before `labels:` showed what it is.
  var pendingPrefix: DLWord?

  /// A cell that is not 0; indices count from 0.
  struct Cell {
    var matrix: Int32
    var row: Int32
    var column: Int32
    var line: Int32
    /// Where the value stands; empty where there is none, which means 1.
    var value: Range<Int>
  }

  /// More matrices than anybody puts into one file.
  static let matrixLimit = NetworkBuilder.Limits.columns

  init(_ bytes: [UInt8], _ complaints: NetworkComplaints) {
    self.bytes = bytes
    self.complaints = complaints
    words = DLWords(bytes)
  }

  /// A word in small letters, without a colon behind it.
  func plain(_ word: DLWord) -> String {
    var slice = bytes[word.range]
    if !word.isQuoted, slice.last == UInt8(ascii: ":") { slice = slice.dropLast() }
    return String(decoding: slice.prefix(64), as: UTF8.self).lowercased()
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  func cited(_ word: DLWord) -> String { Rendering.cited(text(word.range)) }

  mutating func complain(_ code: String, _ message: String, line: Int, hint: String? = nil) {
    complaints.complain(code, message, line: line, hint: hint)
  }

  /// Whether people stand in the rows and places in the columns.
  var isTwoMode: Bool {
    switch header.layout {
    case .nodelist2, .edgelist2: return true
    case .lowerhalf, .upperhalf: return false
    default: break
    }
    if header.rows != header.columns { return true }
    guard rowNames.count > 0, columnNames.count > 0 else { return false }
    return !rowNames.texts.elementsEqual(columnNames.texts) { $0.utf8.elementsEqual($1.utf8) }
  }
}
