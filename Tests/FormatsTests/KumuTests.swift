import Diagnostics
import Testing

@testable import Formats

/// Kumu's projects.
@Suite struct KumuTests {
  private func read(_ text: String) -> (network: MappedNetwork?, findings: Findings) {
    NetworkFiles.read([InputFile(name: "map.json", bytes: Array(text.utf8))])
  }

  @Test func elementsAndConnections() throws {
    let (network, findings) = read(
      """
      {"elements": [
        {"_id": "e1", "attributes": {"label": "Ann", "tags": ["a", "b"], "age": 41, "here": true}},
        {"_id": "e2", "attributes": {"label": "Ben", "age": 0.5}}],
       "connections": [
        {"from": "e2", "to": "e1", "direction": "mutual", "attributes": {"connection type": "kin"}},
        {"from": "e1", "to": "e2", "direction": "directed", "attributes": {"strength": 3}}]}
      """)
    let found = try #require(network, "\(Rendering.text(findings))")
    #expect(found.people.columns == ["id", "age", "here", "tags"])
    #expect(rows(found.people) == [["Ann", "41", "true", "a|b"], ["Ben", "0.5", "", ""]])
    #expect(found.ties.columns == ["from", "to", "direction", "kind", "weight"])
    #expect(
      rows(found.ties) == [
        ["Ben", "Ann", "undirected", "kin", ""], ["Ann", "Ben", "directed", "", "3"],
      ])
  }

  @Test func labelsThatAreTheSameDoNotMakePeopleOne() throws {
    let (network, findings) = read(
      """
      {"elements": [{"_id": "e1", "attributes": {"label": "Ann"}}, {"_id": "e2", "attributes":
      {"label": "Ann"}}], "connections": []}
      """)
    #expect(try rows(#require(network).people) == [["e1", "Ann"], ["e2", "Ann"]])
    #expect(findings.all.map(\.code) == ["W-NET-LABEL"])
  }

  @Test func fieldsCalledLikeColumnsOfOursGetNamesOfTheirOwn() throws {
    let (network, findings) = read(
      """
      {"elements": [
        {"_id": "e1", "attributes": {"label": "Ann", "id": "17"}},
        {"_id": "e2", "attributes": {"label": "Ben", "id": "18"}}],
       "connections": [
        {"from": "e2", "to": "e1", "direction": "mutual",
         "attributes": {"connection type": "kin", "kind": "old", "from": "x", "direction": "up",
          "strength": 2, "weight": 7}}]}
      """)
    let found = try #require(network, "\(Rendering.text(findings))")
    #expect(found.people.columns == ["id", "id_2"])
    #expect(rows(found.people) == [["Ann", "17"], ["Ben", "18"]])
    #expect(
      found.ties.columns == [
        "from", "to", "direction", "kind", "weight", "direction_2", "from_2", "kind_2", "weight_2",
      ])
    #expect(rows(found.ties) == [["Ben", "Ann", "undirected", "kin", "2", "up", "x", "old", "7"]])
    #expect(
      findings.all.map { Rendering.text($0) }.first
        == "map.json: warning: the field \"id\" became the column \"id_2\", because something else has that"
        + " name")
    #expect(findings.all.map(\.code) == [String](repeating: "W-KUMU-NAME", count: 5))
  }

  @Test func aLoneKindOrWeightIsTheirs() throws {
    let (network, findings) = read(
      """
      {"elements": [{"_id": "e1", "attributes": {"label": "Ann"}}, {"_id": "e2", "attributes":
      {"label": "Ben"}}], "connections": [{"from": "e1", "to": "e2", "direction": "directed",
      "attributes": {"kind": "kin", "weight": 2}}]}
      """)
    #expect(try rows(#require(network).ties) == [["Ann", "Ben", "directed", "kin", "2"]])
    #expect(findings.all.isEmpty)
  }

  @Test(arguments: [
    ("{\"elements\": [", "this is not whole JSON"), ("{}", "there are no elements"),
    (
      "{\"elements\": [], \"connections\": [{\"from\": \"e1\", \"to\": \"e2\"}]}",
      "connection 1 leads to \"e1\", which is no element"
    ),
    (
      """
      {"elements": [{"_id": "e1", "attributes": {"label": "a"}}], "connections": [{"from": "e1", "to":
      "e1", "direction": "up"}]}
      """, "connection 1 has the direction \"up\""
    ),
  ])
  func refused(_ text: String, _ words: String) {
    let findings = read(text).findings
    #expect(findings.hasErrors && Rendering.text(findings).contains(words))
  }
}
