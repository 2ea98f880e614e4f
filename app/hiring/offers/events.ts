import type { Sentences } from '#app/accounts/audit/listing/sentences.ts'

/** What happened to offers, by the verb of the event. */
export const offerSentences: Sentences = {
  'opening.band-set': ({ actor, subject }) => `${actor} set the pay band of ${subject}`,
  'offer.letter-changed': ({ actor }) => `${actor} changed the offer letter`,
  'offer.made': ({ actor, subject, data }) =>
    data.number === 1
      ? `${actor} made an offer to ${subject}`
      : `${actor} made version ${data.number} of the offer to ${subject}`,
  'offer.approved': ({ actor, subject }) => `${actor} approved the offer to ${subject}`,
  'offer.objected': ({ actor, subject }) => `${actor} declined to approve the offer to ${subject}`,
  'offer.sent': ({ actor, subject }) => `${actor} sent the offer to ${subject}`,
  'offer.taken-back': ({ actor, subject }) => `${actor} took back the offer to ${subject}`,
  'offer.negotiation-noted': ({ actor, subject }) =>
    `${actor} noted what was said about the offer to ${subject}`,
  'offer.accepted': ({ subject }) => `${subject} accepted the offer`,
  'offer.declined': ({ subject }) => `${subject} declined the offer`,
}
