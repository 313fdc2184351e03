import Diffusion

extension Experiment {
  /// The models of the scenario by which people take something up, by their place in it.
  public var takenUpModels: [(index: Int, name: String)] {
    scenario.model.named.enumerated().filter { Models.takenUp.contains($0.element) }.map {
      (index: $0.offset, name: $0.element)
    }
  }
}
