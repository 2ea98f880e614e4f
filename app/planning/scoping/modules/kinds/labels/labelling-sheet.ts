import { choices } from '#app/planning/scoping/modules/frame/item.ts'
import type { Worksheet } from '#app/planning/scoping/modules/frame/worksheet.ts'

export const labellingSheet = {
  kind: 'labelling-plan',
  title: 'Labelling plan',
  lead: 'How many labels, by whom, how good, how long and for how much.',
  answers: 'T2',
  feedsBack: 'The cost, as three points, can become the use case’s spend of a quarter.',
  sections: [
    {
      key: 'work',
      title: 'How much work',
      fields: [
        { key: 'items', label: 'Things to label', type: 'points', min: 0, max: 1_000_000_000 },
        {
          key: 'annotators',
          label: 'People per thing',
          hint: 'The majority decides: 4 of 7. An odd number cannot end in a tie between two labels.',
          type: 'number',
          min: 1,
          max: 15,
          whole: true,
          usual: 3,
        },
        { key: 'seconds', label: 'Seconds per label', type: 'points', min: 0, max: 36_000 },
        {
          key: 'hourly',
          label: 'Price of an hour',
          money: 'whole',
          type: 'points',
          min: 0,
          max: 100_000,
        },
        {
          key: 'again',
          label: 'Labels done again, %',
          hint: 'After error analysis or a change of the guideline.',
          type: 'number',
          min: 0,
          max: 300,
          usual: 10,
        },
        {
          key: 'firstPass',
          label: 'First pass',
          type: 'choice',
          options: choices({
            none: 'None: people start from nothing',
            model: 'A model suggests, people correct',
          }),
        },
        { key: 'saved', label: 'Time the first pass saves, %', type: 'number', min: 0, max: 95 },
      ],
    },
    {
      key: 'pace',
      title: 'How long',
      fields: [
        { key: 'people', label: 'People who label', type: 'number', min: 0, max: 10_000 },
        { key: 'hours', label: 'Hours a week each', type: 'number', min: 0, max: 60 },
      ],
    },
    {
      key: 'quality',
      title: 'How good',
      fields: [
        {
          key: 'target',
          label: 'Agreement wanted (Krippendorff’s α)',
          hint: '0.8 is the usual bar; below 0.667 labels are hardly worth learning from.',
          type: 'number',
          min: 0,
          max: 1,
          usual: 0.8,
        },
        {
          key: 'pilot',
          label: 'Labels of a trial',
          hint: 'Paste a line per thing and a column per person; leave a cell empty where a label is missing.',
          type: 'text',
          most: 50_000,
        },
        {
          key: 'guideline',
          label: 'Guideline',
          hint: 'Each label in a sentence, with an example.',
          type: 'text',
        },
        {
          key: 'edges',
          label: 'Edge cases',
          hint: 'The five that people argued about, and the ruling.',
          type: 'text',
        },
        {
          key: 'triggers',
          label: 'When labels are made again',
          hint: 'Error analysis that shows a label, a slice or a person to be off.',
          type: 'text',
        },
      ],
    },
    {
      key: 'plan',
      title: 'In the plan',
      fields: [
        {
          key: 'quarter',
          label: 'Quarter of the work in which it is paid',
          hint: '1 is the first quarter of the work.',
          type: 'number',
          min: 1,
          max: 12,
          whole: true,
          usual: 1,
        },
      ],
    },
  ],
} as const satisfies Worksheet
