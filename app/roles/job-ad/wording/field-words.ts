const job = '(?:engineer|scientist|analyst|developer|architect|researcher|manager)'
const team =
  '(?:tech|technical|team|engineering|data|product|project|squad|chapter|area|group|research|science|analytics|ml|ai|platform|design|programme|program|qa)'

/** Words of the trade that only look like words about people. */
const masculine = [
  String.raw`analy\w*`,
  String.raw`lead(?= (?:[a-z-]+ ){0,3}${job}\b)|(?:senior|staff|principal|junior)(?:,|/| and| or| to) ?lead|lead (?:level|role|position)|level:? lead|(?<!take )(?:as|as a|as the|a|our) lead(?= (?:on|for|in|of|you)\b|[.,;:)]|$)|${team}[- ]leads?|lead(?: |-)(?:times?|generation|scor\w+|management|conversion)|(?:sales|new|qualified) leads`,
  String.raw`(?:people|technical|engineering|thought|senior) leadership|leadership (?:team|group)|(?:lead|leading) (?:indicators?|measures?)`,
  String.raw`active(?:ly)? (?:learning|users?|customers?|members?|sessions?|directory|record|inference|sampling)|(?:daily|weekly|monthly)[- ]active|active[-/]active`,
  String.raw`(?:multi-?|training |learning |optimi[sz]ation |business |loss |pre-?training |surrogate )objective|objective(?:-| )(?:functions?|c\b|value|metrics?|criteri\w+|structured)`,
  String.raw`decision(?:s)?(?: |-)(?:trees?|forests?|boundar\w+|rules?|theor\w+|sciences?|scientists?|support|systems?|intelligence|engines?|logs?|records?|thresholds?|models?|modell?ing|functions?|makers?|making|stumps?|points?|process\w*|problems?|quality|transformers?|variables?|analysis)`,
  String.raw`(?:hiring|final|our|a|the|business|product|pricing|policy|planning|operational|design|architecture|daily|better|good|real|which|every|each) decisions?`,
  String.raw`(?:statistical|conditional)(?:ly)? independen\w*|independen\w*(?: |-)(?:variables?|components?|and identically|samples?|assumption\w*|tests?(?: set)?|measurements?|events?|observations?|contractors?|audits?)|\w+-independent`,
  String.raw`competenc\w*|competitors?|competitive (?:programming|pay|salar\w+|compensation|benefits?|analysis|landscape|benchmarks?|intelligence|pric\w+)|kaggle competitions?|competing (?:risks?|hypothes\w+|models?|explanations?|priorities|goals|needs)`,
  String.raw`(?:non-?)?deterministic\w*|determinants?|determinism|determine(?:s)? (?:whether|which|how|what|if|the|sample)`,
  String.raw`brute[- ]force|(?:task|sales|field|labou?r|work)[- ]force|force[- ](?:directed|plots?|push\w*)|forced alignment|teacher forcing`,
  String.raw`hierarch\w* (?:models?|modell?ing|bayes\w*|clustering|regression|forecast\w*|time|data|structures?|priors?|softmax|reconciliation|labels?|classif\w+)|(?:product|data|class|label|dimension|category|location|time|store) hierarch\w*`,
  String.raw`individual (?:contributors?|conditional|treatment|level|records?|predictions?|cases|rows)|individual-level|(?:qualified )?individuals (?:with|of|regardless|who)|qualified individuals`,
  String.raw`intellectual (?:property|disabilit\w+)`,
  String.raw`(?:business|transformation|application|fuzzy|first-order|programming|domain|metric|validation|query|sql|formal|temporal|routing|shared|core) logic|logic (?:programming|models?|gates?)`,
  String.raw`first principles?|(?:design|engineering|software|statistical|fair|privacy|security|ethical|ethics|ai|solid|guiding|working|modell?ing|architectur\w+|testing|scientific) principles?|principles? (?:of|behind) (?:statistic\w+|least|experiment\w+|software|data|machine|good|probability|causal)`,
  String.raw`autonomous (?:vehicles?|driving|agents?|systems?|robots?|cars?|machines?)`,
  String.raw`champion[-–/ ]challenger|challengers? models?|challenge (?:sets?|datasets?)|(?:coding|take-home|kaggle|code) challenges?`,
  String.raw`domina\w* (?:eigen\w+|class\w*|strateg\w+|frequenc\w+|modes?|solutions?)|(?:pareto|stochastic)(?:ally)? domina\w*`,
  String.raw`opinion (?:mining|polls?|research|dynamics)|persist (?:data|the|state|results?|models?|features?|to|them|it)|assertions?|assert statements?`,
  String.raw`lead(?:s|ing)? people|hostile (?:inputs?|prompts?|content|traffic)|confident learning|aggressive(?:ly)? (?:cach\w+|prun\w+|quantiz\w+|sampling|batch\w+)`,
]

