import { APIConnectionError, APIError } from 'openai'
import { AskingFault } from '#app/assistant/endpoints/faults.ts'
import type { FaultKind } from '#app/assistant/endpoints/faults.ts'
import { retryAfterMs } from './retries.ts'

/** What an error of the SDK or of the network means to the person who asked. `spoken`: part of the answer had come. */
export function faultOfError(
  error: unknown,
  { spoken, now }: { spoken: boolean; now: Date },
): AskingFault {
  if (error instanceof AskingFault) return error
  const named = causeNamed(error)
  if (named) return new AskingFault(named, null, { cause: error })
  if (error instanceof APIError && !(error instanceof APIConnectionError)) {
    const kind = error.status === undefined ? 'down' : kindOfStatus(error.status)
    const asked = retryAfterMs(error.headers?.get('retry-after') ?? null, now.getTime())
    return new AskingFault(kind, asked, { cause: error })
  }
  if (isSyntaxError(error)) return new AskingFault('broken', null, { cause: error })
  return new AskingFault(spoken ? 'cut' : 'unreachable', null, { cause: error })
}

/** What a refusal says about the request, for finding out which part of it was not understood. */
export function refusalText(fault: AskingFault): string | null {
  const { cause } = fault
  if (fault.kind !== 'request' || !(cause instanceof APIError)) return null
  return `${cause.param ?? ''} ${cause.message}`
}

function kindOfStatus(status: number): FaultKind {
  if (status === 401 || status === 403) return 'key'
  if (status === 404) return 'missing'
  if (status === 408 || status === 409 || status >= 500) return 'down'
  return status === 429 ? 'busy' : 'request'
}

const isSyntaxError = (error: unknown): boolean =>
  error instanceof SyntaxError || (error instanceof Error && error.cause instanceof SyntaxError)

/** Refusals of the outgoing door reach us wrapped, by their names. */
function causeNamed(error: unknown): FaultKind | null {
  if (!(error instanceof Error)) return null
  if (error.name === 'PrivateAddress') return 'private'
  if (error.name === 'Redirected') return 'page'
  if (error.name === 'AnswerTooLong') return 'length'
  return error.cause === undefined ? null : causeNamed(error.cause)
}
