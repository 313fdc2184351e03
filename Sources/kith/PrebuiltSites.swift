import Diagnostics
import Experiments
import Foundation
import Networks

extension PrebuiltScenarios {
  /// A site that the user names by its folder or by the short name of a prebuilt one.
  ///
  /// - Throws: An `Ending` where there is no such site or it cannot be read.
  static func readSite(_ name: String, isJSON: Bool = false) throws -> (
    path: String, site: Site, findings: Findings
  ) {
    let path = folder(of: name)
    var (site, findings) = SiteFolder.read(path)
    if let site, !findings.hasErrors { return (path, site, findings) }
    if !FileManager.default.fileExists(atPath: path) { findings = unknownSite(name) }
    var ending = Ending(findings)
    ending.isJSON = isJSON
    throw ending
  }

  private static func folder(of name: String) -> String {
    if FileManager.default.fileExists(atPath: name) { return name }
    return sites.first { stem($0).lowercased() == name.lowercased() } ?? name
  }

  private static func unknownSite(_ name: String) -> Findings {
    let names = sites.map(stem)
    var findings = Findings()
    findings.add(
      Finding(
        "E-SITE-FOLDER", "there is no site at \(Rendering.cited(name))",
        at: SourcePlace(file: name),
        hint: nearestName(to: name, among: names).map { "did you mean \"\($0)\"?" }
          ?? "a site is a folder; prebuilt sites are: \(names.joined(separator: ", "))"))
    return findings
  }
}
