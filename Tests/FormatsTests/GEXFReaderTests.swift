import Diagnostics
import Testing

@testable import Formats

struct GEXFReaderTests {
  private typealias Result = XMLReadingResult

  @Test func peopleTiesAndTheirValues() {
    let result = Result.gexf(
      """
      <attributes class="node" mode="static">
        <attribute id="0" title="age" type="integer" default="30"/>
        <attribute id="1" title="member" type="boolean"><default>true</default><options>a|b</options></attribute>
      </attributes>
      <attributes class="edge"><attribute id="0" title="since" type="string"/></attributes>
      <nodes count="2">
        <node id="a" label="Ann"><attvalues><attvalue for="0" value="41"/></attvalues>
          <viz:color r="1" g="2" b="3"/></node>
        <node id="b"><attvalues><attvalue id="1" value="false"/></attvalues></node>
      </nodes>
      <edges>
        <edge id="0" source="a" target="b" weight="0.5" kind="advice" label="x"/>
        <edge source="b" target="a" type="directed"><attvalues><attvalue for="0" value="May"/></attvalues></edge>
        <edge source="b" target="a" type="mutual"/>
      </edges>
      """)
    #expect(result.words == [])
    #expect(result.people == ["id|label|age|member", "a|Ann|41|true", "b||30|false"])
    #expect(
      result.ties == [
        "from|to|kind|weight|direction|label|since", "a|b|advice|0.5|undirected|x|",
        "b|a|||directed||May", "b|a|||undirected||",
      ])
  }

  @Test func theOldestFormIsRead() {
    let result = Result(
      """
      <gexf xmlns="http://www.gephi.org/gexf"><graph type="static">
      <attributes class="node" type="static"><attribute default="0" id="1" title="lines" type="integer"/></attributes>
      <nodes><node id="0" label="x"><attvalues><attvalue id="1" value="8"/></attvalues></node><node id="1"/></nodes>
      <edges><edge id="0" source="0" target="1"/></edges></graph></gexf>
      """, name: "t.gexf")
    #expect(result.words == [])
    #expect(result.people == ["id|label|lines", "0|x|8", "1||0"])
    #expect(result.ties == ["from|to|direction", "0|1|undirected"])
  }

  @Test func hierarchyTimeAndOddVersionsAreSaid() {
    let result = Result.gexf(
      """
      <attributes class="node" mode="dynamic"><attribute id="0" title="n" type="short"/></attributes>
      <nodes><node id="a" start="2009-03-01"><nodes><node id="b"><nodes><node id="c"/></nodes></node></nodes></node>
      <node id="d" pid="a"><attvalues><attvalue for="0" value="1" end="2"/><attvalue for="0" value="2"/></attvalues>
      <spells><spell start="1"/></spells></node>
      <node id="e"><parents><parent for="a"/><parent for="b"/></parents></node></nodes>
      """, version: "9")
    #expect(result.people == ["id|group|n", "a||", "b|a|", "c|b|", "d|a|2", "e|a|"])
    #expect(
      result.words == [
        "W-GEXF-VERSION t.gexf:1: warning: the version \"9\" is not known; it was read like 1.3",
        """
        W-GEXF-TIME t.gexf:3: warning: the file says 2 times when somebody or something was there; all people and \
        ties were read, whenever they were there
          hint: to keep one moment, filter by time in Gephi and export again
        """, "W-GEXF-TWICE t.gexf:4: warning: 1 value is given twice; the last one counts",
        """
        W-GEXF-NESTED t.gexf:3: warning: 4 nodes stand inside of others; all of them were read as people, the outer \
        ones too, and the column "group" names the outer one
          hint: if the outer ones are groups and no people, take them out of the file
        """,
      ])
  }

  @Test func weightsAndKindsMayBeAttributesToo() {
    let result = Result.gexf(
      """
      <attributes class="edge"><attribute id="w" title="weight" type="float"/>
      <attribute id="k" title="type" type="string"/></attributes>
      <nodes><node id="1"/><node id="2"/></nodes>
      <edges><edge source="1" target="2"><attvalues><attvalue for="w" value="3"/><attvalue for="k" value="kin"/>
      </attvalues></edge></edges>
      """)
    #expect(result.ties == ["from|to|kind|weight|direction", "1|2|kin|3|undirected"])
  }
}
