import type { ReadBlock, ReadTable } from "../../../shared/protocol/readerLinks.ts";
import { messages } from "../../i18n/messages.ts";
import { placed } from "../reading/placed.ts";
import styles from "./Blocks.module.css";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

function Cell({ cell }: { readonly cell: string | number | readonly string[] }) {
  if (typeof cell !== "object") return cell;
  return placed(cell).map(({ thing, place }) => (
    <p key={place} dir="auto">
      {thing}
    </p>
  ));
}

function Items({ items, ordered }: { readonly items: readonly string[]; readonly ordered?: boolean }) {
  const List = ordered ? "ol" : "ul";
  return (
    <List className={styles.list}>
      {placed(items).map(({ thing, place }) => (
        <li key={place} dir="auto">
          {thing}
        </li>
      ))}
    </List>
  );
}

function Table({ columns, rows }: ReadTable) {
  return (
    // Wider than a phone: it is scrolled on its own, and with the keyboard too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls has to be reached
    <section className={styles.scroll} tabIndex={0} aria-label={columns.map(({ head }) => head).join(", ")}>
      <table>
        <thead>
          <tr>
            {placed(columns).map(({ thing, place }) => (
              <th key={place} scope="col" data-numeric={thing.numeric}>
                {thing.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {placed(rows).map(({ thing: row, place: at }) => (
            <tr key={at}>
              {placed(row).map(({ thing, place }) => (
                <td key={place} dir="auto" data-numeric={columns[place]?.numeric}>
                  <Cell cell={thing} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const image = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(svg)}`;

function Picture({ title, day, night, ...table }: Extract<ReadBlock, { readonly kind: "picture" }>) {
  return (
    <figure className={styles.picture}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls has to be reached */}
      <section className={styles.scroll} tabIndex={0} aria-label={t("picture")}>
        <picture>
          <source media="print" srcSet={image(day)} />
          <source media="(prefers-color-scheme: dark)" srcSet={image(night)} />
          <img src={image(day)} alt={title} />
        </picture>
      </section>
      <details>
        <summary>{t("numbers")}</summary>
        <Table {...table} />
      </details>
    </figure>
  );
}

function Block({ block }: { readonly block: ReadBlock }) {
  switch (block.kind) {
    case "heading": {
      const Heading = `h${block.level}` as const;
      return <Heading dir="auto">{block.text}</Heading>;
    }
    case "paragraph":
      return <p dir="auto">{block.text}</p>;
    case "quote":
      return <blockquote dir="auto">{block.text}</blockquote>;
    case "list":
      return <Items items={block.items} ordered={block.ordered === true} />;
    case "tasks":
      return <Items items={block.items} />;
    case "facts":
      return (
        <dl className={styles.facts}>
          {placed(block.facts).map(({ thing: { label, texts }, place }) => (
            <div key={place}>
              <dt>{label}</dt>
              {placed(texts).map(({ thing, place: at }) => (
                <dd key={at} dir="auto">
                  {thing}
                </dd>
              ))}
            </div>
          ))}
        </dl>
      );
    case "figures":
      return (
        <dl className={styles.figures}>
          {placed(block.figures).map(({ thing: { value, label }, place }) => (
            <div key={place}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      );
    case "picture":
      return <Picture {...block} />;
    case "table":
      return <Table {...block} />;
  }
}

/** A document on a page: the same blocks that the files are written of. */
export const Blocks = ({ blocks }: { readonly blocks: readonly ReadBlock[] }) => (
  <article className={styles.blocks}>
    {placed(blocks).map(({ thing, place }) => (
      <Block key={place} block={thing} />
    ))}
  </article>
);
