import type { Decision } from '#app/hiring/rights/access/access-copy.ts'

const leftOut = (reason: string): Decision => ({ choice: 'leave-out', text: '', reason })

const included: Decision = { choice: 'include', text: '', reason: '' }

/** Kinds of records that are about somebody else, or about a claim, as much as about the person. */
const byTable: Record<string, Decision> = {
  'hiring.legal_holds': leftOut('It speaks of a legal claim.'),
  'hiring.interview_endings': leftOut('It speaks of the interviewer.'),
}

/** Rows that were never the person's: a draft of an offer, a letter by somebody else. */
const notTheirs: Record<string, Decision> = {
  'hiring.candidacies': leftOut('Somebody else may have sent it.'),
  'hiring.consents': leftOut('Somebody else may have sent it.'),
  'hiring.messages': leftOut('Somebody else wrote it, or may have.'),
  'hiring.resumes': leftOut('Somebody else may have sent it.'),
  'hiring.offer_versions': leftOut('A draft that was never sent.'),
}

/** What happens to a record unless a person decides otherwise. */
export const proposalFor = (table: string, isTheirs: boolean): Decision =>
  (isTheirs ? undefined : notTheirs[table]) ?? byTable[table] ?? included
