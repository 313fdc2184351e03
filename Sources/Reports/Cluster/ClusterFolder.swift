import Diagnostics
import Experiments
import Foundation

/// The scripts that run a scenario on a cluster, and a page that says how.
///
/// The scenario and the maps are referred to where they are, by absolute paths, and never copied: a map of real people
/// should not come to lie in one place more. The machines of the cluster must see them there.
public struct ClusterFolder: Sendable {
  /// The program, and the scenario, by absolute paths.
  let program, scenario: String
  /// The words that every part and the merging are given.
  let words: [String]
  /// The part of the cluster that is asked for; nil: what is usual there.
  let partition: String?
  let estimate: ClusterEstimate
  let title: String
  /// The maps of real people among the sites, by absolute path.
  let mapped: [String]

  /// - Parameter scenario: As the user names it.
  public init(
    program: String, scenario: String, _ experiment: Experiment, _ request: RunRequest,
    _ estimate: ClusterEstimate, partition: String?
  ) {
    self.program = program
    self.scenario = Self.absolute(scenario)
    words = request.words
    self.estimate = estimate
    self.partition = partition
    title = experiment.scenario.title
    mapped = zip(experiment.sites, experiment.scenario.sites).filter { !$0.0.site.isInvented }.map {
      Self.absolute($0.1.path)
    }
  }

  private static func absolute(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.path
  }

  /// Where maps are of real people, what that means here.
  public var findings: Findings {
    var findings = Findings()
    for path in mapped {
      findings.add(
        Finding(
          "W-CLUSTER-MAPPED",
          "this map is of real people: the parts read it where it is, and what they keep is about single people",
          at: SourcePlace(file: path),
          hint:
            "use a cluster whose administrators may see it, and delete results/private when all is done"
        ))
    }
    return findings
  }

  /// The files, with whether each is a script.
  public var files: [(name: String, bytes: [UInt8], isScript: Bool)] {
    [
      ("submit.sh", submit, true), ("array.sh", array, true), ("merge.sh", merge, true),
      ("parallel.sh", parallel, true), ("README.md", page, false),
    ].map { ($0.0, Array($0.1.utf8), $0.2) }
  }

  /// Makes the folder.
  ///
  /// - Throws: `E-OUT-EXISTS`, `E-OUT-CREATE`, `E-OUT-WRITE`.
  public func write(to path: String) throws(Finding) {
    try NewFolder.write(files.map { ($0.name, $0.bytes) }, to: path, option: "--to")
    for file in files where file.isScript { chmod("\(path)/\(file.name)", 0o755) }
  }
}
