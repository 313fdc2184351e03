import Diagnostics
import Documents

extension PlacesRecipe {
  /// The most people who may go to one place: every two of them may meet, in every week.
  static let mostMembers = 200

  init(_ section: SettingsSection, _ people: PeopleRecipe, _ findings: inout Findings) {
    section.check(["local", "hub", "service"], &findings)
    let local = section.part("local", &findings)
    let hub = section.part("hub", &findings)
    let service = section.part("service", &findings)
    local.check(["names", "residents", "service_users", "visits"], &findings)
    hub.check(
      ["name", "number", "service_users", "isolated", "connected", "visits"], &findings)
    service.check(["name", "number", "service_users", "visits"], &findings)
    let visits = 0...Double.infinity
    localNames = local.texts(
      "names", count: people.neighbourhoods, each: "neighbourhood", &findings)
    localResidents = local.number("residents", in: 0...1, else: 0.55, &findings)
    localServiceUsers = local.number("service_users", in: 0...1, else: 0.30, &findings)
    localVisits = local.distribution("visits", in: visits, else: "gamma(2, 13)", &findings)
    hubName = hub.text("name", &findings) ?? "Community hub"
    hubs = hub.count("number", in: 0...people.neighbourhoods, else: 1, &findings)
    hubServiceUsers = hub.number("service_users", in: 0...1, else: 0.45, &findings)
    hubIsolated = hub.number("isolated", in: 0...1, else: 0.45, &findings)
    hubConnected = hub.number("connected", in: 0...1, else: 0.15, &findings)
    hubVisits = hub.distribution("visits", in: visits, else: "gamma(2, 18)", &findings)
    serviceName = service.text("name", &findings) ?? "Day service"
    services = service.count("number", in: 0...people.neighbourhoods, else: 1, &findings)
    serviceUsers = service.number("service_users", in: 0...1, else: 0.5, &findings)
    serviceVisits = service.distribution("visits", in: visits, else: "gamma(2, 20)", &findings)
    checkNames(section, &findings)
    checkCrowds(people, local: local, hub: hub, service: service, &findings)
  }

  /// What a place of a kind is called where there are several.
  static func name(_ name: String, _ index: Int, of count: Int) -> String {
    count == 1 ? name : "\(name) \(index + 1)"
  }

  private func checkNames(_ section: SettingsSection, _ findings: inout Findings) {
    let names =
      (localNames ?? []) + (0..<hubs).map { Self.name(hubName, $0, of: hubs) }
      + (0..<services).map { Self.name(serviceName, $0, of: services) }
    guard let twice = names.indices.first(where: { names[..<$0].contains(names[$0]) }) else {
      return
    }
    findings.add(
      Finding(
        "E-RECIPE-TWICE", "two places are called \(Rendering.cited(names[twice]))",
        at: section.whole, hint: "give places different names"))
  }

  /// Complains of places that more people would go to than may.
  private func checkCrowds(
    _ people: PeopleRecipe, local: SettingsSection, hub: SettingsSection,
    service: SettingsSection, _ findings: inout Findings
  ) {
    let users = Double(people.number) * people.serviceUsers
    let residents = Double(people.number) - users
    func check(
      _ what: String, _ section: SettingsSection, _ members: Double, places: Int, _ hint: String,
      _ findings: inout Findings
    ) {
      guard places > 0 else { return }
      let expected = members / Double(places)
      // Three standard deviations of a Poisson number.
      guard expected + 3 * expected.squareRoot() > Double(Self.mostMembers) else { return }
      findings.add(
        Finding(
          "E-RECIPE-CROWD",
          "about \(Int(expected)) people would go to each \(what); at most \(Self.mostMembers) may",
          at: section.whole, hint: hint))
    }
    check(
      "local place", local, users * localServiceUsers + residents * localResidents,
      places: people.neighbourhoods, "let people live in more neighbourhoods", &findings)
    // One resident in ten or so has few ties.
    check(
      "hub", hub, users * hubServiceUsers + residents * (0.1 * hubIsolated + 0.9 * hubConnected),
      places: hubs, "write a larger number in [places.hub]", &findings)
    check(
      "day service", service, users * serviceUsers, places: services,
      "write a larger number in [places.service]", &findings)
  }
}
