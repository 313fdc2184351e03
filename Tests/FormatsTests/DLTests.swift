import Diagnostics
import Testing

@testable import Formats

/// Hand-worked networks in all the layouts of UCINET's data language.
@Suite struct DLTests {
  private func read(_ text: String) -> ReadNetwork { ReadNetwork("a.dl", text) }

  @Test func aFullMatrixOfZerosAndOnes() {
    let read = read("DL N = 3\nData:\n0 1 1\n0 0 0\n1,0,0\n")
    #expect(read.words == [])
    #expect(read.people == [["1"], ["2"], ["3"]])
    #expect(read.network?.ties.columns == ["from", "to", "direction"])
    #expect(
      read.ties == [["1", "2", "directed"], ["1", "3", "directed"], ["3", "1", "directed"]])
    #expect(read.network?.ties.line(row: 2) == 5)
  }

  @Test func matricesAreKindsOfTieAndLabelsAreIds() {
    let read = read(
      """
      dl n=2, nm=2
      format = fullmatrix diagonal present
      row labels:
      "Ann Lee"
      Ben
      column labels: "Ann Lee", Ben
      matrix labels:
      friend, advice
      data:
      0 2.5
      1 0
      !
      9 0
      3 0

      """)
    #expect(read.words == [])
    #expect(read.people == [["Ann Lee"], ["Ben"]])
    #expect(read.network?.ties.columns == ["from", "to", "kind", "weight", "direction"])
    #expect(
      read.ties == [
        ["Ann Lee", "Ben", "friend", "2.5", "directed"],
        ["Ben", "Ann Lee", "friend", "1", "directed"],
        ["Ann Lee", "Ann Lee", "advice", "9", "directed"],
        ["Ben", "Ann Lee", "advice", "3", "directed"],
      ])
  }

  @Test func levelsWithoutLabelsAreNumbered() {
    let read = read("DL\nN=2 NM=2\nDATA:\n0 1\n0 0\n0 0\n1 0")
    #expect(read.codes == ["W-NET-END"])
    #expect(read.network?.kinds.map(\.name) == ["1", "2"])
  }

  @Test func withoutADiagonalEachRowHasOneCellLess() {
    let read = read("dl n=3 diagonal absent\ndata:\n1 0\n0 1\n1 0\n")
    #expect(read.words == [])
    #expect(
      read.ties == [["1", "2", "directed"], ["2", "3", "directed"], ["3", "1", "directed"]])
  }

  @Test func halvesHaveNoDirection() {
    let lower = read("dl n=3 format=lowerhalf\ndata:\n0\n1 0\n0 1 0\n")
    let upper = read("dl n=3 format=upperhalf diagonal=absent\ndata:\n1 0\n1\n")
    #expect(lower.words == [] && upper.words == [])
    #expect(lower.ties == [["2", "1", "undirected"], ["3", "2", "undirected"]])
    #expect(upper.ties == [["1", "2", "undirected"], ["2", "3", "undirected"]])
  }

  @Test func labelsInTheData() {
    let read = read(
      "dl n=2 nm=2\nlabels embedded\ndata:\nBill Jan\nBill 0 1\nJan 0 0\nBill Jan\nBill 0 0\nJan 1 0\n"
    )
    #expect(read.words == [])
    #expect(read.people == [["Bill"], ["Jan"]])
    #expect(read.ties == [["Bill", "Jan", "1", "directed"], ["Jan", "Bill", "2", "directed"]])
    let rows = self.read("dl n=2\nrow labels embedded\ndata:\nBill 0 1\nJan 0 0\n")
    #expect(rows.ties == [["Bill", "Jan", "directed"]])
    let columns = self.read("dl n=2\ncolumn labels embedded:\ndata:\nBill Jan\n0 1\n0 0\n")
    #expect(columns.ties == [["Bill", "Jan", "directed"]])
  }

  @Test func otherColumnsThanRowsArePlaces() {
    let wide = read("dl nr=2 nc=3\nrow labels: Ann, Ben\ndata:\n1 0 2\n0 1 0\n")
    #expect(wide.words == [])
    #expect(wide.people == [["Ann"], ["Ben"]] && wide.places == [["1"], ["2"], ["3"]])
    #expect(wide.attendance == [["Ann", "1", "1"], ["Ann", "3", "2"], ["Ben", "2", "1"]])
    let square = read("dl n=2\nrow labels: Ann, Ben\ncolumn labels: pub, choir\ndata:\n1 0\n0 1\n")
    #expect(square.attendance == [["Ann", "pub"], ["Ben", "choir"]])
    #expect(square.ties == [])
  }

  @Test func edgeLists() {
    let plain = read("dl n=3 format=edgelist1\ndata:\n1 2\n\n3 1 2.5\n2 3 0\n")
    #expect(plain.codes == ["W-NET-ZERO"])
    #expect(plain.ties == [["1", "2", "1", "directed"], ["3", "1", "2.5", "directed"]])
    let listed = read(
      "DL n=3\nformat = edgelist1\nlabels:\ngeorge, sally, jim\nlabels embedded:\ndata:\ngeorge jim\n"
    )
    #expect(listed.words == [])
    #expect(listed.people == [["george"], ["sally"], ["jim"]])
    #expect(listed.ties == [["george", "jim", "directed"]])
    let places = read(
      "dl nr=2 nc=2 format=edgelist2 labels embedded data:\nAnn pub\nBen pub\nAnn Ann\n")
    #expect(places.words == [])
    #expect(places.places == [["pub"], ["Ann"]])
    #expect(places.attendance == [["Ann", "pub"], ["Ben", "pub"], ["Ann", "Ann"]])
    let two = read("dl n=2 nm=2 format=edgelist1\ndata:\n1 2\n!\n2 1\n")
    #expect(two.ties == [["1", "2", "1", "directed"], ["2", "1", "2", "directed"]])
  }

  @Test func tiesOfWeightZeroAreCounted() {
    let read = read("dl n=3 format=edgelist1\ndata:\n1 2\n3 1 0\n2 3 0\n")
    #expect(
      read.words == [
        "a.dl:4: warning: 2 rows of weight 0 say that there is no tie; they were left out"
      ])
  }

  @Test func labelsMayStandBeforeTheirNumber() {
    let read = read(
      "dl\nlabels: Ann, Ben\nmatrix labels: kin, advice\nn=2 nm=2\ndata:\n0 1\n0 0\n0 0\n1 0\n")
    #expect(read.words == [])
    #expect(read.people == [["Ann"], ["Ben"]])
    #expect(read.network?.kinds.map(\.name) == ["kin", "advice"])
  }

  @Test func aLastMatrixWithoutTiesIsTold() {
    let read = read("dl n=2 nm=2 format=edgelist1\ndata:\n1 2\n!\n")
    #expect(
      read.words == [
        """
        a.dl:4: warning: nobody has a tie in matrix 2
          hint: check that the file was copied as a whole
        """
      ])
  }

  @Test func nodeLists() {
    let plain = read("dl n=3 format=nodelist1\ndata:\n1 2 3\n3 1\n")
    #expect(
      plain.ties == [["1", "2", "directed"], ["1", "3", "directed"], ["3", "1", "directed"]])
    let counted = read("dl n=3 format=nodelist1b\ndata:\n2 2 3\n0\n1 1\n")
    #expect(counted.ties == plain.ties)
    let places = read("dl nr=2 nc=3 format=nodelist2\ndata:\n1 1 3\n2 2\n")
    #expect(places.attendance == [["1", "1"], ["1", "3"], ["2", "2"]])
  }

  @Test func missingCellsAreNoTiesAndAreCounted() {
    let read = read("dl n=3\ndata:\n0 1 .\n. 0 .\n1 NA 0\n")
    #expect(
      read.words == [
        "a.dl:3: warning: 4 cells are marked as missing; they count as no tie, and 1 person without any "
          + "answer as not interviewed"
      ])
    #expect(read.people == [["1", "yes"], ["2", "no"], ["3", "yes"]])
    #expect(read.ties == [["1", "2", "directed"], ["3", "1", "directed"]])
  }

  @Test func cellsMayFlowOverLines() {
    let wrapped = read("dl n=3\ndata:\n0 1\n0\n0 0 1\n1\n0 0\n")
    #expect(wrapped.words == [])
    #expect(wrapped.ties.count == 3)
    let flowing = read("dl n=3\ndata:\n0 1 0 0\n0 1 1 0\n0\n")
    #expect(flowing.codes == ["W-DL-LINES"])
    #expect(flowing.ties == wrapped.ties)
  }

  @Test func lineEndsOfAllKinds() {
    #expect(read("DL n=2\r\ndata:\r\n0 1\r\n0 0\r\n").network?.ties.line(row: 0) == 3)
    #expect(read("DL n=2\rdata:\r0 1\r0 0\r").network?.ties.line(row: 0) == 3)
    #expect(NetworkFormats.format(of: file("SAMPSON.DAT", "\r\nDL\r\nN=2"))?.name == "dl")
    #expect(NetworkFormats.format(of: file("a.csv", "dlx,y"))?.name == "table")
  }
}
