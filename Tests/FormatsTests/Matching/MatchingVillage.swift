@testable import Formats

/// Interviews in an invented village of known truth, drawn with fixed numbers.
///
/// 120 people with 40 given and 30 family names, common ones more often, of whom 24 were interviewed, each of whom
/// named 8 of those near him or her. A named person is given as the given name only (50 in 100), in full (35), by
/// given name and initial (10), or misspelt (5); ages are off by up to 2 years, gender is always right.
struct MatchingVillage {
  let files: [InputFile]
  /// Who each entry really is.
  let truth: [String: Int]

  private var state: UInt64

  init(seed: UInt64) {
    state = seed
    var village = MatchingVillage(state: seed)
    let people = (0..<120).map { _ in village.person() }
    var (rows, ties, egos) = ([String](), [String](), [String]())
    var truth: [String: Int] = [:]
    for interview in 0..<24 {
      let ego = interview * 5
      truth["e\(interview)"] = ego
      egos.append(CanvasFiles.ego("e\(interview)", "\(interview)", ",\(people[ego].full)"))
      var named: [Int] = []
      while named.count < 8 {
        let other = (ego + village.next(31) - 15 + 120) % 120
        if other != ego, !named.contains(other) { named.append(other) }
      }
      for (place, other) in named.enumerated() {
        let id = "a\(interview)-\(place)"
        truth[id] = other
        let (person, age) = (people[other], people[other].age + village.next(5) - 2)
        rows.append(
          "\(place),e\(interview),\(id),\(village.spoken(person)),\(age),\(person.gender)")
      }
      for (place, other) in named.enumerated() {
        for (second, third) in named.enumerated()
        where place < second && (other - third).magnitude < 6 {
          ties.append(
            "1,1,1,e\(interview),t\(ties.count),a\(interview)-\(place),a\(interview)-\(second)")
        }
      }
    }
    self.truth = truth
    files = [
      MatchingVillage.table("ego.csv", CanvasFiles.egoHeading + ",name", egos),
      MatchingVillage.table(
        "attributeList_Person.csv", CanvasFiles.personHeading + ",name,age,gender", rows),
      MatchingVillage.table("edgeList_Close.csv", CanvasFiles.tieHeading, ties),
    ]
  }

  private init(state: UInt64) { (files, truth, self.state) = ([], [:], state) }

  private static func table(_ name: String, _ heading: String, _ rows: [String]) -> InputFile {
    InputFile(name: name, bytes: Array(([heading] + rows).map { $0 + "\r\n" }.joined().utf8))
  }

  private struct Person {
    let given: String
    let family: String
    let age: Int
    let gender: String
    var full: String { "\(given) \(family)" }
  }

  private mutating func next(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }

  private mutating func person() -> Person {
    // The smaller of two draws: the first names are three times as common as the middle ones.
    let given = min(next(40), next(40))
    let family = min(next(30), next(30))
    return Person(
      given: Self.given[given], family: Self.family[family], age: 18 + next(60),
      gender: given % 2 == 0 ? "F" : "M")
  }

  private mutating func spoken(_ person: Person) -> String {
    switch next(100) {
    case 0..<50: return person.given
    case 50..<85: return person.full
    case 85..<95: return "\(person.given) \(person.family.prefix(1))"
    default: return "\(person.given.dropLast(1))y \(person.family)"
    }
  }

  private static let given = [
    "Amira", "Barney", "Celeste", "Dominic", "Eleanor", "Farouk", "Gwendolen", "Hector", "Imogen",
    "Jerome", "Katarina", "Leopold", "Miriam", "Nigel", "Ottilie", "Percival", "Quinta", "Rupert",
    "Saskia", "Tobias", "Ursula", "Vincent", "Winifred", "Xavier", "Yvonne", "Zacharias", "Agatha",
    "Bertram", "Clemency", "Desmond", "Esther", "Felix", "Greta", "Horace", "Isolde", "Jasper",
    "Lavinia", "Magnus", "Nerys", "Oswald",
  ]
  private static let family = [
    "Abbott", "Barlow", "Carver", "Dunmore", "Eastham", "Farrow", "Garside", "Holroyd", "Ibbotson",
    "Jessop", "Kershaw", "Lomax", "Midgley", "Norcliffe", "Ogden", "Pickles", "Quarmby",
    "Rushworth",
    "Sugden", "Thwaite", "Uttley", "Varley", "Womersley", "Yeadon", "Ackroyd", "Briggs", "Crossley",
    "Denham", "Ellison", "Firth",
  ]
}
