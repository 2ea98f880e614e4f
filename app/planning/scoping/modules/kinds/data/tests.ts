import { item } from '#app/planning/scoping/modules/frame/item.ts'
import type { Item } from '#app/planning/scoping/modules/frame/worksheet.ts'

/** The seven tests on features and data. */
export const dataTests = [
  item(
    'schema',
    'What is expected of each feature is written in a schema',
    'And data that breaks it is refused.',
  ),
  item(
    'useful',
    'Every feature earns its place',
    'Taking it away was tried, and made things worse.',
  ),
  item(
    'affordable',
    'No feature costs more than it brings',
    'Delay, memory, upkeep and dependence count.',
  ),
  item(
    'permitted',
    'Only permitted data is used',
    'Rules on sources and fields are checked by code.',
  ),
  item(
    'privacy',
    'The pipeline protects privacy',
    'Access, retention and deletion work in training data too.',
  ),
  item('quick', 'A new feature can be added quickly', 'Days from idea to production, not months.'),
  item('code', 'The code that makes features is tested', 'In training and in serving.'),
] as const satisfies readonly Item[]

/** The seven tests on the model and how it is made. */
export const modelTests = [
  item('reviewed', 'Every model specification is reviewed and checked in', 'As other code is.'),
  item(
    'proxy',
    'Offline and online numbers move together',
    'A better offline score did help users.',
  ),
  item('tuned', 'Hyperparameters were tuned', 'By a search that can be repeated.'),
  item(
    'staleness',
    'It is known what an old model costs',
    'Last week’s model was compared with today’s.',
  ),
  item(
    'simpler',
    'A simpler model is not as good',
    'A linear model or a rule is always in the comparison.',
  ),
  item('slices', 'Quality is enough on every slice that matters', 'Not only on average.'),
  item(
    'inclusion',
    'It was tested for whom it works less well',
    'Groups of people, languages, regions.',
  ),
] as const satisfies readonly Item[]

/** The seven tests on what trains and serves the model. */
export const infrastructureTests = [
  item(
    'reproducible',
    'Training twice gives the same model',
    'Or one that differs by a known amount.',
  ),
  item('units', 'Model code has unit tests', 'Also that it starts learning on a tiny set.'),
  item(
    'integration',
    'The whole pipeline is tested from end to end',
    'From raw data to a served answer.',
  ),
  item(
    'validated',
    'A model must pass a quality check before it serves',
    'Against a fixed bar and against the last one.',
  ),
  item('debuggable', 'One example can be followed step by step', 'Through training and serving.'),
  item(
    'canary',
    'New models first serve a small share',
    'And are watched before they get the rest.',
  ),
  item('rollback', 'The last model can be put back quickly', 'It has been practised.'),
] as const satisfies readonly Item[]

/** The seven tests on watching it at work. */
export const monitoringTests = [
  item(
    'dependencies',
    'Changes upstream are announced',
    'Somebody here hears of them before they happen.',
  ),
  item('invariants', 'Inputs are checked while it serves', 'The same schema as in training.'),
  item('skew', 'Training and serving compute the same values', 'Logged and compared.'),
  item('fresh', 'The age of the serving model is watched', 'And of the data it was trained on.'),
  item('stable', 'Not-a-number and infinite values raise an alarm', 'In training and in serving.'),
  item('speed', 'Speed, memory and cost are watched', 'By version of model, code and data.'),
  item(
    'quality',
    'Quality on fresh data is watched',
    'By labels when they come, by proxies until then.',
  ),
] as const satisfies readonly Item[]

/** What else to look at in the data before a model is worth building. */
export const dataChecks = [
  item('schema', 'Schema captured and enforced', 'Names, types, allowed values.'),
  item('missing', 'Missing values, by slice', 'Who or what is missing more often?'),
  item('duplicates', 'Duplicates', 'Also the same thing under two keys.'),
  item('ranges', 'Ranges and units', 'Euros or cents, days or hours.'),
  item('period', 'Time coverage', 'A whole season, and the last change of process.'),
  item('labels', 'Label quality', 'Agreement between people, known noise.'),
  item('delay', 'Label delay', 'How long until the truth is known?'),
  item('leakage', 'Leakage', 'Is anything in it that is only known afterwards?'),
  item('balance', 'Class balance', 'How rare is the rare case?'),
  item('skew', 'Training against serving', 'The same fields, made by the same code?'),
  item('drift', 'Drift since collection', 'Has the world or the process changed?'),
  item('privacy', 'Privacy, consent, minimisation', 'Is each field needed and allowed?'),
  item('lineage', 'Lineage and owner', 'Where from, through what, who answers for it?'),
  item('representative', 'Representativeness', 'Does it look like where it will be used?'),
  item('size', 'Size against need', 'Enough of the rare case to learn and to measure?'),
  item('cost', 'Cost of each feature', 'To get, to keep, to serve.'),
  item('extraction', 'Reproducible extraction', 'The same query gives the same rows next year.'),
] as const satisfies readonly Item[]
