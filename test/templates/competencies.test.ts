import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { competencyKeys, competencySchema, levels, questionsAt } from '#app/roles/competencies.ts'

const folder = new URL('../../templates/competencies/', import.meta.url)
const files = readdirSync(folder).toSorted()
const library = files.map((file) =>
  competencySchema.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))),
)

const unlawful =
  /\b(age|aged|how old|birth\w*|born|young\w*|family|families|child\w*|kids?|pregnan\w*|married|marriage|spouse|partner's name|health|illness|disabilit\w*|religio\w*|church|faith|origins?|ethnic\w*|nationalit\w*|mother tongue|native|citizen\w*|visa|salary|salaries|current pay|paid before|earn(ed|ings)?)\b/i

const slanted =
  /\b(rock ?stars?|ninjas?|gurus?|wizards?|he|she|his|hers?|him|guys|manpower|man-hours|energetic|digital natives?|recent graduates?|mature|seasoned|aggressive\w*|dominant|fearless)\b/i

const repeated = (texts: string[]) => texts.filter((text, index) => texts.indexOf(text) !== index)

test('the library holds exactly the twenty keys, one file each', () => {
  expect(files).toEqual(competencyKeys.map((key) => `${key}.json`).toSorted())
  expect(library.map((competency) => `${competency.key}.json`)).toEqual(files)
})

test('names, questions and anchors appear once in the whole library', () => {
  expect(repeated(library.map((competency) => competency.name))).toEqual([])
  const questions = library.flatMap((competency) => competency.questions)
  expect(repeated(questions.map((question) => question.id))).toEqual([])
  expect(repeated(questions.map((question) => question.text))).toEqual([])
  const anchors = library.flatMap((competency) => Object.values(competency.anchors).flat())
  expect(repeated(anchors.map((anchor) => anchor.toLowerCase()))).toEqual([])
})

test('the unlawful pattern finds what it is there for', () => {
  for (const text of [
    'How old are you?',
    'Your salary history',
    'Are you a citizen?',
    'Any children?',
  ])
    expect(text).toMatch(unlawful)
  for (const text of ['the language of the page', 'an original idea', 'manage the average'])
    expect(text).not.toMatch(unlawful)
})

describe.each(library)('$key', (competency) => {
  const managerial = ['people-leadership', 'portfolio-management'].includes(competency.key)
  const assessed = levels.filter((level) => competency.anchors[level])

  test('is assessed at the levels that need it', () => {
    expect(assessed).toEqual(managerial ? ['L4', 'L5', 'M1', 'M2'] : [...levels])
  })

  test('tells its levels and grades apart', () => {
    const anchors = assessed.flatMap((level) => competency.anchors[level] ?? [])
    expect(anchors).toHaveLength(assessed.length * 5)
    expect(repeated(anchors)).toEqual([])
    for (const anchor of anchors) expect(anchor).toMatch(/^[A-Z].{28,258}\.$/)
  })

  test('asks at least four questions with three probes, three or more for each level', () => {
    expect(competency.questions.length).toBeGreaterThanOrEqual(4)
    for (const { probes } of competency.questions) expect(repeated(probes)).toEqual([])
    for (const level of assessed)
      expect(
        questionsAt(competency, level).length,
        `${competency.key} ${level}`,
      ).toBeGreaterThanOrEqual(3)
    for (const question of competency.questions)
      expect(assessed).toEqual(expect.arrayContaining(question.levels ?? []))
  })

  test('asks nothing unlawful and slants no wording', () => {
    for (const { text, probes, listenFor } of competency.questions)
      for (const words of [text, ...probes, listenFor]) expect(words).not.toMatch(unlawful)
    expect(JSON.stringify(competency)).not.toMatch(slanted)
  })
})
