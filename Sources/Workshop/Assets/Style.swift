extension Assets {
  /// The look of all pages: readable from the back of a room, and on a phone.
  ///
  /// Colours have a contrast of at least 4.5 to 1 with what is behind them (WCAG 2.2, 1.4.3); what can be pressed is at
  /// least 44 points high (2.5.8 asks for 24).
  static let style = """
    * { box-sizing: border-box; }
    html { font-size: clamp(17px, 0.7vw + 11px, 23px); }
    body { font: 1rem/1.5 "DejaVu Sans", "Helvetica Neue", Arial, sans-serif; color: #1d2730; background: #fff;
      margin: 0; overflow-wrap: anywhere; }
    header, main, footer { max-width: 62rem; margin: 0 auto; padding: 0 1rem; }
    nav { display: flex; flex-wrap: wrap; gap: 0 1.2rem; padding: 0.4rem 0; border-bottom: 2px solid #1d2730; }
    nav a, nav span { display: inline-flex; align-items: center; min-height: 2.4rem; }
    .brand { font-weight: bold; color: #1d2730; text-decoration: none; margin-right: auto; }
    main { padding-top: 1rem; padding-bottom: 1rem; min-height: 60vh; }
    main:focus { outline: none; }
    footer { font-size: 0.8rem; color: #46525d; border-top: 1px solid #c9ced4; margin-top: 1rem; }
    h1 { font-size: 1.75rem; line-height: 1.2; margin: 0.4rem 0 0.6rem; }
    h2 { font-size: 1.35rem; line-height: 1.25; margin: 0.8rem 0 0.4rem; }
    h3 { font-size: 1.05rem; margin: 0.6rem 0 0.2rem; }
    p { margin: 0 0 0.7rem; max-width: 46rem; }
    a { color: #00558a; }
    .lead { font-size: 1.15rem; }
    .small { font-size: 0.85rem; color: #46525d; }
    .skip { position: absolute; left: -9999px; background: #fff; padding: 0.5rem 1rem; }
    .skip:focus { left: 0.5rem; top: 0.3rem; }
    .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    /* After the first scene the title of a lesson is there for those who hear the page. */
    @media screen { main:has(> .scene[data-scene="cover"].skipped) > h1 { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; } }
    #shown label { display: inline-block; margin-right: 1.2rem; }
    .skipped, [hidden] { display: none !important; }
    :focus-visible { outline: 3px solid #00558a; outline-offset: 2px; }
    button, .button, select, input:not([type]), input[type=number] { font: inherit; min-height: 2.75rem;
      padding: 0.4rem 1.1rem; border-radius: 0.4rem; border: 2px solid #00558a; background: #fff; color: #00558a; }
    .button { display: inline-flex; align-items: center; text-decoration: none; }
    button { cursor: pointer; }
    button.strong { background: #00558a; color: #fff; }
    button.plain { border-color: transparent; text-decoration: underline; padding: 0.4rem 0.5rem; }
    button:disabled { border-color: #66707a; color: #66707a; background: #eef0f2; cursor: default; }
    select, input { color: #1d2730; max-width: 100%; }
    .row { display: flex; flex-wrap: wrap; align-items: center; gap: 0.6rem; max-width: none; }
    .cards { list-style: none; padding: 0; display: grid; gap: 0.8rem;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); }
    .card { border: 1px solid #aab2b9; border-radius: 0.5rem; padding: 0.3rem 0.9rem; }
    .card h3 { margin-top: 0.3rem; }
    .card p { font-size: 0.9rem; }
    .card .small a { display: inline-block; padding: 0.25rem 0.1rem; }
    .open { border: 2px solid #2b6ca3; border-radius: 0.4rem; padding: 0.6rem 0.9rem; max-width: none; }
    blockquote { font-size: 1.2rem; margin: 0.6rem 0; padding: 0.2rem 0 0.2rem 0.9rem; border-left: 5px solid #00558a; }
    fieldset { border: 0; padding: 0; margin: 0 0 0.7rem; min-width: 0; }
    .choices { display: grid; gap: 0.4rem; }
    .choice { display: flex; align-items: center; gap: 0.6rem; min-height: 2.75rem; padding: 0.3rem 0.8rem;
      border: 2px solid #aab2b9; border-radius: 0.4rem; cursor: pointer; max-width: 46rem; }
    .choice:has(:checked) { border-color: #00558a; background: #e8f1f8; }
    .choice input { width: 1.2rem; height: 1.2rem; accent-color: #00558a; flex: none; }
    .town { display: block; max-height: 62vh; max-width: 100%; width: 100%; object-fit: contain; object-position: left; }
    figure { margin: 0.4rem 0; }
    .chart svg { display: block; width: 100%; height: auto; max-height: 44vh; }
    .people { position: relative; max-width: 28rem; cursor: crosshair; }
    .people .town { width: 100%; height: auto; max-height: none; }
    .rings { position: absolute; inset: 0; width: 100%; height: 100%; pointer-events: none; }
    .drawing svg { cursor: crosshair; touch-action: none; }
    .knots { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: 0.3rem 1.2rem; max-width: 46rem; }
    .knots input { display: block; width: 100%; min-height: 1.5rem; accent-color: #00558a; }
    .key { list-style: none; display: flex; flex-wrap: wrap; gap: 0.2rem 1.2rem; padding: 0; margin: 0.2rem 0; font-size: 0.85rem; }
    .key svg, .mark { display: inline-block !important; width: 1.6rem !important; height: 0.8rem !important; margin-right: 0.35rem;
      vertical-align: middle; }
    .answers { padding-left: 1.1rem; max-width: 50rem; }
    .answers li { margin-bottom: 0.4rem; }
    .won { font-weight: bold; }
    progress { width: 100%; height: 1.2rem; accent-color: #00558a; }
    .steps { display: flex; flex-wrap: wrap; align-items: center; gap: 0.6rem; border-top: 1px solid #c9ced4;
      padding-top: 0.7rem; margin-top: 0.8rem; position: sticky; bottom: 0; background: #fff; padding-bottom: 0.6rem; }
    .steps p { margin: 0 auto 0 0; font-size: 0.85rem; color: #46525d; }
    .counts { max-width: 46rem; }
    .bar { display: grid; grid-template-columns: minmax(7rem, 14rem) 1fr 3rem; gap: 0.5rem; align-items: center;
      font-size: 0.85rem; margin-bottom: 0.2rem; }
    .bar svg { width: 100%; height: 1.1rem; }
    .bar input { width: 5rem; }
    .hands summary { cursor: pointer; min-height: 2rem; }
    .address { font-size: 1.5rem; list-style: none; padding: 0; }
    .qr { width: 15rem; max-width: 60vw; height: auto; float: right; border: 1px solid #aab2b9; }
    .code { font-size: 2.2rem; letter-spacing: 0.12em; white-space: nowrap; }
    .frame { overflow-x: auto; position: relative; margin-bottom: 0.7rem; }
    table { border-collapse: collapse; width: 100%; font-size: 0.85rem; }
    th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.6rem 0.3rem 0; border-bottom: 1px solid #c9ced4; min-width: 3.4rem; }
    tbody th { font-weight: normal; }
    .n { text-align: right; font-variant-numeric: tabular-nums; }
    .box { display: inline-block; width: 0.9rem; height: 0.9rem; border: 2px solid #1d2730; vertical-align: -0.1rem; margin: 0 0.2rem 0 0.5rem; }
    .boxes { list-style: none; padding: 0; }
    .line { border-bottom: 1px solid #66707a; height: 2.2rem; }
    .axes { width: 100%; height: auto; max-width: 44rem; }
    .sides { display: grid; gap: 1.2rem; grid-template-columns: minmax(0, 5fr) minmax(0, 7fr); align-items: start; }
    .pair { display: grid; gap: 0.6rem; grid-template-columns: repeat(2, minmax(0, 1fr)); }
    .pair svg { max-height: 60vh; }
    .stay { position: sticky; top: 0.5rem; }
    .sliders { display: grid; gap: 0.5rem; max-height: 62vh; overflow-y: auto; padding: 3px; }
    .slider { font-size: 0.85rem; }
    .slider input { width: 100%; height: 1.6rem; accent-color: #00558a; display: block; }
    .slider output { font-weight: bold; }
    textarea { width: 100%; min-height: 22rem; font: 0.8rem/1.45 "DejaVu Sans Mono", Menlo, Consolas, monospace; color: #1d2730;
      border: 2px solid #66707a; border-radius: 0.4rem; padding: 0.5rem; tab-size: 2; }
    .findings { list-style: none; padding: 0; font-size: 0.85rem; }
    .findings li { border-left: 5px solid #b04300; padding: 0.2rem 0.6rem; margin-bottom: 0.4rem; }
    .findings button { min-height: 1.8rem; padding: 0.1rem 0.5rem; margin-right: 0.4rem; }
    summary { cursor: pointer; font-weight: bold; min-height: 2rem; }
    @media (max-width: 700px) {
      .sides { grid-template-columns: minmax(0, 1fr); }
      .stay { top: 0; background: #fff; z-index: 1; }
      .charts { grid-template-columns: minmax(0, 1fr); }
      .sliders { max-height: none; }
      .chart svg { max-height: 44vh; }
      .steps { justify-content: space-between; }
      .steps p { order: -1; width: 100%; }
      .bar { grid-template-columns: minmax(5rem, 9rem) 1fr 2rem; }
    }
    @media print {
      @page { size: A4; margin: 14mm; }
      html { font-size: 10.5pt; }
      header, footer, .steps, .skip, .online, .hands { display: none !important; }
      .skipped { display: block !important; }
      .scene { break-inside: avoid; }
      .frame { overflow: visible; }
      .line { height: 1.7rem; }
      .boxes { columns: 2; }
    }
    """
}
