export const sectionKinds = [
  'use-cases',
  'day-to-day',
  'process',
  'pay',
  'location',
  'accommodation',
  'must',
  'optional',
] as const
export type SectionKind = (typeof sectionKinds)[number]

const headingWords: Record<SectionKind, RegExp> = {
  'use-cases':
    /\buse[- ]cases?\b|\bwhat you(?:['’]ll| will)? (?:be )?work(?:ing)? on\b|\b(?:problems|projects|questions) you\b|\bthe (?:problems?|projects?|work ahead)\b/i,
  'day-to-day':
    /\bday[- ]to[- ]day\b|\bwhat you(?:['’]ll| will)? (?:be )?do(?:ing)?\b|\bresponsibilities\b|\b(?:typical|your|a|first) (?:day|week|month|year)\b|\bhow you(?:['’]ll| will)? spend\b|\bduties\b/i,
  process:
    /\bprocess\b|\bhow we (?:hire|interview)\b|\binterviews?\b|\bhiring (?:steps|stages|plan)\b|\bwhat happens (?:next|after)\b|\btimeline\b|\bnext steps\b/i,
  pay: /\bpay\b|\bsalary\b|\bcompensation\b|\bremuneration\b|\bwages?\b/i,
  location:
    /\blocations?\b|\bwhere (?:you|we|the|it|this)\b|\bworkplace\b|\bremote\b|\bhybrid\b|\boffice\b/i,
  accommodation: /\baccommodations?\b|\badjustments?\b|\baccessib/i,
  must: /\bmust[- ]haves?\b|\brequire(?:d|ments?)\b|\bqualifications?\b|\bessentials?\b|\bwhat (?:you(?:['’]ll)? (?:need|bring|have)|we need|we(?:['’]re| are) looking for)\b|\byou (?:must )?(?:have|bring|need)\b|\bwho you are\b|\babout you\b|\bmust\b/i,
  optional:
    /\bnice[- ]to[- ]haves?\b|\bprefer(?:red|ably)?\b|\bbonus (?:points?|skills?|if)\b|\ba plus\b|\bpluses\b|\bdesirable\b|\boptional\b|\bgood to have\b|\bhelpful\b|\bnot required\b|\bcan learn\b|\blearn (?:here|on the job)\b/i,
}

/** What a heading announces; none for a heading the checks do not know. */
export const kindsOfHeading = (heading: string): Set<SectionKind> => {
  const kinds = new Set(sectionKinds.filter((kind) => headingWords[kind].test(heading)))
  if (kinds.has('optional')) kinds.delete('must')
  return kinds
}
