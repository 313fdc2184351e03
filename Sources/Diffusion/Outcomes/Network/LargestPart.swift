/// Giant share: the share of the group's people who are in the part of the network that holds most
/// surveyed people (SCIENCE §3.4); of parts that hold as many, the one whose first person has the
/// lowest number.
enum LargestPart: OutcomeRule {
  static let outcome = Outcome(
    name: "largest part", theme: .network,
    meaning: "share of people in the largest connected part of the network", unit: "share",
    isPercentage: true, better: .higher, decimals: 3,
    otherNames: ["giant component", "giant share"],
    measure: .reading(
      ReadingMeasure(needsCommunity: false) { reading, people in
        let part = reading.components.part
        var sizes = [Int](repeating: 0, count: reading.components.count)
        for person in part.indices where reading.isSurveyed[person] { sizes[part[person]] += 1 }
        let largest = sizes.indices.reduce(0) { sizes[$1] > sizes[$0] ? $1 : $0 }
        return .share(people) { part[$0] == largest }
      }))
}
