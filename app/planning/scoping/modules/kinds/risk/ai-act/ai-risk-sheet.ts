import { dayWords } from '#app/writing/facts/fact.ts'
import { choices } from '#app/planning/scoping/modules/frame/item.ts'
import type { Section, Worksheet } from '#app/planning/scoping/modules/frame/worksheet.ts'
import { aiAct } from './rules.ts'

const answers = choices({ yes: 'Yes', no: 'No', unclear: 'Not clear yet' })

const steps: Section[] = aiAct.steps.map(({ key, title, lead, questions }) => ({
  key,
  title,
  lead,
  items: questions.map((question) => ({
    key: question.key,
    label: question.label,
    hint: [question.article, question.hint].filter(Boolean).join(' · '),
  })),
  fields: [{ key: 'answer', label: 'Answer', type: 'choice', options: answers }],
}))

export const aiRiskSheet: Worksheet = {
  kind: 'ai-risk-class',
  title: 'AI-risk class',
  lead: `Where the EU AI Act would put it, in the Act’s own order. An indication to take to counsel, checked on ${dayWords(aiAct.checkedOn)}.`,
  answers: 'T11',
  feedsBack: 'Enters the AI Act register; a high class can become a risk.',
  sections: [
    {
      key: 'part',
      title: 'Our part',
      fields: [
        {
          key: 'role',
          label: 'We',
          type: 'choice',
          options: choices({
            provider: 'make it, or have it made under our name',
            deployer: 'use what somebody else made',
          }),
        },
        {
          key: 'purpose',
          label: 'What it is meant for',
          hint: 'As you would tell an authority.',
          type: 'text',
        },
      ],
    },
    ...steps,
    {
      key: 'measures',
      title: 'Measure',
      lead: 'What is done about it, by the four functions of the NIST AI Risk Management Framework.',
      rows: 12,
      fields: [
        { key: 'what', label: 'What is done', type: 'line' },
        {
          key: 'nist',
          label: 'Function',
          type: 'choice',
          options: choices({ govern: 'Govern', map: 'Map', measure: 'Measure', manage: 'Manage' }),
        },
        { key: 'owner', label: 'Owner', type: 'line', most: 120 },
      ],
    },
  ],
}
