import Foundation
import Testing

@testable import Reports

/// The small writer of drawings.
struct PictureTests {
  @Test func axesAreMarkedAtRoundNumbers() {
    #expect(Axis([0, 9.3], marks: 5).ticks == [0, 2, 4, 6, 8, 10])
    #expect(
      Axis([0, 1]).ticks.map { Axis([0, 1]).text($0) } == [
        "0.0", "0.2", "0.4", "0.6", "0.8", "1.0",
      ])
    #expect(
      Axis([-0.031, 0.012], marks: 4).ticks.map { Axis([-0.031, 0.012], marks: 4).text($0) } == [
        "−0.04", "−0.02", "0.00", "0.02",
      ])
    #expect(Axis([118, 122], marks: 4).ticks == [118, 119, 120, 121, 122])
    #expect(Axis([1_000, 9_000], marks: 4).text(2_000) == "2,000")
  }

  @Test func axesHoldWhatTheyShow() {
    for values in [
      [], [0], [5], [-3], [.nan, 2, .infinity], [1e-9, 2e-9], [1e9, 1.0000001e9], [-1e14, 1e14],
      [0.1, 0.1], [1e300], [-7, 12.5],
    ] as [[Double]] {
      let axis = Axis(values)
      #expect(axis.low < axis.high && axis.low.isFinite && axis.high.isFinite, "\(values)")
      #expect(axis.ticks.count >= 1 && axis.ticks.count <= 12, "\(values) \(axis.ticks)")
      for value in values where value.isFinite && abs(value) < 1e15 {
        #expect(value >= axis.low - 1e-9 && value <= axis.high + 1e-9 * abs(value), "\(values)")
      }
    }
  }

  @Test func weeksAreMarkedAtParts() {
    #expect(Axis(weeks: 157).ticks == [0, 26, 52, 78, 104, 130, 156])
    #expect(Axis(weeks: 52).ticks == [0, 13, 26, 39, 52])
    #expect(Axis(weeks: 3).ticks == [0, 1, 2, 3])
    #expect(Axis(weeks: 0).ticks == [0, 1])
  }

  @Test func drawingsCarryTitleAndDescription() {
    var plot = Plot(
      title: "A <b>", words: "Rises & falls.", x: Axis([0, 10]), y: Axis([0, 1]), xWords: "week",
      yWords: "points")
    plot.curve([(0, 0), (5, 1), (10, .nan)], Palette.stroke(0))
    let svg = plot.drawing.svg
    #expect(svg.contains("<title>A &lt;b&gt;</title><desc>Rises &amp; falls.</desc>"))
    #expect(svg.contains("role=\"img\" aria-label=\"A &lt;b&gt;. Rises &amp; falls.\""))
    #expect(!svg.lowercased().contains("nan"))
  }

  /// WCAG 2.2: letters 4.5 to 1 against white, and colours of options differ.
  @Test func coloursCanBeRead() {
    for colour in Palette.colours + [Palette.ink, Palette.faint, Palette.asNow] {
      #expect(1.05 / (luminance(colour) + 0.05) >= 4.5, "\(colour)")
    }
    #expect(Set((0..<12).map(Palette.stroke)).count == 12)
  }

  private func luminance(_ colour: String) -> Double {
    let parts = stride(from: 1, to: 7, by: 2).map { index -> Double in
      let start = colour.index(colour.startIndex, offsetBy: index)
      let end = colour.index(start, offsetBy: 2)
      let part = Double(Int(colour[start..<end], radix: 16) ?? 0) / 255
      return part <= 0.03928 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
