/// Tables of comma-separated values and their relations, as spreadsheets, Gephi, Kumu and R write them.
enum TableFormat {
  static let format = NetworkFormat(
    name: "table", title: "a table",
    recognises: { _ in true },
    read: { files, options, findings in
      var tables = TableNetwork(options: options)
      let network = tables.read(files)
      findings.add(contentsOf: tables.findings)
      return network
    })
}
