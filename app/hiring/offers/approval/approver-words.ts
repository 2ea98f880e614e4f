/** Somebody a version may name; who is barred was named before and cannot be named again. */
export type Approver = { id: string; name: string; barred?: 'maker' | 'gone' }

const notes = { maker: 'you', gone: 'may not approve any more' } as const

export const approverLabel = ({ name, barred }: Approver): string =>
  barred ? `${name} (${notes[barred]})` : name

/** What has to be done about a step that stands with somebody who cannot take it. */
export const barredWords = ({ name, barred }: Approver): string | undefined => {
  if (barred === 'maker')
    return 'You make this version, so somebody else takes this step: choose them.'
  if (barred === 'gone') return `Choose somebody else: ${name} may not approve offers any more.`
  return undefined
}
