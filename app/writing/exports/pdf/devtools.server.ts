import type { Readable, Writable } from 'node:stream'
import { z } from 'zod'

const messageShape = z.object({
  id: z.number().optional(),
  method: z.string().optional(),
  result: z.record(z.string(), z.unknown()).optional(),
  error: z.object({ message: z.string() }).optional(),
})

type Message = z.infer<typeof messageShape>
type Result = Record<string, unknown>
type Waiting = { isMeant: (message: Message) => boolean } & PromiseWithResolvers<Result>

const ended = () => new Error('The browser ended.')

/**
 * Speaks to a browser over the pipes it opens with `--remote-debugging-pipe`: messages in JSON, each ended by a zero.
 * Whatever is waited for fails when the browser ends. Source: Chrome DevTools Protocol 1.3.
 */
export class DevTools {
  private readonly commands: Writable
  private readonly waiting = new Set<Waiting>()
  private heard = ''
  private last = 0
  private ended = false

  constructor(commands: Writable, answers: Readable) {
    this.commands = commands
    commands.on('error', () => this.fail())
    answers.setEncoding('utf8')
    answers.on('data', (chunk: string) => this.hear(chunk))
    answers.once('close', () => this.fail())
  }

  /** Sends a command, to one page where a session is named, and gives what it answers. */
  async ask(method: string, params: object = {}, sessionId?: string): Promise<Result> {
    const id = (this.last += 1)
    const answer = this.once((message) => message.id === id)
    this.commands.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    return answer
  }

  /** Waits for an event. */
  event = (method: string): Promise<Result> => this.once((message) => message.method === method)

  private async once(isMeant: Waiting['isMeant']): Promise<Result> {
    if (this.ended) throw ended()
    const waiting = { isMeant, ...Promise.withResolvers<Result>() }
    this.waiting.add(waiting)
    return waiting.promise.finally(() => this.waiting.delete(waiting))
  }

  private hear(chunk: string): void {
    const parts = (this.heard + chunk).split('\0')
    this.heard = parts.pop() ?? ''
    try {
      for (const part of parts) this.tell(messageShape.parse(JSON.parse(part)))
    } catch {
      this.fail()
    }
  }

  private tell(message: Message): void {
    const { result = {}, error } = message
    for (const { isMeant, resolve, reject } of this.waiting) {
      if (!isMeant(message)) continue
      if (error) reject(new Error(error.message))
      else resolve(result)
    }
  }

  private fail(): void {
    this.ended = true
    for (const { reject } of this.waiting) reject(ended())
  }
}
