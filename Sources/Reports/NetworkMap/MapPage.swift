/// What the pages of a network have in common: complete in themselves, no script, nothing to be fetched,
/// and readable on A4.
enum MapPage {
  static func html(title: String, body: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <meta name="robots" content="noindex">
    <title>\(HTMLForm.escaped(title))</title>
    <style>
    \(style)
    </style>
    </head>
    <body>
    \(body)
    </body>
    </html>

    """
  }

  /// A drawing with its key and the same in words.
  static func figure(_ svg: String, key: String, words: String) -> String {
    "<figure>\n\(svg)\n\(key)\n<figcaption>\(HTMLForm.escaped(words))</figcaption>\n</figure>"
  }

  private static let style = """
    @page { size: A4; margin: 14mm; }
    body { font: 10.5pt/1.42 "DejaVu Sans", "Helvetica Neue", Arial, sans-serif; color: #1d2730;
      max-width: 182mm; margin: 8mm auto; padding: 0 4mm; background: #fff; }
    h1 { font-size: 18pt; line-height: 1.2; margin: 0 0 3mm; }
    h2 { font-size: 13.5pt; margin: 9mm 0 2mm; padding-top: 2.5mm; border-top: 0.4mm solid #1d2730;
      break-after: avoid; }
    h3 { font-size: 11pt; margin: 5mm 0 1.5mm; break-after: avoid; }
    p { margin: 0 0 2.5mm; max-width: 165mm; overflow-wrap: anywhere; }
    ul { margin: 0 0 3mm; padding-left: 6mm; }
    li { margin-bottom: 1mm; }
    .own { border: 0.6mm solid #b3540a; border-radius: 2mm; padding: 2.5mm 4mm; max-width: none; }
    .open { border: 0.6mm solid #2b6ca3; border-radius: 2mm; padding: 2.5mm 4mm; max-width: none; }
    figure { margin: 3mm 0 4mm; break-inside: avoid; }
    figure svg { width: 100%; height: auto; display: block; }
    .key { margin: 2mm 0 1.5mm; font-size: 9pt; display: flex; flex-wrap: wrap; gap: 1mm 5mm;
      padding: 0; list-style: none; }
    .key li { margin: 0; display: flex; align-items: center; gap: 1.5mm; }
    .key svg { width: 4.6mm; height: 4.6mm; flex: none; }
    figcaption, footer { font-size: 9pt; color: #46525d; }
    table { border-collapse: collapse; width: 100%; margin: 0 0 3mm; font-size: 9.5pt;
      overflow-wrap: break-word; }
    th, td { text-align: left; padding: 1mm 2mm 1mm 0; border-bottom: 0.2mm solid #c9ced4;
      vertical-align: top; }
    th { font-size: 8.5pt; vertical-align: bottom; overflow-wrap: normal; }
    thead { display: table-header-group; }
    .n { text-align: right; font-variant-numeric: tabular-nums; padding-right: 3mm; }
    tr { break-inside: avoid; }
    details { margin: 2mm 0; }
    summary { cursor: pointer; font-weight: bold; font-size: 9.5pt; }
    footer { margin-top: 8mm; border-top: 0.2mm solid #c9ced4; padding-top: 2mm; }
    @media print { body { margin: 0; padding: 0; max-width: none; } details { display: none; } }
    """
}
