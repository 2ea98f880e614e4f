import type { ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { tokensOf } from './answers.ts'
import type { Behaviour, Body } from './behaviour.ts'

type Speech = { behaviour: Behaviour; body: Body; answer: string; tokenMs: number }

const eventStream = { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache' }
const asJson = { 'Content-Type': 'application/json' }

/** Carries out one behaviour on one answer. */
export async function speak(response: ServerResponse, speech: Speech): Promise<void> {
  const { behaviour, body } = speech
  if (behaviour.kind === 'silence') return
  if (behaviour.kind === 'status') return tellStatus(response, behaviour)
  if (behaviour.kind === 'redirect') {
    response.writeHead(307, { Location: behaviour.to }).end()
    return
  }
  if (behaviour.kind === 'page') {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><p>Welcome</p>')
    return
  }
  const whole = body.stream !== true || ('whole' in behaviour && behaviour.whole === true)
  if (whole) return tellWhole(response, speech)
  response.writeHead(200, eventStream)
  if (behaviour.kind === 'keep-alive') return keepAlive(response)
  await tellStream(response, speech)
}

function tellStatus(response: ServerResponse, told: Extract<Behaviour, { kind: 'status' }>) {
  const { status, retryAfter, param = null, code = null, message = `Status ${status}` } = told
  const headers = { ...asJson, ...(retryAfter !== undefined && { 'Retry-After': retryAfter }) }
  const error = { message, type: 'test_error', param, code }
  response.writeHead(status, headers).end(JSON.stringify({ error }))
}

function tellWhole(response: ServerResponse, { behaviour, body, answer }: Speech) {
  const content = behaviour.kind === 'answer' ? (behaviour.text ?? answer) : answer
  const reason = behaviour.kind === 'finish' ? behaviour.reason : 'stop'
  const message = { role: 'assistant', content, refusal: null }
  const text = JSON.stringify({
    id: 'whole',
    object: 'chat.completion',
    model: body.model,
    choices: [{ index: 0, message, finish_reason: reason }],
    usage: usageOf(body, content),
  })
  const end = behaviour.kind === 'broken' ? Math.floor(text.length / 2) : text.length
  response.writeHead(200, asJson).end(text.slice(0, end))
}

async function keepAlive(response: ServerResponse) {
  while (!response.destroyed) {
    response.write(': keep-alive\n\n')
    await wait(20)
  }
}

async function tellStream(response: ServerResponse, { behaviour, body, answer, tokenMs }: Speech) {
  const send = (delta: object, finish: string | null = null, more: object = {}) =>
    response.write(
      `data: ${JSON.stringify({ id: 'chunk', object: 'chat.completion.chunk', model: body.model, choices: [{ index: 0, delta, finish_reason: finish }], ...more })}\n\n`,
    )
  send({ role: 'assistant', content: '' })
  if (behaviour.kind === 'refusal') send({ refusal: 'I cannot help with that.' }, 'stop')
  const content = behaviour.kind === 'answer' ? (behaviour.text ?? answer) : answer
  const tokens = tokensOf(content)
  const middle = Math.ceil(tokens.length / 2)
  for (const [index, token] of tokens.entries()) {
    if (response.destroyed) return
    if (index === middle && (await interrupt(response, behaviour))) return
    send({ content: token })
    if (tokenMs > 0) await wait(tokenMs)
  }
  send({}, behaviour.kind === 'finish' ? behaviour.reason : 'stop')
  tellUsage(response, { behaviour, body, content })
  response.end('data: [DONE]\n\n')
}

function tellUsage(
  response: ServerResponse,
  { behaviour, body, content }: Pick<Speech, 'behaviour' | 'body'> & { content: string },
) {
  const given = behaviour.kind === 'answer' ? behaviour.usage : undefined
  if (!body.stream_options?.include_usage || given === null) return
  const usage = given ? inProtocol(given) : usageOf(body, content)
  response.write(`data: ${JSON.stringify({ id: 'chunk', choices: [], usage })}\n\n`)
}

/** What goes wrong in the middle of an answer; whether that ended it. */
async function interrupt(response: ServerResponse, behaviour: Behaviour): Promise<boolean> {
  if (behaviour.kind === 'broken') response.end('data: {"choices":[{"delta":{"con\n\n')
  else if (behaviour.kind === 'error-event')
    response.end('data: {"error":{"message":"The server had an error"}}\n\n')
  else if (behaviour.kind !== 'cut') return false
  else if (behaviour.how === 'end') response.end()
  else {
    // What was said has to leave before the connection breaks.
    await wait(20)
    response.destroy()
  }
  return true
}

const inProtocol = ({ input, output }: { input: number; output: number }) => ({
  prompt_tokens: input,
  completion_tokens: output,
  total_tokens: input + output,
})

const usageOf = (body: Body, content: string) =>
  inProtocol({
    input: Math.ceil(body.messages.reduce((sum, one) => sum + one.content.length, 0) / 4),
    output: tokensOf(content).length,
  })
