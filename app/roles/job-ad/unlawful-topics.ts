export type Topic = {
  rule: string
  /** What is asked, in a sentence: “asks about …”. */
  about: string
  source: string
  instead: string
  asked: RegExp
  /** The whole text of a form field's label. */
  label: RegExp
  unless?: RegExp
}

const eeoc = 'U.S. EEOC, Prohibited Employment Policies/Practices: pre-employment inquiries'

export const topics: readonly Topic[] = [
  {
    rule: 'unlawful-question:age',
    about: 'age',
    source: eeoc,
    instead: 'Can you meet the minimum age the law sets for this work?',
    asked:
      /\bhow old are you\b|\b(?:what(?:['’]s| is)|tell us|state|give|list) your (?:exact |current )?(?:age|date of birth|birth ?date|birthday)\b|\byour (?:age|date of birth|birth ?date|birthday|birth year|year of birth)\b|\b(?:when|what year|which year|in what year) were you born\b|\b(?:when|what year|which year) did you (?:graduate|finish|leave|complete) (?:from )?(?:high ?school|school|college|university)\b|\bwhen (?:do|will|would) you (?:plan|expect|want|intend)? ?(?:to )?retire\b|\bhow (?:many years|long) (?:until|before|till) you retire\b|\bare you (?:too old|over (?:3|4|5|6)\d|under (?:2|3|4|5|6)\d)\b|\bmust be (?:under|below|younger than|between) (?:the age of )?[2-6]\d\b(?! ?(?:%|percent|minutes?|hours?|days?|ms|people|km|miles))/i,
    label: /^(?:age|date of birth|birth ?date|birthday|year of birth|birth year|dob)$/i,
  },
  {
    rule: 'unlawful-question:family',
    about: 'family or private life',
    source: eeoc,
    instead: 'Can you work the hours and travel this job needs?',
    asked:
      /\b(?:are|were) you (?:currently |happily )?(?:married|single|divorced|engaged|widowed|pregnant|gay|straight|lesbian)\b(?! to (?:a|an|any|one|the|your) |[- ]threaded)|\byour (?:marital|family|relationship|civil) status\b|\b(?:do|have|did) you (?:already |currently |plan to |intend to |want to |hope to )?(?:have|had|got|want|expect|expecting|start(?:ing)?)(?: to have| to start)? (?:any |a |your own |young |small )?(?:children|kids|family|baby|babies|child|spouse|husband|wife|dependents)\b(?! (?:nodes?|process|table|class|of distributions))|\b(?:are|were) you (?:planning|going|hoping|trying) (?:to have|to start|on having|on starting|for) (?:a |any |more )?(?:children|kids|family|baby)\b|\bhow many (?:children|kids|dependents) do you\b|\b(?:have you (?:been|ever been)|when were you) pregnant\b|\byour pregnanc|\bplans? (?:for|to have|of having) (?:a |any )?(?:children|kids|baby|family)\b|\bwhat does your (?:husband|wife|spouse|partner|boyfriend|girlfriend) (?:do|think|work)\b|\byour (?:husband|wife|spouse|boyfriend|girlfriend|children|kids|maiden name|sexual orientation)\b|\bwho (?:will )?(?:looks?|look|takes?|cares?) (?:after|care of|for) (?:your|the) (?:kids|children|child|family)\b|\b(?:child ?care|babysitting) arrangements?\b/i,
    label:
      /^(?:marital status|family status|civil status|(?:number of )?(?:children|dependents|kids)|maiden name|spouse(?:['’]s)? name|pregnan\w*|sexual orientation)$/i,
  },
  {
    rule: 'unlawful-question:health',
    about: 'health or disability',
    source: 'U.S. Americans with Disabilities Act, 42 U.S.C. § 12112(d)(2)',
    instead: 'Can you do the core tasks of this job, with or without an accommodation?',
    asked:
      /\b(?:are|were) you (?:currently |in any way )?(?:disabled|handicapped|ill\b(?!-)|sick|healthy|in good (?:physical |mental )?health|in therapy|on (?:any )?(?:medication|meds)|hiv)|\b(?:do|did|have) you (?:currently |ever )?(?:have|had|got|suffer(?:ed)?|been treated|been diagnosed|take|taken|been hospitali[sz]ed)(?: from| for| with)? (?:any |a |an |ever )?(?:known |serious |chronic |current |physical |mental |or |past )*(?:disabilit(?:y|ies)|handicaps?|illness(?:es)?|diseases?|medical (?:conditions?|history|problems?|issues?|treatment)|health (?:conditions?|problems?|issues?)|mental health|medications?|prescription|depression|anxiety|cancer|surger(?:y|ies)|injur(?:y|ies)|hiv|aids)\b|\bhave you (?:ever )?been (?:hospitali[sz]ed|diagnosed with)|\b(?:any|your) (?:disabilit(?:y|ies)|medical conditions?|medical history|health (?:conditions?|problems|history|issues)|mental health (?:history|issues|condition)|physical (?:condition|limitations?))\b[^.?!]*\?|\bhow (?:is|was|has been) your (?:physical |mental )?health\b|\bhow many (?:sick days|days (?:of )?sick|days were you (?:sick|ill)|days off sick)|\bdo you (?:smoke|drink(?= ?(?:alcohol|socially|often|much|\?|$))|use (?:illegal |any )?drugs)\b|\bhow (?:tall are you|much do you weigh)\b|\bworkers['’]? compensation claim/i,
    label:
      /^(?:disabilit(?:y|ies)|disability status|health|health status|medical (?:conditions?|history)|height|weight|medications?|sick days(?: taken)?)$/i,
    unless:
      /\b(?:need|require|want|like|request)\b[^.?!]*\b(?:accommodations?|adjustments?)\b(?![^.?!]*\bbecause\b)/i,
  },
  {
    rule: 'unlawful-question:religion',
    about: 'religion or belief',
    source: eeoc,
    instead: 'Can you work the days this job needs?',
    asked:
      /\b(?:what|which)(?:['’]s| is| are)? (?:is )?your (?:religion|religious|faith|church|denomination|beliefs?)\b(?! (?:about|in|on|that|regarding) )|\b(?:what|which) (?:religion|church|mosque|synagogue|temple|faith) (?:are|do) you\b|\bare you (?:a |an )?(?:practi[sc]ing |devout )?(?:religious|christian|catholic|protestant|muslim|jewish|hindu|sikh|buddhist|mormon|atheist)\b|\bdo you (?:go to|attend|belong to) (?:a |any )?(?:church|mosque|synagogue|temple|religious)\b|\b(?:which|what) religious (?:holidays|festivals|days)\b|\bdo you (?:pray|observe (?:the )?(?:sabbath|ramadan|lent|any religious))\b|\byour (?:religion|faith|religious (?:beliefs?|affiliation|background|practices?))\b|\bdo you believe in god\b/i,
    label: /^(?:religion|faith|denomination|religious (?:affiliation|beliefs?))$/i,
  },
  {
    rule: 'unlawful-question:origin',
    about: 'origin, race or first language',
    source: eeoc,
    instead: 'Which languages that this job needs do you speak and write?',
    asked:
      /\bwhere (?:are|were) (?:you|your (?:parents|family|ancestors)) (?:really |originally |actually )?(?:from|born)\b|\bwhere (?:do|did) (?:you|your (?:parents|family)) (?:really |originally )?come from\b(?! (?:in|with|on|to) )|\b(?:what|which) country (?:are|were|do|did) (?:you|your parents) (?:from|born|come)|\byour (?:birth ?place|place of birth|country of (?:birth|origin)|national origin|ethnic(?:ity| background| origin| group)|race|ancestry|nationality|native (?:language|tongue|country)|mother tongue|first language|skin colou?r|accent|heritage|caste)\b(?! condition)|\b(?:what|which) (?:race|ethnicity|nationality|caste|tribe) (?:are|do) you\b|\bwhat (?:kind|sort|type) of (?:name|accent) is that\b|\b(?:is (?:english|german|french|spanish) your (?:first|native)|are you a native (?:\w+ )?speaker)\b|\bnative (?:english |german |french |spanish )?speakers?\b|\bmust be a native\b/i,
    label:
      /^(?:nationality|place of birth|birth ?place|country of (?:birth|origin)|national origin|ethnic(?:ity| origin| group)|race|ancestry|native language|mother tongue|first language|caste)$/i,
  },
  {
    rule: 'unlawful-question:citizenship',
    about: 'citizenship beyond the right to work',
    source:
      'U.S. 8 U.S.C. § 1324b; U.S. Department of Justice, Immigrant and Employee Rights Section',
    instead: 'Do you have the right to work where this job is done, now or with sponsorship?',
    asked:
      /\bare you (?:an? )?(?:[a-z.]+ )?(?:citizen|national|permanent resident|green card holder|immigrant|foreigner)\b|\bdo you (?:have|hold) (?:[a-z.]+ ){0,4}(?:citizenship|green card|passport|nationality)\b|\b(?:what|which) (?:is your |citizenship|passport|nationality|country['’]?s? (?:passport|citizen))(?:citizenship|immigration status|visa (?:type|status)|passport| (?:do|are) you)|\b(?:what|which) country are you a (?:citizen|national) of\b|\byour (?:citizenship(?: status)?|immigration status|residency status|visa (?:type|status)|green card|passport number|naturali[sz]ation)\b|\b(?:what|which) (?:type|kind) of visa\b|\b(?:must be|only|be) (?:an? )?(?:u\.?s\.?|american|uk|british|eu|canadian) (?:citizens?|nationals?)\b|\b(?:u\.?s\.?|american|uk|british|eu|canadian) citizens? only\b|\bwhen did you (?:become a citizen|immigrate|arrive in (?:the|this) country)/i,
    label:
      /^(?:citizenship(?: status)?|immigration status|passport(?: number)?|visa (?:type|status|number)|green card(?: number)?)$/i,
    unless:
      /\bor (?:are you |be |have you |do you )?(?:otherwise |legally )*(?:authori[sz]ed|entitled|eligible|permitted|allowed|have the right|hold the right) to work\b/i,
  },
  {
    rule: 'salary-history',
    about: 'salary history',
    source:
      'Salary-history bans such as California Labor Code § 432.3 and New York Labor Law § 194-a; Directive (EU) 2023/970, Article 5(2)',
    instead: 'What pay are you looking for in this role?',
    asked:
      /\b(?:your|their) (?:current|previous|last|past|present|prior|most recent|existing|former)(?: (?:or|and|\/) (?:current|previous|last|past|prior))? (?:annual |base |total |yearly |monthly |gross |job['’]s )*(?:salar(?:y|ies)|pay\b|compensation|wages?|earnings|remuneration|income|package|ctc|hourly rate|day rate|bonus)|\b(?:salary|pay|wage|compensation|earnings) history\b|\bhow much (?:do|did|are|were|have) you (?:currently |previously |now |been )?(?:earn(?:ing|ed)?|mak(?:e|ing)(?! use| of)|(?:get(?:ting)? |being )?paid|get paid|bring home)\b|\bwhat (?:do|did) you (?:currently |previously |now )?(?:earn|get paid|make(?= (?:now|currently|at|in your|per|a (?:year|month)|an hour|today|before)|\s*\?|$))|\bwhat (?:are|were) you (?:currently |now |being |previously )?(?:earning|paid|being paid|making(?= (?:now|currently|at|in your|per|a (?:year|month)|today)|\s*\?|$))|\bwhat (?:is|was) your (?:salary|pay|compensation|base|ctc)(?: (?:now|today|currently|at|in your (?:last|current|previous)|before)\b|\s*\?|$)|\b(?:pay ?stubs?|pay ?slips?|w-?2 forms?|p45|p60)\b/i,
    label:
      /^(?:(?:current|previous|last|past|present) (?:annual |base )?(?:salary|pay|compensation|ctc|wages?|earnings)|(?:salary|pay) history|current ctc)$/i,
    unless: /\bdo(?:n['’]t| not) (?:ask|tell|include|give|state|mention|share)\b|\bnever ask\b/i,
  },
]
