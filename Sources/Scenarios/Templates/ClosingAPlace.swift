extension ScenarioTemplate {
  /// Who loses when a place closes.
  static let closingAPlace = ScenarioTemplate(
    name: "closing-a-place",
    meaning: "see who loses when a place closes, and whether another measure makes up for it",
    pattern: """
      # A scenario of Kith: plain text. What follows a # is a comment.
      kith     = 1
      title    = "Closing the hub"
      question = "Who loses when the hub closes, and do visits make up for it?"
      sites    = SITES

      [compare]
      length       = "130 weeks"
      main         = "wellbeing of attenders of the hub with at most 3 ties"
      worth_having = "0.1 points"
      lines        = [
        "wellbeing of attenders of the hub with at least 10 ties",
        "contact of attenders of the hub with at most 3 ties", "wellbeing", "poorly connected",
      ]

      [[option]]
      name = "The hub closes"
      [[option.action]]
      called = "closure"
      do     = "close"
      to     = "the hub"                       # the site's place of this kind, or a name: "Mill Lane centre"
      from   = "week 26"

      [[option]]
      name    = "The hub closes, befrienders visit"
      same_as = "The hub closes"
      versus  = "The hub closes"
      [[option.action]]
      do    = "befriend"
      who   = "30 service users, least connected"
      from  = "week 26"
      until = "week 130"
      cost  = "£80 per person per year"

      """)
}
