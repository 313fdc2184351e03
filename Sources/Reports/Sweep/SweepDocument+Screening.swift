import Experiments

extension SweepDocument {
  /// Morris's screening: what matters, and what acts together with others.
  func addScreening(_ option: Int, to document: inout Document) {
    guard let effects = result.elementaryEffects(option: option) else {
      document.paragraph("Its effect is not known in some of these worlds.")
      return
    }
    let luck = result.luck(ofEffectsOn: option)
    let largest = effects.inputs.map(\.muStar.value).max() ?? 0
    guard largest > 0 else {
      document.paragraph("None of these assumptions moves it.")
      return
    }
    let order = effects.inputs.indices.sorted {
      (effects.inputs[$1].muStar.value, $0) < (effects.inputs[$0].muStar.value, $1)
    }
    document.table(
      [
        Document.Column(heading: "Assumption"),
        Document.Column(heading: "Mean size of its effect, \(words.unitInHeading) (95 % interval)"),
        Document.Column(heading: "Spread"), Document.Column(heading: "What that means"),
      ],
      order.map { index in
        let effect = effects.inputs[index]
        let noise = luck.indices.contains(index) ? luck[index] : 0
        let error = max(noise, (effect.muStar.high - effect.muStar.low) / 4)
        func text(_ value: Double) -> String { words.size(value, error: error) }
        return [
          Document.Cell(report.inputs[index].name),
          Document.Cell(
            text(effect.muStar.value),
            "(\(text(effect.muStar.low)) to \(text(effect.muStar.high)))"),
          Document.Cell(text(effect.sigma)),
          Document.Cell(Self.meaning(effect, largest: largest, noise: noise)),
        ]
      })
    document.paragraph(
      "The effect is what moving one assumption from its low to its high value changes, from"
        + " \(Digits.count(sweep.plan.samples)) random starting points (Morris's elementary effects;"
        + " mean size μ*, spread σ).")
  }

  /// Half of the largest effect and more "matters most"; below a tenth "matters little" (A). An effect that
  /// is less than twice what luck makes of it is not told from luck.
  static func meaning(_ effect: ElementaryEffects.Effect, largest: Double, noise: Double) -> String
  {
    let size = effect.muStar.value
    if size == 0 { return "moves nothing" }
    if size < 2 * noise { return "no larger than luck could make it" }
    let rank =
      size >= largest / 2 ? "matters most" : size >= largest / 10 ? "matters" : "matters little"
    return effect.actsTogether
      ? rank + "; how much depends on the others or on its own value" : rank
  }
}
