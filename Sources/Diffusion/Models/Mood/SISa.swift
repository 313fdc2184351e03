/// Spread of contentment and discontent (W1, SISa): moods come by themselves, spread along ties and pass.
package enum SISa: StateModel {
  package static let page = ModelPage(
    name: "sisa", code: "W1", title: "Content, neutral, discontent", family: .wellbeing,
    meaning: "mood: contentment and discontent come, spread from person to person and pass",
    equations: [
      "N → C at a_C + b_C n_C, N → D at a_D + b_D n_D, C → N at g_C, D → N at g_D, C → D at c_CD, D → C at"
        + " c_DC; per year; n = content or discontent people one listens to",
      "the parts b n are multiplied by contagion-scale",
      "sync: a person leaves with chance 1 − e^(−ΛΔ), then way k with λ_k/Λ; event: exact",
    ],
    updates: [.sync, .event],
    references: [
      .found(
        "Hill, Rand, Nowak & Christakis (2010) doi:10.1098/rspb.2010.1217: b_C .02, b_D .04 a"
          + " contact-year, content for 10 and discontent for 5 years"),
      .found("Hill et al. (2010) doi:10.1371/journal.pcbi.1000968: the same for obesity"),
      .remembered("Shalizi & Thomas (2011) doi:10.1177/0049124111404820: contagion or likeness"),
    ],
    limits: [
      "At these rates others move a two-year result by about one point in a hundred; do not speed them up"
        + " silently.",
      "The rates come from a study that cannot tell contagion from likeness: try contagion-scale 0, 0.5"
        + " and 1.",
      "Discontent is no diagnosis; depression is not known to spread (see healthy-mood).",
    ],
    use: "also = \"sisa\"",
    pace: .together(while: "ties stay as they are and nobody becomes discontent"),
    reports: [
      ModelPage.Report("content", "share of people who are content", .equals(1), better: .higher),
      ModelPage.Report(
        "discontent", "share of people who are discontent", .equals(2), better: .lower),
    ])
  package static let personal: [ParameterKey] = [
    .sisaContentAlone, .sisaContentContagion, .sisaContentEnd, .sisaDiscontentAlone,
    .sisaDiscontentContagion, .sisaDiscontentEnd, .sisaContentToDiscontent,
    .sisaDiscontentToContent,
    .sisaStart,
  ]
  package static let peerEffects: [ParameterKey] = [.sisaScale]
  package static let parameters: [ParameterKey: Parameter] = [
    .sisaContentAlone: .row(
      "sisa.content-alone", "a_C", 0.18, .perYear, 0...20,
      "how fast neutral people become content by themselves", .remembered("Hill et al. 2010")),
    .sisaContentContagion: .row(
      "sisa.content-contagion", "b_C", 0.02, .perYear, 0...20,
      "what each content person one is tied to adds", .found("Hill et al. 2010")),
    .sisaContentEnd: .row(
      "sisa.content-end", "g_C", 0.088, .perYear, 0...20, "how fast contentment passes",
      .remembered("Hill et al. 2010")),
    .sisaDiscontentAlone: .row(
      "sisa.discontent-alone", "a_D", 0.04, .perYear, 0...20,
      "how fast neutral people become discontent by themselves", .remembered("Hill et al. 2010")),
    .sisaDiscontentContagion: .row(
      "sisa.discontent-contagion", "b_D", 0.04, .perYear, 0...20,
      "what each discontent person one is tied to adds", .found("Hill et al. 2010")),
    .sisaDiscontentEnd: .row(
      "sisa.discontent-end", "g_D", 0.13, .perYear, 0...20, "how fast discontent passes",
      .remembered("Hill et al. 2010")),
    .sisaContentToDiscontent: .row(
      "sisa.content-to-discontent", "c_CD", 0.012, .perYear, 0...20,
      "how fast content people become discontent at once",
      .assumed("makes contentment last 10 years")),
    .sisaDiscontentToContent: .row(
      "sisa.discontent-to-content", "c_DC", 0.07, .perYear, 0...20,
      "how fast discontent people become content at once",
      .assumed("makes discontent last 5 years")),
    .sisaScale: .row(
      "sisa.contagion-scale", "scale", 1, .number, 0...10,
      "multiplies what passes from person to person", .assumed("1 = as published")),
    .sisaStart: .row(
      "sisa.start", "state(0)", 0, .number, 0...2,
      "mood at the start: 0 neutral, 1 content, 2 discontent; usually a column",
      .assumed("everybody neutral")),
  ]
  package static let start = ParameterKey.sisaStart
  package static let ways = [Way(0, 1), Way(0, 2), Way(1, 0), Way(2, 0), Way(1, 2), Way(2, 1)]

  package static func rate(_ way: Int, _ person: Int, _ memory: ModelMemory, _ turn: ModelTurn)
    -> Double
  {
    func near(_ mood: Double) -> Double {
      turn.values[.sisaScale]
        * Double(
          turn.network.neighbours(of: person).count { memory.columns[0][$0] == mood })
    }
    func value(_ key: ParameterKey) -> Double { memory.value(key, of: person, turn) }
    switch way {
    case 0: return value(.sisaContentAlone) + value(.sisaContentContagion) * near(1)
    case 1: return value(.sisaDiscontentAlone) + value(.sisaDiscontentContagion) * near(2)
    case 2: return value(.sisaContentEnd)
    case 3: return value(.sisaDiscontentEnd)
    case 4: return value(.sisaContentToDiscontent)
    default: return value(.sisaDiscontentToContent)
    }
  }
}
