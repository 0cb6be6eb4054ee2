/** The look of the books; what a reading system lets its readers set (size, margins, colours) is left to it. */
export const STYLE = `body { line-height: 1.75; text-align: justify; line-break: strict; }
h1, h2, h3, h4 { line-height: 1.4; text-align: start; break-after: avoid; }
h1 { font-size: 1.6em; }
h2 { font-size: 1.35em; margin-block-start: 2em; }
h3 { font-size: 1.15em; }
h4 { font-size: 1em; }
p { margin: 0; text-indent: 2em; orphans: 2; widows: 2; }
.kicker, .deck, .byline, .credit, .gap { text-indent: 0; margin-block: 0.5em; }
.credit { text-align: end; }
figure { margin: 1em 2em; border-inline-start: 0.2em solid; padding-inline-start: 0.8em; }
figcaption { font-size: 0.9em; }
figcaption::after { content: "（照片未存）"; }
blockquote { margin: 1em 2em; }
dl { font-size: 0.85em; margin-block: 1.5em; overflow-wrap: anywhere; }
dt { font-weight: bold; }
dd { margin: 0 0 0.3em 1em; }
a.corr, a.sic, a.gap { color: inherit; text-decoration: underline dotted; }
.notes li { margin-block: 0.5em; }
`;
