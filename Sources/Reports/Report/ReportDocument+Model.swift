import Experiments

extension ReportDocument {
  /// Where the model is described in full, and how much of that only people can still say.
  func addModel(to document: inout Document) {
    guard let model = material?.model else { return }
    document.heading(2, "The model, by the protocols of others")
    document.paragraph(
      Words(
        "model.md beside this page describes the model in full by ODD and STRESS-ABS, from what ran; kith explain"
          + " --cheers fills in CHEERS 2022. A point is complete when nothing that it asks of people is missing; that"
          + " something is stated does not make it good."))
    document.table(
      [Document.Column(heading: "Protocol")]
        + ["Points complete", "Points"].map { Document.Column(heading: $0, isNumber: true) },
      model.scores.map {
        [
          Document.Cell($0.protocolName), Document.Cell(Digits.count($0.complete)),
          Document.Cell(Digits.count($0.of)),
        ]
      }, caption: "How far each is filled in")
    guard !model.missing.isEmpty else { return }
    document.paragraph(
      .strong("NOT STATED:")
        + Words(
          " " + model.missing.joined(separator: ", ")
            + ". These are keys of the scenario under [documentation]."))
  }

  /// What to agree with those who deliver, as specification.md has it.
  func addSpecification(to document: inout Document) {
    let specification = OutcomeSpecification(report)
    guard !specification.lines.isEmpty else { return }
    document.heading(2, "What to agree before it starts")
    specification.addTable(to: &document)
  }
}
