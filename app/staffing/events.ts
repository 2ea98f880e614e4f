import type { Sentences } from '#app/accounts/audit/listing/sentences.ts'
import { roleName } from './role-names.ts'
import { withArticle } from '#app/ui/in-sentence.ts'

const hire = (role: unknown) => `proposal to hire ${withArticle(roleName(String(role ?? '')))}`

/** What happened where planning and hiring meet, by the verb of the event. */
export const staffingSentences: Sentences = {
  'proposal.made': ({ actor, data }) => `${actor} made a ${hire(data.role)}`,
  'proposal.priced': ({ data }) => `A ${hire(data.role)} was priced`,
  'proposal.price-asked': ({ actor, data }) => `${actor} had a ${hire(data.role)} priced again`,
  'proposal.price-failed': ({ data }) => `A ${hire(data.role)} could not be priced`,
  'proposal.approved': ({ actor, data }) => `${actor} approved a ${hire(data.role)}`,
  'proposal.declined': ({ actor, data }) => `${actor} declined a ${hire(data.role)}`,
  'proposal.opened': ({ actor, subject }) => `${actor} made ${subject} from a hiring proposal`,
  'arrival.recorded': ({ subject }) => `A hire for ${subject} became capacity`,
  'arrival.moved': ({ actor, subject }) => `${actor} moved the start of the hire for ${subject}`,
  'plan.moved': ({ subject }) => `The plan was reckoned anew because of ${subject}`,
}
