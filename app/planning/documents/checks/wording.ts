import type { DocumentText, Finding } from '#app/writing/documents/kind.ts'
import { plainText, should } from './text.ts'

const buzz =
  /(?<!\p{L})(?:leverag(?:e|es|ed|ing)|synerg(?:y|ies|istic)|paradigm(?: shift)?s?|disrupt(?:ive|ion)|game[- ]chang(?:er|ers|ing)|holistic(?:ally)?|ecosystems?|low[- ]hanging fruit|move the needle|deep dive|bandwidth|empower(?:s|ed|ing)?|utili[sz](?:e|es|ed|ing)|cutting[- ]edge|state[- ]of[- ]the[- ]art|seamless(?:ly)?|turnkey|next[- ]gen(?:eration)?|AI[- ]powered|end[- ]to[- ]end|hyper-?scale|incentivi[sz]e\w*)(?!\p{L})/giu
const models =
  /(?<!\p{L})(?:GPT(?:-?\d\w*)?|ChatGPT|Claude|Gemini|Llama|Mistral|Mixtral|Qwen|DeepSeek|BERT|RoBERTa|T5|Whisper|XGBoost|LightGBM|ResNet|transformers?|LLMs?|random forests?|neural networks?|fine-?tun(?:ed|ing)|embeddings?)(?![\p{L}\d])/gu
const weasel =
  /(?<!\p{L})(?:significant(?:ly)?|many|(?<!at )most(?! likely)|several|various|numerous|best[- ]in[- ]class|world[- ]class|leading|revolutionary|innovative|should|might|could|perhaps|possibly|probably|arguably|virtually|substantial(?:ly)?|dramatic(?:ally)?|huge(?:ly)?|very|really|quite|a lot of|some people|it is believed|up to)(?!\p{L})/giu

/** Shortened names every reader knows. */
const known = new Set(
  'AI EU US UK UN USA EUR USD GBP CHF FAQ PDF CSV API ISO ID OK TV PC CEO CTO CFO HR IT GDPR DNA SMS URL Q A PR'.split(
    ' ',
  ),
)

const unique = (list: readonly string[]) => [...new Set(list.map((each) => each.trim()))]
const hits = (text: string, pattern: RegExp) =>
  unique([...text.matchAll(pattern)].map(([found]) => found))

/** Abbreviations that no bracket beside them explains, anywhere in the document. */
function undefinedAcronyms(text: string): string[] {
  const used = hits(text, /(?<![\p{L}\d-])\p{Lu}{2,5}(?![\p{L}\d])/gu)
  return used.filter(
    (name) =>
      !known.has(name) && !text.includes(`(${name})`) && !new RegExp(`\\b${name} \\(`).test(text),
  )
}

type Word = { rule: string; found: string[]; message: (words: string) => string; fix: string }

const findings = (section: string, { rule, found, message, fix }: Word): Finding[] =>
  found.length === 0
    ? []
    : [
        should({
          section,
          rule,
          message: message(found.map((word) => `“${word}”`).join(', ')),
          fix,
        }),
      ]

/** Words that hide what is meant: buzzwords, names of models, abbreviations that nobody explains. */
export function checkJargon({ sections }: DocumentText, only?: readonly string[]): Finding[] {
  const whole = sections.map(({ body }) => plainText(body)).join('\n')
  const unexplained = new Set(undefinedAcronyms(whole))
  return sections
    .filter(({ key }) => !only || only.includes(key))
    .flatMap(({ key, body }) => {
      const text = plainText(body)
      const acronyms = hits(text, /(?<![\p{L}\d-])\p{Lu}{2,5}(?![\p{L}\d])/gu).filter((name) =>
        unexplained.has(name),
      )
      return [
        ...findings(key, {
          rule: 'jargon',
          found: hits(text, buzz),
          message: (words) => `Jargon: ${words}.`,
          fix: 'Say what it does in the words of a customer.',
        }),
        ...findings(key, {
          rule: 'model-names',
          found: hits(text, models),
          message: (words) => `Names of models or methods: ${words}.`,
          fix: 'A customer buys what it does, not how. Leave the name out.',
        }),
        ...findings(key, {
          rule: 'acronyms',
          found: acronyms,
          message: (words) => `Not explained: ${words}.`,
          fix: 'Write it out once, with the short form in brackets.',
        }),
      ]
    })
}

/** Words that claim without saying how much. */
export const checkWeaselWords = ({ sections }: DocumentText, only?: readonly string[]): Finding[] =>
  sections
    .filter(({ key }) => !only || only.includes(key))
    .flatMap(({ key, body }) =>
      findings(key, {
        rule: 'weasel-words',
        found: hits(plainText(body), weasel),
        message: (words) => `Vague: ${words}.`,
        fix: 'Put a number in its place, or take it out.',
      }),
    )
