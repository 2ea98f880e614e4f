const words = {
  off: 'No language model is set up. Write it yourself, or ask an admin to name one under Settings → Language model.',
  inside:
    'This organisation sends nothing to a model outside its own network. An admin can change that under Settings → Language model.',
  private:
    'The model’s address leads into a private network. Whoever runs Groundwork can allow that with ALLOW_PRIVATE_ADDRESSES=1.',
  sealed:
    'The stored key cannot be read any more. An admin has to type it again under Settings → Language model.',
  unreachable: 'The model could not be reached. Check its address, or try again in a minute.',
  key: 'The model refused the key. An admin has to check the key under Settings → Language model.',
  missing:
    'The model was not found. An admin has to check the address and the model’s name under Settings → Language model.',
  busy: 'The model is busy and took no more requests. Try again in a few minutes.',
  down: 'The model answered with a fault of its own. Try again in a few minutes.',
  request:
    'The model did not understand the request. An admin can find out what it understands with “Test connection” under Settings → Language model.',
  page: 'The address answered with a web page and no model. An admin has to check the address under Settings → Language model; it often ends in /v1.',
  broken: 'The model’s answer arrived broken. Nothing was saved. Try again.',
  cut: 'The model’s answer ended in the middle. Nothing was saved as final. Try again.',
  silent: 'The model went silent and was given up. Nothing was saved as final. Try again.',
  slow: 'The model took too long and was given up. Nothing was saved as final. Try again, with less text.',
  length: 'The answer grew longer than allowed and was given up. Try again with less text.',
  refused: 'The model declined to answer. Change what you ask for, or write it yourself.',
  shape:
    'The model’s answer was not in the form that was asked for, twice. Try again, or use another model.',
  budget:
    'This month’s budget for the model is used up. It starts anew with the next month; an admin can raise it under Settings → Language model.',
  crowded:
    'Your organisation has as many drafts under way as it allows at once. Try again in a minute.',
  resting:
    'The model failed several times in a row and is left alone for half a minute. Try again then.',
  imageless:
    'This endpoint draws no pictures with that model. An admin can name another image model, or none, under Settings → Language model.',
  heavy:
    'The picture was larger than 5 MB and was given up. Ask for something simpler, or try again later.',
  unpicture:
    'The answer was no picture that can be drawn on: a PNG or JPEG of 64 to 4096 pixels a side is needed. Try again; an admin can name another image model under Settings → Language model.',
  webp: 'The image model drew a WebP, which cannot be drawn on here: PNG or JPEG is needed. An admin can have the endpoint answer in one of them, or name another image model, under Settings → Language model.',
  cancelled: 'Cancelled. Nothing was saved.',
} as const

export type FaultKind = keyof typeof words

/** Why there is no answer, in words that say what to do. */
export type Fault = { kind: FaultKind; message: string }

export const faultOf = (kind: FaultKind): Fault => ({ kind, message: words[kind] })

/** A fault on its way up from where it was noticed. */
export class AskingFault extends Error {
  override name = 'AskingFault'
  readonly kind: FaultKind
  /** How long the endpoint asks to be left alone. */
  readonly retryAfterMs: number | null

  constructor(kind: FaultKind, retryAfterMs: number | null = null, options: ErrorOptions = {}) {
    super(words[kind], options)
    this.kind = kind
    this.retryAfterMs = retryAfterMs
  }
}

const passing: readonly FaultKind[] = ['unreachable', 'busy', 'down']
const endpoints: readonly FaultKind[] = ['unreachable', 'down', 'silent', 'slow', 'cut', 'page']

/** Faults with which an endpoint takes no request: nothing was read, nothing is billed. */
const unread: readonly FaultKind[] = [
  'unreachable',
  'private',
  'key',
  'missing',
  'busy',
  'down',
  'request',
  'page',
  'imageless',
]

export const isUnread = (kind: FaultKind): boolean => unread.includes(kind)

/** Whether another try a little later may help. */
export const isPassing = (kind: FaultKind): boolean => passing.includes(kind)

/** Whether the fault says that the endpoint is in trouble, for everybody who asks it. */
export const isOfEndpoint = (kind: FaultKind): boolean => endpoints.includes(kind)
