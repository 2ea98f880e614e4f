import type { FactsPack } from '#app/writing/facts/fact-source.ts'
import type { Fact } from '#app/writing/facts/fact.ts'
import type { DocumentKind, DocumentNotice, SectionShape } from './kind.ts'

export const longestBody = 30_000
export const longestJudgement = 4000

export type SectionStatus = 'empty' | 'drafted' | 'accepted'
export type Writer = 'person' | 'template' | 'model'

export const statusWords: Record<SectionStatus, string> = {
  empty: 'Empty',
  drafted: 'Draft',
  accepted: 'Accepted',
}

export const statusTones = { empty: 'plain', drafted: 'accent', accepted: 'good' } as const

export const writerWords: Record<Writer, string> = {
  person: 'Written by people',
  template: 'Drafted from facts and templates',
  model: 'Drafted by a model',
}

export const kindWords = { prd: 'PRD', 'pr-faq': 'PR-FAQ' } as const
export type KindKey = keyof typeof kindWords

/** What the organisation says otherwise about a section of a kind. */
export type TemplateRow = {
  key: string
  title: string
  guidance: string
  body: string
  leftOut: boolean
}

export type PlannedSection = SectionShape & { body: string }

/** The sections a new document gets: those of its kind, in the organisation's words, without what it leaves out. */
export const plannedSections = (
  kind: DocumentKind,
  templates: readonly TemplateRow[],
): PlannedSection[] =>
  kind.sections.flatMap((shape) => {
    const own = templates.find(({ key }) => key === shape.key)
    if (own?.leftOut && !shape.required) return []
    return [
      { ...shape, ...(own && { title: own.title, guidance: own.guidance }), body: own?.body ?? '' },
    ]
  })

/** The shape of a section by its kind; none where the kind is not offered here, or has no such section. */
export const shapeOf = (
  kinds: readonly DocumentKind[],
  kind: string,
  section: string,
): SectionShape | undefined =>
  kinds.find(({ key }) => key === kind)?.sections.find(({ key }) => key === section)

/** What the kind of a document says of one with these facts before anybody reads it. */
export const noticeOf = (
  kinds: readonly DocumentKind[],
  kind: string,
  facts: readonly Fact[],
): DocumentNotice => kinds.find(({ key }) => key === kind)?.notice?.(facts) ?? null

type Judged = Pick<SectionShape, 'judgement'>

/** The labels of what a person has still to decide before anything is drafted. */
export const missingJudgement = (
  shape: Judged | undefined,
  judgement: Record<string, string>,
): string[] =>
  (shape?.judgement ?? [])
    .filter(({ key }) => (judgement[key] ?? '').trim() === '')
    .map(({ label }) => label)

/** What every section of a document decides, in one record: the fields' keys are told apart by their section. */
export const allJudgement = (
  sections: readonly { judgement: Record<string, string> }[],
): Record<string, string> => Object.assign({}, ...sections.map(({ judgement }) => judgement))

/** The frozen facts in the order of their numbers, with the subject's own sentences of today. */
export const frozenPack = (
  title: string,
  facts: readonly Fact[],
  prose: FactsPack['prose'],
): FactsPack => ({ title, facts: inOrder(facts), prose })

const numberOf = (id: string) => Number(/\d+/.exec(id)?.[0] ?? 0)

export const inOrder = <F extends { id: string }>(facts: readonly F[]): F[] =>
  facts.toSorted((a, b) => numberOf(a.id) - numberOf(b.id) || a.id.localeCompare(b.id))

/** A form's fields for what a person decides: `judgement.<key>`. */
export const judgementName = (key: string) => `judgement.${key}`

/** What is added to the headings of a section's text, which stand below its own title. */
export const headingsBelow = (body: string): number => (/^#{1,2} /m.test(body) ? 2 : 0)
