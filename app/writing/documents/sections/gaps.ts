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

type Judged = { key: string; body: string }

/** How much of a section is still open: what its text names as missing, and what its kind says it must have. */
export const countGaps = ({ key, body }: Judged, findings: readonly Finding[]): number =>
  gapsIn(body).length +
  findings.filter(({ section, severity }) => section === key && severity === 'must').length

type Standing = { status: SectionStatus; gaps: number }

/** What people accepted with gaps in it is told so, and is not as good as done. */
export const sectionWords = ({ status, gaps }: Standing): string =>
  status === 'accepted' && gaps > 0
    ? `${statusWords.accepted}, ${gaps === 1 ? '1 gap' : `${gaps} gaps`}`
    : statusWords[status]

export const sectionTone = ({ status, gaps }: Standing) =>
  status === 'accepted' && gaps > 0 ? 'warn' : statusTones[status]
