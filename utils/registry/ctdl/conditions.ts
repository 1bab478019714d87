import type { Evidence, EvidenceSource } from '../../model/credential.ts'
import { classNames, type Graph } from './graph.ts'
import { conditionTerm, credentialClass, isLearning } from './schemas.ts'
import { evidenceOf, sourceOn } from './sources.ts'
import type { Pending } from './types.ts'
import {
  concept,
  isNode,
  isReference,
  list,
  type Node,
  number,
  prop,
  reference,
  referenceKey,
  text,
  texts,
} from './values.ts'

export type Competency = { label: string; uri: string | null }

/** What is gathered from a credential's own record. */
export type Gathered = {
  evidence: Evidence[]
  named: Pending[]
  assessments: Pending[]
  /** References whose kind only the record behind them tells. */
  open: string[]
  competencies: Competency[]
  /** Competencies that are given as addresses only, without a label. */
  unnamedCompetencies: number
  competencySource: EvidenceSource | null
  codes: string[]
}

export function gather(): Gathered {
  return {
    evidence: [],
    named: [],
    assessments: [],
    open: [],
    competencies: [],
    unnamedCompetencies: 0,
    competencySource: null,
    codes: [],
  }
}

const METHODS: Readonly<Record<string, Evidence['method']>> = {
  Exam: 'exam',
  Performance: 'performance',
  Artifact: 'artifact',
}

/** Evidence of one AssessmentProfile: a line for each method that it names, one without a method when it names none. */
export function assessmentEvidence(node: Node, source: EvidenceSource): Evidence[] {
  const names = list(prop(node, 'assessmentMethodType')).slice(0, 10).map(concept)
  const methods = names.flatMap((name) => (name && Object.hasOwn(METHODS, name) ? [METHODS[name] ?? null] : []))
  const flag = prop(node, 'isProctored')
  const proctored = flag === true || flag === 'true' ? true : flag === false || flag === 'false' ? false : null
  const each = methods.length ? [...new Set(methods)] : [null]
  return each.map((method) => evidenceOf('assessment', source, { method, proctored }))
}

/** Properties that say what must be met to earn the credential. */
const CONDITIONS = ['requires', 'corequisite', 'coPrerequisite', 'entryCondition']

export function readConditions(
  node: Node,
  graph: Graph,
  standard: EvidenceSource,
  into: Gathered,
  trusted: boolean,
): void {
  for (const property of CONDITIONS)
    for (const item of list(prop(node, property)).slice(0, 50)) readCondition(item, graph, standard, into, trusted, 0)
}

/** One value of `requires` or a property like it: a ConditionProfile, or the required thing itself. */
function readCondition(
  value: unknown,
  graph: Graph,
  standard: EvidenceSource,
  into: Gathered,
  trusted: boolean,
  depth: number,
): void {
  const node = graph.follow(value)
  const source = (node ? sourceOn(node, trusted) : null) ?? standard
  const direct = directTarget(value, node)
  if (direct !== null) readTargets(direct, value, graph, source, into, trusted)
  if (direct !== null || !node) return
  const before = into.evidence.length + into.assessments.length
  for (const item of list(prop(node, 'targetAssessment'))) targetAssessment(item, graph, source, into, trusted)
  const assessed = into.evidence.length + into.assessments.length > before
  for (const term of texts(prop(node, 'condition'), 300)) readTerm(term, source, into, assessed)

  const amount = number(prop(node, 'yearsOfExperience'))
  const experience = text(prop(node, 'experience'), 300)
  if ((amount !== null && amount > 0) || experience !== null)
    into.evidence.push(
      evidenceOf('experience', source, { amount: amount !== null && amount > 0 ? amount : null, value: experience }),
    )
  for (const item of list(prop(node, 'targetCredential'))) named('prerequisite', item, graph, source, into)
  for (const item of list(prop(node, 'targetLearningOpportunity'))) targetLearning(item, graph, source, into)
  addCompetencies(prop(node, 'targetCompetency'), graph, source, into)
  addCredit(node, source, into)
  if (depth < 3)
    for (const item of list(prop(node, 'alternativeCondition')).slice(0, 20))
      readCondition(item, graph, source, into, trusted, depth + 1)
}

type Target = 'assessment' | 'learning' | 'credential' | 'open'

/** What `requires` names without a profile around it, or null where it is a profile. */
function directTarget(value: unknown, node: Node | null): Target | null {
  if (!node) {
    const id = reference(value)
    return id !== null && !id.startsWith('_:') && isReference(id) ? 'open' : null
  }
  const names = classNames(node)
  if (names.includes('AssessmentProfile')) return 'assessment'
  if (names.some(isLearning)) return 'learning'
  return names.some((name) => credentialClass(name) !== null) ? 'credential' : null
}

