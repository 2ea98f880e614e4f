import type { EventFilters } from '#app/accounts/audit/listing/listed-event.ts'
import { sentences } from './events.ts'
import { deedNames, kindNames, periodNames } from './filter-names.ts'
import type { Deed, Kind } from './filter-names.ts'

const nounsOf: Record<Kind, readonly string[]> = {
  openings: ['opening', 'openings', 'description', 'loop', 'rubric'],
  candidates: [
    'application',
    'candidacy',
    'candidate',
    'candidates',
    'note',
    'message',
    'resume',
    'work-sample',
    'accommodation',
    'portal',
    'pool',
    'referral',
    'view',
  ],
  interviews: [
    'interview',
    'interviewer',
    'availability',
    'calendar',
    'meeting',
    'scorecard',
    'scorecards',
  ],
  decisions: ['debrief', 'finalists', 'decision', 'offer', 'fairness'],
  planning: [
    'use-case',
    'scope',
    'gate',
    'metric',
    'worksheet',
    'data-sample',
    'framework',
    'round',
    'matrix',
    'capacity',
    'scenario',
    'plan',
    'proposal',
    'arrival',
    'outcome',
    'review',
    'story',
  ],
  roles: ['role-card'],
  writing: ['document', 'document-template', 'post', 'tldr'],
  people: ['member', 'invitation', 'access', 'session', 'key', 'directory'],
  organisation: [
    'organisation',
    'domain',
    'identity-provider',
    'assistant',
    'job',
    'sample',
    'retention',
    'activity',
    'webhook',
    'subscription',
    'retention',
  ],
}

const added =
  /^(connected|joined|prepared|opened|added|imported|copied|received|repeated|written|sent|created|accepted|scheduled|begun|fact-added|sealed|made|tagged|interview-added|member-seated|view-stated|submitted|stakeholder-added|alternative-added|linked|rated-after-discussion|asked|solve-asked|link-made|commented|suggested|approval-asked|reading-started|(booking|holiday|leave|person|run-work|group)-added)$/
const ended =
  /^(person-deactivated|closed|paused|declined|rejected|rejection-told|withdrawn|untagged|removed|left|ended|wait-ended|revoked|recalled|cancelled|recused|no-show|replaced|interview-retired|member-unseated|parked|merged|unlinked|link-revoked|solve-cancelled|archived|unscheduled|approval-withdrawn|preparation-withdrawn|taken-back|given-times-taken-back|objected|reading-ended|suggestion-declined|lost|(stakeholder|alternative|booking|holiday|leave|run-work|person|group)-removed)$/
const read = /^(exported|statistics-read|downloaded|entered|signed-in|came-by-mail|revealed)$/

/** What kind of thing a verb is about. */
export const kindOf = (verb: string): Kind | undefined =>
  kinds.find((kind) => nounsOf[kind].some((noun) => noun === verb.split('.')[0]))

const kinds = Object.keys(nounsOf) as Kind[]

/** What was done, roughly. */
export function deedOf(verb: string): Deed {
  const participle = verb.split('.')[1] ?? ''
  if (added.test(participle)) return 'added'
  if (ended.test(participle)) return 'ended'
  return read.test(participle) ? 'read' : 'changed'
}

const day = 24 * 60 * 60 * 1000

const isOneOf = <Key extends string>(names: Record<Key, string>, text: string): text is Key =>
  Object.hasOwn(names, text)

/** The filters of the page from its URL; what nobody offers is left out. */
export function filtersFrom(params: URLSearchParams, now: Date): EventFilters {
  const asked = (name: string) => params.get(name)?.trim() ?? ''
  const [kind, deed, period] = [asked('kind'), asked('deed'), asked('period')]
  const chosen = (verb: string) =>
    (!isOneOf(kindNames, kind) || kindOf(verb) === kind) &&
    (!isOneOf(deedNames, deed) || deedOf(verb) === deed)
  const narrowed = isOneOf(kindNames, kind) || isOneOf(deedNames, deed)
  return {
    ...(isId(asked('person')) ? { actorId: asked('person') } : {}),
    ...(isId(asked('about')) ? { subjectId: asked('about') } : {}),
    ...(narrowed ? { verbs: Object.keys(sentences).filter(chosen) } : {}),
    ...(isOneOf(periodNames, period)
      ? { from: new Date(now.getTime() - Number(period) * day) }
      : {}),
  }
}

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
