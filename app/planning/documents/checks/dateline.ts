import { labels } from '#app/planning/documents/facts/labels.ts'
import { datesIn } from '#app/writing/claims/reading/dates.ts'
import type { DocumentText, Finding, LaunchQuarter } from '#app/writing/documents/kind.ts'
import type { Fact } from '#app/writing/facts/fact.ts'
import { bodyOf, must, plainText, sentencesIn } from './text.ts'

const valueOf = (facts: readonly Fact[], label: string) =>
  facts.find((fact) => fact.label === label)?.value

/** The launch quarter of the roadmap, as the facts hold it. */
export function launchQuarterOf(facts: readonly Fact[]): LaunchQuarter | null {
  const [label, from, until] = [labels.launch, labels.launchFrom, labels.launchUntil].map((name) =>
    valueOf(facts, name),
  )
  return label === undefined || from === undefined || until === undefined
    ? null
    : { label: String(label), from: String(from), until: String(until) }
}

const iso = (day: Date) => day.toISOString().slice(0, 10)

/** The first full date of the summary's opening, as an ISO day; a month alone counts from its first to its last day. */
function datelineOf(summary: string): { from: string; until: string } | null {
  const opening = plainText(sentencesIn(summary).slice(0, 2).join(' '))
  const found = datesIn(opening).find(({ readings }) =>
    readings.some(({ month, year }) => month && year),
  )
  const reading = found?.readings.find(({ month, year }) => month && year)
  if (!reading?.year || !reading.month) return null
  const { year, month, day } = reading
  return {
    from: iso(new Date(Date.UTC(year, month - 1, day ?? 1))),
    until: iso(day ? new Date(Date.UTC(year, month - 1, day)) : new Date(Date.UTC(year, month, 0))),
  }
}

const finding = (message: string, fix: string) => [
  must({ section: 'summary', rule: 'dateline', message, fix }),
]

/** The summary begins with a date that lies ahead, within the quarter in which the roadmap launches. */
export function checkDateline(
  document: DocumentText,
  facts: readonly Fact[],
  today: Date,
): Finding[] {
  const summary = bodyOf(document, 'summary')
  if (summary.trim() === '') return []
  const dateline = datelineOf(summary)
  if (!dateline)
    return finding(
      'The summary has no dateline.',
      'Begin with place and date of the launch: “Graz, 30 September 2027.”',
    )
  if (dateline.until <= iso(today))
    return finding(
      'The dateline is not in the future.',
      'A PR-FAQ is dated on the day of the launch.',
    )
  const launch = document.launchQuarter ?? launchQuarterOf(facts)
  if (!launch)
    return finding(
      'There is no launch quarter to hold the dateline against.',
      'Put the use case into the committed roadmap and refresh the facts.',
    )
  if (dateline.from >= launch.from && dateline.until <= launch.until) return []
  return finding(
    `The dateline is not in ${launch.label}, when the roadmap launches.`,
    `Choose a day from ${launch.from} to ${launch.until}, or change the roadmap.`,
  )
}
