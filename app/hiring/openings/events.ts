import type { Sentences } from '#app/accounts/audit/listing/sentences.ts'

const outcomes: Record<string, string> = {
  filled: 'it is filled',
  cancelled: 'it was called off',
  other: 'for another reason',
}

const parts: Record<string, string> = {
  manager: 'hiring manager',
  recruiter: 'recruiter',
  interviewer: 'interviewer',
}

/** What happened to openings, by the verb of the event. */
export const openingSentences: Sentences = {
  'opening.opened': ({ actor, subject }) => `${actor} opened ${subject}`,
  'openings.imported': ({ actor, data }) =>
    `${actor} imported ${data.added === 1 ? 'one opening' : `${String(data.added)} openings`} as drafts`,
  'opening.changed': ({ actor, subject }) => `${actor} changed the facts of ${subject}`,
  'opening.team-links-changed': ({ actor, subject }) =>
    `${actor} changed the links about the team of ${subject}`,
  'opening.last-day-moved': ({ actor, subject, data }) =>
    `${actor} moved the last day to apply for ${subject} to ${String(data.day)}`,
  'opening.published': ({ actor, subject }) => `${actor} published ${subject}`,
  'opening.paused': ({ actor, subject }) => `${actor} paused ${subject}`,
  'opening.resumed': ({ actor, subject }) => `${actor} resumed ${subject}`,
  'opening.closed': ({ actor, subject, data }) =>
    `${actor} closed ${subject}: ${outcomes[String(data.outcome)] ?? 'for another reason'}`,
  'opening.reopened': ({ actor, subject }) => `${actor} reopened ${subject}`,
  'opening.approved': ({ actor, subject }) => `${actor} approved ${subject}`,
  'opening.declined': ({ actor, subject }) => `${actor} declined to approve ${subject}`,
  'opening.approvers-named': ({ actor, subject }) => `${actor} named who approves ${subject}`,
  'opening.member-seated': ({ actor, subject, data, name }) =>
    `${actor} added ${name('member')} to ${subject} as ${parts[String(data.part)] ?? 'a member'}`,
  'opening.member-unseated': ({ actor, subject, name }) =>
    `${actor} took ${name('member')} off the team of ${subject}`,
  'description.saved': ({ actor, subject, data }) =>
    `${actor} saved version ${data.number} of the job description of ${subject}`,
}
