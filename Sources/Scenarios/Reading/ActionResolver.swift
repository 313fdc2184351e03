import Diagnostics
import Documents

/// Works out which actions an option has: its own, and those it takes over by `same_as`.
struct ActionResolver {
  let options: [RawOption]
  var findings = Findings()

  init(options: [RawOption]) { self.options = options }

  /// The actions of an option; nil if they cannot be told.
  mutating func actions(of index: Int) -> [RawAction]? { actions(of: index, via: []) }

  private mutating func actions(of index: Int, via: [Int]) -> [RawAction]? {
    let option = options[index]
    if !option.direct.isEmpty, !option.actions.isEmpty {
      add(
        "E-SCENARIO-FORMS",
        "this option has an action of its own and [[option.action]] sections, and one form only is"
          + " read", at: option.direct[0].keyPlace,
        hint: "put \"\(option.direct[0].key)\" into an [[option.action]] section of its own")
      return nil
    }
    guard var all = base(option, index, via) else { return nil }
    let own = option.actions.map { ownAction($0) }
    guard !own.contains(where: { $0 == nil }) else { return nil }
    all += own.compactMap { $0 }
    return change(option, &all) ? all : nil
  }

  /// What is taken over, with the keys that the option itself sets.
  private mutating func base(_ option: RawOption, _ index: Int, _ via: [Int]) -> [RawAction]? {
    let table = option.table
    let own = RawAction(option.direct, place: table.place, isComplete: table.isComplete)
    guard let sameAs = table.entry("same_as") else { return option.direct.isEmpty ? [] : [own] }
    guard let name = sameAs.value.text else {
      add("E-SCENARIO-KIND", "\"same_as\" must be the name of an option", at: sameAs.value.place)
      return nil
    }
    let names = options.compactMap(\.name)
    guard let other = options.firstIndex(where: { $0.name == name }) else {
      add(
        "E-SCENARIO-OPTION", "there is no option \(Rendering.cited(name))", at: sameAs.value.place,
        hint: nearestName(to: name, among: names).map { "did you mean \"\($0)\"?" }
          ?? "the options are: \(names.joined(separator: ", "))")
      return nil
    }
    guard other != index, !via.contains(other) else {
      add(
        "E-SCENARIO-CIRCLE", "this option would be the same as itself", at: sameAs.value.place,
        hint: "write the actions in full in one of the options")
      return nil
    }
    guard let taken = actions(of: other, via: via + [index]) else { return nil }
    return override(taken, by: option, name, at: sameAs)
  }

  /// Keys beside `same_as` change the one action that is taken over.
  private mutating func override(
    _ taken: [RawAction], by option: RawOption, _ name: String, at sameAs: TOMLEntry
  ) -> [RawAction]? {
    var taken = taken.map { action in
      var action = action
      action.place = option.table.place
      return action
    }
    if option.direct.isEmpty { return taken }
    guard taken.count == 1 else {
      let called = taken.compactMap(\.called)
      let key = option.direct[0].key
      add(
        "E-SCENARIO-CHANGE",
        "\"\(name)\" has \(taken.count) actions, so it is not clear which of them \"\(key)\" changes",
        at: option.direct[0].keyPlace,
        hint: called.first.map { "write change.\($0).\(key) = …" }
          ?? "give its actions names with called = \"…\", and write change.<called>.\(key) = …")
      return nil
    }
    for entry in option.direct { taken[0].set(entry) }
    return taken
  }

  /// `[[option.action]]`, on top of the action that it is the same as.
  private mutating func ownAction(_ table: TOMLTable, via: [String] = []) -> RawAction? {
    let own = table.entries.filter { $0.key != "same_as" }
    guard let sameAs = table.entry("same_as") else {
      return RawAction(own, place: table.place, isComplete: table.isComplete)
    }
    let name = sameAs.value.text ?? ""
    let all = options.flatMap(\.actions)
    let names = all.compactMap { $0["called"]?.text }
    guard let other = all.first(where: { $0["called"]?.text == name }) else {
      add(
        "E-SCENARIO-CALLED", "no action is called \(Rendering.cited(name))",
        at: sameAs.value.place, hint: hint(name, names))
      return nil
    }
    guard !via.contains(name), other["called"]?.text != table["called"]?.text else {
      add(
        "E-SCENARIO-CIRCLE", "this action would be the same as itself", at: sameAs.value.place)
      return nil
    }
    guard var action = ownAction(other, via: via + [name]) else { return nil }
    action.place = table.place
    for entry in own { action.set(entry) }
    return action
  }

  /// Applies `change.<called>.<key>`; false if it names no action.
  private mutating func change(_ option: RawOption, _ actions: inout [RawAction]) -> Bool {
    var isDone = true
    for (called, table) in option.changes {
      guard let index = actions.firstIndex(where: { $0.called == called.key }) else {
        add(
          "E-SCENARIO-CALLED", "no action of this option is called \(Rendering.cited(called.key))",
          at: called.keyPlace, hint: hint(called.key, actions.compactMap(\.called)))
        isDone = false
        continue
      }
      for entry in table.entries { actions[index].set(entry) }
    }
    return isDone
  }

  private func hint(_ name: String, _ names: [String]) -> String {
    if names.isEmpty { return "give the action a name with called = \"\(name)\"" }
    return nearestName(to: name, among: names).map { "did you mean \"\($0)\"?" }
      ?? "actions are called: \(names.joined(separator: ", "))"
  }

  private mutating func add(
    _ code: String, _ message: String, at place: SourcePlace, hint: String? = nil
  ) {
    findings.add(Finding(code, message, at: place, hint: hint))
  }
}
