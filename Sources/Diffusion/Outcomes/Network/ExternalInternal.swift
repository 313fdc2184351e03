/// Krackhardt and Stern's E–I index across the divide between service users and residents:
/// (E − I) / (E + I) over the ties of which the group's people hold an end (SCIENCE §3.4). Both ends
/// were surveyed. Not defined without ties.
enum ExternalInternal: OutcomeRule {
  static let outcome = Outcome(
    name: "e-i index", theme: .network,
    meaning: "ties between service users and residents against ties inside each group, from -1"
      + " (all inside) to 1 (all across)",
    isNot: "a fair score of small groups: with few service users most ties are inside by number"
      + " alone",
    unit: "index", better: nil, decimals: 3, otherNames: ["ei index", "external-internal index"],
    measure: .reading(
      ReadingMeasure(needsCommunity: false) { reading, people in
        let groups = reading.plan.isUser.map { $0 ? 1 : 0 }
        return Measured(
          reading.graph(touching: people).externalInternal(groups: groups), people: people.count)
      }))
}
