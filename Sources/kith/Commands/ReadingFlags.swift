import ArgumentParser
import Experiments
import Formats

/// What a user may say about files whose content alone does not say it.
struct ReadingFlags: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The format of the files: \(NetworkFormats.all.map(\.name).joined(separator: ", ")).",
      discussion: "Only where Kith does not see it by itself.", valueName: "name"))
  var format: String?
  @Flag(help: "Tables: a row is one interview, with the people who were named side by side.")
  var wide = false
  @Flag(help: "Tables: rows and columns are people, and the cells say who is tied to whom.")
  var matrix = false
  @Flag(help: "Tables: the first row holds no headings; the columns are from, to and weight.")
  var noHeadings = false
  @Option(help: "Tables: what stands between cells: comma, semicolon, tab, stroke or space.")
  var separator: Separator?
  @Flag(help: "Interviews: do not tie the person who was asked to everybody it named.")
  var noEgo = false
  @Option(
    help: "Interviews: a table that says which people are the same, made by kith match.",
    completion: .file(extensions: ["csv"]))
  var matches: String?

  /// A character between the cells of a table, by its name.
  enum Separator: String, CaseIterable, ExpressibleByArgument {
    case comma, semicolon, tab, stroke, space

    var byte: UInt8 {
      switch self {
      case .comma: UInt8(ascii: ",")
      case .semicolon: UInt8(ascii: ";")
      case .tab: 0x09
      case .stroke: UInt8(ascii: "|")
      case .space: 0x20
      }
    }
  }

  /// The format that was named.
  func networkFormat() throws -> NetworkFormat? {
    guard let format else { return nil }
    guard let known = NetworkFormats.named(format) else {
      let names = NetworkFormats.all.map(\.name).joined(separator: ", ")
      throw ValidationError("there is no format \"\(format)\"; the formats are \(names)")
    }
    return known
  }

  /// The options as readers take them.
  func options() throws -> ReadingOptions {
    var options = ReadingOptions()
    options.isWide = wide
    options.isMatrix = matrix
    options.hasHeadings = !noHeadings
    options.separator = separator?.byte
    options.addsEgo = !noEgo
    if let matches {
      guard let bytes = ScenarioFiles.bytes(matches) else {
        throw Ending(ScenarioFiles.missing(matches))
      }
      options.matches = InputFile(name: matches, bytes: bytes)
    }
    return options
  }
}
