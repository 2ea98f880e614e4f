import { choices, item } from '#app/planning/scoping/modules/frame/item.ts'
import { moduleOf } from '#app/planning/scoping/modules/frame/module.ts'
import type { Outcome } from '#app/planning/scoping/modules/frame/outcome.ts'
import type { DataOf, Worksheet } from '#app/planning/scoping/modules/frame/worksheet.ts'

/** What a data scientist hands to the engineer who runs it. */
const items = [
  item('problem', 'Problem and owner', 'What it is for, and whose number it moves.'),
  item('artefact', 'Artefact and version', 'The file that is served, and its number.'),
  item('training', 'Training code and seeds', 'The commit that made it.'),
  item('environment', 'Pinned environment', 'A lock file or an image, not a list of names.'),
  item('dataset', 'Dataset version, lineage, licence', 'Which rows, from where, allowed for what.'),
  item('features', 'Feature definitions', 'The same values online and offline, shown by a test.'),
  item('schema', 'Input and output schema', 'Types, units, allowed values, what may be missing.'),
  item('processing', 'Before and after the model', 'Code for cleaning inputs and shaping outputs.'),
  item('metrics', 'Offline metrics', 'Per slice, beside the baseline.'),
  item('smoke', 'Smoke-test data', 'Inputs with the outputs they must give.'),
  item('targets', 'Latency, throughput, memory, cost', 'Targets with numbers.'),
  item('acceptance', 'Acceptance criteria', 'When it may go live, and who says so.'),
  item('limits', 'Known limits and fairness', 'Where it is wrong, and for whom.'),
  item(
    'monitoring',
    'Monitoring signals and thresholds',
    'What is watched, and when somebody is called.',
  ),
  item('retraining', 'Retrain trigger and rollback', 'What starts it, and the way back.'),
  item('rollout', 'Rollout plan', 'Steps of exposure with a stop rule each.'),
] as const

const worksheet = {
  kind: 'handover',
  title: 'Handover contract',
  lead: 'What data science hands to ML engineering: 16 items, each with a name and evidence.',
  answers: 'T9',
  feedsBack: 'How many items are settled goes into the answer on where it plugs in (T9).',
  sections: [
    {
      key: 'items',
      title: 'The contract',
      items,
      fields: [
        {
          key: 'state',
          label: 'State',
          type: 'choice',
          options: choices({ done: 'Handed over', open: 'Open', 'not-needed': 'Not needed' }),
        },
        { key: 'who', label: 'Who', type: 'line', most: 120 },
        { key: 'evidence', label: 'Evidence, or why it is not needed', type: 'line' },
      ],
    },
  ],
} as const satisfies Worksheet

function judge(data: DataOf<typeof worksheet>): Outcome {
  const faults = items.flatMap(({ key, label }) => {
    const fault = faultOf(data.items[key])
    return fault ? [`${label}: ${fault}`] : []
  })
  const complete = items.length - faults.length
  return {
    tone: faults.length === 0 ? 'good' : 'warn',
    headline:
      faults.length === 0
        ? 'The contract is complete: all 16 items are settled, with evidence.'
        : `${complete} of ${items.length} items are settled.`,
    todo: { title: 'Missing', items: faults },
  }
}

type Answer = DataOf<typeof worksheet>['items']['problem']

/** What keeps an item from being settled; null when nothing does. */
function faultOf({ state, who, evidence }: Answer): string | null {
  if (state === 'not-needed') return evidence === '' ? 'say why it is not needed' : null
  if (state !== 'done') return who === '' ? 'open, and nobody is named' : `open, with ${who}`
  if (evidence === '') return 'no evidence'
  return who === '' ? 'nobody is named' : null
}

export const handoverModule = moduleOf(worksheet, { judge })
