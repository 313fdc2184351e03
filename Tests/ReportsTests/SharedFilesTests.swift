import Testing

@testable import Reports

/// What becomes of the files of a run when it is shared.
struct SharedFilesTests {
  /// Every file that a run may write is shared by its columns or withheld for a reason, once.
  @Test func everyFileOfARun() {
    for name in RunFolder.names {
      #expect(SharedFiles.all.count { $0.name == name } == 1, "\(name): add it to SharedFiles")
    }
    for file in SharedFiles.all {
      #expect((file.reason == nil) != file.columns.isEmpty, "\(file.name)")
      #expect(file.reason?.isEmpty != true)
    }
  }

  /// Levels and numbers of people are never handed on as they are.
  @Test func columnsThatAreFacts() {
    for file in SharedFiles.all {
      for (name, use) in file.columns {
        if name == "people" { #expect(use == .people) }
        if name == "baseline" { #expect(use == .start) }
        if ["as_now", "level", "mean", "q10", "q50", "q90", "sd"].contains(name) {
          #expect(use == .level, "\(file.name) \(name)")
        }
      }
    }
  }

  /// Columns that are shared are columns of the tables.
  @Test func columnsAreThere() {
    let columns = [
      "comparison.csv": ComparisonCSV.columns, "trajectories.csv": TrajectoriesCSV.columns,
      "ranking.csv": RankingCSV.columns, "leading.csv": LeadingCSV.columns,
      "harm.csv": HarmCSV.columns,
    ]
    for file in SharedFiles.all where file.reason == nil {
      for (name, _) in file.columns {
        #expect(columns[file.name]?.contains(name) == true, "\(file.name) \(name)")
      }
    }
  }
}
