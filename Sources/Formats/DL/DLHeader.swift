/// What stands before `data:` in a DL file.
struct DLHeader {
  /// How the data are laid out.
  enum Layout: String, CaseIterable {
    case fullmatrix, lowerhalf, upperhalf, nodelist1, nodelist1b, nodelist2, edgelist1, edgelist2
  }

  /// Rows and columns; the same where the file has `n`.
  var rows: Int?
  var columns: Int?
  /// How many matrices there are said to be; one where nothing is said.
  var saidMatrices: Int?
  var matrices: Int { saidMatrices ?? 1 }
  var layout = Layout.fullmatrix
  var hasDiagonal = true
  var rowLabels: [Label]?
  var columnLabels: [Label]?
  var matrixLabels: [Label]?
  var embedsRowLabels = false
  var embedsColumnLabels = false
  /// The line of the first word, and that of `data:`.
  var line = 1
  var dataLine = 1

  /// A label and the line it stands on.
  struct Label {
    var text: Range<Int>
    var line: Int
  }

  /// Whether the data are a list of rows of any length.
  var isList: Bool {
    switch layout {
    case .fullmatrix, .lowerhalf, .upperhalf: false
    default: true
    }
  }
}
