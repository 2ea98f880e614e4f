import { textSoFar } from '#app/assistant/answers/text-so-far.ts'
import { requestBody, richest } from '#app/assistant/endpoints/dialect.ts'
import { fillPrompt } from '#app/assistant/prompts/prompts.server.ts'
import { sectionPrompt } from '#app/writing/drafting/drafting.server.ts'
import { median } from '#test/bench/measure.ts'
import { firstOf, Reader } from '#test/bench/streaming/reader.ts'
import { startApp } from '#test/support/process/app.ts'
import { startProcess } from '#test/support/process/process.ts'

const limits = { firstText: 1.2, pages: 1.5 }
const firstMs = 500
const warmUps = 3
const rounds = 7
const streams = 50
const turns = 3
const pages = 250
const page = '/fennel/openings'
const question = {
  document: 'A document',
  section: 'A section',
  guidance: '',
  judgement: '',
  current: '',
  facts: '',
}

const model = await startProcess('test/support/model/fake-model.command.ts', {
  env: { FIRST_MS: String(firstMs), TOKEN_MS: '60' },
  until: /Ctrl-C/,
  seconds: 10,
})
const url = /http:\S+/.exec(model.output())?.[0] ?? ''
const app = await startApp({
  seconds: 240,
  env: {
    OPENAI_BASE_URL: url,
    OPENAI_API_KEY: 'a key',
    OPENAI_MODEL: 'test-model',
    NODE_ENV: 'production',
  },
})
try {
  await main()
} finally {
  await app.stop()
  await model.end('SIGTERM')
}

async function main() {
  const reader = new Reader(app.origin)
  await reader.post('/demo', { access: 'owner' })
  await reader.post('/fennel/settings/model', { concurrency: '100', redacts: 'on', _version: '1' })
  const sections = await readySections(reader)
  await compareFirstText(reader, sections.slice(0, warmUps + rounds))
  await comparePages(reader, sections.slice(warmUps + rounds))
}

type Place = { document: string; section: string }
type Opened = Awaited<ReturnType<Reader['firstText']>> & { loaded: Promise<void> }

/** Sections of new documents in which nothing waits for a person. */
async function readySections(reader: Reader): Promise<Place[]> {
  const choices = await reader.get('/fennel/documents/new')
  const subjects = [...choices.matchAll(/<option value="([0-9a-f-]{36})"/g)].map(
    ([, id = '']) => id,
  )
  const found: Place[] = []
  for (const subject of subjects) {
    if (found.length >= warmUps + rounds + streams) break
    const document = await reader.post('/fennel/documents/new', { kind: 'prd', subject, title: '' })
    const offers = await reader.get(`${document}/offers`)
    for (const [, section = ''] of offers.matchAll(/name="section" value="([0-9a-f-]{36})"/g))
      found.push({ document, section })
  }
  return found
}

/** Has a section written as a page with script does: its words and the page that knows of it are asked for side by side. */
async function begin(reader: Reader, place: Place): Promise<Opened> {
  const offers = `${place.document}/offers`
  await reader.submit(offers, { section: place.section })
  const loaded = reader.load(offers)
  const opened = await reader.firstText(`${place.document}/sections/${place.section}/stream`)
  return { ...opened, loaded }
}

async function cancel(reader: Reader, { document, section }: Place): Promise<void> {
  const offers = await reader.get(`${document}/offers`)
  const card = offers.slice(offers.indexOf(`id="${section}"`))
  const offer = /offers\/([0-9a-f-]{36})\/cancellation/.exec(card)?.[1]
  if (!offer) throw new Error('The section is not being written.')
  await reader.post(`${document}/offers/${offer}/cancellation`, {})
}

async function compareFirstText(reader: Reader, places: Place[]) {
  const through: number[] = []
  const direct: Heard[] = []
  for (const [round, place] of places.entries()) {
    const clicked = performance.now()
    const { loaded } = await begin(reader, place)
    const ms = performance.now() - clicked
    await loaded
    await cancel(reader, place)
    const heard = await directly()
    if (round < warmUps) continue
    through.push(ms)
    direct.push(heard)
  }
  const own = median(through)
  const words = median(direct.map(({ wordsMs }) => wordsMs))
  const token = median(direct.map(({ tokenMs }) => tokenMs))
  const ratio = own / words
  console.log(
    `first words: ${own.toFixed(0)} ms from the click, ${words.toFixed(0)} ms from the model itself, asked the same question = ${ratio.toFixed(2)}× (limit ${limits.firstText}; the model waits ${firstMs} ms and says its first token after ${token.toFixed(0)} ms, which is no word yet: ${(own / token).toFixed(2)}×) ${ratio <= limits.firstText ? 'ok' : 'OVER'}`,
  )
}

type Heard = { tokenMs: number; wordsMs: number }

/** Milliseconds from the question that the application asks to the first token, and to the first words to read. */
async function directly(): Promise<Heard> {
  const prompt = await fillPrompt(sectionPrompt, question)
  const body = { model: 'test-model', stream: true, ...requestBody(prompt, richest) }
  const begun = performance.now()
  const answer = await fetch(`${url}/chat/completions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: 'Bearer a key' },
    body: JSON.stringify(body),
  })
  let tokenMs = 0
  const { leave } = await firstOf(answer, (text) => {
    const said = [...text.matchAll(/"content":("(?:[^"\\]|\\.)+")/g)]
      .map(([, content = '""']) => JSON.parse(content) as string)
      .join('')
    if (said !== '') tokenMs ||= performance.now() - begun
    return textSoFar(said) !== ''
  })
  const wordsMs = performance.now() - begun
  await leave()
  return { tokenMs, wordsMs }
}

/** Pages by turns without streams and with them, so that a drifting machine moves both. */
async function comparePages(reader: Reader, places: Place[]) {
  await latencies(reader)
  const quiet: number[] = []
  const busy: number[] = []
  let running = Infinity
  for (let turn = 0; turn < turns; turn++) {
    quiet.push(...(await latencies(reader)))
    const open = await Promise.all(places.slice(0, streams).map((place) => begin(reader, place)))
    await Promise.all(open.map(({ loaded }) => loaded))
    const ended = { count: 0 }
    const whole = open.map(({ rest }) => rest().then(() => (ended.count += 1)))
    busy.push(...(await latencies(reader)))
    running = Math.min(running, open.length - ended.count)
    await Promise.all(whole)
  }
  const ratio = p99(busy) / p99(quiet)
  console.log(
    `pages while ${streams} streams run (${running} to the end): p99 ${p99(busy).toFixed(1)} ms of ${busy.length}, without ${p99(quiet).toFixed(1)} ms = ${ratio.toFixed(2)}× (limit ${limits.pages}; medians ${median(busy).toFixed(1)} and ${median(quiet).toFixed(1)} ms) ${ratio <= limits.pages ? 'ok' : 'OVER'}`,
  )
}

async function latencies(reader: Reader): Promise<number[]> {
  const found: number[] = []
  for (let time = 0; time < pages; time++) {
    const begun = performance.now()
    await reader.get(page)
    found.push(performance.now() - begun)
  }
  return found
}

function p99(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.99) - 1] ?? Number.NaN
}
