import Diagnostics
import Testing

@testable import Formats

/// Which of the columns of a matrix holds labels is told by what stands there.
@Suite struct MatrixTableTests {
  private func read(_ text: String, hasHeadings: Bool = true) -> ReadMatrix {
    var options = ReadingOptions()
    options.isMatrix = true
    options.hasHeadings = hasHeadings
    let (network, findings) = NetworkFiles.read([file("m.csv", text)], options: options)
    return ReadMatrix(
      people: network.map { rows($0.people).map { $0[0] } } ?? [],
      places: network?.places.map { rows($0).map { $0[0] } } ?? [],
      rows: network.map { rows($0.attendance ?? $0.ties) } ?? [],
      words: findings.all.map { Rendering.text($0) })
  }

  private struct ReadMatrix {
    let people: [String]
    let places: [String]
    let rows: [[String]]
    let words: [String]
  }

  @Test func headingsAloneNameTheRowsToo() {
    let read = read("a,b,c\n0,1,0\n1,0,0\n0,2,0\n")
    #expect(read.words == [])
    #expect(read.people == ["a", "b", "c"])
    #expect(read.rows == [["a", "b", "1"], ["b", "a", "1"], ["c", "b", "2"]])
    #expect(self.read("a,b\n0,1\n1,0\n").people == ["a", "b"])
  }

  @Test func asManyPeopleAsColumnsAreStillPeopleAndPlaces() {
    for corner in ["who", ""] {
      let read = read("\(corner),Hub,Pub\nann,1,0\nben,0,1\ncy,1,1\n")
      #expect(read.words.filter { !$0.contains("column 1") } == [])
      #expect(read.people == ["ann", "ben", "cy"])
      #expect(read.places == ["Hub", "Pub"])
      #expect(
        read.rows == [["ann", "Hub"], ["ben", "Pub"], ["cy", "Hub"], ["cy", "Pub"]])
    }
  }

  @Test func numbersThatMayBeLabelsAreRefused() {
    let read = read("who,Hub,Pub\n11,1,0\n12,0,1\n13,1,1\n")
    #expect(
      read.words == [
        """
        m.csv:1: error: the first column may hold the labels of the rows, or what the people of the rows \
        have with "who"
          hint: leave the heading above labels blank; where there are none, put them into a first column
        """
      ])
    #expect(self.read(",Hub,Pub\n11,1,0\n12,0,1\n13,1,1\n").people == ["11", "12", "13"])
  }

  @Test func rowLabelsWithoutHeadings() {
    let read = read("ann,0,1\nben,1,0\n", hasHeadings: false)
    #expect(read.words == [])
    #expect(read.people == ["ann", "ben"] && read.places == [])
    #expect(read.rows == [["ann", "ben"], ["ben", "ann"]])
    let bare = self.read("0,1\n1,0\n", hasHeadings: false)
    #expect(bare.people == ["1", "2"] && bare.rows == [["1", "2"], ["2", "1"]])
    let numbered = self.read("7,0,1\n9,1,0\n", hasHeadings: false)
    #expect(numbered.people == ["7", "9"] && numbered.rows == [["7", "9"], ["9", "7"]])
    let places = self.read("ann,1\nben,0\n", hasHeadings: false)
    #expect(places.people == ["ann", "ben"] && places.places == ["1"])
    #expect(places.rows == [["ann", "1"]])
  }
}
