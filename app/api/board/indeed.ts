import { formatPay } from '#app/roles/pay.ts'
import { countryName, regionName } from '#app/roles/places.ts'
import type { Place } from '#app/roles/places.ts'
import { lastMoment } from '#app/hiring/openings/last-day/last-day.ts'
import type { OpeningFacts } from '#app/hiring/careers/public-opening.ts'
import { careersOf } from './job.ts'
import type { Board } from './job.ts'

export type FeedJob = { facts: OpeningFacts; description: string }

const jobTypes: Record<OpeningFacts['employmentType'], string> = {
  'full-time': 'fulltime',
  'part-time': 'parttime',
  contract: 'contract',
  internship: 'internship',
}

/** What no XML document may hold, escaped or not. */
const notInXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

const cdata = (text: string): string =>
  `<![CDATA[${text.toWellFormed().replaceAll(notInXml, '').replaceAll(']]>', ']]]]><![CDATA[>')}]]>`

const element = (name: string, text: string | undefined): string =>
  text === undefined || text === '' ? '' : `<${name}>${cdata(text)}</${name}>`

/** All open jobs as a feed in the manner of Indeed: one entry for each place of a job. */
export function feedXml(jobs: readonly FeedJob[], board: Board, now: Date): string {
  const entries = jobs.flatMap((job) =>
    job.facts.places.map((place, at) => entry(job, { board, place, at })),
  )
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<source>',
    element('publisher', board.name),
    element('publisherurl', careersOf(board)),
    element('lastBuildDate', now.toUTCString()),
    ...entries,
    '</source>',
  ].join('\n')
}

type At = { board: Board; place: Place; at: number }

function entry({ facts, description }: FeedJob, { board, place, at }: At): string {
  const { country, region, city, remote } = place
  const fields: [string, string | undefined][] = [
    ['title', facts.title],
    ['date', facts.publishedAt.toUTCString()],
    ['expirationdate', facts.lastDay ? lastMoment(facts.lastDay).toUTCString() : undefined],
    ['referencenumber', at === 0 ? facts.slug : `${facts.slug}-${at + 1}`],
    ['requisitionid', facts.slug],
    ['url', `${careersOf(board)}/${facts.slug}`],
    ['company', board.name],
    ['city', city],
    ['state', region && regionName(country, region)],
    ['country', countryName(country)],
    ['remotetype', remote ? 'Fully remote' : undefined],
    ['description', description],
    ['salary', facts.pay ? formatPay(facts.pay) : undefined],
    ['jobtype', jobTypes[facts.employmentType]],
  ]
  return `<job>${fields.map(([name, text]) => element(name, text)).join('')}</job>`
}
