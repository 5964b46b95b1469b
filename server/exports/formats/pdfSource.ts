import { drawingSource } from "./typstPictures.ts";

// The patterns are made once: to make one takes longer than to set the text that it is asked about.
// In which direction a text is written is what `directionOf` says of it.
/** How a document looks on A4. All texts come from `document.json`. */
export const pdfSource = String.raw`
#let doc = json("document.json")
#let ink = rgb("#1a1b2e")
#let soft = rgb("#54566d")
#let line-colour = rgb("#d9d9e3")
#let accent = rgb("#0c6b61")
#let tint = rgb("#eef6f4")
#let measure = 166mm

#set document(title: doc.title, date: none)
#set page(
  paper: "a4",
  margin: (x: 22mm, top: 25mm, bottom: 23mm),
  header: context if counter(page).get().first() > 1 {
    set text(8.5pt, fill: soft)
    grid(columns: (1fr, auto), column-gutter: 8mm, doc.running, doc.kind)
    v(-6pt)
    line(length: 100%, stroke: 0.5pt + line-colour)
  },
  footer: context {
    set text(8.5pt, fill: soft)
    grid(
      columns: (1fr, auto),
      doc.as-of,
      doc.page.replace("{page}", str(counter(page).get().first())).replace("{of}", str(counter(page).final().first())),
    )
  },
)
#set text(9.8pt, fill: ink, hyphenate: false)
#set par(leading: 0.62em, spacing: 0.95em)
${drawingSource}
#let letter = regex("\p{L}")
#let rtl-letter = regex("[\p{Hebrew}\p{Arabic}\p{Syriac}\p{Thaana}]")
#let is-rtl(s) = if doc.rtl {
  s.match(rtl-letter) != none or s.match(letter) == none
} else {
  let m = s.match(letter)
  m != none and m.text.match(rtl-letter) != none
}
#let say(s) = {
  set text(dir: if is-rtl(s) { rtl } else { ltr })
  s.split("\n").map(l => text(l)).join(linebreak())
}
#let aligned(s, body) = if is-rtl(s) and not doc.rtl { align(right, body) } else { body }
#let paragraph(s) = aligned(s, par(say(s)))
// In a list that is written from the right, what is not would else stand at the left of the widest item.
#let item(s) = if doc.rtl and not is-rtl(s) { align(right, say(s)) } else { say(s) }

#show heading.where(level: 1): it => { set text(23pt, weight: "bold"); set par(leading: 0.4em); block(above: 0pt, below: 12pt, it.body) }
#show heading.where(level: 2): it => {
  set text(15pt, weight: "bold")
  block(above: 24pt, below: 11pt, width: 100%, sticky: true, stroke: (top: 1.2pt + ink), inset: (top: 8pt), it.body)
}
#show heading.where(level: 3): it => { set text(11.5pt, weight: "bold"); block(above: 17pt, below: 8pt, sticky: true, it.body) }
#show heading.where(level: 4): it => { set text(10.2pt, weight: "bold", fill: accent); block(above: 14pt, below: 7pt, sticky: true, it.body) }
#set list(marker: text(fill: soft, "•"), indent: 2pt, body-indent: 6pt, spacing: 0.7em)
#set enum(indent: 0pt, body-indent: 6pt, spacing: 0.7em)
#set table(stroke: none, inset: (x: 0pt, y: 5pt))

#let cell-of(cell) = if type(cell) == array {
  if cell.len() == 1 { paragraph(cell.first()) } else { list(..cell.map(item)) }
} else { paragraph(cell) }

// Of a head only the long words are broken.
#let head-of(c) = {
  show regex("\p{L}{11,}"): set text(hyphenate: c.hyphenated)
  say(c.head)
}

#let the-table(b) = {
  set text(9pt)
  set par(leading: 0.52em)
  let last = b.columns.len() - 1
  table(
    columns: b.widths.map(w => w * 1em),
    inset: (x, y) => {
      let gap = if x == last { 0pt } else { 12pt }
      if doc.rtl { (left: gap, right: 0pt, y: 5pt) } else { (left: 0pt, right: gap, y: 5pt) }
    },
    align: (x, y) => if b.columns.at(x).numeric { end + top } else { start + top },
    stroke: (x, y) => (bottom: if y == 0 { 0.9pt + soft } else { 0.4pt + line-colour }),
    table.header(..b.columns.map(c => table.cell(text(fill: soft, weight: "bold", head-of(c))))),
    ..b.rows.map(r => r.map(cell-of)).flatten(),
  )
}

#let fact(f) = {
  if f.texts.len() == 1 { paragraph-of-fact(f) } else {
    block(above: 9pt, below: 5pt, sticky: true, text(weight: "bold", say(f.label)))
    list(..f.texts.map(item))
  }
}

#let render(b) = {
  if b.kind == "heading" { heading(level: b.level, say(b.text)) }
  else if b.kind == "paragraph" { block(sticky: "leads" in b, paragraph(b.text)) }
  else if b.kind == "quote" {
    block(width: 100%, fill: tint, stroke: if doc.rtl or is-rtl(b.text) { (right: 2.5pt + accent) } else { (left: 2.5pt + accent) }, inset: (x: 10pt, y: 8pt), paragraph(b.text))
  }
  else if b.kind == "list" { if "ordered" in b { enum(..b.items.map(item)) } else { list(..b.items.map(item)) } }
  else if b.kind == "tasks" {
    for item in b.items {
      block(breakable: false, grid(
        columns: (auto, 1fr), column-gutter: 7pt,
        pdf.artifact(box(width: 8pt, height: 8pt, stroke: 0.9pt + soft, radius: 1.5pt, baseline: 0.5pt)), paragraph(item),
      ))
    }
  }
  else if b.kind == "facts" { for f in b.facts { fact(f) } }
  else if b.kind == "figures" {
    block(above: 6pt, below: 16pt, breakable: false, grid(
      columns: b.figures.map(_ => 1fr), column-gutter: 7pt,
      ..b.figures.map(f => block(width: 100%, height: 54pt, fill: tint, radius: 4pt, inset: (x: 9pt, y: 9pt), {
        set par(leading: 0.4em, spacing: 6pt)
        par(text(15.5pt, weight: "bold", fill: accent, f.value))
        par(text(7.8pt, fill: soft, f.label))
      })),
    ))
  }
  else if b.kind == "picture" {
    block(above: 12pt, below: 14pt, breakable: false, {
      block(below: 8pt, text(8.8pt, fill: soft, say(b.picture.title)))
      drawing(b.picture, measure)
    })
  }
  else if b.kind == "page-break" { pagebreak(weak: true) }
  else if b.kind == "table" { the-table(b) }
}

#block(below: 11pt, text(9.5pt, fill: accent, weight: "bold", doc.kind))
#for b in doc.blocks { render(b) }
`.replace(
  "#let fact(f)",
  `#let paragraph-of-fact(f) = {
  let s = f.texts.first()
  aligned(s, par({ text(weight: "bold", say(f.label) + ": "); say(s) }))
}
#let fact(f)`,
);
