import Documents

/// What a graph says about the interview that Network Canvas made it from.
struct GraphMLInterview: Sendable {
  /// The session, different for every interview.
  var session: Stretch
  /// What the study calls it.
  var name: Stretch
  /// When it was finished, empty if it was not; nil where the program does not say.
  var finish: Stretch?

  /// From the element `<graph>`; nil if it is of another program.
  init?(_ scanner: XMLScanner, _ store: inout XMLStore, line: Int) {
    guard let session = scanner.value("nc:sessionUUID") ?? scanner.prefixedValue("sessionUUID")
    else { return nil }
    self.session = store.add(session, line: line)
    name = store.add(scanner.prefixedValue("caseId") ?? [], line: line)
    if let finish = scanner.prefixedValue("sessionFinishTime") {
      self.finish = store.add(finish, line: line)
    }
  }
}
