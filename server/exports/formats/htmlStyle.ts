/** The style of a page that stands alone: for the screen by day and by night, and for paper. */
export const htmlStyle = `
:root{color-scheme:light dark;--ground:#f3f3f7;--paper:#fff;--ink:#1a1b2e;--soft:#54566d;--line:#d9d9e3;--accent:#0c6b61;--tint:#eef6f4;--a:#4a4bc4;--b:#c06a12;--neutral:#6d7183;--together:#54566d;--agree:#14877b;--object:#bb2148}
@media (prefers-color-scheme:dark){:root{--ground:#11121c;--paper:#1b1c2a;--ink:#f1f1f7;--soft:#b0b2c6;--line:#33354a;--accent:#63d0c0;--tint:#1d2f33;--a:#9598f5;--b:#f0a24a;--neutral:#a5a9ba;--together:#b0b2c6;--agree:#4fbfae;--object:#ff8fa6}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.55 system-ui,-apple-system,"Segoe UI","Noto Sans","Helvetica Neue",Arial,sans-serif;overflow-wrap:anywhere}
main{max-width:52rem;margin:0 auto;padding:2.5rem clamp(1rem,5vw,3.5rem);background:var(--paper);min-height:100vh}
.kind{margin:0;color:var(--accent);font-weight:650;font-size:.9rem}
h1{margin:.1em 0 .3em;font-size:2.1rem;line-height:1.15;letter-spacing:-.015em}
[dir=rtl] h1{letter-spacing:0}
h2{margin:2.2em 0 .6em;padding-block-start:.6em;border-block-start:2px solid var(--ink);font-size:1.45rem;line-height:1.25}
h3{margin:1.7em 0 .5em;font-size:1.1rem;line-height:1.3}
h4{margin:1.4em 0 .4em;font-size:1rem;color:var(--soft)}
h1,h2,h3,h4,p,li,td,th,dd{white-space:pre-line}
p{margin:0 0 .9em}
a{color:var(--accent)}
nav ul{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;margin:0 0 1em;padding:0;list-style:none;font-size:.95rem}
blockquote{margin:.6em 0 1em;padding:.5em 1em;border-inline-start:4px solid var(--accent);background:var(--tint);border-radius:.2rem}
blockquote p{margin:0}
ul,ol{margin:0 0 1em;padding-inline-start:1.3em}
li{margin:.2em 0}
.tasks{list-style:none;padding:0}
.tasks li{display:flex;gap:.6em}
.tasks li::before{content:"";flex:none;width:.85em;height:.85em;margin-block-start:.35em;border:1.5px solid var(--soft);border-radius:.15em}
dl{margin:0 0 1em}
dt{font-weight:650;margin-block-start:.5em}
dd{margin:0;padding-inline-start:1.1em}
table{width:100%;border-collapse:collapse;margin:.4em 0 1.2em;font-size:.95rem}
th,td{min-width:6.6em;padding-block:.45em;padding-inline-end:.7em;text-align:start;vertical-align:top;border-block-end:1px solid var(--line)}
thead th{border-block-end:1.5px solid var(--soft);color:var(--soft);font-weight:650}
.number{min-width:0;overflow-wrap:normal;text-align:end;font-variant-numeric:tabular-nums}
td ul,dd ul{margin:0}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(8rem,1fr));gap:.8rem;margin:0 0 1.4em;padding:0}
.figures div{display:flex;flex-direction:column-reverse;justify-content:flex-end;padding:.8rem 1rem;background:var(--tint);border-radius:.5rem}
.figures dt{margin:0;color:var(--soft);font-weight:400;font-size:.85rem;line-height:1.3}
.figures dd{padding:0;font-size:1.5rem;font-weight:700;line-height:1.25}
figure{margin:1em 0 1.4em}
figure svg{display:block;width:100%;max-width:44rem;height:auto;font-family:inherit}
figcaption{margin-block-end:.5em;color:var(--soft);font-size:.9rem}
details{margin-block-start:.5em;font-size:.9rem}
summary{color:var(--accent);cursor:pointer}
.scroll{overflow-x:auto}
footer{margin-block-start:3em;padding-block-start:.8em;border-block-start:1px solid var(--line);color:var(--soft);font-size:.85rem}
@media print{
@page{size:A4;margin:20mm 20mm 18mm}
:root{color-scheme:light;--paper:#fff;--ground:#fff;--ink:#1a1b2e;--soft:#54566d;--line:#d9d9e3;--accent:#0c6b61;--tint:#eef6f4;--a:#4a4bc4;--b:#c06a12;--neutral:#6d7183;--together:#54566d;--agree:#14877b;--object:#bb2148}
html{font-size:9.5pt}body{line-height:1.4}th,td{padding-block:.3em}.scroll{overflow:visible}.figures{grid-template-columns:none;grid-auto-flow:column;grid-auto-columns:1fr}main{max-width:none;padding:0}nav,details{display:none}
h1,h2,h3,h4{break-after:avoid}figure,tr,blockquote,.figures,li{break-inside:avoid}thead{display:table-header-group}
.page-break{break-after:page}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`;
