/// Anchored averaging (P6, Friedkin–Johnsen): people listen to others but keep coming back to where they
/// began.
package enum FriedkinJohnsen: OpinionModel {
  package static let page = ModelPage(
    name: "friedkin-johnsen", code: "P6", title: "Averaging with a view of one's own",
    family: .persuasion,
    meaning:
      "opinion: people move towards those they listen to, but are held back by where they began",
    equations: [
      "x(r + 1) = S P x(r) + (I − S) u; P = weights of ties, each row adding up to 1; u = x(0);"
        + " S = diag(s_i)",
      "then with media: x ← (1 − ζ) x + ζ X; then by itself: x ← x + σ z, z standard normal",
      "without media and σ it ends at (I − S P)⁻¹ (I − S) u; whoever listens to nobody stays at u",
    ],
    references: [
      .remembered("Friedkin & Johnsen (1990) doi:10.1080/0022250X.1990.9990069")
    ],
    limits: [
      "s is assumed to be the same for everybody unless a column or a distribution says otherwise.",
      "Whoever is told is in favour from then on and stays so.",
      "Where σ is above 0, opinions may leave 0 … 1 a little: cutting them off would move the mean.",
    ],
    use: "persuasion = \"friedkin-johnsen\"", pace: .together(while: "ties stay as they are"),
    reports: Opinions.reports)
  package static let personal: [ParameterKey] = [.friedkinListening, .friedkinStart]
  package static let peerEffects: [ParameterKey] = [.friedkinListening]
  package static let parameters: [ParameterKey: Parameter] = [
    .friedkinListening: .row(
      "friedkin-johnsen.listening", "s", 0.8, .share, 0...1,
      "how far people let themselves be moved by others; 0 = not at all"),
    .friedkinMedia: .row(
      "friedkin-johnsen.media", "ζ", 0, .share, 0...1,
      "share of the way that media move everybody in a round"),
    .friedkinMediaOpinion: .row(
      "friedkin-johnsen.media-opinion", "X", 1, .share, 0...1, "the opinion that media hold"),
    .friedkinNoise: .row(
      "friedkin-johnsen.noise", "σ", 0, .share, 0...1,
      "by how much opinions move by themselves in a round (a standard deviation)",
      .assumed("0 = not at all, as in the original"), isOff: true),
    .friedkinStart: Opinions.start(of: "friedkin-johnsen"),
    .friedkinRound: .round(of: "friedkin-johnsen"),
  ]
  package static let start = ParameterKey.friedkinStart

  /// Opinions are single-precision numbers, as the kernels have them.
  package static func begin(_ memory: inout ModelMemory, _ turn: ModelTurn) {
    for person in 0..<turn.plan.count {
      let x = Double(Float(memory.value(start, of: person, turn)))
      for column in 0..<2 { memory.columns[column][person] = x }
    }
  }

  package static func advance(_ memory: inout ModelMemory, _ turn: ModelTurn) {
    Opinions.hearWhoWasTold(&memory, forGood: true)
    let before = memory.columns[0].map { Float($0) }
    let media = Float(turn.values[.friedkinMedia])
    let noise = Float(turn.values[.friedkinNoise])
    for person in before.indices {
      let own = Float(memory.columns[1][person])
      let around = turn.network.singleMean(of: person) { before[$0] } ?? own
      let s = Float(memory.value(.friedkinListening, of: person, turn))
      var next = s * around + (1 - s) * own
      next = (1 - media) * next + media * Float(turn.values[.friedkinMediaOpinion])
      if noise > 0 { next = next + noise * turn.normal(.modelStep, person) }
      memory.columns[0][person] = Double(next)
    }
  }
}
