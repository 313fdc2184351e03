import Diagnostics
import Disclosure
import Networks

/// A synthetic twin, with how close it is to its site and whether anybody could be recognised in it.
public struct TwinReport: Sendable {
  /// How many twins of other seeds say what is chance.
  static let others = 5

  /// The twin.
  public let site: Site
  private let closeness: TwinCloseness
  private let recognition: TwinRecognition
  private let leftOut: [String]

  /// Makes the twin and, to compare with, five of other seeds.
  ///
  /// - Parameter key: The secret of the site's project; nil only for a site that is invented itself.
  /// - Throws: `E-TWIN-SMALL` where there are too few people, `E-TWIN-RECOGNISED` where people could be
  ///   recognised more often than by chance, `E-SHARE-NAME` where a name of the site would be in the twin.
  public static func make(
    of site: Site, name: String, seed: UInt64, key: ProjectKey?
  ) throws(Finding) -> TwinReport {
    let fit: TwinFit
    do throws(TwinRefusal) {
      fit = try TwinFit(site)
    } catch {
      throw Finding(
        "E-TWIN-SMALL", "there are too few people to make a twin of",
        hint: "at least twenty are needed, so that nothing of any one of them is kept")
    }
    let twins = (0...UInt64(others)).map { fit.twin(name: name, seed: seed &+ $0, key: key) }
    let recognition = TwinRecognition(site: site, twins: twins)
    if recognition.isBeyondChance {
      throw Finding(
        "E-TWIN-RECOGNISED",
        "\(recognition.found) people could be recognised in this twin, more than by chance",
        hint: "try another --seed; if it happens again, this map is too small or too regular")
    }
    try SharedNames.refuse(site, in: SiteFolder.files(of: twins[0]))
    return TwinReport(
      site: twins[0],
      closeness: TwinCloseness(site: site, twin: twins[0], others: Array(twins.dropFirst())),
      recognition: recognition, leftOut: fit.leftOut)
  }

  /// For a screen.
  public func terminal(usesBold: Bool) -> String { TerminalForm(usesBold: usesBold).text(document) }

  private var document: Document {
    var document = Document()
    document.heading(1, "How close the twin is")
    document.table(
      [
        Document.Column(heading: "What"), Document.Column(heading: "Site", isNumber: true),
        Document.Column(heading: "Twin", isNumber: true),
        Document.Column(heading: "Other twins"),
      ],
      closeness.rows.filter { $0.site != nil || $0.twin != nil }.map { row in
        [
          Document.Cell(row.what), Document.Cell(number(row.site)),
          Document.Cell(number(row.twin)),
          Document.Cell(
            row.others.map { "\(number($0.lowerBound)) to \(number($0.upperBound))" } ?? ""),
        ]
      })
    document.paragraph(
      .strong("Whether anybody could be recognised.")
        + Words(
          " Somebody who knew how many friends a person has, and how many each of them has, would think to"
            + " have found \(PlainWords.count(recognition.found, "person", "people")) of the site in the twin."
            + " Between twins of different seeds, where nobody is anybody, it is \(range): so these are chance."
        ))
    if !leftOut.isEmpty {
      let names = leftOut.map { Rendering.cited($0) }.joined(separator: ", ")
      document.paragraph(
        .strong("Left out:")
          + Words(
            " the columns \(names), because their texts, or values of fewer than ten people, could tell who somebody is."
          ))
    }
    document.paragraph(
      "The twin stands for no real place. What it leaves out – who is tied to whom, ids, names of places – cannot"
        + " be had from it; findings that hang on it do not hold for the site.")
    return document
  }

  private var range: String {
    let (low, high) = (recognition.byChance.min() ?? 0, recognition.byChance.max() ?? 0)
    return low == high ? "\(low)" : "\(low) to \(high)"
  }

  private func number(_ value: Double?) -> String {
    value.map { Digits.short($0, atMost: abs($0) >= 10 ? 1 : 3) } ?? "–"
  }
}
