import type { SentenceTree } from '../tree.js'
import { isReflexive } from './binding.js'

/** Participles before a noun that say what it is or how sure it is: "the ⟨elected⟩ government", "⟨alleged⟩ spying", "⟨warring⟩ parties". */
const EPITHETS: ReadonlySet<string> = new Set(['elect', 'allege', 'suspect', 'accuse', 'war', 'rule', 'govern', 'ban'])
const FRESHLY: ReadonlySet<string> = new Set(['newly', 'recently', 'freshly', 'just', 'narrowly', 'first'])

/** What is counted in a vote. */
const BALLOTS: ReadonlySet<string> = new Set(['vote', 'ballot', 'abstention'])
const SHARES = /^(?:percent|%|share|majority|third|quarter|half|thousand|million)$/

const SPEAKING: ReadonlySet<string> = new Set(['speak', 'talk', 'comment', 'discuss', 'brief'])
const LETTING: ReadonlySet<string> = new Set(['authorize', 'authorise', 'allow', 'permit', 'entitle', 'empower'])

/** Whether a word that evokes an event elsewhere only describes, counts or excuses something here. */
export const isAside = (tree: SentenceTree, token: number): boolean =>
  isEpithet(tree, token) || isTally(tree, token) || isDisclaimer(tree, token) || isHabit(tree, token) || isMissed(tree, token)
  || isReading(tree, token) || isBacking(tree, token) || isAim(tree, token) || isCare(tree, token) || isStage(tree, token)
  || isReigning(tree, token) || isContract(tree, token) || isJoinedAct(tree, token) || isSoFound(tree, token)
  || isPunishment(tree, token) || isSuicide(tree, token) || isCaptivity(tree, token) || isBarred(tree, token)
  || isUnit(tree, token) || isSweeping(tree, token) || isLearning(tree, token) || isBearing(tree, token) || isOutfit(tree, token)

const isEpithet = (tree: SentenceTree, token: number): boolean =>
  tree.is(token, 'amod') && token < tree.head(token) && EPITHETS.has(tree.lemma(token))
  && !FRESHLY.has(tree.lemma(token - 1)) && !FRESHLY.has(tree.lemma(token - 2))

/** "by ⟨71 votes⟩ to 38, with nine ⟨abstentions⟩", "94 percent of ⟨ballots⟩", "53 percent of the ⟨vote⟩" */
const isTally = (tree: SentenceTree, token: number): boolean => BALLOTS.has(tree.lemma(token))
  && ((tree.tokens[token]?.feats.Number === 'Plur' && tree.kidBy(token, 'nummod') !== undefined)
    || (tree.marker(token) === 'of' && SHARES.test(tree.lemma(tree.head(token)))))

const HOLDERS: ReadonlySet<string> = new Set(['champion', 'titleholder', 'titlist', 'winner', 'medalist', 'medallist', 'holder'])

/** "two-time ⟨defending⟩ champion Ann Lee": who won last time. */
const isReigning = (tree: SentenceTree, token: number): boolean => tree.lemma(token) === 'defend'
  && (HOLDERS.has(tree.lemma(token + 1)) || HOLDERS.has(tree.lemma(token + 2)) || (tree.lemma(token + 2) === "'s" && HOLDERS.has(tree.lemma(token + 3))))

const MOVING: ReadonlySet<string> = new Set(['join', 'sign', 'move', 'arrive', 'return', 'switch', 'stay', 'come'])

/** "joined the club on a five-year ⟨deal⟩": for how long, and no agreement besides. */
const isContract = (tree: SentenceTree, token: number): boolean => (tree.lemma(token) === 'deal' || tree.lemma(token) === 'contract')
  && tree.marker(token) === 'on' && MOVING.has(tree.lemma(tree.head(token)))

/** "⟨joined⟩ two rivals in raising fares": did the same as they, and belongs to neither. */
const isJoinedAct = (tree: SentenceTree, token: number): boolean => tree.lemma(token) === 'join' && joinsInDoing(tree, token)

/** "joined two rivals ⟨in raising⟩ fares". */
export const joinsInDoing = (tree: SentenceTree, verb: number): boolean => [verb, ...tree.kidsBy(verb, 'obj')]
  .flatMap(at => tree.kidsBy(at, 'advcl', 'acl')).some(kid => kid > verb && tree.tokens[kid]?.xpos === 'VBG' && tree.marker(kid) === 'in')

