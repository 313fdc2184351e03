import Diffusion
import Networks
import Scenarios

extension CanonicalBytes {
  /// The rules of the run, without the numbers that are drawn: those go in by future.
  mutating func model(_ model: ModelSettings) {
    flag(model.runsCommunity)
    list(model.named) { $0.text($1) }
    list(model.parameters.sorted { $0.key.rawValue < $1.key.rawValue }) { out, setting in
      out.text(setting.key.parameter.name)
      switch setting.value {
      case .fixed(let value): out.number(value)
      case .perFuture(let distribution): out.text("per future \(distribution)")
      case .perPerson(let distribution): out.text("per person \(distribution)")
      case .column(let column): out.text("column \(column.text)")
      }
    }
    list(model.texts.sorted { $0.key < $1.key }) { out, text in
      out.text(text.key)
      out.text(text.value.value)
    }
    text(model.update.rawValue)
  }

  /// What stands in for values nobody measured.
  mutating func fills(_ fills: Fills) {
    text(fills.wellbeing.map { "\($0)" })
    text(fills.stigma.map { "\($0)" })
    text("\(fills.withdrawal)")
  }

  /// What is recorded, and when.
  mutating func record(_ scenario: Scenario) {
    let compare = scenario.compare
    whole(compare.weeks)
    list(compare.readAt) { $0.whole($1) }
    list(compare.lines) { $0.text($1.text) }
    list(compare.watched) { $0.text($1.text) }
    number(scenario.value.discountEffects ?? ValueStandards.discountEffects)
  }

  /// What an option does at one site, and the places that it opens there.
  mutating func actions(_ actions: [CompiledAction], _ scenario: Scenario, _ site: Site) {
    let before = bytes.count
    list(actions) { $0.action($1, site) }
    let words = String(decoding: bytes[before...], as: UTF8.self)
    let has = Set(site.places.map(\.name))
    // Wherever the name stands in what the option says; rather one place too many than one too few.
    let opened = scenario.opened.filter { !has.contains($0.name) && words.contains($0.name) }
    list(opened.sorted { $0.name < $1.name }) { out, place in
      out.text(place.name)
      out.setting(place.setting)
    }
  }

  private mutating func action(_ action: CompiledAction, _ site: Site) {
    text(action.intervention)
    text(action.fields.name)
    whole(action.fields.occurrence)
    flag(action.fields.ranksAtStart)
    list(action.fields.values.sorted { $0.key < $1.key }) { out, field in
      out.text(field.key)
      out.value(field.value, site)
    }
  }

  private mutating func value(_ value: FieldValue, _ site: Site) {
    switch value {
    case .place(let place): text("place \(place)")
    case .people(let phrase): people(phrase, site)
    case .pool(let pool): text("pool \(pool.text)")
    case .week(let week): whole(week)
    case .number(.fixed(let number)): self.number(number)
    case .number(.perFuture(let distribution)): text("per future \(distribution)")
    case .number(.perPerson(let distribution)): text("per person \(distribution)")
    case .count(let count):
      text("count")
      whole(count)
    case .flag(let flag): self.flag(flag)
    case .choices(let words): list(words) { $0.text($1) }
    }
  }

  /// Whom a phrase picks, in its own words; whom it names, by number.
  private mutating func people(_ phrase: PeoplePhrase, _ site: Site) {
    text("people \(phrase.text)")
    list(phrase.parts.flatMap(\.named)) { out, named in
      let person = site.people.first { $0.id == named.id }
      if let person { out.whole(person.number) } else { out.nothing() }
    }
  }
}
