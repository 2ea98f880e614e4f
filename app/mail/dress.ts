/** How an organisation shows itself in a mail; the letters can be read on the ground. */
export type Dress = {
  name: string
  accent: string
  ink: string
  /** The picture itself as PNG in base64: nothing is fetched when the mail is read. */
  logo: string | null
}

/** Under which the logo travels inside the mail. */
export const logoPart = 'logo'

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

const address = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)]/g

function linked(text: string): string {
  let end = 0
  let html = ''
  for (const { 0: found, index } of text.matchAll(address)) {
    const shown = escaped(found)
    html += `${escaped(text.slice(end, index))}<a href="${shown}" style="color:inherit">${shown}</a>`
    end = index + found.length
  }
  return html + escaped(text.slice(end))
}

const paragraph = (text: string): string =>
  `<p style="margin:0 0 16px">${linked(text).replaceAll('\n', '<br>')}</p>`

/** The text of a mail under a band in the organisation's colours: the same words, and no markup from them. */
export const dressed = (
  text: string,
  { name, accent, ink, logo }: Dress,
): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light"></head>
<body style="margin:0;background:#ffffff;color:#1b1a18;font:16px/1.5 system-ui,'Segoe UI',Arial,sans-serif">
<div style="background:${accent};color:${ink};padding:14px 20px;font-weight:600">${
  logo
    ? `<img src="cid:${logoPart}" alt="" height="32" style="vertical-align:middle;margin-right:12px">`
    : ''
}${escaped(name)}</div>
<div style="max-width:640px;padding:20px;overflow-wrap:anywhere">
${text
  .trim()
  .split(/\n{2,}/)
  .map(paragraph)
  .join('\n')}
</div>
</body></html>
`
