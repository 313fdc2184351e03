import Experiments
import Networks

/// The page of a run before it has a form: the words and tables of the comparison in the order in which a commissioner
/// asks, the pictures between them, then what all this stands on and the methods annex.
///
/// Words and numbers are those of `ComparisonDocument` and `AnnexDocument`; what is known to neither comes from
/// `RunMaterial`. A section about which nothing was worked out is left out.
package struct ReportDocument {
  let report: RunReport
  let comparison: ComparisonDocument
  var main: OutcomeWords { comparison.main }
  var material: RunMaterial? { report.material }

  package init(_ report: RunReport) {
    self.report = report
    comparison = ComparisonDocument(report)
  }

  /// The document.
  package var document: Document {
    var document = Document()
    addOpening(to: &document)
    addOptions(to: &document)
    addMain(to: &document)
    addCourses(to: &document)
    addBlocks(to: &document)
    addSites(to: &document)
    addWhoGains(to: &document)
    addCosts(to: &document)
    addBasis(to: &document)
    return document
  }

  /// The line that decides as a table with a choice of intervals, then what belongs to it.
  private func addMain(to document: inout Document) {
    comparison.addFirstTable(to: &document)
    var narrow = comparison
    narrow.main.level = .of80
    if case .table(let table) = document.parts.last {
      document.parts.removeLast()
      let ways = [(main, table), (narrow.main, narrow.firstTable(narrow.rowsOfOptions()))].map {
        Document.Choice.Way(
          name: "\($0.level.rawValue) intervals", parts: [.table($1)])
      }
      document.parts.append(.choice(Document.Choice(title: "Show", ways: ways)))
      document.paragraph(
        "The interval says how well the mean over futures is known. Verdicts and “better” or “worse” always"
          + " go by the 95 % interval.")
    }
    comparison.addRanking(to: &document)
    comparison.addWeeks(to: &document)
  }

  private func addSites(to document: inout Document) {
    comparison.addSites(to: &document)
    addForests(to: &document)
    comparison.addOtherLines(to: &document)
    comparison.addTakeOff(to: &document)
    comparison.addContrasts(to: &document)
  }

  /// By groups, by distance, and by who is left worse off.
  private func addWhoGains(to document: inout Document) {
    comparison.addGroups(to: &document)
    comparison.addEquity(to: &document)
    document.picture(equityPlane)
    comparison.addSpread(to: &document)
    comparison.addLeadingInFull(to: &document)
    comparison.addDependence(to: &document)
  }

  private func addCosts(to document: inout Document) {
    comparison.addCosts(to: &document)
    document.picture(costPlane)
    document.picture(acceptability)
  }

  /// What everything above stands on.
  private func addBasis(to document: inout Document) {
    comparison.addAsNow(to: &document)
    comparison.addExpected(to: &document)
    addCertainty(to: &document)
    addSpecification(to: &document)
    comparison.addFooter(to: &document)
    addConvergence(to: &document)
    addBaseline(to: &document)
    addFlow(to: &document)
    addAnnex(to: &document)
    addInputs(to: &document)
    addModel(to: &document)
    addProvenance(to: &document)
  }

  /// The methods annex as a part of this page: its headings one step down.
  private func addAnnex(to document: inout Document) {
    let annex = AnnexDocument(report).document
    document.heading(2, "Methods annex")
    for part in annex.parts {
      switch part {
      case .heading(1, _): continue
      case .heading(let level, let text): document.heading(level + 1, text)
      default: document.parts.append(part)
      }
    }
  }
}
