/** What stands at the application form of an organisation that has written no notice of its own. */
export const usualNotice = (organisation: string): string =>
  [
    `${organisation} uses what you send here to decide about this opening and to stay in touch with you about it, and for nothing else.`,
    'The people who hire for this opening read it. Nobody else does, and it is not sold or passed on.',
    'It is kept for six months after the opening has closed and then deleted. You can ask for a copy, a correction or an earlier deletion at any time.',
    'People decide. No program scores, ranks or rejects you.',
  ].join('\n\n')

export const noticeFor = (organisation: string, own: string): string =>
  own.trim() === '' ? usualNotice(organisation) : own.trim()

/** A short name for one wording, so that the form can tell whether it changed while somebody was writing. */
export function noticeVersion(notice: string): string {
  let hash = 5381
  for (const character of notice) hash = (hash * 33 + (character.codePointAt(0) ?? 0)) % 4294967296
  return hash.toString(36)
}
