import type { Verdict } from '#app/problems.ts'

/** What stands between a draft and its publication: `open` stops it, `advised` makes it better. */
export type Requirement = {
  label: string
  state: 'done' | 'open' | 'advised'
  /** Why it is not done; empty where the label says it. */
  why: string
  /** Where it is done; null where it is done on the same page. */
  to: string | null
}

export type Draft = {
  findings: { reason: string; source: string; severity: string }[]
  /** Whether it is set. */
  pay: boolean
  useCases: number
  /** Whether somebody has made a version of their own since the role card gave the first one. */
  isOwnText: boolean
  approvers: number
  approval: Verdict
}

/** Everything on the way of a draft to the careers page, what stops it first. */
export function beforePublishing(draft: Draft): Requirement[] {
  const blocking = draft.findings.find(({ severity }) => severity === 'block')
  const list: Requirement[] = [
    {
      label: 'The job description breaks no rule',
      state: blocking ? 'open' : 'done',
      why: blocking ? `${blocking.reason} (${blocking.source})` : '',
      to: 'description',
    },
    {
      label: 'The text is your own',
      state: draft.isOwnText ? 'done' : 'advised',
      why: 'It stands as the role card gave it: tools, duties, days and answer times may be others at your place.',
      to: 'description',
    },
    {
      label: 'AI use cases are named',
      state: draft.useCases > 0 ? 'done' : 'advised',
      why: 'Candidates want to know what they would work on.',
      to: 'facts',
    },
    {
      label: 'Pay is set',
      state: draft.pay ? 'done' : 'advised',
      why: 'More people apply where the pay is told; some places ask for it by law.',
      to: 'facts',
    },
  ]
  if (draft.approvers > 0)
    list.push({
      label: 'Everybody asked approved this version',
      state: draft.approval.ok ? 'done' : 'open',
      why: draft.approval.ok ? '' : draft.approval.reason,
      to: null,
    })
  return list.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
}

const order = ['open', 'advised', 'done']
