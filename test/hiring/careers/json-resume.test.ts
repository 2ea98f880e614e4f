import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSubmission } from '#app/hiring/careers/apply/read-submission.ts'
import { resumeText } from '#app/hiring/careers/apply/json-resume.ts'

const resume = {
  $schema: 'https://example.com/schema.json',
  basics: { name: 'Ada Okafor', label: 'Engineer', location: { city: 'Lagos' }, profiles: [] },
  work: [
    { name: 'Kelp & Sons', position: 'Lead', startDate: '2020-01', highlights: ['Cut\ncosts', ''] },
  ],
  skills: [{ name: 'Forecasting', keywords: ['SQL', 'Python'] }],
  awards: [],
}

test('a JSON Resume becomes a text that says all of it, and nothing of its own', () => {
  expect(resumeText(JSON.stringify(resume))).toBe(
    '# Ada Okafor\n\nEngineer\n\nLagos\n\n## Work\n\nKelp & Sons · Lead · 2020-01\n\n- Cut costs\n\n' +
      '## Skills\n\nForecasting\n\n- SQL\n- Python\n',
  )
})

test.each(['', '{', '[]', 'null', '{"basics": 3}', '{"basics": {"name": " "}}', '{"a": 1}'])(
  '%j is none',
  (text) => expect(resumeText(text)).toBeNull(),
)

test('a picture in it is left out, and what is longer than a résumé is refused', () => {
  const withImage = (image: string) =>
    resumeText(JSON.stringify({ basics: { name: 'Ada', image, label: 'Engineer' } }))
  expect(withImage(`data:image/png;base64,${'A'.repeat(200_000)}`)).toBe('# Ada\n\nEngineer\n')
  expect(withImage(`data:image/png;base64,${'A'.repeat(2_000_000)}`)).toBeNull()
  expect(withImage('word '.repeat(30_000))).toBeNull()
})

test('whatever stands in it, there is a text', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 9 })), (parts) => {
      const text = resumeText(JSON.stringify({ ...parts, basics: { name: 'Ada' } }))
      expect(text?.startsWith('# Ada\n')).toBe(true)
    }),
    { numRuns: 100, seed: 7 },
  )
})

test('the form takes it as a résumé, and says what is wrong with another file of that kind', async () => {
  const send = (text: string) => {
    const form = new FormData()
    const fields = { name: 'Ada', email: 'ada@mail.example', consent: 'on', notice: 'v1' }
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    form.set('resume', new File([text], 'ada.json'))
    return readSubmission(form, 'v1')
  }
  const read = await send(JSON.stringify(resume))
  expect(read).toMatchObject({ ok: true, document: { name: 'ada.md', type: 'md' } })
  const refused = await send('{"x": 1}')
  expect(refused).toMatchObject({ ok: false, status: 415 })
  expect(JSON.stringify(refused)).toContain('not a JSON Resume')
})
