import Experiments
import Scenarios

/// The model of a run by the protocols of others: how far each is filled in, and all of it in words.
package struct RunModel: Sendable {
  /// The name of its file.
  static let name = "model.md"

  /// The protocols and how many of their points are answered in full.
  let scores: [Score]
  /// What only people can say and nobody has said yet, as the scenario's keys.
  let missing: [String]
  /// The model by ODD, then the checklist of STRESS-ABS.
  let markdown: String

  /// One protocol.
  struct Score: Sendable, Hashable {
    var protocolName: String
    var complete, of: Int
  }

  /// From what ran; nothing is told from memory.
  init(_ experiment: Experiment, _ manifest: Manifest) {
    let sites = manifest.sites.flatMap { site in
      site.files.map { Manifest.File(name: "\(site.name)/\($0.name)", sha256: $0.sha256) }
    }
    let model = ResolvedModel(experiment, files: [manifest.scenario] + sites)
    let scenario = experiment.scenario
    let written = [ModelProtocol.odd(model), ModelProtocol.stress(model)]
    scores = (written + [ModelProtocol.cheers(model)]).map { form in
      let score = form.score(scenario)
      return Score(protocolName: form.name, complete: score.complete, of: score.of)
    }
    let asked = written.flatMap { $0.missing(scenario).map(\.key) }
    missing = asked.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    markdown = written.map { MarkdownForm.text($0.document(scenario)) }.joined(separator: "\n")
  }
}
