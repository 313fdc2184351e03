import Diffusion
import Documents
import Scenarios

/// The keys by which blocks are found in a store: digests of everything that their numbers depend on, and of
/// nothing else.
///
/// In a key are: the version of the model and the platform; the site's content; the rules, with the
/// parameters of each future of the block; what stands in for what nobody measured; what the option does, in the
/// scenario's words; the seed; what is recorded and when; the first future and how many there are. Not in it are
/// names of options, sites and files, other options, the number of threads, costs, and who designed what.
struct BlockKeys: Sendable {
  /// The 32 bytes of a SHA-256.
  typealias Key = [UInt8]

  private let experiment: Experiment
  /// [site]: everything but the option and the futures; nil where an experiment was put together by hand.
  private let sites: [[UInt8]?]
  /// [site][option].
  private let options: [[[UInt8]]]

  init(
    _ experiment: Experiment, version: Int = ModelVersion.current,
    platform: String = ModelVersion.platform
  ) {
    self.experiment = experiment
    let scenario = experiment.scenario
    var shared = CanonicalBytes()
    shared.text("kith block 1")
    shared.whole(version)
    shared.text(platform)
    shared.model(scenario.model)
    shared.record(scenario)
    sites = experiment.sites.map { here in
      guard here.done != nil, here.keys.spoilt == nil else { return nil }
      var out = shared
      out.whole(here.keys.seed)
      out.whole(here.keys.site)
      out.whole(here.keys.futuresPerDraw)
      out.site(here.site)
      out.fills(here.fills)
      out.whole(here.plan.stepsPerWeek)
      out.list(here.measures) { $0.flag($1 != nil) }
      return SHA256.digest(out.bytes)
    }
    options = experiment.sites.map { here in
      (here.done ?? []).enumerated().map { index, actions in
        var out = CanonicalBytes()
        // As-now alone keeps everybody's row 0.
        out.flag(index == 0)
        out.actions(actions, scenario, here.site)
        return SHA256.digest(out.bytes)
      }
    }
  }

  /// The key of a block; nil where it cannot be known what its numbers depend on.
  func key(_ work: Ensemble.Work) -> Key? {
    guard let site = sites[work.site], options[work.site].indices.contains(work.option) else {
      return nil
    }
    let count = min(work.lanes, experiment.scenario.compare.futures - work.base)
    var out = CanonicalBytes()
    out.some(site)
    out.some(options[work.site][work.option])
    out.whole(work.base)
    out.whole(count)
    out.list(parameters(work.base..<work.base + count)) { out, values in
      out.list(ParameterKey.allCases) { $0.number(values[$1]) }
    }
    return SHA256.digest(out.bytes)
  }

  /// The parameters of each future, those of one set of assumptions once.
  private func parameters(_ futures: Range<Int>) -> [ParameterValues] {
    var all: [ParameterValues] = []
    var last: Int?
    let size = max(1, experiment.draws.futuresPerDraw)
    for future in futures where future / size != last {
      last = future / size
      all.append(experiment.draws.values(of: future))
    }
    return all
  }
}
