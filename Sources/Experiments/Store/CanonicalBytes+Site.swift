import Networks

extension CanonicalBytes {
  /// Everything about a site that numbers may depend on. What it is called, where its map comes from and the
  /// words about how it was read are left out, and so are the ids of people: draws go by number, and an action
  /// that names people says whom it means (`CanonicalBytes.action`).
  mutating func site(_ site: Site) {
    whole(site.key)
    list(site.people) { $0.person($1) }
    list(site.attributes) { out, attribute in
      out.text(attribute.name)
      out.list(attribute.values) { $0.text($1) }
    }
    list(site.tieKinds) { $0.text($1) }
    list(site.ties) { out, tie in
      for index in [tie.from, tie.to, tie.kind, Int(tie.naming.rawValue)] { out.whole(index) }
      out.number(tie.strength)
      out.number(tie.contactsPerYear)
    }
    list(site.places) { $0.place($1) }
    list(site.attendance) { out, row in
      out.whole(row.person)
      out.whole(row.place)
      out.number(row.visitsPerYear)
    }
    flag(site.isDirected)
    if let cap = site.nameGeneratorCap { whole(cap) } else { nothing() }
    list(site.missing) { $0.missing($1) }
  }

  private mutating func person(_ person: Person) {
    whole(person.number)
    flag(person.isSurveyed)
    flag(person.isServiceUser)
    whole(person.neighbourhood)
    number(person.wellbeing)
    number(person.wellbeingSetPoint)
    number(person.stigma)
    number(person.stigmaSetPoint)
    number(person.withdrawal)
  }

  private mutating func place(_ place: Place) {
    whole(place.number)
    text(place.name)
    text(place.kind)
    if let area = place.neighbourhood { whole(area) } else { nothing() }
    flag(place.isOpen)
    setting(place.setting)
  }

  mutating func setting(_ setting: Setting) {
    number(setting.encountersPerVisit)
    number(setting.negativeFactor)
    number(setting.quality)
    number(setting.tieFormation)
    number(setting.crowdedAbove)
  }

  private mutating func missing(_ rule: MissingRule) {
    text(rule.what)
    switch rule.treatment {
    case .exclude: text("exclude")
    case .groupMean: text("group mean")
    case .value(let value): number(value)
    case .distribution(let words): text("draw \(words)")
    }
  }
}
