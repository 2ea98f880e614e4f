import type { Sentences } from '#app/accounts/audit/listing/sentences.ts'
import { inWords } from './pools/pool-words.ts'

/** What happened to loops and interviews, by the verb of the event. */
export const interviewSentences: Sentences = {
  'loop.interview-added': ({ actor, subject }) =>
    `${actor} added an interview to the loop of ${subject}`,
  'loop.interview-changed': ({ actor, subject, name }) =>
    `${actor} changed “${name('plan')}” in the loop of ${subject}`,
  'loop.interview-retired': ({ actor, subject, name }) =>
    `${actor} took “${name('plan')}” out of the loop of ${subject}`,
  'loop.interview-restored': ({ actor, subject, name }) =>
    `${actor} put “${name('plan')}” back into the loop of ${subject}`,
  'loop.interviewers-assigned': ({ actor, subject, name, data }) => {
    const some = typeof data.meet === 'number' ? `: ${inWords(data.meet)} of those named` : ''
    return `${actor} said who takes “${name('plan')}” in the loop of ${subject}${some}`
  },
  'rubric.amended': ({ actor, subject, data }) =>
    `${actor} saved version ${data.number} of the rubric of ${subject}`,
  'interviewer.load-set': ({ actor, subject, data }) =>
    `${actor} set how many interviews ${subject} takes a week: ${data.perWeek}`,
  'interview.scheduled': ({ actor, subject, name }) =>
    `${actor} set up “${name('plan')}” of ${subject} with ${name('interviewer')}`,
  'interview.time-set': ({ actor, subject, data }) =>
    data.at === null
      ? `${actor} took back the time of an interview of ${subject}`
      : `${actor} set the time of an interview of ${subject}`,
  'interview.recused': ({ actor, subject }) =>
    `${actor} noted that an interviewer of ${subject} stepped back`,
  'interview.no-show': ({ actor, subject }) =>
    `${actor} noted that an interview of ${subject} did not take place`,
  'interview.cancelled': ({ actor, subject }) => `${actor} called off an interview of ${subject}`,
  'interview.replaced': ({ actor, subject, name }) =>
    `${actor} gave an interview of ${subject} from ${name('interviewer')} to somebody else`,
}
