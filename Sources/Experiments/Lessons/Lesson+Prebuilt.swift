extension Lesson {
  /// The lessons of the prebuilt scenarios (SCIENCE §6, "Scenario acceptance tests").
  package static let prebuilt: [Lesson] = [
    circles, contact, hub, invitation, funding,
  ]

  private static let circles: Lesson = {
    let (news, habit) = ("reached by independent-cascade", "reached by threshold")
    let (brokers, four) = ("Brokers", "Four circles of four friends")
    return Lesson(
      scenario: "s1",
      claims: [
        LessonClaim(
          "news: brokers reach more than circles",
          [LessonTerm(1, brokers, news, 52), LessonTerm(-1, four, news, 52)]),
        LessonClaim(
          "a habit that needs three others: circles reach more than brokers",
          [LessonTerm(1, four, habit, 52), LessonTerm(-1, brokers, habit, 52)]),
      ])
  }()

  /// Two shares of stigma closer than a thousandth are level.
  private static let contact: Lesson = {
    let company = "contact of service users"
    func twice(_ week: Int) -> [LessonTerm] {
      [LessonTerm(1, "Contact", company, week), LessonTerm(-2, "Campaign", company, week)]
    }
    return Lesson(
      scenario: "s2",
      claims: [
        LessonClaim("at the end, contact gives at least twice the campaign's company", twice(78)),
        LessonClaim(
          "two years later, contact gives at least twice the campaign's company", twice(182)),
        LessonClaim(
          "at the end, the campaign leads on stigma",
          [LessonTerm(1, "Contact", "stigma", 78), LessonTerm(-1, "Campaign", "stigma", 78)]),
        LessonClaim(
          "two years later, that lead is lost",
          [LessonTerm(1, "Campaign", "stigma", 182), LessonTerm(-1, "Contact", "stigma", 182)],
          above: -0.001),
      ])
  }()

  private static let hub: Lesson = {
    let wellbeing = "wellbeing of attenders of the hub with"
    let (few, many) = ("\(wellbeing) at most 3 ties", "\(wellbeing) at least 10 ties")
    return Lesson(
      scenario: "s3",
      claims: [
        LessonClaim(
          "people with few ties lose wellbeing", [LessonTerm(-1, "The hub closes", few, 130)]),
        LessonClaim(
          "they lose at least three times what people with many ties lose",
          [LessonTerm(-1, "The hub closes", few, 130), LessonTerm(3, "The hub closes", many, 130)]),
      ])
  }()

  private static let invitation = Lesson(
    scenario: "s4",
    claims: [
      LessonClaim(
        "the best connected first: the gap widens",
        [LessonTerm(1, "Best connected first", "wellbeing gap", 117)]),
      LessonClaim(
        "half and half: the gap narrows",
        [LessonTerm(-1, "Half service users, half bridging residents", "wellbeing gap", 117)]),
    ])

  private static let funding = Lesson(
    scenario: "s5",
    claims: [
      LessonClaim(
        "a year after, a navigator and a welcome have left more than befriending",
        [
          LessonTerm(1, "Navigator and a welcome", "wellbeing of service users", 130),
          LessonTerm(-1, "Befriending", "wellbeing of service users", 130),
        ])
    ])
}