const feminine = [
  String.raw`child(?: |-)(?:nodes?|process\w*|tables?|class\w*|dags?|workflows?|records?)|parent[-–/ ]child|childcare|child care`,
  String.raw`committees?|(?:git|pre-?|two-phase|first|each|every|per|your|offset) ?-?commits?|commits? (?:messages?|histor\w+|logs?|hash\w*|to (?:main|master|git))|commits|committers?`,
  String.raw`connectors?|connectivity|(?:kafka|direct|fully|densely|strongly|weakly) connect\w*|connected components?|connections? (?:pools?|strings?)|connect(?:s|ing|ed)? (?:data|systems?|sources?|databases?|services?|pipelines?|to (?:the |our |a )?(?:data|systems?|sources?|databases?|apis?|services?|warehouse\w*))|database connections?`,
  String.raw`dependent variables?|dependenc\w+|dependents?(?= |[.,;)]|$)(?! on)|depend(?:s|ing|ed)? (?:up)?on|[a-z]+-dependent`,
  String.raw`cooperative (?:game|multi)\w*|loyalty(?: |-)(?:program\w*|cards?|data|scheme\w*|points?|customers?)|customer loyalty`,
  String.raw`(?:a|the|this|that|what|any|some|same|every|each|which|one|another|right|new|first|of its) kind(?: of)?|kind of|in kind`,
  String.raw`responsibilit\w+|responsible (?:for|ai|ml|use|data|disclosure|innovation|machine|development|person)|respon(?:se|ses|dent|dents)|responsive (?:design|layouts?|web|pages?)`,
  String.raw`sensitive (?:data|information|attributes?|features?|columns?|fields?|variables?|personal|records?|customer)|sensitivit\w+|[a-z]+-sensitive`,
  String.raw`support(?:-| )(?:vectors?|teams?|tickets?|engineers?|desks?|functions?|agents?|cases?|rota|requests?|contracts?|staff|calls?|centres?|centers?|systems?|channels?|tools?)|(?:customers?|decision|technical|product|user|it|production|on-call|client|application|visa|relocation|platform|operations?|clinical|tier \d|first-line|second-line|long-term|level \d|business|sales|data|analytics?) support(?:ing)?|supports? for|supported (?:by|in|on|platforms?|versions?)`,
  String.raw`trust(?:-| )(?:and safety|&|regions?|scores?|boundar\w+|centre|center)|zero[- ]trust|trustworthy (?:ai|ml|data|machine)|trusted (?:data|sources?|execution|research|metrics?)|trustworthiness`,
  String.raw`understanding (?:of|in)|(?:natural |spoken )?(?:language|image|scene|document|query|video|speech|intent|text|data|user|customer|business) understanding`,
  String.raw`warm(?:-| )(?:starts?|started|up|ups|pools?|cach\w+|storage|standby|leads?)`,
  String.raw`yield (?:curves?|predict\w*|manag\w*|optimi[sz]\w+|forecast\w*|rates?|model\w*|loss)|(?:crop|bond|dividend|process|production|manufacturing) yields?`,
  String.raw`(?:public|government|open) tender\w*|tenders|tendering|quiet (?:hours|times?|desks?|rooms?)|lead nurtur\w+|nurture (?:campaigns?|flows?|sequences?)|honest (?:trees?|forests?|estimat\w+|splitting)|gentle introduction|emotional (?:speech|tone)`,
]

const phrases = [...masculine, ...feminine].map(
  (phrase) => new RegExp(String.raw`(?<![a-z])(?:${phrase})(?![a-z])`, 'gi'),
)

/** Spans of a text that are terms of the field, such as “decision tree” or “dependent variable”. */
export const fieldSpans = (text: string): { start: number; end: number }[] =>
  phrases.flatMap((phrase) =>
    [...text.matchAll(phrase)].map(({ 0: term, index }) => ({
      start: index,
      end: index + term.length,
    })),
  )
