import Testing

@testable import Reports

/// A command that is printed can be given to a shell as it stands.
struct ShellWordsTests {
  @Test(arguments: [
    (["kith", "run", "s1", "--out", "Results/s1"], "kith run s1 --out Results/s1"),
    (["kith", "merge", "my town.toml", "a;b"], "kith merge 'my town.toml' 'a;b'"),
    (["it's", "", "$HOME"], "'it'\\''s' '' '$HOME'"),
  ])
  func wordsStayWords(_ words: [String], _ line: String) {
    #expect(ShellWords.line(words) == line)
  }
}
