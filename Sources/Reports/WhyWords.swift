import Diffusion
import Experiments

/// Where the futures of a person part, in words.
package enum WhyWords {
  /// One person's partings, a future each.
  package static func partings(_ partings: [Why.Parting?]) -> String {
    let known = partings.compactMap { $0 }
    guard let first = known.min(by: { $0.week < $1.week }) else {
      return "Nowhere: exactly as now in \(all(partings.count))."
    }
    let reached = known.count { $0.isReached }
    let mean = known.reduce(0) { $0 + $1.difference } / Double(partings.count)
    let end =
      abs(mean) < 0.005
      ? "as now to two digits, on average"
      : "\(Digits.fixed(abs(mean), decimals: 2)) points \(mean < 0 ? "lower" : "higher") on average"
    return "They part in \(Digits.count(known.count)) of \(all(partings.count)), first in week"
      + " \(first.week), by \(event(first)). The option itself reaches the person in"
      + " \(PlainWords.number(reached)) of them. At the end wellbeing is \(end)."
  }

  /// A way by which a change may have come, a sentence a person.
  ///
  /// - Parameter name: What a person is called.
  package static func chain(_ links: [WhyEverybody.Link], name: (Int) -> String) -> [String] {
    links.map { link in
      let whom =
        switch link.by {
        case nil: PlainWords.sentence(name(link.person))
        case .tie: "Before that, tied to them on the map, \(name(link.person))"
        case .place: "Before that, at the same place on the map, \(name(link.person))"
        }
      return "\(whom): in week \(link.parting.week), by \(event(link.parting))."
    }
  }

  private static func all(_ count: Int) -> String {
    PlainWords.count(count, "future", "futures")
  }

  private static func event(_ parting: Why.Parting) -> String {
    guard let process = parting.process else { return "what the option does to the person" }
    switch process {
    case Encounters.name: return "a meeting at a place that else did not happen, or did"
    case TieContacts.name: return "contacts along a tie"
    case FormalContacts.name: return "a visit"
    case AmbientHostility.name: return "a hostile encounter in public"
    case Stigma.name: return "a change of stigma, after contact, a campaign or what others think"
    case Wellbeing.name: return "the wellbeing of people it is tied to"
    case Withdrawal.name: return "staying at home more or less"
    default: return process
    }
  }
}
