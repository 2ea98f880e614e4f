import type { Sentences } from '#app/accounts/audit/listing/sentences.ts'
import { findQuestion } from './checklist/checklist.ts'
import { steps } from './checklist/steps.ts'

const gate = (key: unknown) => {
  const title = findQuestion(String(key))?.title
  return title ? `${String(key)} “${title}”` : 'a gate'
}

const part = (key: unknown) => steps.find((step) => step.key === key)?.title.toLowerCase()

const answered = (questions: unknown) =>
  Array.isArray(questions) && questions.length > 0 ? ` (${questions.join(', ')})` : ''

/** What happened to scopes and metrics, by the verb of the event. */
export const scopingSentences: Sentences = {
  'scope.changed': ({ actor, subject, data }) =>
    `${actor} worked on the ${part(data.step) ?? 'scope'} of ${subject}${answered(data.questions)}`,
  'gate.passed': ({ actor, subject, data }) =>
    `${actor} passed ${subject} at gate ${gate(data.question)}`,
  'gate.failed': ({ actor, subject, data }) =>
    `${actor} failed ${subject} at gate ${gate(data.question)}`,
  'gate.reopened': ({ actor, subject, data }) =>
    `${actor} opened gate ${gate(data.question)} of ${subject} again`,
  'gate.passed-by': ({ actor, subject, data }) =>
    `${actor} let ${subject} past gate ${gate(data.question)}, with a reason`,
  'metric.defined': ({ actor, subject }) => `${actor} defined the metric ${subject}`,
  'metric.changed': ({ actor, subject, data }) =>
    `${actor} changed the metric ${subject} to version ${data.version}`,
  'metric.signed-off': ({ actor, subject, data }) =>
    `${actor} signed off version ${data.version} of the metric ${subject}`,
}
