import { findingIn } from '#app/roles/job-ad/finding.ts'
import type { Rule } from '#app/roles/job-ad/rule.ts'

const word = String.raw`(?:rock[- ]?stars?(?! games)|ninjas?|gurus?|wizards?|super[- ]?stars?|jedis?|unicorns?|10x(?:er)?s?|whizz?(?:[- ]kid)?s?)`
const phrase = new RegExp(
  String.raw`\b(an? )?(${word})\b( (?:engineer|analyst|scientist|manager|developer)s?)?`,
  'gi',
)

const nouns = ['engineer', 'analyst', 'scientist', 'manager']

const matchCase = (like: string, text: string): string =>
  /^[A-Z]/.test(like) ? text.charAt(0).toUpperCase() + text.slice(1) : text

const articled = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`

const replacement = (match: RegExpExecArray, role: string): string => {
  const [whole, article, hype = '', noun] = match
  const named = nouns.find((candidate) => role.endsWith(candidate)) ?? 'specialist'
  const plural = !noun && !article && /s$/i.test(hype) ? `${named}s` : named
  const plain = noun ? `skilled${noun}` : plural
  return matchCase(whole, article ? articled(plain) : plain)
}

export const hypeWords: Rule = ({ markdown, blocks }, { role }) =>
  blocks.flatMap((block) =>
    [...block.text.matchAll(phrase)].map((match) =>
      findingIn(
        markdown,
        { block, start: match.index, end: match.index + match[0].length },
        {
          rule: 'hype-word',
          severity: 'warn',
          reason: `“${match[2]}” says nothing about the work and puts people off. Name the role or the skill.`,
          source: 'Gaucher, Friesen & Kay 2011 on wording that signals who belongs',
          suggestion: replacement(match, role),
        },
      ),
    ),
  )
