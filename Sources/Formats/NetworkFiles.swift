import Diagnostics
import Documents
import Networks

/// Reads the files that together are one network, whatever their format.
public enum NetworkFiles {
  /// Reads files and folders by their paths.
  ///
  /// - Parameter format: The format they are in; nil means what they show themselves to be.
  public static func read(
    _ paths: [String], format: NetworkFormat? = nil, options: ReadingOptions = ReadingOptions()
  ) -> (network: MappedNetwork?, findings: Findings) {
    var findings = Findings()
    let files = InputFiles.find(paths, &findings)
    guard !findings.hasErrors else { return (nil, findings) }
    let (network, found) = read(files, format: format, options: options)
    findings.add(contentsOf: found)
    return (findings.hasErrors ? nil : network, findings)
  }

  /// Reads files that are in memory already. The network is there as far as it could be read; only the
  /// findings say whether it may be used.
  public static func read(
    _ files: [InputFile], format: NetworkFormat? = nil, options: ReadingOptions = ReadingOptions()
  ) -> (network: MappedNetwork?, findings: Findings) {
    var findings = Findings()
    guard !files.isEmpty else {
      findings.add(Finding("E-NET-FILES", "there are no files of a network here"))
      return (nil, findings)
    }
    guard let format = format ?? options.format(of: files) ?? common(files, &findings) else {
      return (nil, findings)
    }
    let network = format.read(files, options, &findings)
    return (network.map { matched($0, options, &findings) }, findings)
  }

  /// The network with entries that are one person made one, if a table says which.
  private static func matched(
    _ network: MappedNetwork, _ options: ReadingOptions, _ findings: inout Findings
  ) -> MappedNetwork {
    guard let matches = options.matches else { return network }
    return PersonMerge.apply(
      PersonMatches(matches, &findings), to: network, given: options.columns, &findings)
  }

  /// Whether a file is a table that is no network by itself, such as one of people.
  public static func isTableAlone(_ file: InputFile) -> Bool {
    guard NetworkFormats.format(of: file)?.name == TableFormat.format.name,
      let table = CSVReader.readForChecking(file.bytes, name: file.name).table
    else { return false }
    return [.people, .unknown].contains(TableRole(of: table))
  }

  /// The network in two tables of which it is said which holds the people and which the ties.
  public static func read(
    people: String, ties: String, options: ReadingOptions = ReadingOptions()
  ) -> (network: MappedNetwork?, findings: Findings) {
    var findings = Findings()
    let peopleFile = one(people, "people", &findings)
    let tiesFile = one(ties, "ties", &findings)
    guard let peopleFile, let tiesFile, !findings.hasErrors else { return (nil, findings) }
    var tables = TableNetwork(options: options)
    let network = tables.read(people: peopleFile, ties: tiesFile)
    findings.add(contentsOf: tables.findings)
    return (network.map { matched($0, options, &findings) }, findings)
  }

  /// The one file of a path; a complaint if a folder or a zip holds more of them.
  private static func one(
    _ path: String, _ what: String, _ findings: inout Findings
  ) -> InputFile? {
    var found = Findings()
    let files = InputFiles.find([path], &found)
    if files.count != 1, !found.hasErrors {
      found.add(
        Finding(
          "E-NET-FILES", "the table of \(what) is one file, and \(files.count) are here",
          at: SourcePlace(file: path),
          hint: "name the one, or name all files of the network without --people and --ties"))
    }
    findings.add(contentsOf: found)
    return files.count == 1 ? files[0] : nil
  }

  /// The one format that all the files are in.
  private static func common(_ files: [InputFile], _ findings: inout Findings) -> NetworkFormat? {
    var first: (format: NetworkFormat, file: InputFile)?
    for file in files {
      guard let format = NetworkFormats.format(of: file) else {
        let known = NetworkFormats.all.map(\.name).joined(separator: ", ")
        findings.add(
          Finding(
            "E-NET-FORMAT", "this is no format that Kith knows", at: SourcePlace(file: file.name),
            hint: "say which it is with --format NAME, one of: \(known)"))
        return nil
      }
      if let first, first.format.name != format.name {
        findings.add(
          Finding(
            "E-NET-FORMAT",
            "this is \(format.title), but \(first.file.name) is \(first.format.title)",
            at: SourcePlace(file: file.name),
            hint: "name only the files of one network, or say what they are with --format NAME"))
        return nil
      }
      first = first ?? (format, file)
    }
    return first?.format
  }
}
