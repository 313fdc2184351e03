/// The registry of models.
package enum Models {
  /// One line a model, in the order of the catalogue.
  package static let all: [any Model.Type] = [
    Cascade.self,
    LinearThreshold.self,
    ThresholdAdoption.self,
    ReversibleThreshold.self,
    ComplexContagion.self,
    DeGroot.self,
    FriedkinJohnsen.self,
    Deffuant.self,
    HegselmannKrause.self,
    Bass.self,
    DoddsWatts.self,
    Abandonment.self,
    WordOfMouth.self,
    SISa.self,
    Wellbeing.self,
    Loneliness.self,
    HealthyMood.self,
    Stigma.self,
    SecondaryTransfer.self,
    ExtendedContact.self,
    SelfStigma.self,
    Withdrawal.self,
    TieContacts.self,
    TieFormation.self,
    TriadicClosure.self,
    EdgeMarkov.self,
  ]

  /// The pages, in the same order.
  package static let pages: [ModelPage] = all.map { $0.page }

  /// The names of those by which people take something up, in the order of the catalogue.
  package static let takenUp: [String] = pages.filter(\.isTakenUp).map(\.name)

  /// The names of those in which each person has an opinion, in the order of the catalogue.
  package static let opinions: [String] = all.filter { $0 is any OpinionModel.Type }.map {
    $0.page.name
  }

  /// The names of those of which somebody can be told first.
  package static let tellable: [String] = all.filter {
    $0 is any ChosenModel.Type && $0.page.family == .persuasion
      && $0.page.name != Abandonment.page.name
  }.map { $0.page.name }

  /// The names that `persuasion` takes besides word of mouth.
  package static let persuasion: [String] = tellable + [Abandonment.page.name]

  /// The names that `also` takes.
  package static let beside: [String] = chosen.map { $0.page.name }.filter {
    !persuasion.contains($0)
  }

  /// The model that a parameter belongs to.
  package static func owner(of key: ParameterKey) -> (any Model.Type)? {
    all.first { $0.parameters[key] != nil }
  }

  /// Parameters that a scenario may let differ from person to person.
  package static let personal: Set<ParameterKey> = Set(chosen.flatMap { $0.personal })

  /// Those that run only where a scenario names them.
  package static let chosen: [any ChosenModel.Type] = all.compactMap {
    $0 as? any ChosenModel.Type
  }

  /// The model of this name.
  package static func named(_ name: String) -> (any Model.Type)? { byName[name] }

  /// The model of this name, if the engine knows it in its plain form only.
  package static func reference(named name: String) -> (any ReferenceModel.Type)? {
    named(name) as? any ReferenceModel.Type
  }

  private static let byName = Dictionary(all.map { ($0.page.name, $0) }) { first, _ in first }
}

/// A model that runs only where a scenario names it.
package protocol ChosenModel: Model, Process {
  /// What it remembers of each person besides whether the person takes it up.
  static var columns: Int { get }
  /// Parameters that may differ from person to person.
  static var personal: [ParameterKey] { get }
}

extension ChosenModel {
  package static var columns: Int { 0 }
  package static var personal: [ParameterKey] { [] }
  package static var name: String { page.name }
  package static var meaning: String { page.meaning }
}
