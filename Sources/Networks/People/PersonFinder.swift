import Diagnostics

/// Finds one person of a site, and reads who has influence.
public enum PersonFinder {
  /// The person with this id, or with this number where no id is the same.
  ///
  /// - Throws: `E-PERSON` with the nearest id.
  public static func find(_ name: String, in site: Site, path: String) throws(Finding) -> Int {
    if let index = site.people.firstIndex(where: { $0.id == name }) { return index }
    if let number = UInt32(name),
      let index = site.people.firstIndex(where: { $0.number == number })
    {
      return index
    }
    let near = nearestName(to: name, among: site.people.map(\.id))
    throw Finding(
      "E-PERSON", "nobody at \(site.name) has the id \(Rendering.cited(name))",
      at: SourcePlace(file: path + "/people.csv"),
      hint: near.map { "did you mean \"\($0)\"?" }
        ?? "write an id, or a number, as people.csv has it")
  }

  /// For each person, whether a column marks it as having influence: yes, true, 1 or the column's own
  /// name.
  ///
  /// - Parameter column: The column's name; nil: `influence`, and nobody where there is no such column.
  /// - Throws: `E-PERSON-INFLUENCE` where a named column is not there.
  public static func influence(_ column: String?, in site: Site, path: String) throws(Finding)
    -> [Bool]?
  {
    let name = column ?? "influence"
    if let attribute = site.attributes.first(where: { $0.name == name }) {
      return attribute.values.map { value in
        let word = value.lowercased()
        return ["yes", "y", "true", "1"].contains(word) || word == name.lowercased()
      }
    }
    guard column != nil else { return nil }
    let names = site.attributes.map(\.name)
    throw Finding(
      "E-PERSON-INFLUENCE",
      "the people of \(site.name) have no column \(Rendering.cited(name))",
      at: SourcePlace(file: path + "/people.csv"),
      hint: nearestName(to: name, among: names).map { "did you mean \"\($0)\"?" }
        ?? (names.isEmpty
          ? "its people table has no further columns"
          : "its columns are: \(names.joined(separator: ", "))"))
  }
}
