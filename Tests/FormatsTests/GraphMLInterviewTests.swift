import Diagnostics
import Testing

@testable import Formats

/// Network Canvas writes an interview as tables and as GraphML; both become the same network.
struct GraphMLInterviewTests {
  private static let header = """
    <?xml version="1.0" encoding="UTF-8"?>
    <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:nc="http://schema.networkcanvas.com/xmlns">
    <key id="7_1" attr.name="Uses_1" attr.type="boolean" for="graph"/>
    <key id="7_2" attr.name="Uses_2" attr.type="boolean" for="graph"/>
    <key id="label" attr.name="label" attr.type="string" for="all"/>
    <key id="networkCanvasType" attr.name="networkCanvasType" attr.type="string" for="all"/>
    <key id="networkCanvasUUID" attr.name="networkCanvasUUID" attr.type="string" for="all"/>
    <key id="networkCanvasSourceUUID" attr.name="networkCanvasSourceUUID" attr.type="string" for="edge"/>
    <key id="networkCanvasTargetUUID" attr.name="networkCanvasTargetUUID" attr.type="string" for="edge"/>
    <key id="n" attr.name="name" attr.type="string" for="node"/>
    <key id="g" attr.name="Age" attr.type="int" for="node"/>
    <key id="h_f" attr.name="Gender_Female" attr.type="boolean" for="node"/>
    <key id="h_m" attr.name="Gender_Male" attr.type="boolean" for="node"/>
    <key id="s" attr.name="Strong" attr.type="boolean" for="edge"/>
    <key id="t" attr.name="Strong" attr.type="boolean" for="edge"/>

    """

  private static func data(_ values: [(String, String)]) -> String {
    values.map { "<data key=\"\($0.0)\">\($0.1)</data>" }.joined()
  }

  private static func node(_ id: Int, _ uuid: String, _ more: [(String, String)]) -> String {
    let own = [("networkCanvasUUID", uuid), ("networkCanvasType", "Person")]
    return "<node id=\"\(id)\">\(data(own + more))</node>\n"
  }

  private static let graphs = [
    InputFile(
      name: "case_1_s-1.graphml",
      bytes: Array(
        (header + """
          <graph edgedefault="undirected" nc:caseId="case_1" nc:sessionUUID="s-1" nc:protocolName="P">
          \(data([("networkCanvasUUID", "ego-1"), ("7_1", "true"), ("7_2", "false")]))
          \(node(1, "u-1", [("label", "Reg"), ("n", "Reg"), ("g", "28"), ("h_f", "false"), ("h_m", "true")]))
          \(node(2, "u-2", [("label", "Ann"), ("n", "Ann"), ("h_f", "true"), ("h_m", "false")]))
          <edge id="1" source="2" target="1">\(data([
            ("networkCanvasUUID", "t-1"), ("networkCanvasType", "Close"),
            ("networkCanvasSourceUUID", "u-2"), ("networkCanvasTargetUUID", "u-1"), ("s", "true"),
          ]))</edge>
          <edge id="2" source="1" target="2">\(data([
            ("networkCanvasUUID", "t-2"), ("networkCanvasType", "Kin"), ("t", "false"),
          ]))</edge>
          </graph></graphml>
          """).utf8)),
    InputFile(
      name: "case_2_s-2.graphml",
      bytes: Array(
        (header + """
          <graph edgedefault="undirected" nc:caseId="case_2" nc:sessionUUID="s-2" nc:protocolName="P">
          \(data([("networkCanvasUUID", "ego-2"), ("7_1", "false"), ("7_2", "false")]))
          \(node(1, "u-3", [("label", "Reg"), ("n", "Reg"), ("g", "29"), ("h_f", "true"), ("h_m", "true")]))
          </graph></graphml>
          """).utf8)),
  ]

