/** What a file may be: the ending, and what browsers are told. */
export const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
} as const

export type DocumentType = keyof typeof mediaTypes

export const documentTypes = Object.keys(mediaTypes) as DocumentType[]

/** For the `accept` attribute of a file field. */
export const acceptedEndings = documentTypes.map((type) => `.${type}`).join(',')

const longest = 100
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029]/gu
const troublesome = /[<>:"/\\|?*%]/g
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/** The last part of a path as a person would read it: no folders, no characters that hide or turn others around. */
export const visibleName = (raw: string): string =>
  (raw.normalize('NFC').split(/[/\\]/).at(-1) ?? '').replaceAll(invisible, '').trim()

/** The type a name claims by its ending, or null. */
export function typeByName(raw: string): DocumentType | null {
  const ending = /\.([a-z0-9]+)$/i.exec(visibleName(raw))?.[1]?.toLowerCase()
  return documentTypes.find((type) => type === ending) ?? null
}

/** A name that is safe to store, to show and to save on any system; it ends as its type does. */
export function safeFileName(raw: string, type: DocumentType): string {
  const stem = visibleName(raw)
    .replace(/\.[a-z0-9]+$/i, '')
    .replaceAll(troublesome, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[. ]+|[. ]+$/g, '')
  const short = [...stem].slice(0, longest).join('').trim()
  const named = short === '' ? 'document' : reserved.test(short) ? `_${short}` : short
  return `${named}.${type}`
}
