/** One thing that is known about a success, with where it is known from. */
export type Fact = {
  label: string
  value: number | string
  unit: string
  source: string
  /** May be told outside the organisation. */
  public?: boolean
}

/** A fact that can be told, under a key that stays the same while the fact does. */
export type OfferedFact = Fact & { key: string }

export type Story = {
  title: string
  words: string
  facts: readonly Fact[]
  useCase: string
  by: string
  /** The day it was told, as people read it. */
  on: string
}

/** What Markdown would take for its own signs. */
const plain = (text: string) => text.replaceAll(/[\\`*_[\]<>|#]/g, String.raw`\$&`)
const cell = (text: string) => plain(text).replaceAll('\n', ' ')

export const factText = ({ value, unit }: Fact): string => (unit ? `${value} ${unit}` : `${value}`)

/** A success story as Markdown: its words as they were written, and every number with where it comes from. */
export function storyMarkdown({ title, words, facts, useCase, by, on }: Story): string {
  const rows = facts.map(
    (fact) => `| ${cell(fact.label)} | ${cell(factText(fact))} | ${cell(fact.source)} |`,
  )
  return [
    `# ${plain(title)}`,
    words,
    '## Facts',
    ['| What | Number | Known from |', '| --- | --- | --- |', ...rows].join('\n'),
    `Told by ${plain(by)} on ${on}, about “${plain(useCase)}”.`,
  ].join('\n\n')
}
