import type { DocumentNotice, Finding } from '#app/writing/documents/kind.ts'
import type { ShownClaim } from '#app/writing/documents/page/shown-claims.ts'
import { gapsOf } from '#app/writing/documents/sections/gaps.ts'
import type { Verdict } from '#app/problems.ts'
import type { Standing } from '#app/writing/documents/approvals/approvals.ts'
import type { ApprovalState } from './review-state.server.ts'

type Found = {
  hash: string
  verdict: Verdict
  approvals: readonly (ApprovalState & { standing: Standing })[]
  findings: readonly Finding[]
  notice: DocumentNotice
  claims: readonly (ShownClaim & { sectionId: string; section: string })[]
  sections: readonly { id: string; key: string; title: string }[]
  people: readonly { id: string; name: string }[]
  decisions: readonly {
    id: string
    outcome: 'go' | 'change' | 'stop'
    decision: string
    reason: string
    contentHash: string
    by: string
    at: Date
  }[]
}

const order = ['unsupported', 'stale', 'hypothetical', 'derived', 'source']

/** The review page, field by field; what needs work comes first. */
export const reviewView = (found: Found, actorId: string) => ({
  hash: found.hash,
  notice: found.notice,
  gaps: gapsOf(found.findings).length,
  blocked: found.verdict.ok ? null : found.verdict.reason,
  people: found.people.map(({ id, name }) => ({ value: id, label: name })),
  approvals: found.approvals.map(({ id, team, member, memberId, reason, at, standing }) => ({
    id,
    team,
    member,
    reason,
    at: at && new Date(at),
    standing,
    mine: memberId === actorId,
  })),
  findings: found.findings
    .toSorted((a, b) => Number(b.severity === 'must') - Number(a.severity === 'must'))
    .map(({ section, severity, message, fix }) => {
      const at = found.sections.find(({ key }) => key === section)
      return { severity, message, fix, section: at ? { id: at.id, title: at.title } : null }
    }),
  claims: found.claims
    .toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
    .map(({ id, text, state, note, fact, section, sectionId }) => ({
      id,
      text,
      state,
      note,
      fact,
      section,
      sectionId,
    })),
  decisions: found.decisions.map(({ contentHash, ...decision }) => ({
    ...decision,
    changedSince: contentHash !== found.hash,
  })),
})

export type ReviewView = ReturnType<typeof reviewView>
