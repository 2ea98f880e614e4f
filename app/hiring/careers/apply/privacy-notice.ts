import { words } from '#app/hiring/careers/words/words.ts'

/** What stands at the application form of an organisation that has written no notice of its own. */
export const usualNotice = (organisation: string): string =>
  words.privacy.usual(organisation).join('\n\n')

export const noticeFor = (organisation: string, own: string): string =>
  own.trim() === '' ? usualNotice(organisation) : own.trim()

/** A short name for one wording, so that the form can tell whether it changed while somebody was writing. */
export function noticeVersion(notice: string): string {
  let hash = 5381
  for (const character of notice) hash = (hash * 33 + (character.codePointAt(0) ?? 0)) % 4294967296
  return hash.toString(36)
}
