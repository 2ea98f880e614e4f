import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { answerTo } from './answers.ts'
import { everything, misunderstood } from './behaviour.ts'
import type { Behaviour, Body, Understanding } from './behaviour.ts'
import { plainPicture } from './pictures.ts'
import { obey } from './obedient.ts'
import { speak } from './speak.ts'

export type Received = { body: Body; text: string; key: string }

export type ModelServer = {
  /** The base URL of the endpoint. */
  url: string
  /** Everything that was asked since the last call of `reset`. */
  requests: Received[]
  /** Answers under way at this moment, and the most there were at once. */
  open: () => number
  most: () => number
  /** How the next requests are answered, one each; later ones are answered well. */
  next: (...behaviours: Behaviour[]) => void
  reset: (change?: Partial<ModelServerOptions>) => void
  close: () => Promise<void>
}

export type ModelServerOptions = {
  key: string
  /** Its list of models; null where it has none. */
  models: string[] | null
  /** Models that draw; an endpoint without any knows no such address. */
  imageModels: string[]
  /** Milliseconds before the first token and between tokens. */
  firstMs: number
  tokenMs: number
  understands: Understanding
  /** Follows every order it finds in what it is given. */
  obedient: boolean
  /** What it writes when it answers well. */
  says: string | undefined
}

const defaults: ModelServerOptions = {
  key: 'a key',
  models: ['test-model'],
  imageModels: [],
  firstMs: 0,
  tokenMs: 0,
  understands: everything,
  obedient: false,
  says: undefined,
}

/** A model on this machine that speaks the protocol of OpenAI and misbehaves as told. */
export async function startModelServer(
  change: Partial<ModelServerOptions> = {},
): Promise<ModelServer> {
  const desk: Desk = {
    options: { ...defaults, ...change },
    requests: [],
    script: [],
    open: 0,
    most: 0,
  }
  const server = createServer((request, response) => receive(desk, request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests: desk.requests,
    open: () => desk.open,
    most: () => desk.most,
    next: (...behaviours) => void desk.script.push(...behaviours),
    reset: (next = {}) => {
      desk.options = { ...defaults, ...change, ...next }
      desk.script.length = 0
      desk.requests.length = 0
      desk.most = desk.open
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

type Desk = {
  options: ModelServerOptions
  requests: Received[]
  script: Behaviour[]
  open: number
  most: number
}

function receive(desk: Desk, request: IncomingMessage, response: ServerResponse) {
  const { key, models, imageModels } = desk.options
  response.on('close', () => void (desk.open -= 1))
  desk.open += 1
  desk.most = Math.max(desk.most, desk.open)
  if (request.headers.authorization !== `Bearer ${key}`)
    refuse(response, 401, 'Incorrect API key provided')
  else if (request.url?.endsWith('/models') && models)
    json(response, { object: 'list', data: models.map((id) => ({ id, object: 'model' })) })
  else if (request.url?.endsWith('/images/generations') && imageModels.length > 0)
    draw(desk, request, response).catch(() => void response.destroy())
  else if (request.url?.endsWith('/chat/completions'))
    converse(desk, request, response).catch(() => void response.destroy())
  else refuse(response, 404, 'Unknown request URL')
}

async function converse(desk: Desk, request: IncomingMessage, response: ServerResponse) {
  const { options, script } = desk
  const body = await noted(desk, request)
  const param = misunderstood(body, options.understands)
  const behaviour: Behaviour =
    param === null
      ? (script.shift() ?? { kind: 'answer' })
      : { kind: 'status', status: 400, param, message: `Unsupported parameter: ${param}` }
  const answer = answerTo(body, options.obedient ? obey(body) : options.says)
  if (options.firstMs > 0) await wait(options.firstMs)
  await speak(response, { behaviour, body, answer, tokenMs: options.tokenMs })
}

/** Draws as endpoints for pictures do: in one piece, and without a word until it is done. */
async function draw(desk: Desk, request: IncomingMessage, response: ServerResponse) {
  const { options, script } = desk
  const body = await noted(desk, request)
  if (!options.imageModels.includes(body.model))
    return refuse(response, 404, `The model ${body.model} does not exist`)
  if (body.response_format && options.understands.pictureForm === false)
    return refuse(response, 400, "Unknown parameter: 'response_format'.")
  const behaviour = script.shift() ?? { kind: 'picture' as const }
  if (options.firstMs > 0) await wait(options.firstMs)
  if (behaviour.kind !== 'picture')
    return speak(response, { behaviour, body: { ...body, messages: [] }, answer: '', tokenMs: 0 })
  const { base64 = plainPicture(), url } = behaviour
  json(response, { created: 0, data: [url ? { url } : { b64_json: base64 }] })
}

async function noted({ requests }: Desk, request: IncomingMessage): Promise<Body> {
  const text = await textOf(request)
  const body = JSON.parse(text) as Body
  requests.push({ body, text, key: request.headers.authorization ?? '' })
  return body
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}

function json(response: ServerResponse, value: unknown, status = 200) {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value))
}

const refuse = (response: ServerResponse, status: number, message: string) =>
  json(response, { error: { message, type: 'invalid_request_error', code: null } }, status)
