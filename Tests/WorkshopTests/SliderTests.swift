import Testing

@testable import Workshop

/// Numbers of a scenario that sliders move.
@Suite struct SliderTests {
  private let text = """
    title = "£ 5 é"
    [compare]
    futures = 100
    [every_option]
    do = "invite"
    from = "week 13"
    cost = "£5,000 per year"
    [[option]]
    name = "First 3"
    who = "16 best connected"
    [[option]]
    name = "B"
    [[option.action]]
    who = "8 service users at random + 8 residents"
    [model]
    independent-cascade.chance = 0.12
    "threshold.peers" = 3
    stigma.relaxation = "0.46 per year"
    """

  @Test func eachNumberIsFoundInItsPlace() {
    let sliders = SliderFinder(text).sliders
    let units = Array(text.utf16)
    for slider in sliders {
      let digits = String(decoding: units[slider.start..<slider.end], as: UTF16.self)
      #expect(Double(digits.replacing(",", with: "")) == slider.value, "\(slider)")
      #expect(slider.low <= slider.value && slider.value <= slider.high && slider.step > 0)
    }
    #expect(sliders.map(\.value) == [13, 5000, 16, 8, 8, 0.12, 3, 0.46])
    #expect(sliders.map(\.label).contains("First 3: who"))
    #expect(sliders.first { $0.value == 5000 }?.before == "£")
    #expect(sliders.first { $0.value == 0.46 }?.after == " per year")
  }

  @Test func rangesAreThoseOfTheModel() throws {
    let sliders = SliderFinder(text).sliders
    let chance = try #require(sliders.first { $0.label == "independent-cascade: chance" })
    #expect(chance.low == 0 && chance.high <= 1 && chance.step < 0.02)
    let peers = try #require(sliders.first { $0.value == 3 })
    #expect(peers.step == 1)
  }

  @Test func noNumbersNoSliders() {
    #expect(SliderFinder("").sliders.isEmpty)
    #expect(SliderFinder("not a scenario at all 3").sliders.isEmpty)
    #expect(SliderFinder("[model]\na = \"x2 b_3 4th\"").sliders.isEmpty)
  }
}
