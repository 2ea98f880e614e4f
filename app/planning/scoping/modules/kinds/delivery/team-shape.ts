import { inSentence } from '#app/ui/in-sentence.ts'
import { choices, item } from '#app/planning/scoping/modules/frame/item.ts'
import { moduleOf } from '#app/planning/scoping/modules/frame/module.ts'
import type { Feed, Outcome } from '#app/planning/scoping/modules/frame/outcome.ts'
import type { DataOf, Worksheet } from '#app/planning/scoping/modules/frame/worksheet.ts'

const roles = choices({
  'ai-product-manager': 'AI product manager',
  'data-analyst': 'Data analyst',
  'data-engineer': 'Data engineer',
  'data-scientist': 'Data scientist',
  'ml-engineer': 'ML engineer',
  'mlops-engineer': 'MLOps engineer',
  'software-engineer': 'Software engineer',
  'domain-expert': 'Domain expert',
})

const stages = [
  item('scoping', 'Scoping', 'Usually led by product, with a domain expert and a data scientist.'),
  item('data', 'Data', 'Usually led by data engineering, with an analyst.'),
  item('modelling', 'Modelling', 'Usually led by data science, with ML engineering beside it.'),
  item('deployment', 'Deployment', 'Usually led by ML engineering or MLOps.'),
] as const

/** The gaps that teams report most often. */
const skills = [
  item('engineering', 'Engineering', 'Code others can run, test and change.'),
  item('statistics', 'Probability and statistics', 'Uncertainty, sampling, experiments.'),
  item('business', 'Business', 'What the number is worth, and to whom.'),
  item('big-data', 'Managing large data', 'Pipelines, storage, cost.'),
  item('communication', 'Communication', 'With people who do not do this for a living.'),
] as const

const worksheet = {
  kind: 'team-shape',
  title: 'Team shape',
  lead: 'Who leads and who helps at each stage, and which skills are missing.',
  answers: 'T12',
  feedsBack:
    'A skill that nobody has can become a risk; the gap belongs into the answer on skills (T12).',
  sections: [
    {
      key: 'kind',
      title: 'Kind of team',
      fields: [
        {
          key: 'variant',
          label: 'We work like',
          type: 'choice',
          options: choices({ startup: 'A startup', enterprise: 'A large company' }),
        },
      ],
    },
    {
      key: 'stages',
      title: 'Stages',
      items: stages,
      fields: [
        { key: 'lead', label: 'Leads', type: 'choice', options: roles },
        { key: 'who', label: 'Who, and who else helps', type: 'line' },
      ],
    },
    {
      key: 'skills',
      title: 'Skills of the team',
      lead: '0 none, 1 with help, 2 alone, 3 teaches others.',
      items: skills,
      fields: [
        { key: 'needed', label: 'Needed', type: 'number', min: 0, max: 3, whole: true },
        { key: 'best', label: 'Best in the team', type: 'number', min: 0, max: 3, whole: true },
        {
          key: 'close',
          label: 'Close the gap by',
          type: 'choice',
          options: choices({
            train: 'Training',
            borrow: 'Borrowing',
            hire: 'Hiring',
            scope: 'Asking for less',
          }),
        },
      ],
    },
  ],
} as const satisfies Worksheet

type Data = DataOf<typeof worksheet>

const traps = {
  startup: [
    'One person does all four stages: name who takes over when they are away.',
    'No time for evaluation: fix the baseline before the demo.',
    'The founder’s wish replaces the problem: ask who changes what they do.',
  ],
  enterprise: [
    'Hand-offs between departments: keep one owner from scoping to deployment.',
    'Data access by committee: ask for it in week one.',
    'Platforms before use cases: let two use cases pay for each tool.',
  ],
}

type Gap = { key: string; label: string; needed: number; best: number; close: string }

/** Skills that are needed at a higher level than anybody has. */
export const gapsOf = (data: Pick<Data, 'skills'>): Gap[] =>
  skills
    .map(({ key, label }) => ({ key, label, ...data.skills[key] }))
    .flatMap(({ needed, best, ...rest }) =>
      needed !== null && best !== null && needed > best ? [{ ...rest, needed, best }] : [],
    )

function judge(data: Data): Outcome {
  const gaps = gapsOf(data)
  const noLead = stages.filter(({ key }) => data.stages[key].lead === '')
  const rated = skills.filter(({ key }) => data.skills[key].needed !== null).length
  const { variant } = data.kind
  const names = gaps.map(({ label }) => inSentence(label)).join(', ')
  return {
    tone: rated === 0 ? 'plain' : gaps.length === 0 && noLead.length === 0 ? 'good' : 'warn',
    headline:
      rated === 0
        ? 'No skill is rated yet.'
        : gaps.length === 0
          ? `No gap in the ${rated} skills that are rated.`
          : `Missing: ${names}.`,
    notes: variant === '' ? [] : traps[variant].map((trap) => `Usual trap: ${trap}`),
    todo: {
      title: 'To do',
      items: [
        ...noLead.map(({ label }) => `${label}: name who leads`),
        ...gaps
          .filter(({ close }) => close === '')
          .map(({ label }) => `${label}: say how the gap is closed`),
      ],
    },
  }
}

const feeds = (data: Data): Feed[] =>
  gapsOf(data).map(({ key, label, needed, best, close }) => ({
    key,
    label: `Add the risk “Skill gap: ${label.toLowerCase()}”`,
    done: `Risk noted: skill gap, ${label.toLowerCase()}.`,
    risk: {
      category: 'organisational',
      title: `Skill gap: ${label.toLowerCase()}`,
      likelihood: Math.min(0.9, (needed - best) * 0.3),
      severity: 0.4,
      response: close === '' ? '' : `Close it by ${closing[close] ?? close}`,
    },
  }))

const closing: Record<string, string> = {
  train: 'training',
  borrow: 'borrowing somebody',
  hire: 'hiring',
  scope: 'asking for less',
}

export const teamShapeModule = moduleOf(worksheet, { judge, feeds })
