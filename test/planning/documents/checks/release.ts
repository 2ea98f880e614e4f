import { prFaqSections } from '#app/planning/documents/sections.ts'
import type { DocumentText } from '#app/writing/documents/kind.ts'

const bodies: Record<string, string> = {
  heading: 'Support agents find the answer to a ticket in 7 minutes.',
  'sub-heading': 'Draft answers save agents the search and shops the wait.',
  summary:
    '**Graz, 30 September 2027.** From today, support agents find the answer in 7 minutes instead of 11.5. The draft names its sources.',
  problem: 'A shop manager waits while an agent searches. Each ticket takes 11.5 min.',
  solution: 'The agent reads a drafted answer with its sources and sends it. A ticket takes 7 min.',
  'our-quote':
    '“Nobody has to wait for what we know already.” [hypothetical], says our spokesperson.',
  'customer-quote': '“I had my answer before the truck left.” [hypothetical], says a shop manager.',
  'getting-started': '- Open a ticket.\n- Read the draft.',
  'call-to-action': 'Ask your team lead for access.',
  'external-faq': '### When can I use it?\n\nFrom Q3 2027.',
  'internal-faq': [
    '### Demand',
    'Agents asked for it in each survey.',
    '### Unit economics',
    'See the facts.',
    '### Dependencies',
    'The search of the ticket system.',
    '### Feasibility',
    'The data is there.',
    '### Top risks',
    'Agents do not trust the drafts.',
    '### What will we not build?',
    'Answers that nobody reads first.',
  ].join('\n\n'),
}

/** A PR-FAQ that passes every check, with other words in some of its sections. */
export const release = (change: Record<string, string> = {}): DocumentText => ({
  kind: 'pr-faq',
  title: 'Draft answers to support tickets',
  sections: prFaqSections.map(({ key, title }) => ({
    key,
    title,
    body: change[key] ?? bodies[key] ?? '',
  })),
})
