const atom = /[\w!#$%&'*+/=?^`{|}~-]+/.source
const label = /[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?/u.source
const dotted = (part: string) => `${part}(?:\\.${part})*`
const shape = new RegExp(`^${dotted(atom)}@${dotted(label)}$`, 'u')
const foldsToAscii = /[\uFF00-\uFFEF\uFE50-\uFE6F\u3002]/u

/**
 * Whether a text is exactly one mailbox. Lists, display names, quoting, line breaks and characters that a mail
 * server may fold into `@` or `.` are refused, so that a message can never reach a second address.
 */
export const isMailAddress = (text: string): boolean =>
  text.length <= 254 && !foldsToAscii.test(text) && shape.test(text)

/** Names that are kept free for examples and never lead anywhere (RFC 2606): invented people have such addresses. */
export const isInvented = (address: string): boolean => /[@.](example|invalid)$/i.test(address)

/** Whether a text can be a header: one line without control characters. */
export const isHeaderText = (text: string): boolean =>
  text.trim() !== '' && text.length <= 500 && !/[\p{Cc}\u2028\u2029]/u.test(text)
