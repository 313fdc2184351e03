/// What spreads from those who are picked, as far as a rule that maximises the spread can reckon with it.
package enum SpreadModel: Sendable, Hashable {
  /// Independent cascade, with the chance p of passing on along a tie.
  case cascade(chance: Double)
  /// Linear threshold: b_ij = q_ij / Σ_j q_ij, thresholds uniform from 0 to 1.
  case linearThreshold
  /// A contagion whose spread has no diminishing returns, by its name in scenarios.
  case notSubmodular(String)
  /// Nothing spreads in rounds.
  case unknown

  /// What spreads by contagions with these names.
  ///
  /// - Parameter chance: p of the independent cascade.
  package init(contagions: [String], chance: Double) {
    let spreads = contagions.map { name -> SpreadModel in
      switch name {
      case "independent-cascade": .cascade(chance: chance)
      case "linear-threshold": .linearThreshold
      default: .notSubmodular(name)
      }
    }
    self = spreads.first { $0.refusal != nil } ?? spreads.first ?? .unknown
  }

  /// Why spread cannot be maximised; nil where it can.
  ///
  /// The guarantee of greedy search, 1 − 1/e of the best, rests on diminishing returns, which hold for
  /// the independent cascade and the linear threshold only (Kempe, Kleinberg & Tardos 2003, M).
  var refusal: Refusal? {
    switch self {
    case .cascade, .linearThreshold: nil
    case .notSubmodular(let name):
      Refusal(
        code: "E-PEOPLE-GREEDY",
        message:
          "greedy search cannot pick people for \"\(name)\": where several others must have taken"
          + " it up first, one person alone adds nobody, so the first gains are all zero, and later ones"
          + " grow instead of shrinking (spread is not submodular)",
        hint: "write \"in circles of 4\", which beats greedy search there, or let it spread by"
          + " \"independent-cascade\" alone (the key of says which contagion an action starts)")
    case .unknown:
      Refusal(
        code: "E-PEOPLE-GREEDY",
        message: "greedy search needs something that spreads in rounds from those who are picked",
        hint: "pick by ties instead, such as \"best connected\", or use it with do = \"tell\" and"
          + " persuasion = \"independent-cascade\" under [model]")
    }
  }
}

extension ActionFields {
  /// What spreads from the people of an action: only actions that start contagions, and so have a key
  /// `of`, start any.
  package func spread(_ contagions: [String], chance: Double) -> SpreadModel {
    let intervention = Interventions.named(String(name.prefix { $0 != ":" }))
    guard intervention?.keys.contains(where: { $0.name == "of" }) ?? false else { return .unknown }
    return SpreadModel(contagions: has("of") ? choices("of") : contagions, chance: chance)
  }
}
