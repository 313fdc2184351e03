/// The colours of pictures: told apart by people who see fewer colours, and dark enough to be read as letters on white.
///
/// - References: hues after Okabe & Ito (2008), Color Universal Design (M), darkened until each has a contrast of
///   at least 4.5 to 1 with white (WCAG 2.2, success criterion 1.4.3) (C: `PaletteTests`).
enum Palette {
  static let ink = "#1d2730"
  /// What stands behind: axes and their words.
  static let faint = "#56616b"
  /// Lines to read values by.
  static let grid = "#dfe3e7"
  /// As now.
  static let asNow = "#66707a"

  /// The look of an option by its place: after the last colour they start again with other dashes.
  static func stroke(_ option: Int) -> Shape.Stroke {
    let round = option / colours.count
    return Shape.Stroke(
      colour: colours[option % colours.count], width: 2,
      dashes: dashes[(option + round) % dashes.count])
  }

  static func colour(_ option: Int) -> String { colours[option % colours.count] }

  static let colours = ["#0064a0", "#b04300", "#00714f", "#963a70", "#7a5c00", "#3f4bb5"]
  private static let dashes = ["", "7 2", "2 2", "9 2 2 2", "4 2", "12 2"]
}
