import Foundation

/// Reads a plot of a page back: what its lines and areas say in numbers.
struct PictureReading {
  private let drawing: String

  /// The drawing with this title.
  init?(_ page: String, title: String) {
    let start = page.range(of: "<title>\(title)</title>")
    guard let start, let end = page.range(of: "</svg>", range: start.upperBound..<page.endIndex)
    else { return nil }
    drawing = String(page[start.upperBound..<end.lowerBound])
  }

  /// Lines of this width, in order: what they reach at their right end.
  func ends(ofLines width: String) -> [Double] {
    lines(width).compactMap(\.last).map { value($0.y) }
  }

  /// Lines of this width, in order: their points in units of the drawing.
  func lines(_ width: String) -> [[(x: Double, y: Double)]] {
    drawing.matches(of: /<path d="M([^"Z]*)" fill="none"[^>]*stroke-width="([0-9.]+)"/)
      .filter { $0.output.2 == width }.map { Self.points($0.output.1) }
  }

  /// Areas of this colour, in order: the least and the most that they hold at their right end.
  func bands(ofColour colour: String) -> [(low: Double, high: Double)] {
    drawing.matches(of: /<path d="M([^"Z]*)Z" fill="(#[0-9a-f]+)" fill-opacity/)
      .filter { $0.output.2 == colour }.map { match in
        // There along the lower edge and back along the upper one.
        let points = Self.points(match.output.1)
        let half = points.count / 2
        return (value(points[half - 1].y), value(points[half].y))
      }
  }

  /// Where the places of this many weeks are, from the marks below.
  var marks: [(x: Double, text: String)] {
    texts("middle").filter { Double($0.text) != nil }.map { ($0.x, $0.text) }
  }

  /// What a tenth of a point of the screen is worth: numbers are drawn no finer.
  var step: Double { 0.1 * abs(value(0) - value(1)) }

  /// The number at a height, from two marks of the upright scale.
  private func value(_ height: Double) -> Double {
    let marks = texts("end").compactMap { mark in
      Double(mark.text.replacing("\u{2212}", with: "-").replacing(",", with: "")).map {
        (height: mark.y - 4, value: $0)
      }
    }
    guard let low = marks.first, let high = marks.last, low.height != high.height else {
      return .nan
    }
    return low.value + (height - low.height) / (high.height - low.height) * (high.value - low.value)
  }

  private func texts(_ anchor: String) -> [(x: Double, y: Double, text: String)] {
    drawing.matches(
      of: /<text x="([0-9.-]+)" y="([0-9.-]+)"[^>]*text-anchor="([a-z]+)"[^>]*>([^<]*)<\/text>/
    ).filter { $0.output.3 == anchor }.map {
      (Double($0.output.1) ?? .nan, Double($0.output.2) ?? .nan, String($0.output.4))
    }
  }

  private static func points(_ way: Substring) -> [(x: Double, y: Double)] {
    way.split(separator: "L").compactMap { point in
      let numbers = point.split(separator: " ").compactMap { Double($0) }
      return numbers.count == 2 ? (numbers[0], numbers[1]) : nil
    }
  }
}
