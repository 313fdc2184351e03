import Diagnostics
import Experiments
import Foundation
import Networks
import Reports

/// The scenarios that come with Kith, in `Scenarios/`: beside the working folder, or above the program.
enum PrebuiltScenarios {
  /// The file of a scenario that the user names by its path or by its short name.
  static func find(_ name: String) throws -> String {
    if FileManager.default.fileExists(atPath: name) { return name }
    let all = files
    let short = name.lowercased()
    let matches = all.filter {
      let stem = stem($0).lowercased()
      return stem == short || stem.hasPrefix(short + "-")
    }
    if let exact = matches.first(where: { stem($0).lowercased() == short }) ?? matches.first,
      matches.count == 1 || stem(exact).lowercased() == short
    {
      return exact
    }
    var finding = ScenarioFiles.missing(name)
    let names = matches.isEmpty ? all.map(stem) : matches.map(stem)
    if let near = nearestName(to: name, among: names), matches.isEmpty {
      finding.hint = "did you mean \"\(near)\"?"
    } else if !names.isEmpty {
      finding.hint = "prebuilt scenarios are: \(names.joined(separator: ", "))"
    }
    throw Ending(finding)
  }

  /// The paths of all prebuilt scenarios, by name.
  static var files: [String] {
    for folder in folders {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      let scenarios = names.filter { $0.hasSuffix(".toml") && !$0.hasPrefix(".") }.sorted()
      if !scenarios.isEmpty { return scenarios.map { "\(folder)/\($0)" } }
    }
    return []
  }

  /// The name without folder and ending.
  static func stem(_ path: String) -> String {
    URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
  }

  /// Where prebuilt scenarios may be.
  private static var folders: [String] {
    var folders = ["Scenarios"]
    var above = Bundle.main.executableURL?.resolvingSymlinksInPath().deletingLastPathComponent()
    for _ in 0..<5 {
      guard let folder = above else { break }
      folders.append(folder.appendingPathComponent("Scenarios").path)
      above = folder.deletingLastPathComponent()
    }
    return folders
  }
}

extension PrebuiltScenarios {
  /// The prebuilt scenarios with their titles and questions.
  static var list: String {
    let lines = files.map { path -> String in
      let scenario = ScenarioFiles(path: path).scenario
      let question = scenario?.question ?? ""
      return "\(stem(path))\n  \(scenario?.title ?? "cannot be read: try kith check \(path)")"
        + (question.isEmpty ? "" : "\n  \(question)")
    }
    if lines.isEmpty { return "There are no prebuilt scenarios in Scenarios/ here." }
    return lines.joined(separator: "\n") + "\n\nRun one with: kith run \(stem(files[0]))"
  }

  /// The prebuilt sites with one line each.
  static var listOfSites: String {
    for folder in folders {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/sites")) ?? []
      let sites = names.sorted().compactMap { name -> String? in
        guard let site = SiteFolder.read("\(folder)/sites/\(name)").site else { return nil }
        let heading = SiteSummary(site).text.split(separator: "\n").prefix(2).joined(
          separator: "\n  ")
        return "\(folder)/sites/\(name)\n  \(heading)"
      }
      if !sites.isEmpty { return sites.joined(separator: "\n") }
    }
    return "There are no prebuilt sites in Scenarios/sites/ here."
  }
}
