import { item } from '#app/planning/scoping/modules/frame/item.ts'

/** What has to be in place to run models for years. */
export const areas = [
  item('metadata', 'Metadata', 'Which run, on which data, gave which model.'),
  item('versioning', 'Versioning', 'Of code, data and models together.'),
  item(
    'tracking',
    'Experiment tracking',
    'Parameters and results of every run, also of failed ones.',
  ),
  item('deployment', 'Deployment', 'From a merged change to serving, without a hand-made step.'),
  item('monitoring', 'Monitoring', 'Inputs, outputs, quality and cost, with alarms.'),
] as const

/** Six things that run by themselves in a mature team. */
export const automations = [
  item('pipelines', 'Data-driven pipelines', 'New data starts them.'),
  item('versions', 'Version control', 'Nothing runs that is not checked in.'),
  item('deployment', 'Deployment', 'Merged means deployed, and can be undone.'),
  item('features', 'Feature selection', 'Features are tried and dropped by a run, not by taste.'),
  item('consistency', 'Consistency checks', 'Schema, ranges and skew stop a bad run.'),
  item('shortcuts', 'Script shortcuts', 'One command for what people do every week.'),
] as const

/** What must be kept to get the same result again. */
export const kept = [
  item('code', 'Code', 'The commit.'),
  item('data', 'Data', 'The exact rows.'),
  item('environment', 'Environment', 'Libraries, drivers, hardware.'),
  item('parameters', 'Parameters', 'All of them, also the defaults.'),
  item('seeds', 'Seeds', 'And what stays random in spite of them.'),
  item('results', 'Results', 'Numbers and plots, where they were computed.'),
] as const
