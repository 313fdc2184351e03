import Diagnostics

/// One format in which programs write networks: how its files are told from others, and how they are read.
public struct NetworkFormat: Sendable {
  /// The word for `--format`, such as `pajek`.
  public let name: String
  /// What the user calls a file of it, such as "a Pajek file".
  public let title: String
  /// Whether a file is of this format, by what it holds; its name may help where that is not enough.
  public let recognises: @Sendable (InputFile) -> Bool
  /// Reads the files of one network. Everything wrong is added to the findings; there is a network, as
  /// far as it could be read, only for whoever wants to check it further.
  public let read: @Sendable ([InputFile], ReadingOptions, inout Findings) -> MappedNetwork?

  /// A format.
  public init(
    name: String, title: String,
    recognises: @escaping @Sendable (InputFile) -> Bool,
    read: @escaping @Sendable ([InputFile], ReadingOptions, inout Findings) -> MappedNetwork?
  ) {
    self.name = name
    self.title = title
    self.recognises = recognises
    self.read = read
  }
}

extension NetworkFormat {
  /// The one file of a format in which a file is a network; nil with a complaint if there are more.
  static func only(
    _ files: [InputFile], _ code: String, _ what: String, _ findings: inout Findings
  ) -> InputFile? {
    if files.count > 1 {
      findings.add(
        Finding(
          code, "several \(what) are not one network", at: SourcePlace(file: files[1].name),
          hint: "name one of them"))
    }
    return files.count == 1 ? files[0] : nil
  }
}

/// The formats that are read, in the order in which a file is offered to them.
public enum NetworkFormats {
  /// All of them; tables come last, because almost any text could be one.
  public static let all: [NetworkFormat] = [
    EgoTablesFormat.format,
    NetworkCanvasFormat.format,
    PajekFormat.format,
    DLFormat.format,
    GMLFormat.format,
    GraphMLFormat.format,
    GEXFFormat.format,
    KumuFormat.format,
    TableFormat.format,
  ]

  /// The format of a name.
  public static func named(_ name: String) -> NetworkFormat? { all.first { $0.name == name } }

  /// The first format that takes a file for its own.
  public static func format(of file: InputFile) -> NetworkFormat? {
    all.first { $0.recognises(file) }
  }
}
