export const metricKinds = ['model', 'system', 'business', 'guardrail'] as const
export type MetricKind = (typeof metricKinds)[number]

/** Which numbers go together for one kind of work, and how the model's become the business's. */
export type MetricPair = {
  kind: string
  name: string
  model: readonly string[]
  guardrail: readonly string[]
  system?: readonly string[]
  business: readonly string[]
  link: string
}

export const metricPairs: readonly MetricPair[] = [
  {
    kind: 'churn',
    name: 'Customers who may leave',
    model: ['PR-AUC', 'Precision among the k contacted'],
    guardrail: ['Quality gap between segments'],
    business: ['Retained revenue'],
    link: 'Contacts × precision × share saved × margin',
  },
  {
    kind: 'fraud',
    name: 'Fraud and suspicious payments',
    model: ['Recall at a fixed alert rate'],
    guardrail: ['False-positive rate'],
    business: ['Loss avoided', 'Analyst hours'],
    link: 'Caught − cost of review − friction for honest customers',
  },
  {
    kind: 'demand-forecast',
    name: 'Demand forecast',
    model: ['WAPE', 'Bias'],
    guardrail: ['Error in the worst region'],
    business: ['Stock-outs', 'Waste'],
    link: 'Forecast error sets the safety stock, and that sets waste and stock-outs',
  },
  {
    kind: 'recommender',
    name: 'Recommendations',
    model: ['NDCG@k'],
    guardrail: ['Coverage of the catalogue'],
    business: ['Revenue per session'],
    link: 'Only an A/B test shows it; ranking quality alone does not',
  },
  {
    kind: 'ticket-triage',
    name: 'Sorting tickets',
    model: ['Macro-F1'],
    guardrail: ['Recall of the worst class'],
    business: ['Time to first response'],
    link: 'Share routed by itself × minutes saved on each',
  },
  {
    kind: 'support-assistant',
    name: 'Support assistant',
    model: ['Share of answers grounded in a source'],
    guardrail: ['Unsupported claims'],
    business: ['Cost per contact', 'Customer satisfaction'],
    link: 'Contacts it settles × cost of a contact − rework',
  },
  {
    kind: 'document-extraction',
    name: 'Reading documents',
    model: ['F1 per field'],
    guardrail: ['Errors in critical fields'],
    system: ['Share processed without a person'],
    business: ['Minutes per document'],
    link: 'Documents × share untouched × minutes saved',
  },
  {
    kind: 'lead-scoring',
    name: 'Lead scoring',
    model: ['Lift in the top decile'],
    guardrail: ['Fairness between groups'],
    business: ['Win rate'],
    link: 'Calls moved to better leads × difference in win rate × margin',
  },
  {
    kind: 'predictive-maintenance',
    name: 'Predictive maintenance',
    model: ['Recall at the lead time needed'],
    guardrail: ['False alarms per month'],
    business: ['Downtime hours'],
    link: 'Failures caught in time × hours saved − visits for nothing',
  },
  {
    kind: 'credit-risk',
    name: 'Credit risk',
    model: ['AUC', 'KS', 'Calibration'],
    guardrail: ['Parity between groups'],
    business: ['Bad rate', 'Approval rate'],
    link: 'The cut-off trades approvals against losses',
  },
  {
    kind: 'summarisation',
    name: 'Summaries',
    model: ['ROUGE', 'Numbers kept right'],
    guardrail: ['Unsupported numbers'],
    business: ['Reading minutes saved'],
    link: 'Documents × readers × minutes saved; an unsupported number ends the trust: its target is 0',
  },
  {
    kind: 'search',
    name: 'Search',
    model: ['NDCG'],
    guardrail: ['Queries without a result'],
    system: ['Latency'],
    business: ['Tasks completed'],
    link: 'Searches that end in the task done, not in another search',
  },
  {
    kind: 'speech-to-text',
    name: 'Speech to text',
    model: ['Word error rate'],
    guardrail: ['Word error rate of the worst accent'],
    business: ['Cost per minute'],
    link: 'Minutes × (price of typing by hand − price of correcting)',
  },
  {
    kind: 'visual-inspection',
    name: 'Visual inspection',
    model: ['Recall at the speed of the line'],
    guardrail: ['Escape rate'],
    business: ['Scrap', 'Returns'],
    link: 'Faults caught × cost of a return − good parts thrown away',
  },
]

export const findPair = (kind: string): MetricPair | undefined =>
  metricPairs.find((pair) => pair.kind === kind)

/** The numbers of a pair as rows to fill in, in the order they are read. */
export const offeredBy = (pair: MetricPair): { kind: MetricKind; name: string }[] =>
  metricKinds.flatMap((kind) => (pair[kind] ?? []).map((name) => ({ kind, name })))