/** "was ⟨found⟩ to be 400 years old": how it is, and no discovery. */
const isSoFound = (tree: SentenceTree, token: number): boolean => tree.lemma(token) === 'find' && tree.isPassive(token)
  && tree.tokens[token + 1]?.form === 'to' && tree.tokens[token + 2]?.form === 'be'

/** Why a source stays without a name is told of no one: "was not ⟨authorised⟩ to ⟨speak⟩ to the media", "⟨requested⟩ anonymity". */
function isDisclaimer(tree: SentenceTree, token: number): boolean {
  const lets = (at: number): boolean => LETTING.has(tree.lemma(at)) && tree.kidsBy(at, 'xcomp', 'ccomp', 'advcl').some(kid => SPEAKING.has(tree.lemma(kid)))
  if (lets(token) || (SPEAKING.has(tree.lemma(token)) && lets(tree.head(token)))) return true
  return tree.kidsBy(token, 'obj', 'obl').some(kid => tree.lemma(kid) === 'anonymity'
    || (tree.lemma(kid) === 'condition' && tree.kids(kid).some(k => tree.lemma(k) === 'anonymity')))
}

const BARRING: ReadonlySet<string> = new Set(['ban', 'bar', 'prohibit', 'prevent', 'stop', 'discourage', 'deter', 'exclude', 'disqualify', 'block'])

/** "banned the judges from ⟨travelling⟩ to Peru": what nobody does, and the ban has told already. */
const isBarred = (tree: SentenceTree, token: number): boolean => tree.tokens[token]?.xpos === 'VBG' && tree.marker(token) === 'from' && BARRING.has(tree.lemma(tree.head(token)))

const ANYBODY: ReadonlySet<string> = new Set(['those', 'anyone', 'anybody', 'everyone', 'everybody', 'whoever', 'people'])

/** "Those who ⟨deliver⟩ food must never be a target": what people of a kind do, and nobody did. */
function isHabit(tree: SentenceTree, token: number): boolean {
  const xpos = tree.tokens[token]?.xpos
  if (!tree.is(token, 'acl:relcl') || (xpos !== 'VBP' && xpos !== 'VBZ') || tree.kidBy(token, 'aux') !== undefined) return false
  return ANYBODY.has((tree.tokens[tree.head(token)]?.form ?? '').toLowerCase())
}

/** "The bridge should have been ⟨closed⟩": what was not done. */
const isMissed = (tree: SentenceTree, token: number): boolean => {
  const aux = tree.kidsBy(token, 'aux').map(kid => tree.lemma(kid))
  return (aux.includes('should') || aux.includes('ought')) && aux.includes('have')
}

const READINGS: ReadonlySet<string> = new Set(['figure', 'data', 'statistic', 'poll', 'record', 'document', 'footage', 'image', 'video', 'photo', 'photograph', 'number', 'picture', 'filing'])

const COUNTED: ReadonlySet<string> = new Set(['official', 'preliminary', 'partial', 'provisional', 'final', 'early', 'unofficial', 'election'])

/** "Official results ⟨showed⟩ on Monday": what merely tells who says so. */
const isReading = (tree: SentenceTree, token: number): boolean => (tree.lemma(token) === 'show' || tree.lemma(token) === 'indicate')
  && tree.kidsBy(token, 'nsubj').some(kid => READINGS.has(tree.lemma(kid)) || (tree.lemma(kid) === 'result' && tree.kids(kid).some(word => COUNTED.has(tree.lemma(word)))))

/** "Iranian-⟨backed⟩ gunmen", "troops ⟨backed⟩ by jets": who stands behind somebody, and no act of support. */
const isBacking = (tree: SentenceTree, token: number): boolean => tree.lemma(token) === 'back'
  && (tree.is(token, 'amod') || (tree.is(token, 'acl') && !tree.is(token, 'acl:relcl') && tree.tokens[token]?.xpos !== 'VBG'))

const HELPING: ReadonlySet<string> = new Set(['help', 'assist', 'support', 'aid'])

/** "secured $75 million ⟨to support⟩ demining": what something is meant for, and not what is done; but people in need are told of. */
const isAim = (tree: SentenceTree, token: number): boolean => HELPING.has(tree.lemma(token)) && tree.tokens[token]?.xpos === 'VB'
  && (tree.is(token, 'advcl') || tree.is(token, 'acl') || tree.is(token, 'xcomp')) && tree.kids(token).some(kid => kid < token && tree.lemma(kid) === 'to')
  && !tree.kidsBy(token, 'obj').some(kid => tree.upos(kid) === 'ADJ' || tree.upos(kid) === 'VERB')

