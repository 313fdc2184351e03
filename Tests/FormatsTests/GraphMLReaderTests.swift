import Diagnostics
import Networks
import Testing

@testable import Formats

struct GraphMLReaderTests {
  private typealias Result = XMLReadingResult

  @Test func keysBecomeColumnsInTheirOrderWithTheirTypes() {
    let result = Result.graphML(
      keys: """
        <key id="a" for="node" attr.name="age" attr.type="int"/>
        <key id="b" for="node" attr.name="member" attr.type="boolean"><default>0</default></key>
        <key id="c" for="edge" attr.name="Weight" attr.type="double"><default>1</default></key>
        <key id="d" attr.name="note"/>
        <key id="e" for="graph" attr.name="made" attr.type="string"/>
        """,
      """
      <data key="e">2026</data>
      <edge source="ann" target="ben"><data key="c"> 2.5 </data><data key="d">a &amp; b</data></edge>
      <node id="ann"><data key="a">41</data><data key="b"> TRUE </data></node>
      <node id=" ben "><data key="d"><![CDATA[<x>]]></data></node>
      <node id="007"/>
      <edge source="007" target="ann" directed="true"/>
      """)
    #expect(result.words == [])
    #expect(
      result.people == ["id|age|member|note", "ann|41|true|", "ben||false|<x>", "007||false|"])
    #expect(
      result.ties == [
        "from|to|weight|direction|note", "ann|ben|2.5|undirected|a & b", "007|ann|1|directed|",
      ])
  }

  @Test(arguments: ["kind", "Relation", "type", "networkCanvasType"])
  func someKeysSayTheKindOfTie(_ name: String) {
    let result = Result.graphML(
      keys: "<key id='k' for='edge' attr.name='\(name)' attr.type='string'/>",
      """
      <node id="1"/><node id="2"/>
      <edge source="1" target="2"><data key="k">advice</data></edge>
      """)
    #expect(result.ties == ["from|to|kind|direction", "1|2|advice|undirected"])
  }

  @Test func prefixesDoNotMatter() {
    let result = Result(
      [
        InputFile(
          name: "t.xml",
          bytes: Array(
            """
            <g:graphml xmlns:g="http://graphml.graphdrawing.org/xmlns">
            <g:graph edgedefault="directed"><g:node id="1"/><g:node id="2"/>
            <g:edge source="1" target="2"/></g:graph></g:graphml>
            """.utf8))
      ])
    #expect(result.ties == ["from|to|direction", "1|2|directed"])
  }

  @Test func headingsThatAreTakenGetANumber() {
    let result = Result.graphML(
      keys: """
        <key id="a" for="node" attr.name="id" attr.type="string"/>
        <key id="b" for="node" attr.name="x" attr.type="string"/>
        <key id="c" for="node" attr.name="x" attr.type="string"/>
        """,
      "<node id='1'><data key='a'>9</data><data key='b'>p</data><data key='c'>q</data></node>")
    #expect(result.people == ["id|id_2|x|x_2", "1|9|p|q"])
    #expect(result.findings.all.map(\.code) == ["W-GRAPHML-NAME", "W-GRAPHML-NAME"])
    #expect(
      result.words.first == """
        W-GRAPHML-NAME t.graphml:1: warning: the key "id" became the column "id_2", because something else \
        has that name
        """)
  }

  /// A value that stands in where none is given, and cannot, is one fault and not one for every person.
  @Test func aBadDefaultIsSaidOnce() {
    let result = Result.graphML(
      keys: """
        <key id="a" for="node" attr.name="age" attr.type="int"><default>old</default></key>
        <key id="w" for="edge" attr.name="years" attr.type="int"><default>many</default></key>
        """,
      """
      <node id='1'><data key='a'>9</data></node><node id='2'/><node id='3'/>
      <edge source='1' target='2'><data key='w'>3</data></edge><edge source='1' target='3'/>
      """)
    #expect(result.findings.all.map(\.code) == ["E-GRAPHML-VALUE", "E-GRAPHML-VALUE"])
  }

  @Test func nestedGraphsAreFlattened() {
    let result = Result.graphML(
      """
      <node id="house"><graph edgedefault="directed"><node id="house::ann"/>
      <node id="house::ben"><port name="p"/></node>
      <edge source="house::ann" target="house::ben" sourceport="p"/></graph></node>
      <node id="cy"/><edge source="cy" target="house::ann"/>
      """)
    #expect(result.people == ["id|group", "house|", "house::ann|house", "house::ben|house", "cy|"])
    #expect(
      result.ties == [
        "from|to|direction", "house::ann|house::ben|directed", "cy|house::ann|undirected",
      ])
    #expect(
      result.words == [
        """
        W-GRAPHML-NESTED t.graphml:3: warning: 2 nodes stand inside of others; all of them were read as people, the \
        outer ones too, and the column "group" names the outer one
          hint: if the outer ones are groups and no people, take them out of the file
        """
      ])
  }

  @Test func graphsOfTheSamePeopleAreRelations() {
    let result = Result(
      """
      <graphml><graph id="friends" edgedefault="directed"><node id="1"/><node id="2"/>
      <edge source="1" target="2"/></graph>
      <graph edgedefault="undirected"><node id="2"/><node id="1"/>
      <edge source="1" target="2"/></graph></graphml>
      """, name: "t.graphml")
    #expect(result.people == ["id", "1", "2"])
    #expect(
      result.ties == ["from|to|kind|direction", "1|2|friends|directed", "1|2|graph 2|undirected"])
    #expect(result.findings.all.map(\.code) == ["N-GRAPHML-RELATIONS"])
  }

  @Test func whatYEdDrawsIsRead() {
    func edge(_ ends: String, _ source: String, _ target: String, _ more: String = "") -> String {
      """
      <edge \(ends)><data key="e"><y:PolyLineEdge><y:Arrows source="\(source)" target="\(target)"/>
      \(more)</y:PolyLineEdge></data></edge>
      """
    }
    let result = Result.graphML(
      keys: """
        <key for="node" id="n" yfiles.type="nodegraphics"/><key for="edge" id="e" yfiles.type="edgegraphics"/>
        <key for="graphml" id="r" yfiles.type="resources"/><data key="r"><y:Resources>x</y:Resources></data>
        """,
      """
      <node id="n0"><data key="n"><y:ShapeNode><y:NodeLabel a="b">Ann<y:LabelModel>no</y:LabelModel>
      </y:NodeLabel><y:NodeLabel>second</y:NodeLabel></y:ShapeNode></data></node>
      <node id="n1"/>
      """ + edge("source='n0' target='n1'", "none", "standard", "<y:EdgeLabel>knows</y:EdgeLabel>")
        + edge("source='n0' target='n1'", "none", "none")
        + edge("source='n0' target='n1'", "delta", "none")
        + edge("source='n0' target='n1'", "delta", "delta")
        + edge("source='n0' target='n1' directed='true'", "none", "none"), direction: "directed")
    #expect(result.people == ["id|label", "n0|Ann", "n1|"])
    #expect(
      result.ties == [
        "from|to|direction|label", "n0|n1|directed|knows", "n0|n1|undirected|", "n1|n0|directed|",
        "n0|n1|undirected|", "n0|n1|directed|",
      ])
    #expect(result.findings.all.map(\.code) == [String](repeating: "W-GRAPHML-ARROWS", count: 3))
  }

  @Test func whatIsLeftOutIsCounted() {
    let result = Result.graphML(
      keys: """
        <key id="a" for="node" attr.name="age" attr.type="double"/>
        <key id="g" for="graph" attr.name="g"/>
        <key id="n" for="node" attr.name="n" attr.type="integer"/>
        <key id="m" for="node" attr.name="m" attr.type="string"/>
        """,
      """
      <node id="1"><data key="a">1</data><data key="a">2</data><data key="g">x</data></node>
      <node id="2"><data key="a">NaN</data><data key="n">x</data><data key="m">p<b>q</b>r</data></node>
      <node id="3"><data key="a">-INF</data></node>
      <xi:include href="other.graphml"/><locator/>
      <node id="&#x200B;4"/>
      """)
    #expect(
      result.people == ["id|age|n|m", "1|2||", "2||x|pr", "3|-INF||", "4|||"])
    #expect(
      result.findings.all.map { "\($0.code) \($0.place?.line ?? 0)" } == [
        "W-GRAPHML-TYPE 3", "W-GRAPHML-ELEMENT 9", "W-GRAPHML-MARKUP 7", "W-NET-HIDDEN 10",
        "W-GRAPHML-DOMAIN 6", "W-GRAPHML-TWICE 6", "W-GRAPHML-NAN 7", "W-GRAPHML-INFINITE 8",
      ])
  }

  @Test func aPlaceOfKithsOwnIsAPlace() {
    let result = Result.graphML(
      keys: """
        <key id="kith_type" for="node" attr.name="kith_type" attr.type="string"/>
        <key id="place_name" for="node" attr.name="place_name" attr.type="string"/>
        <key id="visits_per_year" for="edge" attr.name="visits_per_year" attr.type="double"/>
        <key id="strength" for="edge" attr.name="strength" attr.type="double"/>
        <key id="weight" for="edge" attr.name="weight" attr.type="double"/>
        """,
      """
      <node id="ann"/><node id="p"><data key="kith_type">place</data><data key="place_name">Hub</data></node>
      <node id="ben"/><edge source="p" target="ann"><data key="visits_per_year">12</data></edge>
      <edge source="ann" target="ben"><data key="strength">0.5</data><data key="weight">0.5</data></edge>
      """)
    #expect(result.words == [])
    #expect(result.people == ["id", "ann", "ben"])
    #expect(result.places == ["name", "Hub"])
    #expect(result.attendance == ["person|place|visits_per_year", "ann|Hub|12"])
    #expect(result.ties == ["from|to|direction|strength", "ann|ben|undirected|0.5"])
  }

  @Test func typesHaveTheirBounds() {
    func words(_ type: String, _ value: String) -> String? {
      Result.graphML(
        keys: "<key id='k' for='node' attr.name='k' attr.type='\(type)'/>",
        "<node id='1'><data key='k'>\(value)</data></node>"
      ).findings.all.first?.message
    }
    for (type, value) in [
      ("int", "-2147483648"), ("int", "+2147483647"), ("long", "-9223372036854775808"),
      ("long", "9223372036854775807"), ("double", "-1.5e-3"), ("float", "7"), ("boolean", "1"),
      ("boolean", "fAlSe"), ("string", "=1+1"), ("int", ""), ("double", "  "),
    ] {
      #expect(words(type, value) == nil, "\(type) \(value)")
    }
    let bounds = "-9223372036854775808 to 9223372036854775807"
    #expect(
      words("int", "2147483648")
        == "\"2147483648\" is outside -2147483648 to 2147483647, the bounds of int")
    #expect(
      words("long", "9223372036854775808")
        == "\"9223372036854775808\" is outside \(bounds), the bounds of long")
    #expect(
      words("long", "-9223372036854775809")
        == "\"-9223372036854775809\" is outside \(bounds), the bounds of long")
    #expect(words("int", "1.0") == "\"1.0\" is not a whole number")
    #expect(words("int", "٣") == "\"٣\" is not a whole number")
    #expect(words("double", "0x1p3") == "\"0x1p3\" is not a decimal number")
    #expect(words("boolean", "yes") == "\"yes\" is neither true nor false")
  }
}
