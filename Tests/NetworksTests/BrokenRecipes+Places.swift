extension BrokenRecipes {
  /// Contacts, places, states, and what stands where it should not.
  static let places: [Case] = [
    (
      """
      [people]
      number = 400
      [contacts]
      kin = "lognormal(70, 0.4)"
      """,
      """
      lane.toml:8:17: error: say which numbers these are
        8 | kin = "lognormal(70, 0.4)"
          |                 ^^^^^^^^^
        hint: write "lognormal(zeta, sigma)" or "lognormal(mean, cv)" or "lognormal(mean, sd)"
      """
    ),
    (
      """
      [people]
      number = 4000
      """,
      """
      lane.toml: error: about 410 people would go to each local place; at most 200 may
        hint: let people live in more neighbourhoods
      lane.toml: error: about 882 people would go to each hub; at most 200 may
        hint: write a larger number in [places.hub]
      lane.toml: error: about 300 people would go to each day service; at most 200 may
        hint: write a larger number in [places.service]
      """
    ),
    (
      """
      [people]
      number = 400
      [places.local]
      names = ["A", "B"]
      """,
      """
      lane.toml:8:9: error: places.local.names must hold 5 names, not 2
        8 | names = ["A", "B"]
          |         ^^^^^^^^^^
        hint: one for each neighbourhood
      """
    ),
    (
      """
      [people]
      number = 400
      [places.local]
      names = ["A", "B", "C", "D", "A"]
      """,
      """
      lane.toml:8:30: error: places.local.names holds "A" twice
        8 | names = ["A", "B", "C", "D", "A"]
          |                              ^^^
      """
    ),
    (
      """
      [people]
      number = 400
      [places.service]
      name = "Community hub"
      """,
      """
      lane.toml:7:2: error: two places are called "Community hub"
        7 | [places.service]
          |  ^^^^^^
        hint: give places different names
      """
    ),
    (
      """
      [people]
      number = 400
      [states]
      stigma = "normal(0.4, 0.1)"
      """,
      """
      lane.toml:8:10: error: states.stigma must always lie between 0 and 1
        8 | stigma = "normal(0.4, 0.1)"
          |          ^^^^^^^^^^^^^^^^^^
        hint: cut it, as in "normal(0.4, 0.1) between 0 and 1"
      """
    ),
    (
      """
      [people]
      number = 400
      [states]
      withdrawal = 1.5
      """,
      """
      lane.toml:8:14: error: states.withdrawal must lie between 0 and 1
        8 | withdrawal = 1.5
          |              ^^^
      """
    ),
    (
      """
      [people]
      number = 400
      [weather]
      rain = true
      """,
      """
      lane.toml:7:2: error: there is no setting "weather" in this file
        7 | [weather]
          |  ^^^^^^^
        hint: it may hold kith, name, title, seed, people, ties, contacts, places, states
      """
    ),
    (
      """
      [ties]
      family = "community"
      """,
      """
      lane.toml: error: the setting people is missing in this file
        hint: write [people] with number = 400 or so
      """
    ),
  ]
}
