import { choices } from '#app/planning/scoping/modules/frame/item.ts'

export const dataKinds = choices({
  table: 'Tables',
  series: 'Measurements over time',
  text: 'Text',
  document: 'Documents and scans',
  image: 'Pictures and video',
  speech: 'Speech and sound',
  graph: 'Who is connected with whom',
})

export const tasks = choices({
  classify: 'Sort into classes',
  number: 'Predict a number',
  forecast: 'Forecast',
  rank: 'Rank or recommend',
  anomaly: 'Find what is unusual',
  extract: 'Extract facts',
  generate: 'Write or summarise',
  group: 'Group what belongs together',
})

type DataKind = (typeof dataKinds)[number]['value']
type Task = (typeof tasks)[number]['value']

export type Stack = {
  baseline: string
  usual: string
  further: string
  hosting: string
  evaluation: string
}

const stack = (
  baseline: string,
  usual: string,
  further: string,
  hosting: string,
  evaluation: string,
): Stack => ({ baseline, usual, further, hosting, evaluation })

const nightly =
  'A nightly job that writes to a table; an endpoint only if somebody waits for the answer'
const endpoint = 'A small endpoint beside the application'
const api = 'A model API first; own machines once volume or privacy asks for it'

const stacks: Partial<Record<`${DataKind} ${Task}`, Stack>> = {
  'table classify': stack(
    'The most frequent class, and the rule used today',
    'Logistic regression, then gradient-boosted trees',
    'When errors of the trees show structure they cannot see, such as text or order in time',
    nightly,
    'PR-AUC and precision at the number of cases people can handle; by slice',
  ),
  'table number': stack(
    'The median, and last period’s value',
    'Linear regression, then gradient-boosted trees',
    'When the cost of an error is not symmetric: predict quantiles',
    nightly,
    'Mean absolute error against the baseline; by slice; errors in money',
  ),
  'table rank': stack(
    'Most popular first, within segment',
    'Gradient-boosted trees on pairs of user and item',
    'Two-tower retrieval when there are too many items to score each',
    endpoint,
    'NDCG offline, then an A/B test: only that counts',
  ),
  'table anomaly': stack(
    'Limits per field that an expert sets',
    'Isolation forest on a few understood features',
    'A classifier, as soon as there are some hundred confirmed cases',
    nightly,
    'Recall at a fixed number of alerts a day',
  ),
  'table group': stack(
    'The segments used today',
    'k-means on scaled features, small k, named by an expert',
    'Mixture models when membership is a matter of degree',
    'Once a quarter, by hand',
    'Stability on resampling, and whether anybody acts differently by group',
  ),
  'series forecast': stack(
    'Same weekday last week, or the mean of the last four',
    'Exponential smoothing per series; one gradient-boosted model over all series',
    'A pre-trained forecasting model when there are many short series',
    nightly,
    'WAPE and bias by horizon, on rolling origins; worst region',
  ),
  'series anomaly': stack(
    'Fixed limits, and the same hour last week',
    'Forecast with an interval; alarm outside it',
    'Several signals at once, when single ones raise false alarms',
    'Where the data arrives; alarms into the tool people already watch',
    'Recall at the lead time needed; false alarms a month',
  ),
  'series classify': stack(
    'Limits on a few summary features',
    'Summary features with gradient-boosted trees',
    'A convolutional network when shape matters more than level',
    endpoint,
    'Recall by class, by machine never seen in training',
  ),
  'text classify': stack(
    'Keyword rules, and bag of words with logistic regression',
    'Sentence embeddings with a linear classifier',
    'Fine-tune a small model when labels exceed a thousand; a prompted model when they do not exist',
    endpoint,
    'Macro-F1 and the worst class; a fixed test set read by two people',
  ),
  'text rank': stack(
    'Full-text search',
    'Full-text and embeddings together, then a re-ranker',
    'Tune the retriever on clicks when there are enough of them',
    endpoint,
    'NDCG on judged queries; latency; task success',
  ),
  'text extract': stack(
    'Regular expressions for what has a form',
    'A prompted model with a schema, checked by code',
    'Fine-tune a small tagger when volume makes calls expensive',
    api,
    'F1 by field; share that passes without a person; errors in critical fields',
  ),
  'text generate': stack(
    'A template filled in by code, or the first three sentences',
    'A prompted model with retrieved sources, answers with citations',
    'Fine-tune for tone or cost, never for facts',
    api,
    'Rate of grounded answers; unsupported claims; a person’s rework time',
  ),
  'text group': stack(
    'The categories used today, counted',
    'Embeddings, clustered, named by an expert',
    'Turn it into a classification once the groups are agreed',
    'Once a quarter, by hand',
    'Whether two people name the groups alike',
  ),
  'document extract': stack(
    'One template for the commonest form',
    'Text recognition, then a prompted model with a schema',
    'A layout model when tables and scans defeat it',
    api,
    'F1 by field; straight-through share; critical-field errors',
  ),
  'document classify': stack(
    'Sender and file name',
    'Recognised text with a linear classifier',
    'Add layout when the words are alike',
    endpoint,
    'Macro-F1; share sent to a person',
  ),
  'document generate': stack(
    'The first page, unchanged',
    'Retrieval of passages, then a prompted model with citations',
    'Long-context calls when passages alone miss the point',
    api,
    'Number fidelity; unsupported numbers must be zero',
  ),
  'image classify': stack(
    'Size, colour and position rules, or always the commonest class',
    'A pre-trained network with a new last layer',
    'Fine-tune all of it when the pictures are unlike photographs',
    'At the edge when the line cannot wait; else an endpoint with a graphics card',
    'Recall at the pace of the line; escapes by defect',
  ),
  'image anomaly': stack(
    'Difference from a good picture',
    'Features of a pre-trained network and distance to the good ones',
    'A classifier, once there are enough pictures of faults',
    'At the edge, beside the camera',
    'Escape rate; scrap; false rejects an hour',
  ),
  'image extract': stack(
    'Fixed regions and text recognition',
    'A pre-trained detector, fine-tuned on some hundred pictures',
    'Segmentation when outlines matter',
    'An endpoint with a graphics card, in batches',
    'Mean average precision; error by object size and light',
  ),
  'speech extract': stack(
    'A dictation service as it is',
    'A pre-trained speech model, with the words of your trade',
    'Fine-tune on your accents and your noise',
    api,
    'Word error rate, and of the worst accent; cost per minute',
  ),
  'speech classify': stack(
    'Length of the call and keypad choice',
    'Transcript, then a text classifier',
    'Sound features when tone matters more than words',
    endpoint,
    'Macro-F1 by channel and accent',
  ),
  'graph anomaly': stack(
    'Counts and sums around each node',
    'Those counts with gradient-boosted trees',
    'A graph network when patterns span several steps',
    nightly,
    'Recall at a fixed alert rate',
  ),
  'graph rank': stack(
    'Common neighbours',
    'Node embeddings with a linear model',
    'A graph network for cold starts with rich attributes',
    nightly,
    'Hits in the top ten on links that came later',
  ),
}

const anyTask: Stack = stack(
  'What is done today, measured',
  'The simplest published method for this kind of data',
  'When the simple one is measured and the gap is worth more than its upkeep',
  nightly,
  'The same measure for the baseline and the model, on data from later',
)

/** What usually works for this kind of data and task, and whether we know this pair in particular. */
export function stackFor(data: DataKind, task: Task): { stack: Stack; known: boolean } {
  const found = stacks[`${data} ${task}`]
  return { stack: found ?? anyTask, known: found !== undefined }
}
