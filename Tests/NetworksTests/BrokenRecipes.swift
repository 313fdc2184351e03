/// Broken recipes as they stand below `kith = 1`, name, title and seed, and what is said about them.
enum BrokenRecipes {
  typealias Case = (body: String, told: String)

  /// Who lives there, and who is tied to whom.
  static let people: [Case] = [
    (
      """
      [people]
      number = "many"
      """,
      """
      lane.toml:6:10: error: people.number must be a number
        6 | number = "many"
          |          ^^^^^^
        hint: write it without quotation marks
      """
    ),
    (
      """
      [people]
      number = 5
      """,
      """
      lane.toml:6:10: error: people.number must lie between 20 and 100000
        6 | number = 5
          |          ^
      """
    ),
    (
      """
      [people]
      number = 400.5
      """,
      """
      lane.toml:6:10: error: people.number must be a whole number
        6 | number = 400.5
          |          ^^^^^
      """
    ),
    (
      """
      [people]
      numbr = 400
      """,
      """
      lane.toml:5:1: error: the setting number is missing in [people]
        5 | [people]
          | ^^^^^^^^
        hint: say how many people
      lane.toml:6:1: error: there is no setting "numbr" in [people]
        6 | numbr = 400
          | ^^^^^
        hint: did you mean number?
      """
    ),
    (
      """
      [people]
      number = 100
      neighbourhoods = 20
      """,
      """
      lane.toml:7:18: error: people.neighbourhoods leaves fewer than 8 people in each
        7 | neighbourhoods = 20
          |                  ^^
        hint: write at most 12
      """
    ),
    (
      """
      [people]
      number = 400
      service_users = 15
      """,
      """
      lane.toml:7:17: error: people.service_users must lie between 0 and 0.5
        7 | service_users = 15
          |                 ^^
      """
    ),
    (
      """
      [people]
      number = 400
      sociability = "gama(2, 1)"
      """,
      """
      lane.toml:7:16: error: there is no distribution "gama"
        7 | sociability = "gama(2, 1)"
          |                ^^^^
        hint: did you mean "gamma"?
      """
    ),
    (
      """
      [people]
      number = 400
      sociability = "normal(1, 0.2)"
      """,
      """
      lane.toml:7:15: error: people.sociability must always lie at or above 0
        7 | sociability = "normal(1, 0.2)"
          |               ^^^^^^^^^^^^^^^^
        hint: cut it, as in "normal(1, 0.2) above 0"
      """
    ),
    (
      """
      [people]
      number = 400
      [ties]
      family = "random"
      """,
      """
      lane.toml:8:10: error: ties.family cannot be "random"
        8 | family = "random"
          |          ^^^^^^^^
        hint: write "community" or "geographic"
      """
    ),
    (
      """
      [people]
      number = 400
      [ties]
      family = "geographic"
      group = 8
      """,
      """
      lane.toml:9:1: error: there is no setting "group" in [ties]
        9 | group = 8
          | ^^^^^
        hint: it may hold family, among_service_users, kept_apart, near, reach, kin, long, connectors, scattered
      """
    ),
    (
      """
      [people]
      number = 400
      [ties]
      family = "geographic"
      reach = 0.01
      """,
      """
      lane.toml:9:9: error: ties.reach is too short: few have 7 people that near
        9 | reach = 0.01
          |         ^^^^
        hint: write reach = 0.037
      """
    ),
    (
      """
      [people]
      number = 100000
      neighbourhoods = 2000
      [ties]
      family = "geographic"
      [places.hub]
      number = 300
      [places.service]
      number = 90
      """,
      """
      lane.toml:8:1: error: ties.reach, 0.045 if it is left out, is too long for so many people
        8 | [ties]
          | ^^^^^^
        hint: write reach = 0.009
      """
    ),
  ]
}
