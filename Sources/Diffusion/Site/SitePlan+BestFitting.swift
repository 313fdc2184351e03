extension SitePlan {
  /// The place that suits a person best: of those that are open on the map and no service, the one where
  /// most people go to whom the person has a tie; among equals the local place of the own neighbourhood,
  /// then the one with most visitors, then the lowest number. Nil if the site has no such place.
  ///
  /// The rule is A: SCIENCE §2.2 says "best-fit place" and no more.
  package func bestFittingPlace(for person: Int) -> Int? {
    let known = Set(neighbours(of: person).map(\.person))
    func fit(_ index: Int) -> (Int, Int, Int, Int) {
      let place = places[index]
      let isOwn = place.kind == "local" && place.neighbourhood == neighbourhood[person]
      let acquainted = place.visitors.count { known.contains($0.person) }
      return (acquainted, isOwn ? 1 : 0, place.visitors.count, -index)
    }
    return places.indices.filter { places[$0].isOpen && places[$0].kind != "service" }
      .max { fit($0) < fit($1) }
  }
}
