import { choices } from '#app/planning/scoping/modules/frame/item.ts'
import type { Worksheet } from '#app/planning/scoping/modules/frame/worksheet.ts'

export const driftSheet = {
  kind: 'drift-plan',
  title: 'Drift plan',
  lead: 'What will change after launch, how it is noticed, and who then does what.',
  answers: 'T13',
  feedsBack: 'Drift without a test, a threshold or an owner can become a risk.',
  sections: [
    {
      key: 'quality',
      title: 'First rule out bad data',
      lead: 'Most “drift” is a broken field, a changed unit or a late load. Look there before anything else.',
      fields: [
        {
          key: 'checked',
          label: 'Checks that run before any drift test',
          type: 'ticks',
          options: choices({
            schema: 'Schema and types',
            missing: 'Missing values',
            units: 'Units and ranges',
            duplicates: 'Duplicates',
            late: 'Late or partial loads',
          }),
        },
      ],
    },
    {
      key: 'drifts',
      title: 'Drift',
      rows: 8,
      fields: [
        {
          key: 'kind',
          label: 'Kind',
          type: 'choice',
          options: choices({
            covariate: 'The inputs change (covariate)',
            concept: 'What they mean changes (concept)',
          }),
        },
        {
          key: 'cause',
          label: 'Cause',
          hint: 'Season, price, new customers, a new process.',
          type: 'line',
        },
        {
          key: 'test',
          label: 'Test',
          type: 'choice',
          options: choices({
            psi: 'Population stability index',
            ks: 'Kolmogorov–Smirnov',
            kl: 'KL divergence',
            classifier: 'A classifier that tells old from new',
            quality: 'Quality on fresh labels',
          }),
        },
        { key: 'threshold', label: 'Threshold', type: 'number', min: 0, max: 1_000_000 },
        { key: 'owner', label: 'Owner', type: 'line', most: 120 },
      ],
    },
    {
      key: 'cadence',
      title: 'Rhythm',
      fields: [
        {
          key: 'every',
          label: 'Looked at every … days',
          type: 'number',
          min: 1,
          max: 400,
          whole: true,
        },
        {
          key: 'retrain',
          label: 'Trained again every … days',
          type: 'number',
          min: 1,
          max: 1200,
          whole: true,
        },
        { key: 'action', label: 'What happens when a threshold is passed', type: 'text' },
      ],
    },
    {
      key: 'try',
      title: 'Try it on two columns',
      lead: 'Paste one value per line: numbers or classes.',
      fields: [
        { key: 'before', label: 'Values from training', type: 'text', most: 60_000 },
        { key: 'after', label: 'Values of today', type: 'text', most: 60_000 },
      ],
    },
  ],
} as const satisfies Worksheet
