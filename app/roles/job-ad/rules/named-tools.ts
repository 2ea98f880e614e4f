import toolNames from '#templates/rules/tools.json' with { type: 'json' }
import type { Block } from '#app/roles/job-ad/ad-text.ts'
import { findingIn } from '#app/roles/job-ad/finding.ts'
import type { Rule } from '#app/roles/job-ad/rule.ts'

const MOST_TOOLS = 15

const alike: Record<string, string | undefined> = {
  sklearn: 'scikit-learn',
  Postgres: 'PostgreSQL',
  PySpark: 'Spark',
  Golang: 'Go',
  'Google Cloud': 'GCP',
}

/** Names that are ordinary words or letters too count only inside a list of things. */
const ambiguous = new Set(['R', 'Go', 'Ray', 'Excel', 'Segment', 'Oracle', 'Stan', 'Soda', 'Glue'])

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const longestFirst = toolNames.toSorted((a, b) => b.length - a.length)

const pattern = new RegExp(
  String.raw`(?<![\p{L}\p{N}_+#-])(?:${longestFirst.map(escaped).join('|')})(?![\p{L}\p{N}_+#]|&\p{L}|-\p{L})`,
  'gu',
)

const listed = (text: string, start: number, end: number): boolean =>
  /(?:^|[,/(:]|\b(?:and|or|with|in|using|of))\s*$/.test(text.slice(0, start)) &&
  /^\s*(?:$|[,/);.]|(?:and|or|for)\b)/.test(text.slice(end))

const toolsIn = (block: Block) =>
  [...block.text.matchAll(pattern)].flatMap(({ 0: name, index }) => {
    const end = index + name.length
    if (ambiguous.has(name) && !listed(block.text, index, end)) return []
    return [{ block, name: alike[name] ?? name, start: index, end }]
  })

export const namedTools: Rule = ({ markdown, blocks }) => {
  const mentions = blocks.flatMap(toolsIn)
  const names = [...new Set(mentions.map(({ name }) => name))]
  const first = mentions.find(({ name }) => name === names[MOST_TOOLS])
  if (!first) return []
  return [
    findingIn(markdown, first, {
      rule: 'named-tools',
      severity: 'warn',
      reason: `${names.length} tools are named (${names.join(', ')}). Name the ${MOST_TOOLS} that matter at most; good people pick up the rest.`,
      source:
        'Few critical requirements, not every skill one could hope for (hiring guide of this library)',
    }),
  ]
}
