import Diagnostics

/// Proposals of who is the same person in different interviews: what `kith match` does.
public enum PersonMatchFiles {
  /// What was found.
  public struct Proposals: Sendable {
    /// The table, for a human to complete.
    public let table: [UInt8]
    /// People in all interviews.
    public let people: Int
    /// Those of them with a name.
    public let named: Int
    /// Entries that may be one person with others.
    public let entries: Int
    /// How many people these may be.
    public let groups: Int
  }

  /// Proposals for the interviews in files; nil if anything is an error.
  ///
  /// - Parameter least: The score from which two entries are proposed, 0 to 1.
  public static func proposals(
    _ paths: [String], format: NetworkFormat? = nil,
    least: Double = PersonMatching.leastScore
  ) -> (proposals: Proposals?, findings: Findings) {
    let (network, found) = NetworkFiles.read(paths, format: format)
    // What they advise is being done.
    var findings = Findings()
    for finding in found.all where finding.code != "W-NET-APART" { findings.add(finding) }
    guard let network, !findings.hasErrors else { return (nil, findings) }
    let proposals = proposals(network, least: least, &findings)
    return (findings.hasErrors ? nil : proposals, findings)
  }

  static func proposals(
    _ network: MappedNetwork, least: Double, _ findings: inout Findings
  ) -> Proposals? {
    guard let people = MatchPeople(network) else {
      findings.add(
        Finding(
          "E-MATCH-INTERVIEWS", "\(network.format) does not say who was named in which interview",
          hint: "give interviews, such as a Network Canvas export"))
      return nil
    }
    let matching = PersonMatching(people, least: least)
    if matching.isGivenUp {
      findings.add(
        Finding(
          "E-MATCH-MANY",
          "more than \(PersonMatching.mostPairs) pairs of people have names that agree",
          hint: "match the interviews of one place at a time"))
      return nil
    }
    if people.namedCount < people.entries.count {
      let count = people.entries.count - people.namedCount
      findings.add(
        Finding(
          "W-MATCH-NAMELESS",
          "\(count) of \(people.entries.count) people have no name, and are proposed for nobody"))
    }
    let groups = matching.groups
    return Proposals(
      table: PersonMatchTable.bytes(matching), people: people.entries.count,
      named: people.namedCount, entries: groups.reduce(0) { $0 + $1.members.count },
      groups: groups.count)
  }
}
