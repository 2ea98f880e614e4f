import { describe, expect, test } from 'vitest'
import { launchQuarterOf } from '#app/planning/documents/checks/dateline.ts'
import { questionsIn } from '#app/planning/documents/checks/questions.ts'
import { packOfUseCase } from '#app/planning/documents/facts/use-case-pack.ts'
import { prFaq } from '#app/planning/documents/pr-faq/pr-faq.ts'
import type { DocumentText } from '#app/writing/documents/kind.ts'
import { knownTickets } from '#test/planning/documents/known.ts'
import { release } from './release.ts'

const today = new Date('2026-11-21T09:00:00Z')
const { facts } = packOfUseCase(knownTickets)

const rules = (document: DocumentText) =>
  prFaq
    .check(document, facts, today)
    .map(({ rule, section }) => (section ? `${rule} ${section}` : rule))

test('a good one passes every check', () => {
  expect(rules(release())).toEqual([])
})

describe('what is found', () => {
  test.each<[string, Record<string, string>, string[]]>([
    ['a part is empty', { 'call-to-action': ' ' }, ['parts call-to-action']],
    [
      'two sentences in the heading',
      { heading: 'Agents answer faster. They save 4.5 minutes.' },
      ['one-sentence heading', 'claims heading'],
    ],
    [
      'no customer in the first sentence',
      { summary: '**Graz, 30 September 2027.** The draft is faster. It is new.' },
      ['first-sentence summary'],
    ],
    [
      'no benefit in the first sentence',
      { summary: '**Graz, 30 September 2027.** Agents have a new tool.' },
      ['first-sentence summary'],
    ],
    ['no dateline', { summary: 'Agents find the answer in 7 minutes.' }, ['dateline summary']],
    [
      'a dateline in the past',
      { summary: '**Graz, 30 September 2026.** Agents find the answer in 7 minutes.' },
      ['dateline summary', 'claims summary'],
    ],
    [
      'a dateline in another quarter',
      { summary: '**Graz, 1 October 2027.** Agents find the answer in 7 minutes.' },
      ['dateline summary', 'claims summary'],
    ],
    [
      'no number in the problem',
      { problem: 'A shop manager waits while an agent searches.' },
      ['numbers problem'],
    ],
    [
      'no number in the benefit',
      { solution: 'The agent reads a drafted answer.' },
      ['numbers solution'],
    ],
    [
      'a quote that is not marked',
      { 'our-quote': 'We like it, says our spokesperson.' },
      ['quote-marked our-quote'],
    ],
    [
      'a quote of somebody real',
      { 'customer-quote': '“I like it.” [hypothetical], says Rosa Vidal.' },
      ['quote-real-person customer-quote'],
    ],
    [
      'a question without an answer',
      {
        'internal-faq':
          release()
            .sections.at(-1)
            ?.body.replace('Agents asked for it in each survey.', 'Missing: numbers.') ?? '',
      },
      ['mandatory-questions internal-faq', 'missing internal-faq'],
    ],
    [
      'a question nobody asks',
      {
        'internal-faq': release().sections.at(-1)?.body.replace('### Top risks', '### Also') ?? '',
      },
      ['mandatory-questions internal-faq'],
    ],
    ['a claim without a fact', { problem: 'Each ticket takes 14 minutes.' }, ['claims problem']],
    ['jargon', { 'call-to-action': 'Leverage the synergy.' }, ['jargon call-to-action']],
    [
      'the name of a model',
      { 'call-to-action': 'Ask for the transformer.' },
      ['model-names call-to-action'],
    ],
    [
      'an acronym nobody explains',
      { 'call-to-action': 'Ask the CSRM team.' },
      ['acronyms call-to-action'],
    ],
    [
      'weasel words',
      { 'call-to-action': 'It might help significantly.' },
      ['weasel-words call-to-action'],
    ],
    [
      'something that is missing',
      { 'call-to-action': 'Missing: where to go now.' },
      ['missing call-to-action'],
    ],
  ])('%s', (_, change, expected) => {
    expect(rules(release(change))).toEqual(expected)
  })

  test('a release over one page, a FAQ over five', () => {
    const long = 'Agents read the draft and send it. '.repeat(60)
    expect(rules(release({ 'getting-started': long }))).toEqual(['length'])
    const faq = `${release().sections.at(-1)?.body}\n\n${'Agents read the draft. '.repeat(570)}`
    expect(rules(release({ 'internal-faq': faq }))).toEqual(['length internal-faq'])
  })

  test('a solution before its problem', () => {
    const { sections, ...document } = release()
    expect(rules({ ...document, sections: sections.toReversed() })).toContain('order solution')
  })

  test('a sentence only graduates read', () => {
    const hard =
      'Organisational stakeholders operationalise interdepartmental communication methodologies, notwithstanding institutional heterogeneity, ' +
      'whereby administrative intermediaries systematically accommodate multidimensional informational requirements, ' +
      'consequently facilitating transformational reconfiguration of responsibilities, accountabilities and capabilities ' +
      'throughout geographically distributed operational environments, irrespective of jurisdictional particularities.'
    expect(rules(release({ 'getting-started': `${hard} ${hard}` }))).toEqual(['reading-grade'])
  })

  test('a feature that the PRD does not have', () => {
    const prd =
      'The AI drafts an answer to a ticket with sources; an agent reads the drafted answer and sends it.'
    const promising = { solution: 'It translates invoices into nine languages overnight.' }
    expect(rules({ ...release(), prd })).toEqual([])
    expect(rules({ ...release(promising), prd })).toContain('features solution')
  })
})

test('colleagues are real people as well', () => {
  const quoted = release({ 'our-quote': '“Good.” [hypothetical], says Vera Kolb.' })
  expect(rules({ ...quoted, people: ['Vera Kolb'] })).toContain('quote-real-person our-quote')
})

test('a launch quarter that is given goes before that of the facts', () => {
  expect(launchQuarterOf(facts)).toEqual({
    label: 'Q3 2027',
    from: '2027-07-01',
    until: '2027-09-30',
  })
  expect(launchQuarterOf([])).toBeNull()
  const launchQuarter = { label: 'Q4 2027', from: '2027-10-01', until: '2027-12-31' }
  expect(rules({ ...release(), launchQuarter })).toEqual(['dateline summary'])
})

test('questions are headings or bold lines', () => {
  expect(questionsIn('### One?\n\nYes.\n\n**Two?**\n\nNo.')).toEqual([
    { question: 'One?', answer: 'Yes.' },
    { question: 'Two?', answer: 'No.' },
  ])
})