const DOOMING: ReadonlySet<string> = new Set(['sentence', 'condemn'])

/** "sentenced three men to ⟨death⟩": what a court wants, and nobody has died yet. */
const isPunishment = (tree: SentenceTree, token: number): boolean => tree.lemma(token) === 'death' && tree.marker(token) === 'to'
  && tree.ancestors(token).slice(0, 2).some(verb => DOOMING.has(tree.lemma(verb)))

/** "before ⟨shooting⟩ himself": no attack on anybody; but who "blew himself up" mostly attacked others. */
const isSuicide = (tree: SentenceTree, token: number): boolean => ['shoot', 'stab'].includes(tree.lemma(token))
  && tree.kidsBy(token, 'obj').some(kid => isReflexive(tree, kid) && tree.kidBy(kid, 'conj') === undefined)

/** "exchanged 100 prisoners of ⟨war⟩": who they are. */
const isCaptivity = (tree: SentenceTree, token: number): boolean => tree.lemma(token) === 'war' && tree.lemma(token - 1) === 'of' && tree.lemma(token - 2) === 'prisoner'

/** "is a ⟨formation⟩ of the army": a unit, and nothing that was founded. */
const isUnit = (tree: SentenceTree, token: number): boolean => tree.lemma(token) === 'formation' && tree.upos(token) === 'NOUN'
  && tree.kidsBy(token, 'det').some(kid => /^an?$/.test(tree.lemma(kid)))

/** "a ⟨landslide⟩ victory": how great it was. */
const isSweeping = (tree: SentenceTree, token: number): boolean => tree.lemma(token) === 'landslide' && /^(?:victory|win|defeat|election|majority|loss|triumph)$/.test(tree.lemma(token + 1))

/** "continued his ⟨studies⟩ in Rome", "finished their ⟨studies⟩": what somebody learns, and finds nothing out. */
const isLearning = (tree: SentenceTree, token: number): boolean => tree.upos(token) === 'NOUN' && tree.lemma(token) === 'study' && tree.tokens[token]?.feats.Number === 'Plur'
  && tree.kidsBy(token, 'nmod:poss').some(kid => tree.upos(kid) === 'PRON')

/** "the best ⟨equipped⟩ brigade": what it is like. */
const isOutfit = (tree: SentenceTree, token: number): boolean => /^(?:equip|arm|fund|train|supply|organize|organise)$/.test(tree.lemma(token)) && tree.tokens[token]?.xpos === 'VBN'
  && /^(?:best|better|well|poorly|heavily|lightly)$/.test((tree.tokens[token - 1]?.form ?? '').toLowerCase()) && tree.kidBy(token, 'aux', 'nsubj', 'aux:pass') === undefined

/** "an avenue that ⟨bears⟩ her name": nobody is born. */
const isBearing = (tree: SentenceTree, token: number): boolean => tree.lemma(token) === 'bear' && tree.upos(token) === 'VERB' && (tree.tokens[token]?.form ?? '').toLowerCase() !== 'born'

const TURNING: ReadonlySet<string> = new Set(['weaken', 'downgrade', 'strengthen', 'intensify', 'fade', 'degrade', 'dissipate'])

/** "The hurricane had weakened to a tropical ⟨storm⟩": what it was by then, and none besides it. */
const isStage = (tree: SentenceTree, token: number): boolean => tree.is(token, 'obl') && ['to', 'into'].includes(tree.marker(token) ?? '') && TURNING.has(tree.lemma(tree.head(token)))

const CARING: ReadonlySet<string> = new Set(['hospital', 'clinic', 'infirmary', 'safety'])

/** "was ⟨taken⟩ to hospital with a broken jaw": part of how somebody was hurt; but "11 others were taken to hospital" tells how many were. */
const isCare = (tree: SentenceTree, token: number): boolean => ['take', 'rush', 'bring'].includes(tree.lemma(token)) && tree.isPassive(token)
  && tree.kidsBy(token, 'obl').some(kid => tree.marker(kid) === 'to' && (CARING.has(tree.lemma(kid))))
  && !tree.kidsBy(token, 'nsubj').some(kid => tree.upos(kid) === 'NUM' || tree.kidBy(kid, 'nummod') !== undefined)
