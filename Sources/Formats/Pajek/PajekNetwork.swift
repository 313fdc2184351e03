/// One network of a Pajek file, by the numbers that the file has; indices count from 0.
struct PajekNetwork {
  /// The name behind `*Network`, or that of the file.
  var name: String
  /// The file it stands in, as an index of the files that were read.
  var file: Int
  /// The line of `*Vertices`.
  var line: Int
  /// How many vertices there are.
  var count: Int
  /// How many of them are people, where the others are places.
  var peopleCount: Int?
  /// One a vertex line.
  var vertices: [Vertex] = []
  /// What the vertex lines hold besides: headings, and one entry a value.
  var headings: [String] = []
  var values: [Value] = []
  var relations: [Relation] = []
  var ties: [Tie] = []

  /// A vertex line.
  struct Vertex {
    var index: Int32
    var line: Int32
    var label: Range<Int>
  }

  /// A value of a vertex under one of the headings.
  struct Value {
    var vertex: Int32
    var heading: Int32
    var text: Range<Int>
  }

  /// A kind of tie, by its number and, where it has one, its name.
  struct Relation {
    var number: Int?
    var name: String
    var line: Int
  }

  /// An arc, an edge or a cell of a matrix.
  struct Tie {
    var from: Int32
    var to: Int32
    var relation: Int32
    var line: Int32
    var isDirected: Bool
    /// Where the weight stands; empty where there is none, which means 1 (F: FORMATS §1.4).
    var weight: Range<Int>
  }
}

/// A partition or a vector: a number for each vertex.
struct PajekValues {
  /// The heading of the column that it becomes.
  var name: String
  var file: Int
  var line: Int
  var count: Int
  var cells: [(text: Range<Int>, line: Int32)] = []
}
