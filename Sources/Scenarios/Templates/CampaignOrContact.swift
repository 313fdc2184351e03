extension ScenarioTemplate {
  /// Two ways to spend the same money, and half of each.
  static let campaignOrContact = ScenarioTemplate(
    name: "campaign-or-contact",
    meaning: "compare a campaign, a hosted programme, and half of each",
    pattern: """
      # A scenario of Kith: plain text. What follows a # is a comment.
      kith     = 1
      title    = "Campaign or contact?"
      question = "With the same money, which lowers stigma more, and for how long?"
      sites    = SITES

      [compare]
      length       = "4 years"
      read_at      = ["week 78", "week 182"]   # at the end of the measures, and two years later
      main         = "stigma"
      worth_having = 0.01
      lines        = ["contact of service users", "wellbeing of service users", "bridging ties of service users"]

      [every_option]
      from  = "week 26"
      until = "week 78"

      [[option]]
      name = "Campaign"
      [[option.action]]
      called = "media"                         # a name, so that other options can reuse the action
      do     = "campaign"
      reach  = 0.15                            # the chance, a week, that it reaches a person
      cost   = "£30,000 per year"

      [[option]]
      name = "Contact"
      [[option.action]]
      called = "group"
      do     = "host"
      to     = "Tuesday group"
      who    = "20 service users at random"
      and    = "40 residents at random"
      cost   = "£30,000 per year"

      [[option]]
      name = "Half each"
      [[option.action]]
      same_as = "media"
      called  = "less media"
      reach   = 0.075
      cost    = "£15,000 per year"
      [[option.action]]
      same_as = "group"
      called  = "a smaller group"
      who     = "10 service users at random"
      and     = "20 residents at random"
      cost    = "£15,000 per year"

      """)
}
