import Diffusion

extension Experiment {
  /// The models of the scenario by which people take something up, by their place in it.
  public var takenUpModels: [(index: Int, name: String)] {
    places(of: Models.takenUp)
  }

  /// The models of opinion that the scenario names.
  public var opinionModels: [(index: Int, name: String)] {
    places(of: Models.opinions)
  }

  private func places(of names: [String]) -> [(index: Int, name: String)] {
    scenario.model.named.enumerated().filter { names.contains($0.element) }.map {
      (index: $0.offset, name: $0.element)
    }
  }
}
