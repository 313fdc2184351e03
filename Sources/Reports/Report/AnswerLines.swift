import Diffusion
import Experiments
import Networks
import Scenarios

/// What a page that is not a report shows of a run, in the report's own words and numbers.
extension RunReport {
  /// The comparison as `comparison.md` holds it, to stand within a page.
  package var comparisonHTML: String { HTMLForm.text(ComparisonDocument(self).document) }

  /// A line an option: what came out for the line that decides, all sites together.
  package var answerLines: [AnswerLine] {
    let document = ComparisonDocument(self)
    return document.rowsOfOptions().map { row in
      AnswerLine(
        option: row.option, verdict: row.verdict?.rawValue ?? document.main.judgement(row) ?? "",
        words: document.bullet(row).plain, difference: row.difference)
    }
  }

  /// Everything that needs no reading of tables: notes that a report must not be shown without.
  package var notice: String { ComparisonDocument(self).notice.plain }
}

/// What came out for one option.
package struct AnswerLine: Sendable, Hashable {
  /// Its name.
  package var option: String
  /// "worth having" and the like; empty where neither way is better.
  package var verdict: String
  /// A sentence or two, the name first.
  package var words: String
  /// The mean difference from as now, in the outcome's own unit.
  package var difference: Double
}

/// The upright scale of a picture of one line: its marks with their words.
package struct LineScale: Sendable {
  /// The ends and the marks, as they are shown: shares as percentages.
  package var low, high: Double
  package var marks: [(at: Double, words: String)] { places.map { ($0, axis.text($0)) } }
  /// What stands above the scale.
  package var words: String
  /// What the line is called, with a capital.
  package var title: String
  /// "higher is better"; nil where neither way is.
  package var direction: String?
  /// The marks of the weeks.
  package var weeks: [Double]
  private let axis: Axis
  private let places: [Double]
  private let main: OutcomeWords

  /// A scale that holds all of these values.
  ///
  /// - Parameter values: In the outcome's own unit.
  package init(_ line: OutcomeLine, _ values: [Double], lastWeek: Int) {
    main = OutcomeWords(line)
    axis = Axis(values.map(main.scaled), marks: 4)
    (low, high, places) = (axis.low, axis.high, axis.ticks)
    words = main.axisWords
    title = PlainWords.sentence(line.text)
    direction = main.direction
    weeks = Axis(weeks: lastWeek).ticks
  }

  /// A value as it is shown.
  package func shown(_ value: Double) -> Double { main.scaled(value) }

  /// The colours of options, in their order; as now is `asNow`.
  package static var colours: [String] { Palette.colours }
  package static var asNow: String { Palette.asNow }
}

/// The network of a site as a picture that stands for itself.
package struct TownPicture: Sendable {
  /// A file of SVG, a list of what its marks mean in HTML, and what it shows in words.
  package let svg, key, words: String
  /// Where each person stands, from the left and from the top, as shares of the picture's width and height.
  package let people: [(x: Double, y: Double)]
  /// The picture's height, its width being 1.
  package let shape: Double

  /// Draws a site.
  package init(_ site: Site) {
    let picture = NetworkPicture(NetworkMap(site, threads: 1))
    svg = picture.svg.replacing(
      "<svg ", with: "<svg xmlns=\"http://www.w3.org/2000/svg\" ", maxReplacements: 1)
    key = picture.key
    words = picture.words
    people = picture.people.map { ($0.x, $0.y) }
    shape = picture.shape
  }
}
