import { figure } from '#app/math/text/figures.ts'
import { moneyWords } from '#app/planning/money.ts'
import type { Sentences } from '#app/accounts/audit/listing/sentences.ts'

/** What a plan is worth; events of before the currency stood in them say thousands alone. */
const worth = ({ value, currency }: Record<string, unknown>) =>
  typeof currency === 'string'
    ? moneyWords(Number(value), currency)
    : `${figure(Number(value))} thousand`

/** What happened to scenarios and plans, by the verb of the event. */
export const roadmapSentences: Sentences = {
  'scenario.made': ({ actor, subject }) => `${actor} made the scenario ${subject}`,
  'scenario.changed': ({ actor, subject }) => `${actor} changed what ${subject} assumes`,
  'scenario.ruled': ({ actor, subject, name }) =>
    `${actor} changed what ${subject} demands of ${name('useCase')}`,
  'scenario.solve-asked': ({ actor, subject }) => `${actor} had ${subject} solved`,
  'scenario.solve-cancelled': ({ actor, subject }) => `${actor} ended the solving of ${subject}`,
  'scenario.solved': ({ subject, data }) =>
    `The optimiser found a plan for ${subject} worth ${worth(data)}`,
  'plan.committed': ({ actor, subject, data }) =>
    `${actor} ${data.again ? `made plan ${data.again} of ${subject} the plan again,` : `committed ${subject}`} as plan ${data.number}${Number(data.despite ?? 0) > 0 ? ', knowing that it was older than what holds now, or past gates' : ''}`,
}
