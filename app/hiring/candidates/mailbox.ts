/** Providers that deliver `name+anything@` to `name@`. */
const ignoresPlus = new Set([
  'fastmail.com',
  'gmail.com',
  'googlemail.com',
  'hotmail.com',
  'icloud.com',
  'live.com',
  'me.com',
  'outlook.com',
  'pm.me',
  'proton.me',
  'protonmail.com',
])

const oneName: Record<string, string> = { 'googlemail.com': 'gmail.com', 'pm.me': 'proton.me' }

/**
 * The mailbox behind an address, in one spelling, so that the same person is found again. Only what their provider
 * ignores is left out: two different mailboxes never become one.
 */
export function mailboxOf(address: string): string {
  const [local = '', given = ''] = address
    .trim()
    .normalize('NFC')
    .toLowerCase()
    .split(/@(?=[^@]*$)/)
  const domain = asciiDomain(given)
  const base = ignoresPlus.has(domain) ? local.replace(/(?<=.)\+.*$/, '') : local
  const name = /^(gmail|googlemail)\.com$/.test(domain) ? base.replaceAll('.', '') : base
  return `${name || local}@${oneName[domain] ?? domain}`
}

const asciiDomain = (domain: string): string => URL.parse(`http://${domain}`)?.hostname ?? domain
