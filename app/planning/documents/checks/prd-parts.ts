import { labels } from '#app/planning/documents/facts/labels.ts'
import type { DocumentText, Finding } from '#app/writing/documents/kind.ts'
import { bodyOf, isMissing, must, plainText, should } from './text.ts'

const links = ['The AI', 'using', 'to produce', 'for', 'in', 'subject to'] as const

/** The job statement has all its parts in their order: using, to produce, for, in, subject to. */
export function checkJobStatement(document: DocumentText): Finding[] {
  const text = plainText(bodyOf(document, 'job-statement')).replaceAll(/\s+/g, ' ')
  if (text.trim() === '') return []
  let at = 0
  const lacking = links.filter((link) => {
    const found = new RegExp(`(?<!\\p{L})${link}(?!\\p{L})`, 'iu').exec(text.slice(at))
    if (found) at += found.index + found[0].length
    return !found
  })
  if (lacking.length === 0 && !text.includes('…')) return []
  const gaps =
    lacking.length > 0
      ? `It lacks ${lacking.map((link) => `“${link} …”`).join(', ')}.`
      : 'It has gaps.'
  return [
    must({
      section: 'job-statement',
      rule: 'job-statement',
      message: gaps,
      fix: 'The AI [does] using [inputs] to produce [outputs] for [user] in [workflow] subject to [limits].',
    }),
  ]
}

const kinds = ['model', 'system', 'business', 'guardrail'] as const

/** There is a metric of each kind, with baseline, target, date and owner. */
export function checkMetrics(document: DocumentText): Finding[] {
  const rows = bodyOf(document, 'metrics')
    .split('\n')
    .filter((line) => line.trim().startsWith('|'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
  if (bodyOf(document, 'metrics').trim() === '') return []
  return kinds.flatMap((kind) => {
    const row = rows.find((cells) => cells.some((cell) => cell.toLowerCase() === kind))
    if (
      row &&
      !row.slice(1, -1).some((cell) => cell === '' || isMissing(`${cell} `) || cell === 'Missing')
    )
      return []
    return [
      should({
        section: 'metrics',
        rule: 'metrics',
        message: row ? `The ${kind} metric has gaps.` : `There is no ${kind} metric.`,
        fix: 'Give baseline, target, date and owner in one row.',
      }),
    ]
  })
}

/** The launch quarter that the text names is the roadmap's. */
export function checkLaunch(
  document: DocumentText,
  facts: readonly { label: string; value: number | string }[],
): Finding[] {
  const known =
    document.launchQuarter?.label ?? facts.find(({ label }) => label === labels.launch)?.value
  const body = bodyOf(document, 'launch')
  if (known === undefined || body.trim() === '' || body.includes(String(known))) return []
  return [
    should({
      section: 'launch',
      rule: 'launch-quarter',
      message: `The roadmap launches it in ${known}; this section does not say so.`,
      fix: `Name ${known}, or change the roadmap.`,
    }),
  ]
}
