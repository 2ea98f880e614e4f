import type { Worksheet } from '#app/planning/scoping/modules/frame/worksheet.ts'

const most = 1_000_000_000_000
const price = <const Key extends string>(
  key: Key,
  label: string,
  usual: number,
  hint?: string,
) => ({
  key,
  label,
  ...(hint && { hint }),
  usual: { price: usual },
})

/** What running the use case costs per month: how much is used, and what each unit is sold for. */
export const runCostSheet = {
  kind: 'run-cost',
  title: 'Run cost',
  lead: 'What it costs each month once people use it: machines, data and model calls.',
  answers: 'T8',
  feedsBack: 'The cost of a year, as three points, can become the use case’s cost to run.',
  sections: [
    {
      key: 'serverless',
      title: 'Functions billed by use',
      fields: [
        { key: 'requests', label: 'Requests per month', type: 'points', min: 0, max: most },
        { key: 'seconds', label: 'Seconds per request', type: 'number', min: 0, max: 3600 },
        { key: 'gigabytes', label: 'Memory per request, GB', type: 'number', min: 0, max: 1024 },
      ],
    },
    {
      key: 'warehouse',
      title: 'Machines and data',
      fields: [
        {
          key: 'nodes',
          label: 'Machines that always run',
          hint: 'Counted for 730 hours a month.',
          type: 'number',
          min: 0,
          max: 100_000,
        },
        { key: 'units', label: 'Serverless units per month', type: 'points', min: 0, max: most },
        {
          key: 'terabytes',
          label: 'Data kept, TB',
          hint: '1 TB is 1,024 GB; a storage month has 30 days.',
          type: 'points',
          min: 0,
          max: 1_000_000,
        },
        {
          key: 'scanned',
          label: 'Data scanned per month, TB',
          type: 'points',
          min: 0,
          max: 1_000_000,
        },
      ],
    },
    {
      key: 'model',
      title: 'Model calls',
      fields: [
        { key: 'calls', label: 'Calls per month', type: 'points', min: 0, max: most },
        { key: 'tokensIn', label: 'Tokens in, per call', type: 'number', min: 0, max: 10_000_000 },
        {
          key: 'tokensOut',
          label: 'Tokens out, per call',
          type: 'number',
          min: 0,
          max: 10_000_000,
        },
      ],
    },
    {
      key: 'prices',
      title: 'Price table',
      lead: 'Example prices to start with. Put in those of your contract, all in the currency you plan in.',
      fields: [{ key: 'price', label: 'Price', type: 'number', min: 0, max: 1_000_000_000 }],
      items: [
        price('gbSecond', 'Functions, per GB-second', 0.0000166667),
        price('million', 'Functions, per million requests', 0.2),
        price('freeGbSeconds', 'Free each month, GB-seconds', 400_000, 'An amount, not a price.'),
        price('freeRequests', 'Free each month, requests', 1_000_000, 'An amount, not a price.'),
        price('hour', 'Machine, per hour', 4.8),
        price('unit', 'Serverless unit', 0.36),
        price('gbMonth', 'Storage, per GB-month', 0.024),
        price('scannedTb', 'Scan, per TB', 5),
        price('tokensIn', 'Model, per million tokens in', 3),
        price('tokensOut', 'Model, per million tokens out', 15),
      ],
    },
    {
      key: 'source',
      title: 'Where the prices come from',
      fields: [
        { key: 'words', label: 'Contract, price list or invoice', type: 'line' },
        { key: 'checkedOn', label: 'Checked on', type: 'date' },
      ],
    },
  ],
} as const satisfies Worksheet
