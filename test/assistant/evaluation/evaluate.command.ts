import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { fillPrompt } from '#app/assistant/prompts/prompts.server.ts'
import type { FilledPrompt } from '#app/assistant/prompts/prompt.ts'
import { readEnvironment } from '#app/env.server.ts'
import { operatorModel } from '#app/services.server.ts'
import type { ModelEndpoint } from '#app/http/application.ts'
import { readRecording, readSuites, recordingPath } from '#test/support/evaluation/cases.ts'
import type { Case, Recording, Suite } from '#test/support/evaluation/cases.ts'
import { judge, judgePrompt } from '#test/support/evaluation/judge.ts'
import { answerOf } from '#test/support/evaluation/live.ts'

const { values: options } = parseArgs({ options: { record: { type: 'boolean', default: false } } })
const endpoint = operatorModel(readEnvironment())
if (options.record && !endpoint)
  throw new Error('Recording needs an endpoint: set OPENAI_API_KEY or OPENAI_BASE_URL.')
console.log(endpoint ? `Asking ${endpoint.model} at ${endpoint.baseUrl}` : 'Recorded outputs')

let failed = 0
for (const suite of readSuites()) failed += await evaluate(suite, endpoint)
console.log(failed === 0 ? 'All cases hold.' : `${failed} cases do not hold.`)
if (failed > 0) process.exitCode = 1

/** Prints each case of one prompt and counts those that do not hold. */
async function evaluate({ prompt, tests }: Suite, asked: ModelEndpoint | null): Promise<number> {
  const outputs: Recording['outputs'] = {}
  let promptHash = ''
  let broken = 0
  for (const one of tests) {
    const filled = await fillPrompt(prompt, one.vars)
    promptHash = filled.hash
    const faults =
      filled.makes === 'picture' ? judgePrompt(filled, one) : await answered(one, filled)
    if (faults.length > 0) broken += 1
    console.log(`${faults.length === 0 ? 'holds' : 'FAILS'}  ${prompt}: ${one.description}`)
    for (const fault of faults) console.log(`         ${fault}`)
  }
  if (options.record && asked && Object.keys(outputs).length > 0) {
    const recording: Recording = { by: asked.model, promptHash, outputs }
    writeFileSync(recordingPath(prompt), `${JSON.stringify(recording, null, 2)}\n`)
  }
  return broken

  async function answered(one: Case, filled: FilledPrompt): Promise<string[]> {
    const { description } = one
    const output = asked
      ? await answerOf(asked, filled).catch(String)
      : readRecording(prompt).outputs[description]
    outputs[description] = output
    return judge(output, filled, one)
  }
}
