import type { Sentences } from '#app/accounts/audit/listing/sentences.ts'

/** What happened where planning and hiring meet, by the verb of the event. */
export const staffingSentences: Sentences = {
  'proposal.made': ({ actor, data }) => `${actor} proposed to hire (${data.role})`,
  'proposal.priced': ({ data }) => `A hiring proposal (${data.role}) was priced`,
  'proposal.price-asked': ({ actor, data }) =>
    `${actor} had the hiring proposal (${data.role}) priced again`,
  'proposal.price-failed': ({ data }) => `A hiring proposal (${data.role}) could not be priced`,
  'proposal.approved': ({ actor, data }) => `${actor} approved the hiring proposal (${data.role})`,
  'proposal.declined': ({ actor, data }) => `${actor} declined the hiring proposal (${data.role})`,
  'proposal.opened': ({ actor, subject }) => `${actor} made ${subject} from a hiring proposal`,
  'arrival.recorded': ({ subject }) => `A hire for ${subject} became capacity`,
  'arrival.moved': ({ actor, subject }) => `${actor} moved the start of the hire for ${subject}`,
  'plan.moved': ({ subject }) => `The plan was reckoned anew because of ${subject}`,
}
