import { median } from '#test/bench/measure.ts'
import { firstMatch, Reader } from '#test/bench/streaming/reader.ts'
import { startApp } from '#test/support/process/app.ts'
import { startProcess } from '#test/support/process/process.ts'

const limits = { firstText: 1.2, pages: 1.5 }
const firstMs = 500
const rounds = 5
const streams = 50
const pages = 100
const page = '/fennel/openings'

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
  await compareFirstText(reader, sections.slice(0, rounds))
  await comparePages(reader, sections.slice(rounds))
}

type Place = { document: string; section: string }

/** Sections of new documents in which nothing waits for a person. */
async function readySections(reader: Reader): Promise<Place[]> {
  const choices = await reader.get('/fennel/documents/new')
  const subjects = [...choices.matchAll(/<option value="([0-9a-f-]{36})"/g)].map(
    ([, id = '']) => id,
  )
  const found: Place[] = []
  for (const subject of subjects) {
    if (found.length >= rounds + streams) break
    const document = await reader.post('/fennel/documents/new', { kind: 'prd', subject, title: '' })
    const offers = await reader.get(`${document}/offers`)
    for (const [, section = ''] of offers.matchAll(/name="section" value="([0-9a-f-]{36})"/g))
      found.push({ document, section })
  }
  return found
}

/** Starts one and gives its address. */
async function start(reader: Reader, { document, section }: Place): Promise<string> {
  const offers = await reader.get(await reader.post(`${document}/offers`, { section }))
  const card = offers.slice(offers.indexOf(`id="${section}"`))
  const offer = /offers\/([0-9a-f-]{36})\/cancellation/.exec(card)?.[1]
  if (!offer) throw new Error('The section is not being written.')
  return `${document}/offers/${offer}`
}

async function compareFirstText(reader: Reader, places: Place[]) {
  const through: number[] = []
  const direct: number[] = []
  const opened: number[] = []
  for (const place of places) {
    const begun = performance.now()
    const offer = await start(reader, place)
    opened.push(performance.now() - begun)
    await reader.firstText(`${offer}/stream`)
    through.push(performance.now() - begun)
    await reader.post(`${offer}/cancellation`, {})
    direct.push(await directly())
  }
  const ratio = median(through) / median(direct)
  console.log(
    `first text: ${median(through).toFixed(0)} ms from the click (${median(opened).toFixed(0)} ms of them until its page is there), ${median(direct).toFixed(0)} ms from the model itself = ${ratio.toFixed(2)}× (limit ${limits.firstText}; model waits ${firstMs} ms) ${ratio <= limits.firstText ? 'ok' : 'OVER'}`,
  )
}

/** Milliseconds from a question to the first word, from the model itself. */
async function directly(): Promise<number> {
  const begun = performance.now()
  const body = {
    model: 'test-model',
    stream: true,
    messages: [{ role: 'user', content: 'Write.' }],
  }
  const answer = await fetch(`${url}/chat/completions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: 'Bearer a key' },
    body: JSON.stringify(body),
  })
  const { leave } = await firstMatch(answer, /"content":"[^"]/)
  const ms = performance.now() - begun
  await leave()
  return ms
}

async function comparePages(reader: Reader, places: Place[]) {
  await latencies(reader)
  const quiet = p99(await latencies(reader))
  const open = await Promise.all(
    places
      .slice(0, streams)
      .map(async (place) => reader.firstText(`${await start(reader, place)}/stream`)),
  )
  const ended = { count: 0 }
  const whole = open.map(({ rest }) => rest().then(() => (ended.count += 1)))
  const busy = p99(await latencies(reader))
  const running = open.length - ended.count
  const ratio = busy / quiet
  console.log(
    `pages while ${open.length} streams run (${running} to the end): p99 ${busy.toFixed(1)} ms, without ${quiet.toFixed(1)} ms = ${ratio.toFixed(2)}× (limit ${limits.pages}) ${ratio <= limits.pages ? 'ok' : 'OVER'}`,
  )
  await Promise.all(whole)
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
