import { describe, expect, test } from 'vitest'
import { excerptsOf, findingsOf, fixed } from './check.ts'

describe('hype words', () => {
  test.each([
    ['We want a Python ninja.', 'ninja', 'We want a Python engineer.'],
    ['A rockstar joins us', 'A rockstar', 'An engineer joins us'],
    ['You are a rock star engineer', 'a rock star engineer', 'You are a skilled engineer'],
    ['SQL gurus', 'gurus', 'SQL engineers'],
    ['an absolute wizard', 'wizard', 'an absolute engineer'],
    ['Ninja wanted', 'Ninja', 'Engineer wanted'],
  ])('“%s” is found and named', (text, excerpt, after) => {
    expect(excerptsOf('hype-word', text)).toEqual([excerpt])
    expect(fixed('hype-word', text)).toBe(after)
  })

  test('names the job by its role', () => {
    expect(fixed('hype-word', 'a data guru', { role: 'data-analyst' })).toBe('a data analyst')
    expect(fixed('hype-word', 'a guru', { role: 'our-own-card' })).toBe('a specialist')
  })

  test('is found in a heading and inside emphasis', () => {
    expect(excerptsOf('hype-word', '# SQL *ninja*')).toEqual(['ninja'])
  })

  test('a name is no hype', () => {
    expect(findingsOf('hype-word', 'You worked at Rockstar Games.')).toEqual([])
  })
})

describe('age-coded words', () => {
  test.each([
    ['You are a digital native.', 'You are at ease with digital tools.'],
    ['Recent graduates are welcome.', 'People early in their career are welcome.'],
    ['We hire a recent graduate.', 'We hire someone early in their career.'],
    ['Join our young and dynamic team.', 'Join our dynamic team.'],
    ['a young team', 'a team'],
    ['an energetic person', 'a motivated person'],
    ['You are mature professionals', 'You are professionals'],
  ])('“%s” becomes “%s”', (text, after) => {
    expect(findingsOf('age-word', text)).toHaveLength(1)
    expect(fixed('age-word', text)).toBe(after)
    expect(findingsOf('age-word', after)).toEqual([])
  })

  test.each(['You are young.', 'aged 25-35', 'under 30 years old', 'You may be overqualified.'])(
    '“%s” is found, and the writer finds better words',
    (text) => {
      expect(findingsOf('age-word', text)).toHaveLength(1)
      expect(findingsOf('age-word', text)[0]).not.toHaveProperty('suggestion')
    },
  )

  test.each([
    'We are a young company with young products.',
    'Mature pipelines.',
    'The codebase is 12 years old.',
    'You manage packages and pages.',
  ])('“%s” is not about people', (text) => {
    expect(findingsOf('age-word', text)).toEqual([])
  })
})

describe('coded wording', () => {
  const masculine = 'Be confident. Be outspoken. Be dominant. '

  test('three more words on one side are only notes', () => {
    const findings = findingsOf('coded-word', masculine)
    expect(findings.map(({ excerpt }) => excerpt)).toEqual(['confident', 'outspoken', 'dominant'])
    expect(findings.every(({ severity }) => severity === 'note')).toBe(true)
    expect(findingsOf('coded-wording', masculine)).toEqual([])
  })

  test('four more make a finding that lists them', () => {
    const [finding, ...more] = findingsOf('coded-wording', `${masculine}Be decisive.`)
    expect(more).toEqual([])
    expect(finding).toMatchObject({ severity: 'warn', excerpt: 'confident' })
    expect(finding?.reason).toContain(
      '4 masculine-coded words (confident, outspoken, dominant, decisive)',
    )
    expect(finding?.source).toContain('Gaucher')
  })

  test('the other side weighs against it', () => {
    expect(findingsOf('coded-wording', `${masculine}Be decisive and kind.`)).toEqual([])
  })

  test('works the other way round', () => {
    const [finding] = findingsOf('coded-wording', 'Be kind, gentle, polite and honest.')
    expect(finding?.reason).toContain('4 feminine-coded words')
  })

  test('offers a plain word where one fits', () => {
    expect(fixed('coded-word', 'A challenging task')).toBe('A difficult task')
    expect(fixed('coded-word', 'Independently run')).toBe('On your own run')
  })
})

describe('reading grade', () => {
  const hard =
    'The successful individual operationalises organisational transformation initiatives by determining multidimensional architectural considerations throughout geographically distributed stakeholder communities.'

  test('plain words pass', () => {
    expect(
      findingsOf(
        'reading-grade',
        'You look at the data with us. Then you fix the model, and we ship it.',
      ),
    ).toEqual([])
  })

  test('marks the hardest part and says the grade', () => {
    const [finding] = findingsOf(
      'reading-grade',
      `# Job\n\nWe sell food to many shops here.\n\n${hard}`,
    )
    expect(finding?.excerpt).toBe(hard)
    expect(finding?.reason).toMatch(/grade \d\d\.\d/)
  })

  test('counts each bullet as a sentence and leaves out short ones', () => {
    expect(
      findingsOf(
        'reading-grade',
        '- Interoperability\n- Organisational considerations\n- Infrastructure',
      ),
    ).toEqual([])
  })

  test('says nothing about a handful of words', () => {
    expect(
      findingsOf('reading-grade', 'Organisational interoperability considerations apply.'),
    ).toEqual([])
  })
})

describe('unlawful questions in an ad', () => {
  test('are found where they stand', () => {
    expect(excerptsOf('unlawful-question', 'Apply now. Tell us your **age**. Thanks.')).toEqual([
      'Tell us your **age**.',
    ])
    expect(findingsOf('salary-history', '- State your current salary')).toMatchObject([
      { severity: 'block' },
    ])
  })
})
