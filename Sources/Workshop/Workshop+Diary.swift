import Reports

/// A workshop that was opened again: what it still knows.
public struct GoingOn: Sendable, Hashable {
  /// Seconds since it was opened first.
  public let since: Int
  /// Phones that had joined.
  public let phones: Int
  /// Answers that were given, the last of each person to each question.
  public let answers: Int
  /// Lines of the file that could not be read.
  public let unread: Int

  init(since: Int, phones: Int, answers: Int, unread: Int) {
    (self.since, self.phones, self.answers, self.unread) = (since, phones, answers, unread)
  }

  init(_ past: Diary.Past, now: Int) {
    since = now - past.opening.time
    unread = past.unread
    var (phones, answers) = (Set<String>(), Set<String>())
    for entry in past.entries {
      switch entry {
      case .joined(let session): phones.insert(session)
      case .voted(let question, _, let session): answers.insert("\(question.path) \(session)")
      case .opened, .entered, .asked, .hands: break
      }
    }
    (self.phones, self.answers) = (phones.count, answers.count)
  }

  /// For whoever opened it.
  public var words: String {
    let minutes = since / 60
    let ago =
      minutes < 120
      ? PlainWords.count(minutes, "minute", "minutes")
      : PlainWords.count(minutes / 60, "hour", "hours")
    let lost =
      unread > 0
      ? PlainWords.sentence(PlainWords.count(unread, "line", "lines")) + " could not be read. " : ""
    return
      "It goes on where it was, opened \(ago) ago: \(PlainWords.count(phones, "phone", "phones")),"
      + " \(PlainWords.count(answers, "answer", "answers")). \(lost)kith serve --new begins anew."
  }
}

extension Workshop {
  /// Does again what was done before.
  func takeUp(_ entry: DiaryEntry) {
    switch entry {
    case .opened: break
    case .entered(let session): gate.knowAgain(session)
    case .joined(let session):
      gate.knowAgain(session)
      room?.knowAgain(session)
    case .asked(let question): room?.open(question)
    case .voted(let question, let choice, let session):
      votes.vote(question, choice, session: session)
    case .hands(let question, let hands): votes.hands(question, hands)
    }
  }

  /// Does something that must not be forgotten: it is written down first.
  func take(_ entry: DiaryEntry) {
    diary?.add(entry)
    takeUp(entry)
  }
}
