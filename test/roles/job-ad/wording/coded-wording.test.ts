import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sideOf } from '#app/roles/job-ad/wording/coded-stems.ts'
import { codedTokens, codedWording } from '#app/roles/job-ad/wording/coded-wording.ts'
import vectors from '#test/math/vectors/hiring.json' with { type: 'json' }

describe('codedWording', () => {
  test.each(vectors.codedWording)('counts as published: $text', ({ text, masculine, feminine }) => {
    const coded = codedWording(text)
    expect(coded.masculine).toHaveLength(masculine)
    expect(coded.feminine).toHaveLength(feminine)
  })

  test('names the words in the order of the text', () => {
    expect(codedWording('Confident, kind and decisive people who trust.')).toEqual({
      masculine: ['Confident', 'decisive'],
      feminine: ['kind', 'trust'],
    })
  })

  test('counts a token once even when two stems fit', () => {
    expect(codedWording('self-confident').masculine).toEqual(['self-confident'])
    expect(codedWording('interpersonal').feminine).toEqual(['interpersonal'])
  })

  test('counts a word as often as it is used', () => {
    expect(codedWording('trust, trust and trust').feminine).toHaveLength(3)
  })

  test.each([
    'principal',
    'misleading',
    'encourage',
    'community',
    'enforce',
    'confidence',
    'objectives',
  ])('does not know “%s”', (word) => {
    expect(sideOf(word)).toBeNull()
  })

  test.each([
    'You are an analyst and analyse data; analytics and analysis are your trade.',
    'A Lead Data Scientist works with the tech lead and the engineering leads.',
    'Levels: Senior, Lead, Principal. Level: Lead. A lead role.',
    'You act as lead on data questions.',
    'Active learning on monthly active users.',
    'Choose the objective function and the training objective.',
    'Decision trees, decision boundaries, decision science and better decisions.',
    'Independent variables, conditionally independent features, platform-independent code.',
    'Dependent variables and dependencies; it depends on the data.',
    'Competencies, competitors, competitive pay and Kaggle competitions.',
    'Deterministic and non-deterministic tests; determine whether it works.',
    'Brute force and a sales force; force-directed layouts.',
    'Hierarchical models and product hierarchies.',
    'An individual contributor who predicts individual treatment effects.',
    'Intellectual property, business logic, first principles and design principles.',
    'Autonomous vehicles and the champion–challenger pattern.',
    'Child nodes, childcare, pre-commit hooks, commits and committees.',
    'Connectors, connected components and Kafka Connect.',
    'Any kind of data, and what kind of model.',
    'Your responsibilities: you are responsible for the response time; responsible AI.',
    'Sensitive data, sensitivity analysis and cost-sensitive learning.',
    'Support vector machines for customer support and the support team.',
    'Trust and safety, zero trust, trusted data.',
    'A good understanding of statistics and natural language understanding.',
    'A warm start, the yield curve and crop yields; loyalty programmes.',
    'People leadership; leading people.',
  ])('leaves out words of the field: %s', (text) => {
    expect(codedWording(text)).toEqual({ masculine: [], feminine: [] })
  })

  test.each([
    ['You lead by example', 'masculine', 'lead'],
    ['You lead machine-learning projects', 'masculine', 'lead'],
    ['You take the lead', 'masculine', 'lead'],
    ['You work independently', 'masculine', 'independently'],
    ['An active and competitive person', 'masculine', 'active'],
    ['You decide fast', 'masculine', 'decide'],
    ['You support your peers', 'feminine', 'support'],
    ['You are responsive and sensitive', 'feminine', 'responsive'],
    ['You depend', 'feminine', 'depend'],
    ['You understand people', 'feminine', 'understand'],
    ['We are kind', 'feminine', 'kind'],
    ['You are committed', 'feminine', 'committed'],
  ] as const)('keeps the word about the person: %s', (text, side, word) => {
    expect(codedWording(text)[side]).toContain(word)
  })

  test('gives offsets of the word itself', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('leading', 'kind', 'data', 'of', '. ', ' ', '-')),
        (words) => {
          const text = words.join(' ')
          for (const { word, start, end } of codedTokens(text))
            expect(text.slice(start, end)).toBe(word)
        },
      ),
    )
  })
})
