import Diffusion
import Scenarios

/// Where people swing to and fro between two states for ever, which models without memory can do when all
/// move at once (SCIENCE §0.2).
public struct Swinging: Sendable, Hashable {
  /// The site's short name, the option's name, and the model's.
  public let site, option, model: String
  /// Futures in which somebody swings in the last week, of how many.
  public let futures, of: Int

  /// The outcomes by which models tell it.
  static func lines(_ model: ModelSettings) -> [OutcomeLine] {
    Models.pages.filter { model.named.contains($0.name) }.flatMap { page in
      page.reports.filter { $0.name == "swinging" }.map {
        OutcomeLine(outcome: "\($0.name) by \(page.name)", group: Pool(.everyone))
      }
    }
  }

  /// Wherever it happens.
  public static func found(_ experiment: Experiment, _ result: EnsembleResult) -> [Swinging] {
    let recorded = experiment.scenario.compare.recorded
    return lines(experiment.scenario.model).flatMap { line -> [Swinging] in
      guard let index = recorded.firstIndex(of: line) else { return [] }
      let model = line.outcome.split(separator: " ").last.map(String.init) ?? ""
      return zip(experiment.sites, result.sites).flatMap { site, options in
        zip(experiment.optionNames, options).compactMap { name, option in
          let last = option.read[index].last ?? []
          let count = last.count { $0 > 0 }
          return count == 0
            ? nil
            : Swinging(
              site: site.site.name, option: name, model: model, futures: count, of: last.count)
        }
      }
    }
  }
}
