/// How reports look: sober, dark on white, told apart without colours too, with rules for A4.
enum ReportStyle {
  /// The style sheet; it holds no character that XML would take for markup.
  static let sheet = """
    @page { size: A4; margin: 16mm 15mm }
    * { box-sizing: border-box }
    html { -webkit-text-size-adjust: 100% }
    body { margin: 0 auto; padding: 1.5rem 1rem 3rem; max-width: 70rem; background: #fff; color: #1b1f23;
      font: 1rem/1.5 system-ui, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif;
      overflow-wrap: break-word }
    h1, h2, h3 { font-family: Georgia, "Noto Serif", "Times New Roman", serif; line-height: 1.2;
      font-weight: 600; color: #0b3b52 }
    h1 { font-size: clamp(1.5rem, 5vw, 2.3rem); margin: .2rem 0 .4rem }
    h2 { font-size: 1.3rem; margin: 2.2rem 0 .8rem; padding-top: .5rem; border-top: 3px solid #0b3b52 }
    h3 { font-size: 1.05rem; margin: 1.4rem 0 .5rem }
    p { margin: .5rem 0 }
    header { border-bottom: 1px solid #8a939b; padding-bottom: 1rem }
    .city { text-transform: uppercase; letter-spacing: .08em; font-size: .85rem; color: #4a535b; margin: 0 }
    .period { font-size: 1.1rem; margin: 0 0 1rem }
    dl { margin: 0 }
    dd { margin: 0 }
    .act { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: .6rem 1.5rem;
      font-size: .9rem }
    .act .long { grid-column: 1 / -1 }
    dt { color: #4a535b }
    .act dt, .cards dt { font-size: .85rem }
    code { font-family: ui-monospace, "DejaVu Sans Mono", Consolas, monospace; font-size: .85em;
      overflow-wrap: anywhere }
    nav ul { list-style: none; margin: 1rem 0 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0 1.2rem }
    a { color: #0b4f8a; text-underline-offset: .2em }
    nav a { display: inline-block; padding: .35rem 0 }
    a:focus-visible, summary:focus-visible, .wide:focus-visible { outline: 3px solid #0b4f8a;
      outline-offset: 2px }
    .cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(12.5rem, 1fr)); gap: .8rem }
    .card { border: 1px solid #b9c1c8; border-left: 5px solid #0b5a7d; padding: .6rem .8rem; display: flex;
      flex-direction: column }
    .card strong { display: block; font-size: 1.5rem; line-height: 1.25; font-variant-numeric: tabular-nums }
    .card span { display: block; font-size: .8rem; color: #4a535b }
    .notice { background: #f2f5f7; border-left: 5px solid #8a5a00; padding: .7rem 1rem; margin-top: 1.2rem }
    .pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr));
      gap: 0 2.5rem }
    .pair > section { min-width: 0 }
    figure { margin: 0 0 1rem }
    figcaption { font-size: .9rem; color: #4a535b; margin-top: .4rem }
    .chart { display: block; width: 100%; max-width: 30rem; height: auto; font-family: inherit }
    summary { cursor: pointer; padding: .4rem 0; color: #0b4f8a; font-size: .9rem }
    .wide { overflow-x: auto; margin: .5rem 0 1rem }
    table { border-collapse: collapse; width: 100%; font-size: .9rem; font-variant-numeric: tabular-nums }
    caption { text-align: left; font-weight: 600; padding: .2rem 0 .4rem }
    th, td { padding: .35rem .6rem .35rem 0; border-bottom: 1px solid #c9d0d6; vertical-align: top;
      text-align: left }
    thead th { border-bottom: 2px solid #0b3b52; vertical-align: bottom; font-weight: 600 }
    tbody th { font-weight: 400; min-width: 5rem }
    td.n, thead th.n { text-align: right; padding: .35rem 0 .35rem .6rem }
    td.n { white-space: nowrap }
    tr.total th, tr.total td { font-weight: 600 }
    .out { color: #4a535b; font-style: italic }
    .definitions dt { font-weight: 600; color: inherit; margin-top: .8rem }
    svg text { fill: #1b1f23; font-size: 12.5px }
    svg .tick { fill: #4a535b; font-size: 11.5px }
    svg .value { font-variant-numeric: tabular-nums; font-weight: 600 }
    .track { fill: #e8ecef } .bar { fill: #0b5a7d } .gone { fill: none; stroke: #4a535b;
      stroke-dasharray: 3 3 }
    .mark { stroke: #8f3208; stroke-width: 3; fill: none }
    .grid { stroke: #d3d9de; fill: none }
    .line { fill: none; stroke-width: 2.2 } .line.s1 { stroke: #0b5a7d } .line.s2 { stroke: #a33b0a;
      stroke-dasharray: 7 4 } .line.s3 { stroke: #3f6212; stroke-dasharray: 2 3.5 }
    .dot.s1 { fill: #0b5a7d } .dot.s2 { fill: #a33b0a } .dot.s3 { fill: #3f6212 }
    svg .end { font-weight: 600 } svg .end.s1 { fill: #0b5a7d } svg .end.s2 { fill: #a33b0a }
      svg .end.s3 { fill: #3f6212 }
    .zone { stroke: #1b1f23; stroke-width: 1 }
    .legend { display: flex; flex-wrap: wrap; gap: .2rem 1rem; list-style: none; margin: .4rem 0 0; padding: 0;
      font-size: .85rem }
    .legend svg { width: 1.4em; height: .9em; vertical-align: -.05em; margin-right: .35em }
    .zone.gone { stroke-dasharray: none }
    .c0 { fill: #fff } .c1 { fill: #e6f0f5 } .c2 { fill: #c6dde8 } .c3 { fill: #a3c8da } .c4 { fill: #7fb2ca }
      .c5 { fill: #5d9dbb }
    .hatch { stroke: #4a535b; stroke-width: 1 }
    .zlabel { font-weight: 600; paint-order: stroke; stroke: #fff; stroke-width: 3px; stroke-linejoin: round }
      .zlabel .znum { font-weight: 400; font-size: 12px }
    .standard { border: 1px solid #b9c1c8; border-left-width: 8px; padding: 0 1rem .6rem; margin: 1.2rem 0 }
    .standard h2 { border: 0; margin: .6rem 0 .2rem }
    .standard.kept { border-left-color: #2f6b1a } .standard.missed { border-left-color: #9c1c1c }
      .standard.open { border-left-color: #5b6670 }
    .verdict { font-size: 1.15rem; font-weight: 700 } .kept .verdict { color: #2a6017 }
      .missed .verdict { color: #9c1c1c }
    .lead { font-size: 1.15rem }
    footer { border-top: 1px solid #8a939b; margin-top: 2.5rem; padding-top: .8rem; font-size: .85rem;
      color: #4a535b }
    @media screen and (max-width: 40rem) {
    .wide { overflow-x: visible }
    table, caption, tbody, tbody tr, tbody th { display: block }
    thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
      thead, thead tr, thead th { display: block }
    tbody tr { border-bottom: 1px solid #8a939b; padding: .4rem 0 }
    tbody th, tr.total th { border: 0; padding: 0 0 .1rem; font-weight: 600 }
    tbody td, td.n { display: flex; justify-content: space-between; gap: 1rem; border: 0; padding: .1rem 0;
      text-align: right; white-space: normal }
    tbody td::before { content: attr(data-label); color: #4a535b; text-align: left; font-weight: 400 }
    }
    @media print {
    html { font-size: 9.5pt }
    body { max-width: none; padding: 0; color: #000 }
    nav, summary { display: none }
    details::details-content { content-visibility: visible; display: block }
    .wide { overflow: visible } table { font-size: 7.5pt }
    th, td, td.n, thead th.n { padding: .15rem .3rem; white-space: normal }
    h2, h3, caption, dt { break-after: avoid } tbody tr:nth-child(-n+2) { break-before: avoid }
      dd { break-inside: avoid } figure, .card, .standard, tr, .notice { break-inside: avoid }
      figure:has(tbody tr:nth-child(15)) { break-inside: auto } .chart { break-inside: avoid }
    thead { display: table-header-group; break-inside: avoid }
    .pair { grid-template-columns: 1fr 1fr; gap: 0 8mm }
    .cards { grid-template-columns: repeat(4, 1fr) } .card strong { font-size: 1.3rem }
    a { color: inherit; text-decoration: none }
    * { print-color-adjust: exact; -webkit-print-color-adjust: exact }
    }
    """
}
