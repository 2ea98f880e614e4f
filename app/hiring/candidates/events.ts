import type { Sentences } from '#app/accounts/audit/listing/sentences.ts'

const counted = (count: unknown, one: string, many: string): string =>
  `${Number(count)} ${count === 1 ? one : many}`

const sentThings: Record<string, string> = {
  application: 'the application',
  note: 'a note',
  file: 'a file',
}

/** What a candidate was asked about: of older events one thing alone is known. */
const sentIn = ({ kinds, kind }: Record<string, unknown>): string =>
  (Array.isArray(kinds) ? kinds : [kind])
    .map((one) => sentThings[String(one)] ?? 'something')
    .join(' and ')

/** What happened to candidates, by the verb of the event. */
export const candidateSentences: Sentences = {
  'application.received': ({ subject, data }) =>
    data.unconfirmed
      ? `An application came on the careers page in the name of ${subject}`
      : `${subject} applied on the careers page`,
  'application.confirmed': ({ subject, data }) =>
    `${subject} said that they sent ${sentIn(data)} themselves`,
  'application.denied': ({ subject, data }) =>
    `${subject} said that somebody else sent ${sentIn(data)} in their name`,
  'application.denial-undone': ({ subject }) =>
    `${subject} took back that somebody else had sent their application`,
  'application.repeated': ({ subject }) =>
    `An application came again through the public form in the name of ${subject}; both are kept together`,
  'application.replaced': ({ subject }) =>
    `${subject} applied on the careers page; it takes the place of what had come in their name`,
  'candidacy.added': ({ actor, subject }) => `${actor} added ${subject}`,
  'candidacy.imported': ({ actor, subject }) => `${actor} imported ${subject}`,
  'candidacy.moved': ({ actor, subject, name }) =>
    `${actor} moved ${subject} from “${name('from')}” to “${name('to')}”`,
  'candidacy.rejected': ({ actor, subject }) => `${actor} rejected ${subject}`,
  'candidacy.rejection-told': ({ subject }) => `${subject} was told of the rejection by mail`,
  'candidacy.withdrawn': ({ actor, subject }) =>
    actor === subject ? `${subject} withdrew` : `${actor} noted that ${subject} withdrew`,
  'candidacy.hired': ({ actor, subject }) =>
    actor === subject ? `${subject} is hired` : `${actor} marked ${subject} as hired`,
  'candidacy.reopened': ({ actor, subject }) =>
    actor === subject
      ? `${subject} is back in the process`
      : `${actor} took ${subject} back into the process`,
  'candidacy.tagged': ({ actor, subject }) => `${actor} tagged ${subject}`,
  'candidacy.untagged': ({ actor, subject }) => `${actor} removed a tag from ${subject}`,
  'candidacy.origin-changed': ({ actor, subject }) => `${actor} changed where ${subject} came from`,
  'candidate.changed': ({ actor, subject }) => `${actor} changed the facts about ${subject}`,
  'view.saved': ({ actor, subject }) => `${actor} saved a view of the candidates of ${subject}`,
  'view.changed': ({ actor, subject }) => `${actor} changed a view of the candidates of ${subject}`,
  'view.removed': ({ actor, subject }) => `${actor} deleted a view of the candidates of ${subject}`,
  'note.written': ({ actor, subject }) => `${actor} wrote a note about ${subject}`,
  'note.changed': ({ actor, subject }) => `${actor} changed a note about ${subject}`,
  'note.removed': ({ actor, subject }) => `${actor} removed a note about ${subject}`,
  'message.sent': ({ actor, subject }) => `${actor} wrote to ${subject}`,
  'message.received': ({ subject }) => `${subject} wrote to the team`,
  'message.from-another-address': ({ subject }) =>
    `A mail about ${subject} came from another address`,
  'message.sender-not-verified': ({ subject }) =>
    `A mail about ${subject} came whose sender is not verified`,
  'accommodation.asked': ({ subject }) => `${subject} asked for an adjustment to the interviews`,
  'accommodation.shared': ({ actor, subject }) =>
    `${actor} told the interviewers of ${subject} what they need to know`,
  'work-sample.sent': ({ subject }) => `${subject} sent a work sample`,
  'resume.downloaded': ({ actor, subject }) => `${actor} downloaded the résumé of ${subject}`,
  'pool.joined': ({ subject }) => `${subject} joined the talent pool`,
  'pool.left': ({ subject }) => `${subject} left the talent pool`,
  'pool.invited': ({ actor, data, subject }) =>
    `${actor} wrote to ${counted(data.count, 'person', 'people')} of the talent pool about ${subject}`,
  'referral.made': ({ actor, subject }) => `${actor} referred somebody to ${subject}`,
  'referral.declined': ({ subject }) =>
    `Somebody who was referred to ${subject} does not want to be asked`,
  'portal.entered': ({ subject }) => `${subject} opened their application in the portal`,
  'candidates.imported': ({ actor, data, subject }) =>
    `${actor} imported ${counted(data.added, 'candidate', 'candidates')} into ${subject} from a file`,
  'candidates.exported': ({ actor, data, subject }) =>
    `${actor} exported ${counted(data.count, 'candidate', 'candidates')} of ${subject} to a file`,
}
