import Diagnostics
import Documents
import Experiments
import Foundation
import Testing

@testable import Reports

/// Every form of a comparison shows the same numbers.
struct ConcordanceTests {
  private let report = MadeUpRun.sevenSites

  private func words(_ text: String) -> [Substring] {
    text.split { " |\n*\\-=#:;".contains($0) }
  }

  @Test func screenAndMarkdownSayTheSame() {
    // Cells wrap on a screen, so the words of all cells are compared without their order.
    #expect(words(report.markdown).sorted() == words(report.terminal()).sorted())
  }

  @Test func tableForMachinesParsesBack() throws {
    let bytes = ComparisonCSV.bytes(report.comparison)
    let (table, findings) = CSVReader.read(bytes, name: "comparison.csv")
    #expect(findings.all.isEmpty)
    let read = try #require(table)
    #expect(read.columns == ComparisonCSV.columns)
    #expect(read.rowCount == report.comparison.rows.count)
  }

  @Test func firstTableShowsTheNumbersOfTheFile() throws {
    let rows = try records()
    for option in report.options {
      let row = try #require(
        rows.first {
          $0["site"] == "all sites" && $0["option"] == option.name && $0["outcome"] == "wellbeing"
            && $0["group"] == "service users" && $0["week"] == "156"
        })
      let difference = try #require(Double(row["difference"] ?? ""))
      let error = try #require(Double(row["mcse"] ?? ""))
      let low = try #require(Double(row["low95"] ?? ""))
      let shown = try #require(
        report.markdown.split(separator: "\n").first { $0.hasPrefix("| \(option.name) |") })
      if difference == 0 {
        #expect(shown.contains("exactly the same"))
        continue
      }
      let decimals = Digits.decimals(standardError: error, atMost: 2)
      #expect(shown.contains(Digits.fixed(abs(difference), decimals: decimals)))
      #expect(shown.contains(difference > 0 ? "higher" : "lower"))
      #expect(shown.contains(Digits.fixed(abs(low), decimals: decimals)))
      let better = try #require(Double(row["better_in"] ?? ""))
      #expect(shown.contains("\(Digits.futures(better * 200)) of 200"))
      if let cost = Double(row["cost_pounds"] ?? "") {
        #expect(shown.contains(Digits.pounds(cost)))
      }
      #expect(shown.contains(row["verdict"] ?? "-"))
    }
  }

  @Test func numbersHaveAtMostNineDigits() throws {
    for row in try records() {
      for name in ComparisonCSV.columns[11..<24] {
        let digits = (row[name] ?? "").prefix { $0 != "e" }.filter(\.isNumber)
        #expect(digits.drop { $0 == "0" }.count <= 9, "\(name): \(row[name] ?? "")")
      }
    }
  }

  /// The rows of the file: no cell holds a comma but option names in quotation marks.
  private func records() throws -> [[String: String]] {
    let text = String(decoding: ComparisonCSV.bytes(report.comparison), as: UTF8.self)
    return text.split(separator: "\n").dropFirst().map { line in
      var cells = [""]
      var isQuoted = false
      for character in line {
        if character == "\"" {
          isQuoted.toggle()
        } else if character == ",", !isQuoted {
          cells.append("")
        } else {
          cells[cells.count - 1].append(character)
        }
      }
      return Dictionary(uniqueKeysWithValues: zip(ComparisonCSV.columns, cells))
    }
  }
}
