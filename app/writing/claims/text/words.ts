const emptyWords = new Set(
  `a an the this that these those it its we our us you your they their them he she his her i my me and or nor but so if
then than as at by for from in into of off on onto out over per to under up with within without between across after
before during until till since about around roughly approximately nearly almost some circa is are was were be been
being am will would shall should can could may might must do does did done have has had having not no yes all any each
every both either more most less least few fewer many much other another such same own only just also very too there
here when where while which who whom whose what how why because new today now still even ever again once against among
through down above below`
    .split(/\s+/)
    .filter(Boolean),
)

const endings: [RegExp, string][] = [
  [/ies$/, 'y'],
  [/(ss|sh|ch|x|z)es$/, '$1'],
  [/([^su])s$/, '$1'],
  [/(\w{3})ing$/, '$1'],
  [/(\w{3})ed$/, '$1'],
  [/(\w{3})e$/, '$1'],
]

const irregular: Record<string, string> = { people: 'person', persons: 'person', staff: 'person' }

/** A word without its commonest English endings, in lower case: enough to tell "contacts" and "contact" as one. */
export function stem(word: string): string {
  const lower = word.toLowerCase().replace(/['’]s?$/, '')
  const known = irregular[lower]
  if (known) return known
  return endings.reduce((left, [ending, by]) => left.replace(ending, by), lower)
}

export const isEmptyWord = (word: string): boolean => emptyWords.has(word.toLowerCase())

/** Stems of the words that carry meaning, numbers left out. */
export const contentStems = (text: string): Set<string> =>
  new Set(
    (text.match(/\p{L}[\p{L}'’]*/gu) ?? [])
      .filter((word) => word.length > 1 && !isEmptyWord(word))
      .map(stem),
  )

export const overlaps = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  [...a].some((word) => b.has(word))