function readTargets(
  target: Target,
  value: unknown,
  graph: Graph,
  source: EvidenceSource,
  into: Gathered,
  trusted: boolean,
): void {
  if (target === 'assessment') targetAssessment(value, graph, source, into, trusted)
  else if (target === 'learning') targetLearning(value, graph, source, into)
  else if (target === 'credential') named('prerequisite', value, graph, source, into)
  else addOpen(value, into)
}

/** A reference to what another record will tell: shared conditions, an assessment. */
export function addOpen(value: unknown, into: Gathered): void {
  const id = reference(value)
  if (id !== null && !id.startsWith('_:') && into.open.length < 50) into.open.push(referenceKey(id))
}

function targetLearning(item: unknown, graph: Graph, source: EvidenceSource, into: Gathered): void {
  named('coursework', item, graph, source, into)
  const learning = graph.follow(item)
  if (learning) addCompetencies(prop(learning, 'teaches'), graph, source, into)
}

function targetAssessment(item: unknown, graph: Graph, source: EvidenceSource, into: Gathered, trusted: boolean): void {
  const node = graph.follow(item)
  const ref = reference(item)
  if (node) {
    const own = sourceOn(node, trusted) ?? source
    into.evidence.push(...assessmentEvidence(node, own))
    into.codes.push(...texts(prop(node, 'codedNotation'), 60))
    addCompetencies(prop(node, 'assesses'), graph, own, into)
  } else if (ref !== null) {
    into.assessments.push({ evidence: evidenceOf('assessment', source), ref: referenceKey(ref) })
  }
}

/** `assessed`: the same condition has its assessment as a target, so that the bare word adds nothing. */
function readTerm(term: string, source: EvidenceSource, into: Gathered, assessed: boolean): void {
  const meaning = conditionTerm(term)
  if (!meaning || (meaning.kind === 'assessment' && !meaning.method && assessed)) return
  const parts = { method: meaning.method ?? null, value: term.toLowerCase() }
  into.evidence.push(evidenceOf(meaning.kind, source, parts))
}

/** Evidence that names another record: by the name at hand, and by that record's own name once it is linked. */
export function named(
  kind: Evidence['kind'],
  item: unknown,
  graph: Graph,
  source: EvidenceSource,
  into: Gathered,
): void {
  const node = graph.follow(item)
  const id = reference(item)
  const agent = node
    ? text(prop(node, 'name') ?? prop(node, 'targetNodeName'), 300)
    : isNode(item) || (id !== null && isReference(id))
      ? null
      : text(item, 300)
  if (agent === null && id === null) return
  const evidence = evidenceOf(kind, source, { agent })
  if (agent !== null || id === null || id.startsWith('_:')) into.evidence.push(evidence)
  else into.named.push({ evidence, ref: referenceKey(id) })
}

/** Competencies as alignment objects, as references to competencies, or as competencies in the same document. */
export function addCompetencies(value: unknown, graph: Graph, source: EvidenceSource, into: Gathered): void {
  for (const item of list(value)) {
    const node = graph.follow(item) ?? (isNode(item) ? item : null)
    const address = (node ? reference(prop(node, 'targetNode')) : null) ?? reference(item)
    const uri = address !== null && /^https?:/i.test(address) && address.length <= 500 ? address : null
    const label = node
      ? text(prop(node, 'targetNodeName') ?? prop(node, 'name') ?? node['ceasn:competencyText'], 300)
      : uri === null
        ? text(item, 300)
        : null
    if (label !== null) into.competencies.push({ label, uri })
    else if (uri !== null) into.unnamedCompetencies++
    else continue
    into.competencySource ??= source
  }
}

/** Credit that the learning carries, with its unit: a ValueProfile, a bare value, or the older `creditUnitValue`. */
export function addCredit(node: Node, source: EvidenceSource, into: Gathered): void {
  const older = prop(node, 'creditUnitValue') ?? prop(node, 'creditHourValue')
  for (const item of [...list(prop(node, 'creditValue')).slice(0, 5), ...list(older).slice(0, 1)]) {
    const amount = number(item)
    const value = concept(list(prop(isNode(item) ? item : node, 'creditUnitType'))[0])
    if (amount !== null && amount > 0) into.evidence.push(evidenceOf('creditValue', source, { amount, value }))
  }
}
