import type { PaperLook } from '#app/accounts/organisations/look/look.ts'
import { markdownToHtml } from '#app/ui/markdown-string.ts'
import type { WholeText } from '#app/writing/exports/whole-text.ts'

const style = `
@page { size: A4; margin: 22mm 20mm; }
body { font: 10.5pt/1.5 Inter, 'Noto Sans', 'Segoe UI', sans-serif; color: #1a1a1a; }
h1 { font-size: 22pt; line-height: 1.2; margin: 0 0 8mm; }
h2 { font-size: 14pt; margin: 8mm 0 2mm; }
h3 { font-size: 12pt; margin: 6mm 0 2mm; }
h1, h2, h3, h4 { break-after: avoid; }
table { border-collapse: collapse; width: 100%; margin: 3mm 0; }
th, td { border: 0.5pt solid #999; padding: 1.5mm 2.5mm; text-align: start; vertical-align: top; }
th { background: #eee; }
tr, pre, blockquote { break-inside: avoid; }
pre { white-space: pre-wrap; font-size: 9pt; }
blockquote { margin-inline-start: 5mm; color: #444; }
a { color: #0a5a6a; }
.picture { max-width: 100%; }`

const lookStyle = ({ accent, ink, heading }: PaperLook): string => `
h1, h2, h3 { color: ${heading}; }
.band { background: ${accent}; color: ${ink}; padding: 3mm 5mm; margin: 0 0 8mm; font-weight: 600; print-color-adjust: exact; }
.band img { height: 8mm; vertical-align: middle; margin-inline-end: 4mm; }`

const bandOf = ({ name, logo }: PaperLook): string =>
  `<p class="band">${logo ? `<img alt="" src="data:image/png;base64,${logo}">` : ''}${escaped(name)}</p>\n`

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const pictureOf = ({ svg, says }: NonNullable<WholeText['picture']>): string =>
  `<p><img class="picture" alt="${escaped(says).replaceAll('"', '&quot;')}" src="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}"></p>\n`

/** Headings of a section's text stand below its own. */
const lowered = (html: string): string => html.replaceAll(/<(\/?)h[12]\b/g, '<$1h3')

/** The document as one page that needs nothing from anywhere: no script runs and no address is fetched. */
export const printPage = ({ title, sections, look, picture }: WholeText): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<style>${style}${look ? lookStyle(look) : ''}</style></head>
<body>${look ? bandOf(look) : ''}<h1>${escaped(title)}</h1>
${picture ? pictureOf(picture) : ''}${sections
  .map(
    ({ title: heading, body }) =>
      `<section>${heading === '' ? '' : `<h2>${escaped(heading)}</h2>\n`}${lowered(markdownToHtml(body))}</section>`,
  )
  .join('\n')}
</body></html>
`
