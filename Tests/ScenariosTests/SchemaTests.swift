import Diagnostics
import Documents
import Foundation
import Scenarios
import Testing

struct SchemaTests {
  private static let folders = ["Tests/Fixtures/scenarios/valid", "Scenarios"]

  /// Runs a Python script on the schema and the valid scenarios; nil if Python lacks what it needs.
  private static func python(_ script: String) throws -> (status: Int32, words: String)? {
    let schema = FileManager.default.temporaryDirectory
      .appending(path: "kith-schema-\(ProcessInfo.processInfo.processIdentifier).json")
    try ScenarioSchema.json.text.write(to: schema, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: schema) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      ["python3", "-c", script, schema.path]
      + folders.map { package.appending(path: $0).path }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let words = String(
      decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return process.terminationStatus == 3 ? nil : (process.terminationStatus, words)
  }

  private static let script = """
    import sys, json, pathlib
    try:
      import tomllib, jsonschema
    except ImportError:
      sys.exit(3)
    schema = json.load(open(sys.argv[1]))
    jsonschema.Draft7Validator.check_schema(schema)
    count = 0
    for path in sorted(p for f in sys.argv[2:] for p in pathlib.Path(f).glob("*.toml")):
      data = json.loads(json.dumps(tomllib.loads(path.read_text()), default=str))
      for error in jsonschema.Draft7Validator(schema).iter_errors(data):
        print(path.name, list(error.absolute_path), error.message[:200])
      count += 1
    print(count)
    """

  @Test func acceptsEveryValidScenario() throws {
    guard let result = try Self.python(Self.script) else {
      print("skipped: python3 with tomllib and jsonschema is not installed")
      return
    }
    let count = try Self.folders.map { try files(in: $0, ending: ".toml").count }.reduce(0, +)
    #expect(result.words == "\(count)\n")
  }

  /// Every key of every valid scenario is in the schema, whatever is installed.
  @Test func knowsEveryKeyThatScenariosUseThoroughly() throws {
    let schema = ScenarioSchema.json.text
    func check(_ table: TOMLTable, _ path: [String]) {
      for entry in table.entries {
        // Below these stand names of sites and of actions.
        if !["site", "change"].contains(path.last) {
          #expect(schema.contains("\"\(entry.key)\": {"), "\((path + [entry.key]))")
        }
        if case .table(let inner) = entry.value.kind { check(inner, path + [entry.key]) }
        guard case .array(let elements) = entry.value.kind else { continue }
        for element in elements {
          if case .table(let inner) = element.kind { check(inner, path + [entry.key]) }
        }
      }
    }
    for path in try Self.folders.flatMap({ folder in
      try files(in: folder, ending: ".toml").map { "\(folder)/\($0)" }
    }) {
      var findings = Findings()
      check(
        TOML.read(
          SourceText(name: path, text: try contents(path)), into: &findings), []
      )
    }
  }
}
