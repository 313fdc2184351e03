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

  /// The file behind a short name such as `s4`; nil where it names nothing, or a file or folder that is there.
  static func file(ofShortName name: String) -> String? {
    FileManager.default.fileExists(atPath: name) || name.contains("/") ? nil : try? find(name)
  }

  /// The paths of all prebuilt scenarios, by name.
  static var files: [String] {
    for folder in folders {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      let scenarios = names.filter { $0.hasSuffix(".toml") && !$0.hasPrefix(".") }
        .sorted { (number($0), $0) < (number($1), $1) }
      if !scenarios.isEmpty { return scenarios.map { "\(folder)/\($0)" } }
    }
    return []
  }

  /// The number in the name, so that s10 comes after s9; 0 where there is none.
  private static func number(_ name: String) -> Int {
    Int(name.drop { !$0.isNumber }.prefix { $0.isNumber }) ?? 0
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
    let items = files.map { path in
      let scenario = ScenarioFiles(path: path).scenario
      return Listing.Item(
        name: stem(path), title: scenario?.title ?? "cannot be read: try kith check \(path)",
        text: scenario?.question ?? "")
    }
    guard let first = items.first else { return "There are no prebuilt scenarios in Scenarios/." }
    return Listing.text(items) + "\nRun one with: kith run \(first.name)"
  }

  /// The prebuilt sites with one line each.
  static var listOfSites: String {
    let items = sites.compactMap { path -> Listing.Item? in
      guard let site = SiteFolder.read(path).site else { return nil }
      let people = SiteSummary(site).text.split(separator: "\n").dropFirst().first ?? ""
      return Listing.Item(name: path, title: site.title, text: String(people))
    }
    return items.isEmpty ? "There are no prebuilt sites in Scenarios/sites/." : Listing.text(items)
  }

  /// The folders of all prebuilt sites, by name.
  static var sites: [String] {
    for folder in folders.map({ $0 + "/sites" }) {
      let found = siteFolders(in: folder)
      if !found.isEmpty { return found }
    }
    return []
  }

  /// The sites in a folder, by name.
  static func siteFolders(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().map { "\(folder)/\($0)" }
      .filter { FileManager.default.fileExists(atPath: $0 + "/site.toml") }
  }
}
