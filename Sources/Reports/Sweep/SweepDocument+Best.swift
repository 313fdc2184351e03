import Experiments
import Networks

extension SweepDocument {
  /// Which option is best in what share of the worlds.
  func addBest(to document: inout Document) {
    guard let best = result.best else { return }
    document.heading(2, "Which option is best")
    let isSample = sweep.plan.design.isSample
    let worlds = Digits.count(best.worlds)
    document.table(
      [
        Document.Column(heading: "Option"),
        Document.Column(heading: "Best in worlds (of \(worlds))", isNumber: true),
      ] + (isSample ? [Document.Column(heading: "Share (95 % interval)")] : []),
      report.names.indices.map { index in
        let option = best.options[index]
        let cells = [
          Document.Cell(report.names[index]), Document.Cell(Digits.futures(option.best)),
        ]
        return isSample ? cells + [Self.share(option)] : cells
      })
    let close = result.closeWorlds
    let ahead =
      close == 0
      ? "In every world the best is ahead of the second by more than luck could make of it."
      : "In \(Digits.count(close)) of \(worlds) worlds the best is not ahead of the second by more than"
        + " luck could make of it."
    document.paragraph(
      Words(
        "Equals share a world. \(ahead)"
          + (isSample
            ? " A share counts worlds that were drawn from what is assumed here; it is no chance of"
              + " being right."
            : " These worlds were chosen to show what matters, not to stand for all that may be:"
              + " counts of them are no shares (try --design latin-hypercube).")))
  }

  private static func share(_ option: BestShares.Share) -> Document.Cell {
    func percent(_ share: Double) -> String { Digits.fixed(100 * share, decimals: 0) }
    return Document.Cell(
      "\(percent(option.share)) % (\(percent(option.low)) to \(percent(option.high)) %)")
  }

  /// What everything above stands on.
  func addFooter(to document: inout Document) {
    document.heading(2, "How to read this")
    let assumed = sweep.varied.count { Self.foundation($0).hasPrefix("assumed") }
    let all = sweep.varied.count
    document.paragraph(
      .strong("What-if, not forecast.")
        + Words(
          " \(Digits.count(assumed)) of the \(Digits.count(all)) numbers that were varied are assumed,"
            + " not measured. All other numbers of the model were held at one value, so what they may"
            + " change is not in here; numbers that an action draws are drawn in every future. The"
            + " seed is \(sweep.plan.seed): the same words give the same table.\(sites)"))
  }

  private var sites: String {
    sweep.experiment.sites.map { site -> String in
      switch site.site.origin {
      case .invented: return " \(site.site.title) is invented; it says nothing about a real place."
      case .mapped(let when, _, _, let response):
        let share = response.map { ", response \(Digits.short(100 * $0, atMost: 1)) %" } ?? ""
        return " \(site.site.title) was mapped \(when)\(share)."
      }
    }.joined()
  }
}
