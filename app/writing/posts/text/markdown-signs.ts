const signs: [RegExp, string][] = [
  [/```|(?<!`)`[^`\n]+`(?!`)/, 'backticks'],
  [/(\*\*|__)(?=\S)[^\n]*?\S\1/, 'double asterisks or underscores'],
  [/(?<![\w*])\*(?=[^\s*])[^*\n]*[^\s*]\*(?![\w*])/, 'asterisks around words'],
  [/^ {0,3}#{1,6} +\S/m, 'a hash before a heading'],
  [/^ {0,3}\* +\S/m, 'an asterisk before a point'],
  [/^ {0,3}> +\S/m, 'an angle before a quote'],
  [/!?\[[^\]\n]*\]\([^)\s]+\)/, 'a link in brackets'],
  [/~~\S[^\n]*?~~/, 'tildes around words'],
  [/^\s*\|?(?:\s*:?-{3,}:?\s*\|)+/m, 'a table'],
]

/** Signs of Markdown that a post would show as they are typed. */
export const markdownSigns = (text: string): string[] =>
  signs.flatMap(([sign, name]) => (sign.test(text) ? [name] : []))