  private static let tables = [
    (
      "case_1_s-1_ego.csv",
      "networkCanvasEgoUUID,networkCanvasCaseID,networkCanvasSessionID,Uses_1,Uses_2\nego-1,case_1,s-1,true,false"
    ),
    (
      "case_1_s-1_attributeList_Person.csv",
      """
      nodeID,networkCanvasEgoUUID,networkCanvasUUID,name,Age,Gender_Female,Gender_Male
      1,ego-1,u-1,Reg,28,false,true
      2,ego-1,u-2,Ann,,true,false
      """
    ),
    (
      "case_1_s-1_edgeList_Close.csv",
      """
      edgeID,from,to,networkCanvasEgoUUID,networkCanvasUUID,networkCanvasSourceUUID,networkCanvasTargetUUID,Strong
      1,2,1,ego-1,t-1,u-2,u-1,true
      """
    ),
    (
      "case_1_s-1_edgeList_Kin.csv",
      """
      edgeID,from,to,networkCanvasEgoUUID,networkCanvasUUID,networkCanvasSourceUUID,networkCanvasTargetUUID,Strong
      2,1,2,ego-1,t-2,u-1,u-2,false
      """
    ),
    (
      "case_2_s-2_ego.csv",
      "networkCanvasEgoUUID,networkCanvasCaseID,networkCanvasSessionID,Uses_1,Uses_2\nego-2,case_2,s-2,false,false"
    ),
    (
      "case_2_s-2_attributeList_Person.csv",
      """
      nodeID,networkCanvasEgoUUID,networkCanvasUUID,name,Age,Gender_Female,Gender_Male
      1,ego-2,u-3,Reg,29,true,true
      """
    ),
  ].map { InputFile(name: $0.0, bytes: Array(($0.1 + "\n").replacing("\n", with: "\r\n").utf8)) }

  @Test func bothFormsAreTheSameNetwork() {
    let graphs = XMLReadingResult(GraphMLInterviewTests.graphs)
    let tables = XMLReadingResult(GraphMLInterviewTests.tables)
    #expect(!graphs.findings.hasErrors && graphs.people.count == 6, "\(graphs.words)")
    #expect(graphs.people == tables.people)
    #expect(graphs.ties == tables.ties)
    #expect(graphs.findings.all.map(\.code) == tables.findings.all.map(\.code))
  }

  @Test func peopleAreToldApartByTheirUUIDsAlone() {
    let result = XMLReadingResult(GraphMLInterviewTests.graphs.reversed())
    #expect(
      result.people == [
        "id|label|interview|surveyed|named_by|Uses|Age|Gender", "ego-1||case_1|yes||1||",
        "ego-2||case_2|yes||(none)||", "u-1|Reg|case_1|no|ego-1||28|Male",
        "u-2|Ann|case_1|no|ego-1|||Female", "u-3|Reg|case_2|no|ego-2||29|Female|Male",
      ])
    #expect(
      result.ties == [
        "from|to|kind|direction|Strong", "u-2|u-1|Close|undirected|true",
        "u-1|u-2|Kin|undirected|false", "ego-1|u-1|named|directed|", "ego-1|u-2|named|directed|",
        "ego-2|u-3|named|directed|",
      ])
  }

  @Test func oneThatIsDamagedIsRefused() {
    func codes(_ old: String, _ new: String) -> [String] {
      let text = String(decoding: GraphMLInterviewTests.graphs[0].bytes, as: UTF8.self)
      return XMLReadingResult(text.replacing(old, with: new), name: "a.graphml").findings.all
        .filter { $0.severity == .error }.map(\.code)
    }
    #expect(codes("source=\"2\"", "source=\"9\"") == ["E-NET-UNKNOWN"])
    #expect(codes("<node id=\"2\">", "<node id=\"1\">").first == "E-NET-TWICE")
    #expect(codes("<data key=\"networkCanvasUUID\">u-2</data>", "").first == "E-NC-BLANK")
    #expect(codes(">28<", ">old<") == ["E-GRAPHML-VALUE"])
    #expect(codes("key=\"h_m\">true", "key=\"x\">true") == ["E-GRAPHML-KEY"])
    #expect(codes("</graph></graphml>", "") == ["E-XML-END"])
  }

  @Test func anInterviewAndAnotherNetworkAreNotOne() {
    let other = InputFile(
      name: "b.graphml",
      bytes: Array("<graphml><graph edgedefault='directed'><node id='1'/></graph></graphml>".utf8))
    let (_, findings) = NetworkFiles.read(
      [GraphMLInterviewTests.graphs[0], other], format: GraphMLFormat.format)
    #expect(findings.all.map(\.code) == ["E-GRAPHML-FILES"])
  }
}
