import { describe, expect, test } from 'vitest'
import { renderJobDescription } from '#app/roles/kit/job-description.ts'

describe('a job description', () => {
  test('turns a list into bullets and a sentence into a line', () => {
    const text = renderJobDescription('Data Analyst', {
      mission: 'Answer questions.',
      responsibilities: ['Ask first.', 'Then count.'],
    })
    expect(text).toContain('# Data Analyst\n\nAnswer questions.\n')
    expect(text).toContain('## What you will do\n\n- Ask first.\n- Then count.\n')
  })

  test('leaves out a line without its fact, and a section without any', () => {
    const text = renderJobDescription('Data Analyst', { mustHaves: ['You ask.'], niceToHaves: [] })
    expect(text).toContain('- You ask.')
    expect(text).not.toContain('Nice to have')
    expect(text).not.toContain('## Pay')
    expect(text).not.toContain('{{')
  })

  test('keeps what people typed as it is', () => {
    const contact = 'Zoë & "Bo" <hr@example.org> $& {{mission}}'
    expect(renderJobDescription('Data Analyst', { contact, mission: 'M.' })).toContain(
      `Write to ${contact}. We will`,
    )
  })
})
