import { statusTones, statusWords } from '#app/writing/documents/document.ts'
import type { SectionStatus } from '#app/writing/documents/document.ts'
import type { Finding } from '#app/writing/documents/kind.ts'

const named = /Missing: ([^\n|]+?)(?:\.(?=\s|$|\*)|\n|\||$)/g

/** The places at which a draft names what is missing: "Missing: the launch quarter." */
export const gapsIn = (body: string) =>
  [...body.matchAll(named)].map(({ index, 0: all, 1: what = '' }) => ({
    from: index,
    to: index + all.trimEnd().replace(/\|$/, '').length,
    what: what.trim(),
  }))

/** What is still open in a text: all that its kind says must be there. The same count stands on every page. */
export const gapsOf = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ severity }) => severity === 'must')

export const countGaps = (key: string, findings: readonly Finding[]): number =>
  gapsOf(findings).filter(({ section }) => section === key).length

export const gapWords = (count: number): string => (count === 1 ? '1 gap' : `${count} gaps`)

type Standing = { status: SectionStatus; gaps: number }

const hasGaps = ({ status, gaps }: Standing) => gaps > 0 && status !== 'empty'

/** A text with gaps is told by them first, also where people accepted it, and is not as good as done. */
export function sectionWords(standing: Standing): string {
  const { status, gaps } = standing
  if (!hasGaps(standing)) return statusWords[status]
  return status === 'accepted'
    ? `${gapWords(gaps)}, accepted anyway`
    : `${statusWords[status]}, ${gapWords(gaps)}`
}

export const sectionTone = (standing: Standing) =>
  hasGaps(standing) ? 'warn' : statusTones[standing.status]
