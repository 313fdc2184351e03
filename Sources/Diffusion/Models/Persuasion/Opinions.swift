/// A model of opinion: x of each person from 0 (against) to 1 (in favour) in column 0, and what it was at
/// the start in column 1.
package protocol OpinionModel: ReferenceModel {
  /// The parameter that says where a person's opinion begins.
  static var start: ParameterKey { get }
}

extension OpinionModel {
  package static var columns: Int { 2 }

  package static func begin(_ memory: inout ModelMemory, _ turn: ModelTurn) {
    for person in 0..<turn.plan.count {
      let x = memory.value(start, of: person, turn)
      for column in 0..<2 { memory.columns[column][person] = x }
    }
  }
}

/// What models of opinion share.
enum Opinions {
  static let reports = [
    ModelPage.Report(
      "opinion", "mean opinion, from 0 (against) to 1 (in favour)", better: .higher),
    ModelPage.Report(
      "in favour", "share of people whose opinion is at least one half", .atLeast(0.5),
      better: .higher),
  ]

  /// Whoever was told since the last turn is in favour from now on.
  static func hearWhoWasTold(_ memory: inout ModelMemory, forGood: Bool = false) {
    for person in memory.isNew.indices where memory.isNew[person] {
      memory.columns[0][person] = 1
      if forGood { memory.columns[1][person] = 1 }
      memory.isNew[person] = false
    }
  }

  /// The row of where opinions begin.
  static func start(of model: String) -> Parameter {
    .row(
      "\(model).start", "x(0)", 0.5, .share, 0...1,
      "opinion at the start; usually a column, or uniform(0, 1) per person",
      .assumed("nobody's opinion is known: half way"))
  }
}
