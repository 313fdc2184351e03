import Diagnostics
import Networks

/// One format in which a site is given to another program.
public struct SiteWriter: Sendable {
  /// One file that is written.
  public struct File: Sendable, Equatable {
    /// Its name, such as `holmrey.graphml`.
    public let name: String
    /// What it holds.
    public let bytes: [UInt8]

    /// A file.
    public init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// The word for `--as`, such as `graphml`.
  public let name: String
  /// What it is for, in a few words.
  public let title: String
  /// What of a site the format cannot hold, as a sentence; nil where it holds everything.
  public let leavesOut: String?
  /// The files of a site, the same bytes everywhere.
  ///
  /// The first argument is the site, the second the name that files take before their ending. Throws where
  /// the format cannot be written.
  public let files: @Sendable (Site, String) throws(Finding) -> [File]

  /// A format.
  public init(
    name: String, title: String, leavesOut: String? = nil,
    files: @escaping @Sendable (Site, String) throws(Finding) -> [File]
  ) {
    self.name = name
    self.title = title
    self.leavesOut = leavesOut
    self.files = files
  }
}

/// The formats that a site is written in.
public enum SiteWriters {
  /// In the order of their names.
  public static let all: [SiteWriter] = [
    TidyWriter.writer,
    DLWriter.writer,
    DOTWriter.writer,
    GephiWriter.writer,
    GEXFWriter.writer,
    GMLWriter.writer,
    GraphMLWriter.writer,
    PajekWriter.writer,
    SQLiteWriter.writer,
  ]

  /// The writer of a name.
  public static func named(_ name: String) -> SiteWriter? { all.first { $0.name == name } }
}
