import collaborationAndHandover from '#templates/competencies/collaboration-and-handover.json' with { type: 'json' }
import communication from '#templates/competencies/communication.json' with { type: 'json' }
import dataModelling from '#templates/competencies/data-modelling.json' with { type: 'json' }
import ethicsAndPrivacy from '#templates/competencies/ethics-and-privacy.json' with { type: 'json' }
import evaluationAndErrorAnalysis from '#templates/competencies/evaluation-and-error-analysis.json' with { type: 'json' }
import experimentation from '#templates/competencies/experimentation.json' with { type: 'json' }
import llmEngineering from '#templates/competencies/llm-engineering.json' with { type: 'json' }
import mlModelling from '#templates/competencies/ml-modelling.json' with { type: 'json' }
import mlSystemDesign from '#templates/competencies/ml-system-design.json' with { type: 'json' }
import mlopsAndReliability from '#templates/competencies/mlops-and-reliability.json' with { type: 'json' }
import ownershipAndLearning from '#templates/competencies/ownership-and-learning.json' with { type: 'json' }
import peopleLeadership from '#templates/competencies/people-leadership.json' with { type: 'json' }
import pipelines from '#templates/competencies/pipelines.json' with { type: 'json' }
import portfolioManagement from '#templates/competencies/portfolio-management.json' with { type: 'json' }
import problemFraming from '#templates/competencies/problem-framing.json' with { type: 'json' }
import productAndBusinessSense from '#templates/competencies/product-and-business-sense.json' with { type: 'json' }
import programming from '#templates/competencies/programming.json' with { type: 'json' }
import researchRigour from '#templates/competencies/research-rigour.json' with { type: 'json' }
import sqlAndDataHandling from '#templates/competencies/sql-and-data-handling.json' with { type: 'json' }
import statistics from '#templates/competencies/statistics.json' with { type: 'json' }
import { type Competency, type CompetencyKey, competencySchema } from './competencies.ts'

const read = (file: unknown): Competency => competencySchema.parse(file)

export const competencyLibrary: Record<CompetencyKey, Competency> = {
  'sql-and-data-handling': read(sqlAndDataHandling),
  programming: read(programming),
  statistics: read(statistics),
  experimentation: read(experimentation),
  'ml-modelling': read(mlModelling),
  'evaluation-and-error-analysis': read(evaluationAndErrorAnalysis),
  'data-modelling': read(dataModelling),
  pipelines: read(pipelines),
  'ml-system-design': read(mlSystemDesign),
  'mlops-and-reliability': read(mlopsAndReliability),
  'llm-engineering': read(llmEngineering),
  'research-rigour': read(researchRigour),
  'problem-framing': read(problemFraming),
  'product-and-business-sense': read(productAndBusinessSense),
  communication: read(communication),
  'collaboration-and-handover': read(collaborationAndHandover),
  'ownership-and-learning': read(ownershipAndLearning),
  'ethics-and-privacy': read(ethicsAndPrivacy),
  'people-leadership': read(peopleLeadership),
  'portfolio-management': read(portfolioManagement),
}

const byKey = new Map(Object.entries(competencyLibrary))

/** The library's competency of that key; undefined for a key the library does not have. */
export const findCompetency = (key: string): Competency | undefined => byKey.get(key)
