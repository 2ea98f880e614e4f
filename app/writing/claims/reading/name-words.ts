const set = (text: string) => new Set(text.toLowerCase().split(/\s+/).filter(Boolean))

/** Words written with a capital that name nobody: times, places of language, parts of a document, jobs, teams. */
export const plainCapitals = set(`
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
october november december jan feb mar apr jun jul aug sep sept oct nov dec spring summer autumn winter easter christmas
english german french spanish italian dutch portuguese polish european american british african asian chinese japanese
indian latin nordic swiss austrian belgian danish finnish norwegian swedish irish scottish welsh greek turkish russian korean brazilian
mexican canadian australian arabic hindi europe euro euros internet web markdown python sql java json csv pdf excel
i i'm i'd i'll i've ai ml llm llms api apis kpi kpis okr okrs sla slas gdpr prd faq pr tldr nps csat auc rag ocr crm erp
hr it qa ux ui b2b b2c id ids pii sso mvp poc roi rice wsjf eu us uk usa un usd eur gbp chf
act article annex section table figure appendix chapter part step phase stage version release quarter year month week day
problem solution summary background goal goals non-goals metric metrics success baseline target owner sponsor status
risk risks decision decisions question questions answer answers note notes missing todo tbd draft evidence source data
cost costs benefit benefits budget scope plan roadmap milestone milestones launch pilot prototype timeline assumption
assumptions hypothetical hypothesis heading customer customers user users agent agents team teams lead leads manager
managers director directors head officer chief president vice executive board engineer engineers engineering scientist
scientists analyst analysts designer designers developer developers product products project projects program programme
support service services sales marketing finance legal operations logistics supply chain procurement security privacy
compliance human resources people learning machine science platform infrastructure research development quality
department office company organisation organization business unit group division desk centre center region north south
east west junior senior principal staff ceo cto cfo coo cio cdo ciso vp svp dr mr ms mrs prof professor
management leadership everybody everyone somebody someone anybody anyone research evidence feedback demand revenue
internal external press working backwards yes no
`)

/** Words that begin a sentence far more often than they name somebody. */
export const sentenceOpeners = set(`
a an the this that these those it its we our us you your they their he she his her i my one each every all any both some
many most more few several no not nobody nothing if when while where why how what who which whose after before during
since until although though because as at by for from in into of on onto over to under up with within without about
above across against along among around behind below beneath beside between beyond despite down except inside like near
off out outside past per than through throughout toward towards upon via and but or nor so yet then thus hence therefore
however moreover meanwhile instead also even only just still already often usually sometimes always never today tomorrow
yesterday now here there please let do does did don't is are was were be been has have had can could may might must shall
should will would once twice
`)

/** Firms and products that people cite; known wherever they stand in a sentence. */
export const knownNames = set(`
gartner forrester mckinsey deloitte accenture kpmg pwc bcg bain idc ibm sap aws azure google microsoft apple amazon meta
facebook netflix uber airbnb spotify twitter linkedin youtube tiktok oracle salesforce zendesk hubspot servicenow
workday slack zoom notion jira confluence atlassian github gitlab databricks snowflake tableau openai chatgpt anthropic
nvidia intel amd huggingface mistral cohere walmart tesco aldi lidl ikea tesla bmw siemens bosch dhl ups fedex maersk
stripe paypal visa mastercard shopify klarna harvard stanford mit oxford reuters bloomberg forbes statista
`)
