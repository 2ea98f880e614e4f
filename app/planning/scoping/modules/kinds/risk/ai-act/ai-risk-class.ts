import { dayWords } from '#app/writing/facts/fact.ts'
import type { Module } from '#app/planning/scoping/modules/frame/module.ts'
import type { Feed, Outcome } from '#app/planning/scoping/modules/frame/outcome.ts'
import type { SheetData, Values } from '#app/planning/scoping/modules/frame/worksheet.ts'
import { aiRiskSheet } from './ai-risk-sheet.ts'
import { classify } from './classify.ts'
import type { Answer, Answers, Classified } from './classify.ts'
import { aiAct } from './rules.ts'
import { dateOf, indicationOf, tierNames, tierTones } from './words.ts'

/** The answers of a worksheet by the key of their question. */
export const answersIn = (data: SheetData): Answers =>
  Object.fromEntries(
    aiAct.steps.flatMap(({ key, questions }) => {
      const step = (data[key] ?? {}) as Readonly<Record<string, Values>>
      return questions.map((question) => [
        question.key,
        (step[question.key]?.answer ?? '') as Answer,
      ])
    }),
  )

const roleOf = (data: SheetData) => (data.part as Values | undefined)?.role

function judge(data: SheetData): Outcome {
  const found = classify(answersIn(data))
  return {
    tone: found.open.length > 0 && found.tier === 'minimal' ? 'plain' : tierTones[found.tier],
    headline: indicationOf(found),
    notes: notesOf(found, roleOf(data)),
    table: stepTable(answersIn(data)),
    todo: {
      title: 'Open facts',
      items: found.open.map(({ article, label }) => `${article}: ${label}?`),
    },
  }
}

function notesOf(found: Classified, role: unknown): string[] {
  const date = dateOf(found)
  const also = found.alsoTransparency.join(', ')
  return [
    ...(date ? [`Applies from ${date.from}. ${date.note}`] : []),
    ...(also ? [`People must also be told: ${also}.`] : []),
    ...(found.exception === 'profiling'
      ? ['The exception of Art. 6(3) never applies where persons are profiled.']
      : []),
    ...(found.exception === 'holds'
      ? [
          'Art. 6(3) is claimed: write the assessment down (Art. 6(4)) and register it (Art. 49(2)).',
        ]
      : []),
    ...(found.tier === 'high' && (role === 'provider' || role === 'deployer')
      ? [aiAct.duties[role]]
      : []),
    `${aiAct.title}, checked on ${dayWords(aiAct.checkedOn)} against ${aiAct.checkedAgainst}. This is an indication for planning, not legal advice.`,
  ]
}

const stepTable = (answers: Answers): Outcome['table'] => ({
  caption: 'Step by step',
  columns: ['Step', 'Yes', 'Open'],
  rows: aiAct.steps.map(({ title, questions }) => {
    const yes = questions.filter(({ key }) => answers[key] === 'yes')
    const open = questions.filter(({ key }) => answers[key] !== 'yes' && answers[key] !== 'no')
    return [title, yes.map(({ article }) => article).join(', ') || 'None', String(open.length)]
  }),
})

function feeds(data: SheetData): Feed[] {
  const found = classify(answersIn(data))
  if (found.tier !== 'high' && found.tier !== 'prohibited') return []
  const name = tierNames[found.tier]
  return [
    {
      key: 'class',
      label: `Add the risk “EU AI Act: ${name}”`,
      done: `Risk noted: EU AI Act, ${name}.`,
      risk: {
        category: 'external',
        title: `EU AI Act: ${name} (${found.articles.join(', ')})`.slice(0, 200),
        likelihood: found.tier === 'prohibited' ? 1 : 0.5,
        severity: found.tier === 'prohibited' ? 1 : 0.3,
        response: 'Ask counsel; see the AI-risk class.',
      },
    },
  ]
}

export const aiRiskModule: Module = { worksheet: aiRiskSheet, judge, feeds }
