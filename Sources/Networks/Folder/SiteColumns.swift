/// The columns of a site's tables and what they mean.
public enum SiteColumns {
  /// `people.csv`: only `id` is needed; any other column becomes an attribute.
  public static let people = [
    "number", "id", "surveyed", "service_user", "neighbourhood", "wellbeing", "wellbeing_setpoint",
    "stigma", "stigma_setpoint", "withdrawal",
  ]
  /// `ties.csv`: `from` and `to` are needed.
  public static let ties = ["from", "to", "kind", "strength", "contacts_per_year"]
  /// A column of ties that imports know: whether a row is somebody's report or goes both ways.
  package static let direction = "direction"
  /// `places.csv`: `name` is needed.
  public static let places = [
    "number", "name", "kind", "neighbourhood", "open", "encounters_per_visit", "negative_factor",
    "quality", "tie_formation",
  ]
  /// `attendance.csv`: all are needed.
  public static let attendance = ["person", "place", "visits_per_year"]

  /// The tables by name.
  static let tables: [(name: String, columns: [String])] = [
    ("people", people), ("ties", ties), ("places", places), ("attendance", attendance),
  ]
}
