import { NotFound } from '#app/problems.ts'
import type { Fact } from '#app/writing/facts/fact.ts'
import type { FactsPack } from '#app/writing/facts/fact-source.ts'

/** Something that only a person can know, typed before anything is drafted. */
export type JudgementField = { key: string; label: string; hint: string }

export type SectionShape = {
  key: string
  title: string
  guidance: string
  required: boolean
  judgement: JudgementField[]
}

/** Days are ISO dates, both included. */
export type LaunchQuarter = { label: string; from: string; until: string }

export type DocumentText = {
  kind: string
  title: string
  /** `body` is Markdown. */
  sections: { key: string; title: string; body: string }[]
  /** When the roadmap launches the subject; without it the facts are asked. */
  launchQuarter?: LaunchQuarter
  /** The text of the PRD about the same subject, where there is one. */
  prd?: string
  /** Names of real people: colleagues, stakeholders. */
  people?: string[]
}

/** `section` is the key of the section it is about, null for the whole document. */
export type Finding = {
  section: string | null
  rule: string
  severity: 'must' | 'should'
  message: string
  fix: string
}

/** Null where nothing has to be said. */
export type DocumentNotice = { title: string; text: string } | null

export type DocumentKind = {
  key: 'prd' | 'pr-faq'
  label: string
  about: string
  sections: SectionShape[]
  subject: 'use-case'
  check: (document: DocumentText, facts: Fact[], today: Date) => Finding[]
  /** What whoever reads or approves it has to know first, such as that nobody plans to build it. */
  notice?: (facts: readonly Fact[]) => DocumentNotice
  /** Markdown per section key, from facts and templates alone; what is missing is named, "Missing: …". */
  render: (pack: FactsPack, judgement: Record<string, string>) => Record<string, string>
}

export function findKind(kinds: DocumentKind[], key: string): DocumentKind {
  const found = kinds.find((kind) => kind.key === key)
  if (!found) throw new NotFound()
  return found
}
