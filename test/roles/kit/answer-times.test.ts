import { describe, expect, test } from 'vitest'
import { previewOf } from '#app/accounts/mail-templates/own-mails.ts'
import { words as careers } from '#app/hiring/careers/words/words.ts'
import { words as portal } from '#app/hiring/portal/words/words.ts'
import { roleKit } from '#app/roles/kit/role-kit.ts'
import { loopLibrary, roleLibrary } from '#app/roles/role-library.ts'

const promise = /within (\S+) (working days|days|weeks)/g

/** Each time within which a text says something happens, such as “7 days”. */
const promisesOf = (text: string) =>
  [...text.matchAll(promise)].map(([, count, unit]) => `${count} ${unit}`)

describe('candidates are told the same times', () => {
  const kits = roleLibrary.flatMap(({ key }) => roleKit({ role: key, level: 'L3' }) ?? [])
  const kitTexts = kits.map(({ jobDescription }) => jobDescription)

  test('by the job descriptions of role cards', () => {
    expect(kitTexts.length).toBeGreaterThan(5)
    for (const text of kitTexts) expect(promisesOf(text)).toEqual(['7 days', '5 working days'])
  })

  test('by what follows the plan of the interviews', () => {
    for (const { candidatePlan } of kits)
      expect(promisesOf(candidatePlan.after)).toEqual(['5 working days'])
  })

  test('by the careers pages, the portal and the mail that confirms an application', () => {
    expect(promisesOf(careers.plan.lead(4, '4 h'))).toEqual(['7 days', '5 working days'])
    expect(promisesOf(careers.thanks.steps.join(' '))).toEqual(['7 days', '5 working days'])
    expect(promisesOf(portal.standing.decisionNext)).toEqual(['5 working days'])
    expect(promisesOf(previewOf('Subject: s\n\n{{next}}', 'Acme').text)).toEqual(['7 days'])
  })

  test('and by interviewers of the first call, who promise no end', () => {
    for (const { screen } of loopLibrary)
      expect(screen.questions.flatMap(({ text }) => promisesOf(text))).toEqual([])
  })
})
