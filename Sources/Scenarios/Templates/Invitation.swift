extension ScenarioTemplate {
  /// Whom to invite first, and where to.
  static let invitation = ScenarioTemplate(
    name: "invitation",
    meaning: "compare whom to invite first to a group, or where the group meets",
    pattern: """
      # A scenario of Kith: plain text. What follows a # is a comment.
      # Check it with `kith check`, read it back with `kith explain`, run it with `kith run`.
      kith     = 1
      title    = "Who gets the invitation?"
      question = "If the best connected are invited first, who is left behind?"
      sites    = SITES

      [compare]
      length       = "3 years"
      read_at      = ["week 65", "week 156"]   # when the group ends, and at the end
      main         = "wellbeing of service users"
      worth_having = "0.1 points"              # agree on it before you run
      futures      = 200

      # What all options share, so that only the guests differ.
      [every_option]
      do     = "invite"
      to     = "Tuesday group"                 # a place of the site, or one that the scenario opens
      from   = "week 13"
      until  = "week 65"                       # the first week without it
      uptake = "beta(6, 4) per future"         # how many accept: uncertain, about 60 %
      cost   = "£30,000 per year"

      # "As now" is always compared and never written.
      [[option]]
      name = "Best connected first"
      who  = "16 best connected"

      [[option]]
      name = "At random"
      who  = "16 people at random"

      [[option]]
      name = "Half service users, half bridging residents"
      who  = "8 service users at random + 8 residents who know most service users"
      # designed_with = "12 residents, 4 service users"

      # The model keeps its documented defaults; `kith explain` prints them all.
      [model]
      word-of-mouth.per-contact = 0.008

      """)
}
