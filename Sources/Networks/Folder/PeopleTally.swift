/// How many people each value was given for.
struct PeopleTally {
  var wellbeing = 0
  var wellbeingSetPoint = 0
  var stigma = 0
  var stigmaSetPoint = 0
  var withdrawal = 0
  var isRaw = false
  var isRIBS = false
  /// People whom only others named, added by an import.
  var added = 0
  /// People of whom it is not said whether they are service users.
  var serviceUserUnknown = Tally()

  /// The steps from survey answers to people, in a fixed order.
  func steps(_ people: [Person], sheet: Sheet) -> [ReadingStep] {
    var steps: [ReadingStep] = []
    func add(_ what: String, _ source: ReadingStep.Source, _ count: Int, _ words: String) {
      if count > 0 {
        steps.append(ReadingStep(what: what, source: source, count: count, words: words))
      }
    }
    if sheet.column("surveyed") == nil {
      add(
        "surveyed", .assumed, people.count - added,
        "taken as interviewed, because no column says who was")
    }
    add("people", .assumed, added, "only named by others: added without values of their own")
    if sheet.column("service_user") == nil {
      add(
        "service user", .assumed, people.count,
        "taken as not a service user, because no column says who is")
    } else {
      add(
        "service user", .assumed, serviceUserUnknown.count + added,
        "taken as not a service user, because it is not known")
    }
    add(
      "wellbeing", isRaw ? .converted : .measured, wellbeing,
      isRaw
        ? "SWEMWBS raw sums brought to the metric scale by the published table"
        : "SWEMWBS on the metric scale")
    add("wellbeing set-point", .measured, wellbeingSetPoint, "given in the people table")
    add(
      "stigma", isRIBS ? .converted : .measured, stigma,
      isRIBS ? "desired social distance as (20 - RIBS) / 16" : "desired social distance, 0 to 1")
    add("stigma set-point", .measured, stigmaSetPoint, "given in the people table")
    add("withdrawal", .measured, withdrawal, "given in the people table, 0 to 1")
    return steps
  }
}
