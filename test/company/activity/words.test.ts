import { expect, test } from 'vitest'
import { tell } from '#app/accounts/audit/listing/sentences.ts'
import { sentences } from '#app/company/activity/events.ts'

test.each([
  ['job.retried', { kind: 'resume.read' }, 'started a background job again: “Read a résumé”.'],
  [
    'organisation.mail-worded',
    { own: true, mail: 'application-received' },
    'worded the mail “An application has arrived”.',
  ],
  ['organisation.deletion-asked', { on: '2026-11-29' }, 'to be deleted on 29 Nov 2026.'],
  ['subscription.plan-chosen', { plan: 'team' }, 'chose the Team plan.'],
  [
    'assistant.settings-changed',
    { fields: ['baseUrl', 'inputPrice', 'outputPrice', 'pricesVersion', 'dialect'] },
    'changed the language model’s settings (address, prices).',
  ],
  ['activity.exported', { count: 1 }, 'exported one entry of the activity to a file.'],
])('%s is told in words that stand on its page', (verb, data, words) => {
  const told = tell(sentences, verb, {
    actor: 'Ada',
    subject: 'Grace',
    self: false,
    data,
    name: (key) => key,
  })
  expect(told).toContain(words)
})
