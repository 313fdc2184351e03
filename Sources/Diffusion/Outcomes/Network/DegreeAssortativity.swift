/// The correlation of the degrees at the two ends of a tie among the group's people (Newman 2002;
/// SCIENCE §3.4, §5 NW1). Not defined where all ends have one degree.
enum DegreeAssortativity: OutcomeRule {
  static let outcome = Outcome(
    name: "degree assortativity", theme: .network,
    meaning: "whether people with many ties are tied to others with many (above 0) or to those"
      + " with few (below 0)",
    unit: "index", better: nil, decimals: 3, otherNames: ["degree correlation"],
    measure: .reading(
      ReadingMeasure(needsCommunity: false) { reading, people in
        Measured(
          reading.graph(among: people).degreeAssortativity(), people: people.count)
      }))
}
