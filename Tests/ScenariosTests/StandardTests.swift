import Diffusion
import Scenarios
import Testing

struct StandardTests {
  /// A key's standard is read by the same readers as a scenario's own words.
  @Test func everyStandardOfAnActionReads() {
    for type in Interventions.all {
      for key in type.keys {
        guard let standard = key.standard, !key.isLeftOutByStandard else { continue }
        let value = StandardReader.value(of: key, standard)
        #expect(value != nil, "\(type.name).\(key.name) = \(standard)")
        if case .number(.fixed(let number)) = value {
          #expect(number.isFinite)
        }
      }
    }
  }

  @Test func everyDocumentedUncertaintyReadsAndLiesAboutTheDefault() {
    for key in ParameterKey.allCases where key.parameter.uncertainty != nil {
      let distribution = key.parameter.documentedDistribution
      #expect(distribution != nil, "\(key.parameter.name)")
      if let mean = distribution?.mean { #expect(key.parameter.range.contains(mean)) }
    }
  }

  @Test func standardsMeanWhatTheySay() {
    func value(_ intervention: String, _ name: String) -> FieldValue? {
      guard let type = Interventions.named(intervention),
        let key = type.keys.first(where: { $0.name == name }), let standard = key.standard
      else { return nil }
      return StandardReader.value(of: key, standard)
    }
    #expect(value("befriend", "visits") == .number(.fixed(52)))
    #expect(value("befriend", "keep") == .number(.fixed(0.1)))
    #expect(value("navigate", "to") == .place(.kind("hub")))
    #expect(value("navigate", "welcome") == .flag(true))
    #expect(value("campaign", "to") == .pool(Pool(.residents)))
    #expect(value("invite", "setting") == .choices(["hosted"]))
  }
}
