import { labels, metricLabel } from '#app/planning/documents/facts/labels.ts'
import { valueWords } from '#app/writing/facts/fact.ts'
import type { Fact } from '#app/writing/facts/fact.ts'
import {
  factLabelled,
  factInSentence,
  judged,
  listed,
  missing,
  paragraphs,
  sentence,
} from './material.ts'
import type { Material } from './material.ts'

const dayWords = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const plain = (text: string) => text.trim().replace(/[.!]$/, '')

const typed = ({ judgement }: Material, key: string) => plain(judgement[key] ?? '')

const isThing = /^(?:an?|the|their|its|more|fewer|less|one|all|every|\d[\d.,]*)(?!\p{L})/iu

/** "Support agents can now find the answer in 7 minutes"; "… get an answer in 7 minutes" where a thing was typed. */
function offer(material: Material, closing = '.'): string {
  const [customer, benefit] = [typed(material, 'customer'), typed(material, 'benefit')]
  if (customer === '') return missing('who the customer is')
  if (benefit === '') return missing(`what ${customer} can do from then on, with its number`)
  return `${capital(customer)} ${isThing.test(benefit) ? 'get' : 'can now'} ${benefit}${closing}`
}

export const heading = (material: Material): string => offer(material)

export function subHeading(material: Material): string {
  const customer = typed(material, 'customer')
  return customer === ''
    ? missing('who it is for and why they want it')
    : `${plain(material.title)}, for ${customer}.`
}

type Business = { name: string; today: Fact | undefined; target: Fact | undefined }

function businessMetric(material: Material): Business | null {
  const found = material.facts.find(
    ({ source, label }) => source === 'Metric (business)' && /: (?:baseline|target)$/.test(label),
  )
  if (!found) return null
  const name = found.label.replace(/: (?:baseline|target)$/, '')
  return {
    name,
    today: factLabelled(material, metricLabel(name, 'today')),
    target: factLabelled(material, metricLabel(name, 'target')),
  }
}

/** Whether there is a level to start from: of a baseline of 0 nothing can be told. */
const isLevel = (today: Fact | undefined): today is Fact =>
  today !== undefined && Number(today.value) !== 0

const metricGap = missing('the business metric with its baseline and target')

function moved(material: Material): string {
  const found = businessMetric(material)
  if (!found?.target) return metricGap
  const target = valueWords(found.target)
  return isLevel(found.today)
    ? `${found.name} goes from ${valueWords(found.today)} to ${target}.`
    : `${found.name} reaches ${target}.`
}

function dateline(material: Material): string {
  const day = factLabelled(material, labels.launchUntil)?.value
  const place = typed(material, 'place')
  const gap = place === '' ? `${missing('the place the news comes from')} ` : ''
  if (typeof day !== 'string')
    return `${gap}${missing('the launch quarter; it is not in a committed plan')}`
  const lead = place === '' ? '' : `${place}, `
  return `${gap}**${lead}${dayWords.format(new Date(day))}.**`
}

/** "Chance that it rains" is told as "the chance that it rains". */
const withArticle = (words: string) =>
  words.replace(/^(?=\p{Ll}+ (?:that|of|for)(?!\p{L}))/u, 'the ')

const works = (material: Material): string => {
  const [input, output] = [
    factLabelled(material, labels.input),
    factLabelled(material, labels.output),
  ]
  return input && output
    ? `It takes ${factInSentence(String(input.value))} and gives ${withArticle(factInSentence(String(output.value)))}.`
    : missing('input and output of the use case')
}

export const summary = (material: Material): string =>
  `${dateline(material)} ${offer(material, ` with “${plain(material.title)}”.`)} ${works(material)} ${moved(material)}`

function level(material: Material): string {
  const found = businessMetric(material)
  if (!found?.today) return metricGap
  return isLevel(found.today)
    ? `Today, ${factInSentence(found.name)} is ${valueWords(found.today)}.`
    : ''
}

export const problem = (material: Material): string =>
  paragraphs(
    sentence(
      judged(material, 'customer-problem', 'what customers try to do and what gets in their way'),
    ),
    level(material),
  )

export const solution = (material: Material): string =>
  paragraphs(
    sentence(judged(material, 'solution', 'what customers do differently from then on')),
    works(material),
    moved(material),
  )

const quoted = (material: Material, key: string, speaker: string) => {
  const words = typed(material, key)
  return words === ''
    ? missing(`what ${speaker} would say`)
    : `“${words}.” [hypothetical], says ${speaker}.`
}

export const ourQuote = (material: Material): string =>
  quoted(material, 'our-quote', 'our spokesperson')

export const customerQuote = (material: Material): string =>
  quoted(material, 'customer-quote', 'a customer')

export const gettingStarted = (material: Material): string =>
  listed(judged(material, 'getting-started', 'what a customer does first'))

export const callToAction = (material: Material): string =>
  sentence(judged(material, 'call-to-action', 'where to go now'))
