import Documents
import Networks

/// What interviews say together, before it becomes tables: everybody stands here once, whoever named them.
///
/// People are told apart by their ids alone. The same person named in two interviews has two ids, and stays
/// two people until somebody says otherwise (`PersonMatches`).
struct InterviewMap {
  /// A value: its column in `columns` or `tieColumns`, and its text.
  typealias Value = (column: Int, text: ArraySlice<UInt8>)

  /// One interview.
  struct Interview {
    /// The name under which people know it, different from that of every other.
    var name: String
    /// The person who was interviewed.
    var person: Int
  }

  /// A person who was interviewed or named.
  struct Person {
    var isInterviewed: Bool
    /// The interviews in which the person was named, or the own one first.
    var interviews: [Int]
    /// What the study calls such a person, where it has several words.
    var type = ""
    var values: [Value] = []
  }

  /// A tie, from one person to another.
  struct Tie {
    var from: Int
    var to: Int
    var kind: String
    var values: [Value] = []
    var direction: NetworkColumns.Direction? = .undirected
  }

  /// A person who goes to a place.
  struct Visit: Hashable {
    var person: Int
    var place: Int
  }

  /// The kind of tie from an interviewed person to everybody he or she named.
  static let namedKind = "named"
  /// What stands between several things in one cell.
  static let between = "|"
  private(set) var ids = ByteIndex()
  private(set) var columns = ByteIndex()
  private(set) var tieColumns = ByteIndex()
  private(set) var placeNames = ByteIndex()
  private(set) var people: [Person] = []
  var interviews: [Interview] = []
  var ties: [Tie] = []
  private(set) var visits: [Visit] = []
  private var seenVisits: Set<Visit> = []
  /// How often two interviews said something different of one person in one column.
  private(set) var conflicts = 0

  /// A map of nobody, with a column for the names of people.
  init() { _ = columns.insert("") }

  /// The column of people's names.
  static let label = 0

  /// The person of an id, who is added if new.
  mutating func person(_ id: ArraySlice<UInt8>, isInterviewed: Bool, interview: Int) -> Int {
    let id = Array(id)
    let (index, isNew) = ids.insert(id, 0..<id.count)
    if isNew {
      people.append(Person(isInterviewed: isInterviewed, interviews: [interview]))
    } else {
      if isInterviewed { people[index].isInterviewed = true }
      if !people[index].interviews.contains(interview) {
        people[index].interviews.append(interview)
      }
    }
    return index
  }

  /// The place of a name, which is added if new.
  mutating func place(_ name: ArraySlice<UInt8>) -> (index: Int, isNew: Bool) {
    let name = Array(name)
    return placeNames.insert(name, 0..<name.count)
  }

  /// Adds a visit, once.
  mutating func visit(_ visit: Visit) {
    if seenVisits.insert(visit).inserted { visits.append(visit) }
  }

  /// The column of a variable of people.
  mutating func column(_ variable: String) -> Int { columns.insert(variable).index }

  /// The column of a variable of ties.
  mutating func tieColumn(_ variable: String) -> Int { tieColumns.insert(variable).index }

  /// Says something of a person: what was said before stays.
  mutating func add(_ values: [Value], to person: Int) {
    for value in values {
      guard let old = people[person].values.first(where: { $0.column == value.column }) else {
        people[person].values.append(value)
        continue
      }
      if old.text != value.text { conflicts += 1 }
    }
  }

  /// Says of a person what the study calls it.
  mutating func setType(_ type: String, of person: Int) {
    if people[person].type.isEmpty { people[person].type = type }
  }
}
