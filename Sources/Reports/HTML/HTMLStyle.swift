/// The style of all pages: one column that fits a phone, a screen and A4.
package enum HTMLStyle {
  package static let text = """
    @page { size: A4; margin: 14mm; }
    * { box-sizing: border-box; }
    body { font: 10.5pt/1.45 "DejaVu Sans", "Helvetica Neue", Arial, sans-serif; color: #1d2730;
      max-width: 190mm; margin: 8mm auto; padding: 0 4mm; background: #fff; overflow-wrap: anywhere; }
    h1 { font-size: 18pt; line-height: 1.2; margin: 0 0 3mm; }
    h2 { font-size: 13.5pt; line-height: 1.25; margin: 9mm 0 2mm; padding-top: 2.5mm;
      border-top: 0.4mm solid #1d2730; break-after: avoid; }
    h3 { font-size: 11pt; margin: 5mm 0 1.5mm; break-after: avoid; }
    p { margin: 0 0 2.5mm; max-width: 165mm; }
    ul, ol { margin: 0 0 3mm; padding-left: 6mm; }
    li { margin-bottom: 1mm; max-width: 160mm; }
    a { color: #00558a; }
    pre { overflow-x: auto; font: 8.5pt/1.35 "DejaVu Sans Mono", Menlo, Consolas, monospace; }
    .own { border: 0.6mm solid #b3540a; border-radius: 2mm; padding: 2.5mm 4mm; max-width: none; }
    .open { border: 0.6mm solid #2b6ca3; border-radius: 2mm; padding: 2.5mm 4mm; max-width: none; }
    .skip { position: absolute; left: -9999px; background: #fff; padding: 2mm 4mm; }
    .skip:focus { left: 4mm; top: 2mm; }
    .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
      white-space: nowrap; }
    :focus-visible { outline: 0.7mm solid #00558a; outline-offset: 0.5mm; }
    main:focus { outline: none; }
    .frame { overflow-x: auto; margin: 0 0 3mm; position: relative; }
    table { border-collapse: collapse; width: 100%; font-size: 9.5pt; overflow-wrap: break-word; }
    caption { text-align: left; font-weight: bold; font-size: 9.5pt; padding: 1mm 0; }
    th, td { text-align: left; padding: 1.2mm 2.5mm 1.2mm 0; border-bottom: 0.2mm solid #c9ced4;
      vertical-align: top; min-width: 14mm; }
    thead th { font-size: 8.5pt; vertical-align: bottom; overflow-wrap: normal;
      border-bottom: 0.3mm solid #56616b; }
    tbody th { font-weight: normal; min-width: 26mm; }
    .n { text-align: right; font-variant-numeric: tabular-nums; padding-right: 3mm; }
    thead { display: table-header-group; }
    tr { break-inside: avoid; }
    figure { margin: 3mm 0 2mm; break-inside: avoid; }
    figure svg { width: 100%; height: auto; display: block; }
    .panels { display: flex; flex-wrap: wrap; gap: 4mm 6mm; }
    .panel { flex: 1 1 290px; max-width: 360px; break-inside: avoid; }
    .one .panel { flex-basis: 340px; max-width: 560px; }
    .small .panel { flex: 0 1 212px; max-width: 212px; }
    .panel .over { font-weight: bold; font-size: 9pt; margin: 0 0 1mm; }
    .many { break-inside: auto; }
    .seam { paint-order: stroke; stroke: #fff; stroke-width: 3px; stroke-linejoin: round; }
    .key { margin: 2mm 0 1.5mm; font-size: 9pt; display: flex; flex-wrap: wrap; gap: 1mm 5mm;
      padding: 0; list-style: none; }
    .key li { margin: 0; display: flex; align-items: center; gap: 1.5mm; }
    .key svg { width: 4.6mm; height: 4.6mm; flex: none; }
    .key svg.mark { width: 24px; height: 12px; }
    figcaption, footer { font-size: 9pt; color: #46525d; max-width: 165mm; }
    details { margin: 1mm 0 4mm; }
    summary { cursor: pointer; font-weight: bold; font-size: 9.5pt; padding: 1mm 0; }
    fieldset { border: 0; margin: 0 0 2mm; padding: 0; font-size: 9.5pt; }
    legend { float: left; padding: 0 3mm 0 0; }
    label { padding: 0 4mm 0 1.5mm; }
    .choice .way2 { display: none; }
    .choice:has(.pick2:checked) .way2 { display: block; }
    .choice:has(.pick2:checked) .way1 { display: none; }
    footer { margin-top: 8mm; border-top: 0.2mm solid #c9ced4; padding-top: 2mm; }
    @media screen and (max-width: 700px) {
      td, thead th { min-width: 26mm; }
      .n { min-width: 17mm; }
      tbody th, thead th:first-child { min-width: 30mm; position: sticky; left: 0; background: #fff; }
    }
    @media print {
      body { margin: 0; padding: 0; max-width: none; font-size: 9.5pt; }
      details, nav, fieldset, .skip { display: none; }
      .frame { overflow: visible; }
      .one .panel { max-width: 115mm; }
      .panel { flex: 0 1 85mm; max-width: 85mm; }
      .small .panel { flex: 0 1 56mm; max-width: 56mm; }
      table { font-size: 8.5pt; }
      thead th { font-size: 8pt; }
      .choice .way1 { display: block !important; }
      .choice .way2 { display: none !important; }
      p, li { orphans: 3; widows: 3; }
      h2 + p { break-after: avoid; }
    }
    """
}
