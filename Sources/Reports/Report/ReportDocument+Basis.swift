import Experiments
import Networks
import Scenarios

extension ReportDocument {
  /// The sites at the start, as they were mapped.
  func addBaseline(to document: inout Document) {
    guard let sites = material?.sites, !sites.isEmpty else { return }
    document.heading(2, "The sites at the start")
    document.table(
      [Document.Column(heading: "Site")]
        + [
          "People on the map", "Interviewed", "Service users", "People tied to, on average",
          "Tied to nobody", "Places (closed)",
        ].map { Document.Column(heading: $0, isNumber: true) } + [Document.Column(heading: "Ties")],
      sites.map { site in
        [
          Document.Cell(comparison.heading(site: site.name)), count(site.people),
          count(site.interviewed), count(site.serviceUsers),
          Document.Cell(Digits.fixed(site.meanDegree, decimals: 1)), count(site.isolates),
          Document.Cell("\(Digits.count(site.places)) (\(Digits.count(site.closedPlaces)))"),
          Document.Cell(
            site.ties.map { "\($0.kind) \(Digits.count($0.count))" }.joined(separator: "; ")),
        ]
      }, caption: "People, ties and places")
    addStarts(to: &document)
  }

  private func count(_ count: Int) -> Document.Cell { Document.Cell(Digits.count(count)) }

  /// Every line at the start, site by site; at most five sites side by side.
  private func addStarts(to document: inout Document) {
    guard let option = report.options.first?.name else { return }
    for start in stride(from: 0, to: report.sites.count, by: 5) {
      let sites = report.sites[start..<min(start + 5, report.sites.count)]
      document.table(
        [Document.Column(heading: "Line")]
          + sites.map { Document.Column(heading: report.heading($0), isNumber: true) },
        report.lines.map { line in
          [Document.Cell(line.text)]
            + sites.map { site in
              guard let row = comparison.row(option, line: line, site: .some(site.name)) else {
                return "–"
              }
              return Document.Cell(
                OutcomeWords(line).level(row.start, error: max(row.startError, row.comparatorError))
              )
            }
        }, caption: start == 0 ? "Levels at the start" : "Levels at the start, further sites")
    }
  }

  /// From the map to those reached, and what became of the futures.
  func addFlow(to document: inout Document) {
    guard let material, !material.sites.isEmpty else { return }
    document.heading(2, "From the map to the people reached")
    document.table(
      [
        Document.Column(heading: "Site"), Document.Column(heading: "On the map", isNumber: true),
        Document.Column(heading: "Interviewed", isNumber: true),
        Document.Column(heading: "In the model", isNumber: true),
        Document.Column(heading: "In the line that decides", isNumber: true),
        Document.Column(heading: "Reached, on average over futures"),
      ],
      material.sites.map { site in
        let rows = report.options.compactMap { comparison.row($0.name, site: .some(site.name)) }
        return [
          Document.Cell(comparison.heading(site: site.name)), count(site.people),
          count(site.interviewed), count(site.people),
          Document.Cell(rows.first.map { Digits.count($0.people) } ?? "–"),
          Document.Cell(reached(site.name)),
        ]
      })
    let made = material.provenance
    document.paragraph(
      Words(
        "People who were named but not interviewed stay in the model and out of what is measured. Each option met"
          + " \(Digits.count(made.futures)) futures at each site"
          + (made.asked > made.futures
            ? ", fewer than the \(Digits.count(made.asked)) that were allowed, because the precision asked for was"
              + " reached" : "")
          + ". A future that fails ends the run, so that none is left out."))
  }

  private func reached(_ site: String) -> String {
    let parts = report.options.compactMap { option -> String? in
      let cost = report.comparison.costs.first { $0.option == option.name && $0.site == site }
      return cost.map { "\(option.name) \(Digits.fixed($0.peopleReached, decimals: 0))" }
    }
    return parts.joined(separator: "; ")
  }

  /// Every number that the run stands on, those that nobody measured first.
  func addInputs(to document: inout Document) {
    guard !report.inputs.isEmpty else { return }
    document.heading(2, "Assumptions and other inputs")
    document.paragraph(
      "Every number of the model with where it comes from; those that nobody measured stand first. F found in a"
        + " source, M remembered from one, C computed, A assumed, S set by the scenario.")
    let assumed = report.inputs.filter(\.isAssumed)
    document.table(
      [
        Document.Column(heading: "Input"), Document.Column(heading: "Value"),
        Document.Column(heading: "How it came about"),
        Document.Column(heading: "Mark and source"),
      ],
      (assumed + report.inputs.filter { !$0.isAssumed }).map { input in
        [
          Document.Cell(input.name), Document.Cell(input.value),
          Document.Cell(
            input.foundation.rawValue + (input.isDrawn ? "; differs between futures" : "")),
          Document.Cell("\(input.mark): \(input.source)"),
        ]
      })
  }

  /// What a second person needs to make the same page.
  func addProvenance(to document: inout Document) {
    guard let made = material?.provenance else { return }
    document.heading(2, "How this run was made")
    document.paragraph(
      Words(
        "The same program, scenario and sites give the same bytes on any machine and with any number of threads;"
          + " kith verify says whether they do. manifest.json holds all of this and the digest of every file of the"
          + " run; comparison.ods holds the tables for a spreadsheet program, with notes on every column."
      ))
    let rows: [[Document.Cell]] =
      [
        ["Program", Document.Cell("kith \(made.version)")],
        ["Command", Document.Cell(made.command)],
        ["Seed", Document.Cell(made.seed)],
        [
          "Futures",
          Document.Cell(
            Digits.count(made.futures)
              + (made.futuresPerDraw > 1
                ? ", \(Digits.count(made.futuresPerDraw)) on each set of assumptions" : "")),
        ],
        ["Weeks", Document.Cell(Digits.count(made.weeks))],
        [
          "Scenario", Document.Cell("\(made.scenario.name): \(made.scenario.sha256)"),
        ],
      ]
      + made.sites.map { site in
        [
          Document.Cell("Site \(site.name)"),
          Document.Cell(
            site.files.map { "\($0.name) \($0.sha256.prefix(12))…" }.joined(separator: "; ")),
        ]
      }
    document.table(
      [Document.Column(heading: "What"), Document.Column(heading: "Value")], rows,
      caption: "Files stand with the start of their SHA-256; manifest.json has all of it")
  }
}
