import Diagnostics

/// Something about a scenario as a whole that can be wrong: one check, one file in `Checks/`, one line
/// in `ScenarioChecks.all`.
///
/// What a single value may be is for its reader; a check compares what stands in several places.
package protocol ScenarioCheck: Sendable {
  /// Adds what is wrong. What could not be read is missing in the draft and is passed over.
  static func check(_ draft: ScenarioDraft, _ findings: inout Findings)
}

/// The registry of checks; findings come out in the order of the file, whatever the order here.
package enum ScenarioChecks {
  package static let all: [any ScenarioCheck.Type] = [
    ActionWindows.self,
    CalledOnce.self,
    CampaignAudience.self,
    CommunityNeeded.self,
    ContagionsNeeded.self,
    CostNeedsUntil.self,
    CostsMoney.self,
    ExpectationsMeetTable.self,
    FuturesPerDraw.self,
    KeysTogether.self,
    ModifyAmounts.self,
    OptionActions.self,
    OptionNames.self,
    OptionVersus.self,
    OptionsDiffer.self,
    OutcomeGroups.self,
    OutcomesRecorded.self,
    ParametersUsed.self,
    PlacesOpened.self,
    ProgrammesOverlap.self,
    RampFits.self,
    ReadAfterStart.self,
    ReadAtInsideRun.self,
    SensitivityFits.self,
    SitesNamed.self,
    SmallestSaidOnce.self,
    UpdateFits.self,
    ValueMeasured.self,
  ]
}
