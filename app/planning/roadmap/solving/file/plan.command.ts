import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { solve } from '#app/planning/roadmap/solving/solve.server.ts'
import type { Plan, Progress } from '#app/planning/roadmap/solving/plan.ts'
import type { Problem } from '#app/planning/roadmap/solving/problem.ts'
import { Problem as Refusal } from '#app/problems.ts'
import { readProblem } from './read-problem.ts'

const usage = 'Usage: npm run -s plan -- problem.json [--mode good|prove] [--seconds N] [--seed N]'

const say = (text: string) => process.stderr.write(`${text}\n`)

function refuse(text: string): never {
  say(text)
  process.exit(1)
}

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        mode: { type: 'string', default: 'good' },
        seconds: { type: 'string' },
        seed: { type: 'string', default: '1' },
      },
    })
  } catch (error) {
    return refuse(`${error instanceof Error ? error.message : ''}\n${usage}`)
  }
}

function readArguments() {
  const { values, positionals } = parse()
  const [path] = positionals
  const seconds = values.seconds === undefined ? undefined : Number(values.seconds)
  const seed = Number(values.seed)
  if (path === undefined || (values.mode !== 'good' && values.mode !== 'prove')) refuse(usage)
  if (seconds !== undefined && !(seconds > 0))
    refuse(`--seconds has to be a number above 0.\n${usage}`)
  if (!Number.isInteger(seed)) refuse(`--seed has to be a whole number.\n${usage}`)
  return { path, mode: values.mode, seed, ...(seconds !== undefined && { seconds }) } as const
}

async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch(() => refuse(`${path} cannot be read.`))
  try {
    return JSON.parse(text)
  } catch (error) {
    return refuse(`${path} is not JSON: ${error instanceof Error ? error.message : ''}`)
  }
}

const shown = (amount: number) => (Number.isFinite(amount) ? amount.toFixed(4) : 'unknown')

const tell = ({ value, bound, gap, seconds }: Progress) =>
  say(
    `${seconds.toFixed(1)} s  value ${shown(value)}  bound ${shown(bound)}  gap ${Number.isFinite(gap) ? `${(100 * gap).toFixed(2)} %` : 'unknown'}`,
  )

/** Progress is told twice a second at most, so that a log stays readable. */
function seldom(report: (progress: Progress) => void): (progress: Progress) => void {
  let last = -Infinity
  return (progress) => {
    if (progress.seconds < last + 0.5) return
    last = progress.seconds
    report(progress)
  }
}

/** What scripts read; people bought by the quarter are told only where they can be. */
const printed = ({ contracting }: Problem, plan: Plan) => ({
  status: plan.status,
  value: plan.value,
  bound: plan.bound,
  gap: plan.gap,
  starts: plan.starts,
  hires: plan.hires,
  ...(contracting && { contracts: plan.contracts }),
  binding: plan.binding,
  rejected: plan.rejected,
  valueOfOneMore: plan.valueOfOneMore,
})

async function main() {
  const { path, ...options } = readArguments()
  const reading = readProblem(await readJson(path))
  if (!reading.ok) refuse(reading.faults.join('\n'))
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  const plan = await solve(reading.problem, {
    ...options,
    signal: stop.signal,
    onProgress: seldom(tell),
  })
  if (!plan.valueOfOneMoreProved)
    say(
      'The value of one more is a difference of the best plans found; not all of them are proved.',
    )
  process.stdout.write(`${JSON.stringify(printed(reading.problem, plan), null, 2)}\n`)
}

await main().catch((error: unknown) =>
  refuse(
    error instanceof Refusal ? error.message : String(error instanceof Error ? error.stack : error),
  ),
)
