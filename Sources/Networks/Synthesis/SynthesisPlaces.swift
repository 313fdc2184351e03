import Diagnostics
import Randomness

/// The places of an invented site and who goes to them.
///
/// Places are numbered: local places by neighbourhood, then hubs, then day services.
struct SynthesisPlaces {
  let places: [Place]
  /// Sorted by (place, person).
  private(set) var attendance: [Attendance] = []
  private let recipe: PlacesRecipe
  private let people: Inhabitants
  private let draws: SynthesisDraws
  private let neighbourhoods: Int

  init(
    _ recipe: Recipe, _ people: Inhabitants, ties: [Int], _ draws: SynthesisDraws
  ) throws(Finding) {
    self.recipe = recipe.places
    self.people = people
    self.draws = draws
    neighbourhoods = recipe.people.neighbourhoods
    places = Self.places(recipe)
    for person in 0..<people.count { try goToLocalPlace(person) }
    for person in 0..<people.count { try goToHub(person, ties: ties[person]) }
    for person in people.serviceUsers { try goToService(person) }
    keepWithinLimits()
  }

  private static func places(_ recipe: Recipe) -> [Place] {
    let own = recipe.places
    var places: [Place] = []
    func add(_ name: String, _ kind: String, _ neighbourhood: Int?) {
      let setting = Setting.named.first { $0.name == kind }?.setting ?? Setting.named[0].setting
      places.append(
        Place(
          number: UInt32(places.count), name: name, kind: kind, neighbourhood: neighbourhood,
          setting: setting))
    }
    for home in 0..<recipe.people.neighbourhoods {
      add(own.localNames?[home] ?? "Local place \(home + 1)", "local", home)
    }
    for hub in 0..<own.hubs {
      add(PlacesRecipe.name(own.hubName, hub, of: own.hubs), "hub", nil)
    }
    for service in 0..<own.services {
      add(PlacesRecipe.name(own.serviceName, service, of: own.services), "service", nil)
    }
    return places
  }

  private mutating func goToLocalPlace(_ person: Int) throws(Finding) {
    let chance =
      people.isServiceUser[person] ? recipe.localServiceUsers : recipe.localResidents
    try go(person, to: people.neighbourhood[person], chance, recipe.localVisits, matter: 0)
  }

  /// People without many ties are the more likely to use the hub; so are service users.
  private mutating func goToHub(_ person: Int, ties: Int) throws(Finding) {
    guard recipe.hubs > 0 else { return }
    let chance =
      people.isServiceUser[person]
      ? recipe.hubServiceUsers : ties <= 3 ? recipe.hubIsolated : recipe.hubConnected
    let hub = people.neighbourhood[person] * recipe.hubs / neighbourhoods
    try go(person, to: neighbourhoods + hub, chance, recipe.hubVisits, matter: 1)
  }

  private mutating func goToService(_ person: Int) throws(Finding) {
    guard recipe.services > 0 else { return }
    let service = people.neighbourhood[person] * recipe.services / neighbourhoods
    try go(
      person, to: neighbourhoods + recipe.hubs + service, recipe.serviceUsers,
      recipe.serviceVisits, matter: 2)
  }

  /// - Parameter matter: Local place 0, hub 1, day service 2.
  private mutating func go(
    _ person: Int, to place: Int, _ chance: Double, _ visits: Distribution, matter: Int
  ) throws(Finding) {
    guard draws.happens(chance, .goes, person, step: matter) else { return }
    let rate = try draws.number(
      visits, .visits, person, step: matter, in: 0...1_000, decimals: 2)
    attendance.append(Attendance(person: person, place: place, visitsPerYear: rate))
  }

  /// Sorts the rows; of a place that too many go to, keyed numbers pick those who go.
  private mutating func keepWithinLimits() {
    var byPlace = [[Attendance]](repeating: [], count: places.count)
    for row in attendance { byPlace[row.place].append(row) }
    attendance = byPlace.flatMap { rows -> [Attendance] in
      let kept = chooseSmallest(
        PlacesRecipe.mostMembers, of: rows.map { UInt32($0.person) }, key: draws.key(.crowd),
        step: 0, replicate: 0)
      return kept.map { rows[$0] }.sorted { $0.person < $1.person }
    }
  }
}
