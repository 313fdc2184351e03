/// One outcome: one file in `Outcomes/`, one line in `Outcomes.rules`.
package protocol OutcomeRule: Sendable {
  /// What it is and how it is worked out.
  static var outcome: Outcome { get }
}

/// An outcome that is there once for each column of the people table: `mixing by COLUMN`.
package protocol ColumnOutcomeRule: OutcomeRule {
  /// What stands before the name of the column: "mixing by ".
  static var stem: String { get }
  /// The outcome for one column.
  static func outcome(by column: String) -> Outcome
}

extension ColumnOutcomeRule {
  package static var outcome: Outcome { outcome(by: "COLUMN") }
}

/// The registry of outcomes.
public enum Outcomes {
  /// One line a file, in the order in which a full table lists them.
  package static let rules: [any OutcomeRule.Type] = [
    MeanWellbeing.self,
    WellbeingGap.self,
    BetterByOne.self,
    BetterByThree.self,
    WorseByOne.self,
    LowWellbeing.self,
    HighWellbeing.self,
    Contact.self,
    PoorlyConnected.self,
    LonelinessScore.self,
    Lonely.self,
    MeanStigma.self,
    StigmaInDeviations.self,
    IntendedContact.self,
    BadEncounters.self,
    MeanWithdrawal.self,
    MostlyWithdrawn.self,
    Ties.self,
    TieStrength.self,
    BridgingTies.self,
    BridgingShare.self,
    ExpectedBridgingShare.self,
    Isolated.self,
    Reach.self,
    ReachShare.self,
    SeparateParts.self,
    LargestPart.self,
    Density.self,
    Transitivity.self,
    ExternalInternal.self,
    ExternalInternalByColumn.self,
    Assortativity.self,
    AssortativityByColumn.self,
    DegreeAssortativity.self,
    Constraint.self,
    PlacesUsed.self,
    UsingCommunityPlaces.self,
    Participation.self,
    TakingPart.self,
    EverTookPart.self,
    Dependency.self,
    Giving.self,
    Empowerment.self,
    LinkingCapital.self,
    WellbeingSlope.self,
    WellbeingSlopeByColumn.self,
    ContactSlope.self,
    ContactSlopeByColumn.self,
    WellbeingErreygers.self,
    WellbeingErreygersByColumn.self,
    ContactConcentration.self,
    ContactConcentrationByColumn.self,
    TiesConcentrationByColumn.self,
    ContactGini.self,
    TiesGini.self,
    PlacesGini.self,
  ]

  /// All outcomes, those by a column once, with COLUMN in the place of its name.
  public static let listed: [Outcome] = rules.map { $0.outcome } + ModelOutcomes.all

  /// All outcomes whose names are fixed.
  public static let all: [Outcome] =
    rules.filter { !($0 is any ColumnOutcomeRule.Type) }
    .map { $0.outcome } + ModelOutcomes.all

  /// Those that are there once for each column.
  package static let byColumn: [any ColumnOutcomeRule.Type] = rules.compactMap {
    $0 as? any ColumnOutcomeRule.Type
  }

  /// What stands before the column in their names, the longest first.
  package static let stems: [String] = byColumn.map { $0.stem }
    .sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }

  /// The outcome with this name, as the registry writes it; the name of a column may have any letters.
  public static func named(_ name: String) -> Outcome? {
    if let outcome = fixed[name] { return outcome }
    return byColumn.first { name.hasPrefix($0.stem) && name.utf8.count > $0.stem.utf8.count }
      .map { $0.outcome(by: String(name.dropFirst($0.stem.count))) }
  }

  private static let fixed = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }
}
