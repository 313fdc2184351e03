import Documents
import Testing

@Suite struct JSONTextTests {
  @Test func writesInOrderWithTwoSpaces() {
    let document = JSONText.object([
      ("name", .string("Größe \"A\"\n")),
      ("share", .number(0.1)), ("count", .integer(-3)), ("whole", .number(3)),
      ("on", .bool(true)), ("off", .bool(false)), ("nothing", .null),
      ("list", .array([.integer(1), .array([]), .object([])])),
      ("a", .object([("b", .array([.string("c")]))])),
    ])
    #expect(
      document.text == #"""
        {
          "name": "Größe \"A\"\n",
          "share": 0.1,
          "count": -3,
          "whole": 3,
          "on": true,
          "off": false,
          "nothing": null,
          "list": [
            1,
            [],
            {}
          ],
          "a": {
            "b": [
              "c"
            ]
          }
        }
        """#)
  }

  @Test func escapesNames() {
    #expect(JSONText.object([("a\"b\u{1}", .null)]).text == "{\n  \"a\\\"b\\u0001\": null\n}")
  }

  @Test func writesNullForWhatJSONHasNoNumberFor() {
    let numbers: [JSONText] = [.number(.infinity), .number(-.infinity), .number(.nan)]
    #expect(numbers.map(\.text) == ["null", "null", "null"])
  }

  @Test func writesAllDigitsOfWholeNumbers() {
    #expect(JSONText.integer(.min).text == "-9223372036854775808")
    #expect(JSONText.integer(.max).text == "9223372036854775807")
  }
}
