import { accessNames, type Access } from '#app/accounts/actor.ts'

/** An event with the names of those it is about, ready to be told. */
export type ToldEvent = {
  actor: string
  /** The name of what the event is about; empty where it has none. */
  subject: string
  /** The actor and the subject are the same member. */
  self: boolean
  data: Record<string, string | number | boolean | null | string[]>
  /** The name behind an id in the data. */
  name: (key: string) => string
}

/** How each verb of a domain is told in one English sentence, without its full stop. */
export type Sentences = Record<string, (event: ToldEvent) => string>

const access = (value: unknown) =>
  (accessNames[value as Access] ?? String(value ?? '')).toLowerCase()

const fieldNames: Record<string, string> = {
  name: 'name',
  employerSize: 'number of employees',
  accommodationContact: 'contact for accommodations',
  about: 'about text',
  privacyNotice: 'privacy notice',
  statistics: 'statistics in debriefs',
}

const fields = (list: unknown) =>
  Array.isArray(list) && list.length > 0
    ? list.map((field) => fieldNames[String(field)] ?? String(field)).join(', ')
    : 'nothing'

export const accountsSentences: Sentences = {
  'organisation.created': ({ actor }) => `${actor} made the organisation`,
  'organisation.settings-changed': ({ actor, data }) =>
    `${actor} changed the settings: ${fields(data.fields)}`,
  'member.signed-in': ({ actor }) => `${actor} signed in`,
  'session.ended': ({ actor }) => `${actor} ended a session in another browser`,
  'member.signed-out': ({ actor, subject, data }) =>
    `${actor} ended ${data.sessions === 1 ? 'a session' : `${data.sessions} sessions`} of ${subject}`,
  'member.profile-changed': ({ actor }) => `${actor} changed their account`,
  'member.access-changed': ({ actor, subject, data }) =>
    `${actor} changed the access of ${subject} from ${access(data.from)} to ${access(data.to)}`,
  'member.removed': ({ actor, subject }) => `${actor} removed ${subject} from the organisation`,
  'member.left': ({ actor }) => `${actor} left the organisation`,
  'invitation.sent': ({ actor, data }) => `${actor} invited somebody as ${access(data.access)}`,
  'invitation.revoked': ({ actor }) => `${actor} withdrew an invitation`,
  'invitation.accepted': ({ actor, data }) =>
    `${actor} joined the organisation as ${access(data.access)}`,
  'access.asked': ({ actor }) => `${actor} asked for access to a page`,
  'key.made': ({ actor }) => `${actor} made an API key`,
  'key.revoked': ({ actor, data }) =>
    `${actor} revoked ${data.own ? 'an API key' : 'an API key of somebody else'}`,
  'webhook.added': ({ actor }) => `${actor} added a webhook`,
  'webhook.secret-changed': ({ actor }) => `${actor} gave a webhook a new secret`,
  'webhook.removed': ({ actor }) => `${actor} removed a webhook`,
  'webhook.resumed': ({ actor }) => `${actor} switched a webhook on again`,
  'webhook.disabled': ({ actor }) => `${actor} switched a webhook off because its address is gone`,
}

/** The sentence of an event; an unknown verb is told as it is written. */
export function tell(sentences: Sentences, verb: string, event: ToldEvent): string {
  const known = sentences[verb]
  const way = event.data.apiKey ? ' (by an API key)' : ''
  const origin = event.data.imported ? ' (imported)' : ''
  const told = known ? `${known(event)}${way}` : `${event.actor}: ${verb.replaceAll(/[.-]/g, ' ')}`
  return `${told}${origin}.`
}
