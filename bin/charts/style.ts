/** How the report looks, in light and dark. */
export const STYLE = `
:root { --ink: #16202c; --soft: #566273; --paper: #ffffff; --line: #dfe4ea; --on: #ffffff;
  --c1: #1259a8; --c2: #b4530a; --c3: #1a7a4c; --c4: #7a3f9d; --band: #1259a826; --bad: #a3231c; --good: #1a7a4c; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8ecf1; --soft: #a3afbd; --paper: #131920; --line: #303a46; --on: #0d1218;
    --c1: #79b3f2; --c2: #f0a35e; --c3: #6fcf9d; --c4: #cfa1ee; --band: #79b3f230; --bad: #ff9a91; --good: #6fcf9d; }
}
body { margin: 2rem auto; padding: 0 1rem; max-width: 50rem; background: var(--paper); color: var(--ink);
  font: 16px/1.5 system-ui, sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.25; margin-bottom: .5rem; }
h2 { font-size: 1.15rem; margin: 2.2rem 0 .5rem; }
.verdict { padding: .6rem 1rem; border-left: 4px solid var(--good); background: var(--band); }
.verdict.broken { border-color: var(--bad); color: var(--bad); }
.verdict p { margin: 0; }
.note { color: var(--soft); font-size: .875rem; }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: 1px; border: 1px solid var(--line);
  background: var(--line); }
dl div { display: flex; flex-direction: column-reverse; justify-content: flex-end; padding: .7rem .9rem; background: var(--paper); }
dt { color: var(--soft); font-size: .875rem; line-height: 1.35; }
dd { margin: 0; font-size: 1.25rem; font-weight: 600; font-variant-numeric: tabular-nums; }
table { width: 100%; margin-top: .75rem; border-collapse: collapse; font-size: .875rem; font-variant-numeric: tabular-nums; }
th, td { white-space: nowrap; padding: .35rem .5rem; border-bottom: 1px solid var(--line); text-align: right; }
th { color: var(--soft); font-weight: 600; }
th:first-child, td:first-child { padding-left: 0; text-align: left; }
.wide { overflow-x: auto; }
svg { display: block; width: 100%; min-width: 36rem; height: auto; font: 12px system-ui, sans-serif; }
.tick, .axis { fill: var(--soft); }
.on { fill: var(--on); font-weight: 600; }
.grid { stroke: var(--line); }
.line { fill: none; stroke-width: 2.5; stroke-linejoin: round; }
.band { fill: var(--band); }
.line.c1 { stroke: var(--c1); } .line.c2 { stroke: var(--c2); } .line.c3 { stroke: var(--c3); } .line.c4 { stroke: var(--c4); }
.fill.c1, .dot.c1 { fill: var(--c1); } .fill.c2, .dot.c2 { fill: var(--c2); }
.fill.c3, .dot.c3 { fill: var(--c3); } .fill.c4, .dot.c4 { fill: var(--c4); }
`;
