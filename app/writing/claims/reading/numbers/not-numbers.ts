import { blankOut } from '#app/writing/claims/text/mask.ts'

const labels =
  `step phase stage tier level option figure fig\\. table section sec\\. chapter appendix annex articles?
art\\. paragraph clause recital page pp\\. issue ticket use[ ]case item line row column sprint wave release iteration
milestone round part question requirement risk goal objective priority version ver\\. rev\\. revision build room floor
gate no\\. nr\\. cw scenario class category type attempt example note slide plan quarter`
    .split(/\s+/)
    .join('|')

const products =
  `ISO(?:/IEC)? IEC EN DIN BS IEEE RFC NIST(?:[ ]SP)? SOC PCI CIS HL7 TLS HTTP USB Python Java Node(?:\\.js)?
PHP Windows Android iOS iPhone iPad Galaxy macOS Ubuntu Debian Postgres(?:QL)? MySQL React Angular Vue Llama Claude Gemini GPT Mistral
Qwen Phi Gemma BERT Whisper DeepSeek Sonnet Opus Haiku Grok Basel COVID Covid [Tt]op Scope`
    .split(/\s+/)
    .join('|')

const number = '\\d{1,5}(?:\\.\\d+)*(?!,?\\d)'
const unitsBehind =
  '(?![ -]?(?:%|percent|per cent|percentage points?|seconds?|minutes?|min|hours?|days?|weeks?|months?|quarters?|years?|times|fold|hundred|dozen|thousand|million|billion|trillion|k|euros?|dollars?|pounds?|francs?|cents?)(?!\\p{L}))'

const nineToFive = '(?:9[- ]to[- ]5|nine[- ]to[- ]five)'

/** What looks like a number and measures nothing. */
const patterns: RegExp[] = [
  // versions, and words with digits in them: v2, 2.1.0, GPT-4, C5, F1, H100, P80, Q3
  /(?<![\p{L}\d])[vV]\.?\d+(?:\.\d+)*(?![\p{L}\d])/gu,
  /(?<![\p{L}\d.,])\d+\.\d+\.\d+(?:\.\d+)*(?:-[\w.]+)?(?![\d])/gu,
  /(?<![\p{L}\d])(?!(?:USD|EUR|GBP|CHF|CAD|AUD|INR|JPY|SEK|NOK|DKK|RMB|CNY)\d)\p{L}{1,40}[-–]?\d+(?:[.\-/]?\d+)*\p{L}{0,40}(?![\d])/gu,
  /\p{L}+@\d+(?![\p{L}\d])/gu,
  // ordinals and decades
  /(?<![\d.,])\d+(?:st|nd|rd|th)(?![\p{L}\d])/giu,
  /(?<!\d)(?:19|20)\d0['’]?s(?![\p{L}\d])/gu,
  // quarters and halves with their years
  /(?<![\p{L}\d])[QH][1-4](?:\s*[-–/]\s*[QH]?[1-4])?(?:\s*(?:of\s+)?(?:FY\s?)?['’]?(?:20)?\d{2}(?![\d.,]\d|\d))?/gu,
  /(?<![\p{L}\d])(?:FY|CY)\s?['’]?(?:20)?\d{2}(?:\s?\/\s?\d{2})?(?!\d)/gu,
  // standards, products, labelled places: ISO 42001, Python 3.12, step 3, Article 6(1), Annex III 4(a)
  new RegExp(`(?<![\\p{L}\\d])(?:${products})[ -]?${number}(?::\\d{4})?${unitsBehind}`, 'gu'),
  /(?<!\p{L})(?:Industry \d\.0|Web \d\.0|Office 365)/gu,
  new RegExp(
    `(?<![\\p{L}\\d])(?:${labels}) (?:[IVX]+ )?#?${number}(?:\\(\\w+\\))*(?:(?:,| and|[-–]| to| or) ?${number}(?:\\(\\w+\\))*(?=[\\s.,;:)]))?${unitsBehind}`,
    'giu',
  ),
  /§§?\s?\d+(?:[.(]\w+\)?)*/g,
  /(?<![\p{L}\d])#\d+(?![\p{L}\d])/gu,
  // what a mark is out of: 4.3 out of 5, a scale of 1 to 5
  /(?<=\d[.,]\d{1,2}) ?(?:out of|\/|of) ?(?:5|7|10|100)(?![\d%]|[.,]\d)/gu,
  /(?<=(?<!\p{L})scale(?: of| from)? )[01] ?(?:to|[-–]) ?(?:5|7|10|100)(?![\d%]|[.,]\d)/giu,
  // times of day, idioms, telephone numbers
  /(?<![\d:.,])\d{1,2}:\d{2}(?::\d{2})?(?:\s?(?:[ap]\.?m\.?))?(?![\d:])/giu,
  /(?<![\d.,])\d{1,2}(?:\.\d{2})?\s?(?:[ap]\.m\.|[ap]m)(?![\p{L}])/giu,
  /(?<![\p{L}])(?:at )?\d{1,2} o['’]clock/giu,
  /(?<!\d)24\s?[/x×]\s?7(?:\s?\/\s?365)?(?!\d)/g,
  /(?<!\p{L})(?:24|twenty-four) hours a day|(?<!\p{L})(?:7|seven) days a week|(?<!\d)365 days a year/giu,
  /(?<!\d)360[- ]degree/giu,
  // hours of work; elsewhere "from nine to five" tells how far something fell
  new RegExp(
    `(?<=(?<!\\p{L})(?:(?:work(?:s|ed|ing)?|open|staffed)(?: from)?|(?:office|working|opening|business) hours(?: are)?) )${nineToFive}(?![\\d.,]\\d)(?!\\p{L})${unitsBehind}`,
    'giu',
  ),
  new RegExp(
    `(?<![\\p{L}\\d.,]|from )${nineToFive}(?= (?:job|work|office|shift|schedule|routine)(?!\\p{L}))`,
    'giu',
  ),
  /(?<!\d)\+\d[\d ()-]{7,}\d/g,
]

const wordPatterns: RegExp[] = [
  /(?<![\p{L}-])(?:one|two|three|four|five|six|seven|eight|nine|ten)[- ](?:sided|way|factor|off|on-one|eyed?s?|tier|party|star|dimensional|pager?|stop|liner|size|step|shot|level|click)(?!\p{L})/giu,
  /(?<!\p{L})zero[- ](?:shot|day|trust|sum|based|inflated)(?!\p{L})|non-zero/giu,
  new RegExp(
    `(?<!\\p{L})(?:${labels}) (?:one|two|three|four|five|six|seven|eight|nine|ten)(?!\\p{L})${unitsBehind}`,
    'giu',
  ),
  /(?<!\p{L})(?:top (?:three|five|ten)|one by one|one another|one or more|(?:day|square|number) one|at one time|one day)(?!\p{L})/giu,
  /(?<!\p{L})(?:once or twice|two of a kind|(?:in|of) two minds|no two|six sigma|half past \p{L}+|a thousand thanks|a million thanks|zero in on|zero(?:ed|es|ing) in)(?!\p{L})/giu,
  new RegExp(`(?<!\\p{L})one or two(?!\\p{L})${unitsBehind}`, 'giu'),
]

/** Blanks out ordinals, versions, quarters, standards, labelled places, times of day and figures of speech. */
export const blankNonNumbers = (masked: string): string =>
  [...patterns, ...wordPatterns].reduce(blankOut, masked)
