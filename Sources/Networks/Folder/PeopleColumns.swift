import Diagnostics
import Documents

/// The measured columns of `people.csv`, each on its scale.
struct PeopleColumns {
  private let wellbeing: SheetNumbers?
  private let wellbeingSetPoint: SheetNumbers?
  private let stigma: SheetNumbers?
  private let stigmaSetPoint: SheetNumbers?
  private let withdrawal: SheetNumbers?
  private let isRaw: Bool
  private let isRIBS: Bool
  /// Whether the scale was not said and only whole numbers have been seen.
  private var maybeRaw: Bool
  private var unusedStigma = Tally()
  private var unusedWithdrawal = Tally()

  init(_ sheet: inout Sheet, settings: SiteSettings) {
    isRaw = settings.wellbeingScale == .raw
    isRIBS = settings.stigmaScale == .ribs
    maybeRaw = settings.wellbeingScale == nil
    wellbeing = sheet.numbers(
      "wellbeing",
      NumberRule(
        range: SWEMWBS.range,
        hint:
          "wellbeing is the seven-item scale (SWEMWBS), 7 to 35; leave the cell blank where it is missing"
      ))
    wellbeingSetPoint = sheet.numbers(
      "wellbeing_setpoint", NumberRule(range: SWEMWBS.range, hint: "it stands on the metric scale"))
    stigma = sheet.numbers(
      "stigma",
      isRIBS
        ? NumberRule(
          range: RIBS.range, hint: "the four items on intended behaviour add up to 4 to 20")
        : NumberRule(
          range: 0...1, hint: "for sums of RIBS items write stigma_scale = \"ribs\" under [columns]"
        ))
    stigmaSetPoint = sheet.numbers("stigma_setpoint", NumberRule(range: 0...1))
    withdrawal = sheet.numbers("withdrawal", NumberRule(range: 0...1))
  }

  /// Reads one row into a person whose group is known already.
  mutating func read(
    _ person: inout Person, row: Int, _ sheet: inout Sheet, _ tally: inout PeopleTally
  ) {
    if let score = sheet.number(wellbeing, row: row) {
      person.wellbeing = metric(score, row: row, &sheet)
      tally.wellbeing += 1
    }
    person.wellbeingSetPoint = sheet.number(wellbeingSetPoint, row: row)
    if person.wellbeingSetPoint != nil { tally.wellbeingSetPoint += 1 }
    let score = sheet.number(stigma, row: row)
    let setPoint = sheet.number(stigmaSetPoint, row: row)
    if person.isServiceUser {
      if score ?? setPoint != nil { unusedStigma.note(row: row) }
    } else {
      person.stigma = score.map { isRIBS ? RIBS.stigma(sum: $0) : $0 }
      person.stigmaSetPoint = setPoint
      if score != nil { tally.stigma += 1 }
      if setPoint != nil { tally.stigmaSetPoint += 1 }
    }
    guard let level = sheet.number(withdrawal, row: row) else { return }
    if person.isServiceUser {
      person.withdrawal = level
      tally.withdrawal += 1
    } else if level != 0 {
      unusedWithdrawal.note(row: row)
    }
  }

  /// Says what was not used and what cannot be told.
  mutating func close(_ sheet: inout Sheet, _ tally: inout PeopleTally) {
    tally.isRaw = isRaw
    tally.isRIBS = isRIBS
    if maybeRaw, tally.wellbeing > 0, let wellbeing {
      sheet.complain(
        "E-SITE-SCALE",
        "wellbeing is given in whole numbers, which may be raw sums or metric scores",
        row: 0, column: wellbeing.column,
        hint:
          "write wellbeing_scale = \"swemwbs-raw\" or \"swemwbs-metric\" under [columns] in site.toml"
      )
    }
    if let first = unusedStigma.first {
      let who = unusedStigma.counted("service user", "service users", in: sheet)
      sheet.warn(
        "W-SITE-UNUSED",
        "the stigma of \(who) was not used; it describes people who are not service users",
        row: first)
    }
    if let first = unusedWithdrawal.first {
      let who = unusedWithdrawal.counted("person", "people", in: sheet)
      sheet.warn(
        "W-SITE-UNUSED", "the withdrawal of \(who) was not used; it describes service users",
        row: first)
    }
  }

  private mutating func metric(_ score: Double, row: Int, _ sheet: inout Sheet) -> Double? {
    if score != score.rounded() { maybeRaw = false }
    guard isRaw else { return score }
    if let metric = SWEMWBS.metric(raw: score) { return metric }
    if let wellbeing {
      sheet.complain(
        "E-SITE-RANGE",
        "\(sheet.cited(row: row, column: wellbeing.column)) is not a whole number, as raw sums are",
        row: row, column: wellbeing.column,
        hint: "write wellbeing_scale = \"swemwbs-metric\" if it was converted")
    }
    return nil
  }
}
