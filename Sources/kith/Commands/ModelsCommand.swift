import ArgumentParser
import Diagnostics
import Reports

struct ModelsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "models",
    abstract: "Lists the models, or prints one with its equations, numbers and sources.",
    discussion: """
      Example:

        kith models
        kith models degroot
      """)

  @Argument(help: "The model's name; without one all are listed.")
  var name: String?

  func run() throws {
    guard let name else {
      Screen.show(ModelPages.list)
      return
    }
    guard let page = ModelPages.page(name) else {
      throw Ending(ModelPages.unknown(name))
    }
    Screen.show(page)
  }
}
