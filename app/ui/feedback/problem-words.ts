export interface Problem {
  status: number
  title: string
  text: string
  ask?: { href: string; label: string }
  /** Both versions of a text that two people changed, so that nothing is lost. */
  texts?: { yours: string; theirs: string }
}

const words: Record<number, [title: string, text: string]> = {
  400: [
    'That did not go through',
    'Something in the request was not as expected. Go back, check it and try again.',
  ],
  401: ['Please sign in', 'This page is for people who are signed in. Sign in and open it again.'],
  403: [
    'You cannot open this',
    'Your access does not include this. An owner or admin of the organisation can change that.',
  ],
  404: ['There is nothing here', 'The page does not exist, has moved, or is not yours to see.'],
  405: ['That cannot be done here', 'Go back and use the form on the page.'],
  409: [
    'Someone was faster',
    'This has changed since you opened it. Load the page again and compare before you save.',
  ],
  410: ['This link has ended', 'It was used already or its time is over. Ask for a new one.'],
  413: [
    'That is too large',
    'The file or text is above the limit. Choose a smaller one and try again.',
  ],
  415: [
    'That kind of file does not work here',
    'Choose one of the kinds named beside the field and try again.',
  ],
  422: [
    'That cannot be done like this',
    'What was sent could not be used. Go back, check it and try again.',
  ],
  429: ['Too many tries', 'Wait a few minutes, then try again. Nothing was lost.'],
  503: ['Not available just now', 'The service is busy or restarting. Try again in a minute.'],
}

const ours: [string, string] = [
  'Something went wrong on our side',
  'Your last change may not have been saved. Go back and try again; if it happens again, tell an admin when it happened.',
]

/**
 * The words for a status. `data` is what the server threw along: a `title` and `message` made for
 * people, whom to `ask`, both texts of a conflict. Nothing of it is shown for a fault of ours.
 */
export function problemFrom(status: number, data: unknown): Problem {
  const known = words[status]
  if (!known) return { status, title: ours[0], text: ours[1] }
  const sent = isRecord(data) ? data : {}
  return {
    status,
    title: textIn(sent.title) ?? known[0],
    text: textIn(sent.message) ?? known[1],
    ask: askIn(sent.ask),
    texts: textsIn(sent.detail),
  }
}

function askIn(ask: unknown): Problem['ask'] {
  if (!isRecord(ask) || typeof ask.href !== 'string') return undefined
  return { href: ask.href, label: textIn(ask.label) ?? 'Ask for access' }
}

function textsIn(detail: unknown): Problem['texts'] {
  if (!isRecord(detail)) return undefined
  const { yours, theirs } = detail
  return typeof yours === 'string' && typeof theirs === 'string' ? { yours, theirs } : undefined
}

const textIn = (value: unknown) => (typeof value === 'string' && value ? value : undefined)

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
