import { counted } from '#app/math/text/counted.ts'
import type { Sentences } from '#app/accounts/audit/listing/sentences.ts'
import { stages } from './use-case.ts'
import { stageNames } from './words.ts'

const stageName = (key: unknown) => {
  const stage = stages.find((known) => known === key)
  return stage ? stageNames[stage].toLowerCase() : 'another stage'
}

/** What happened to use cases, by the verb of the event. */
export const useCaseSentences: Sentences = {
  'use-case.submitted': ({ actor, subject }) => `${actor} handed in the use case ${subject}`,
  'use-case.changed': ({ actor, subject }) => `${actor} changed the facts of ${subject}`,
  'use-case.imported': ({ actor, data }) =>
    `${actor} imported ${counted(Number(data.added), 'use case')} and changed ${data.changed}`,
  'use-case.exported': ({ actor, data }) =>
    `${actor} exported ${counted(Number(data.count), 'use case')}`,
  'use-case.owner-named': ({ actor, subject, data, name }) =>
    data.member
      ? `${actor} made ${name('member')} the owner of ${subject}`
      : `${actor} left ${subject} without an owner`,
  'use-case.estimated': ({ actor, subject }) => `${actor} changed the estimates of ${subject}`,
  'use-case.moved': ({ actor, subject, data }) =>
    `${actor} moved ${subject} from ${stageName(data.from)} to ${stageName(data.to)}`,
  'use-case.stage-planned': ({ actor, subject, data }) =>
    `${actor} wrote what ${subject} has to show at ${stageName(data.stage)}`,
  'use-case.parked': ({ actor, subject }) => `${actor} parked ${subject}`,
  'use-case.unparked': ({ actor, subject }) => `${actor} brought ${subject} back`,
  'use-case.merged': ({ actor, subject, name }) =>
    `${actor} merged ${subject} into ${name('into')}`,
  'use-case.unmerged': ({ actor, subject, name }) =>
    `${actor} took ${subject} out of ${name('from')} again`,
  'use-case.joined': ({ actor, subject }) => `${actor} said that their idea is ${subject}`,
  'use-case.stakeholder-added': ({ actor, subject }) =>
    `${actor} noted a stakeholder of ${subject}`,
  'use-case.stakeholder-removed': ({ actor, subject }) =>
    `${actor} took a stakeholder off ${subject}`,
  'use-case.alternative-added': ({ actor, subject }) =>
    `${actor} noted another way to do ${subject}`,
  'use-case.alternative-removed': ({ actor, subject }) =>
    `${actor} took another way off ${subject}`,
  'use-case.linked': ({ actor, subject, data, name }) =>
    data.kind === 'after'
      ? `${actor} put ${subject} after ${name('other')}`
      : `${actor} noted that ${subject} and ${name('other')} exclude each other`,
  'use-case.unlinked': ({ actor, subject, name }) =>
    `${actor} took a link between ${subject} and ${name('other')} away`,
}
