import type { Draft } from '../draft.js'
import { kin } from '../lexicon/kin.js'
import type { Pronoun } from '../lexicon/pronouns.js'
import { pronounOf, relativeNoun } from '../pronouns.js'
import type { Tree } from '../tree.js'
import type { Discourse, Sieve } from './discourse.js'
import { isDateline } from './dateline.js'
import { byGrounds, bySuccession } from './grounds.js'
import { hasSpoken, isSaidOf, speaks } from './outspoken.js'
import { speakersOf } from './speakers.js'

/** How far back a pronoun reaches, in sentences and in mentions. */
const REACH = 3
const CANDIDATES = 60

/** How much likelier "it said" means who has spoken before. */
const SPEAKING_ON = 0.8

/** How far back the one whom the article is about is still meant, in sentences. */
const REACH_OF_TOPIC = 12

/**
 * Pronouns: what agrees in number, gender and kind, preferring what is near, is a subject, and is spoken of
 * often (after Lappin and Leass 1994, "An Algorithm for Pronominal Anaphora Resolution").
 *
 * "[Ines Calder] told reporters that [she] would sell [her] shares."
 */
export const pronoun: Sieve = {
  name: 'pronoun',
  link(discourse) {
    const speakerAt = speakersOf(discourse)
    discourse.drafts.forEach((d, i) => {
      const kind = d.form === 'pronoun' ? pronounOf(d.core) : undefined
      if (kind === undefined || kind.kind === 'speaker') return
      const match = kind.kind === 'relative' ? relative(discourse, d)
        : reflexive(discourse, d, kind) ?? antecedent(discourse, d, i, kind, speakerAt(d.start))
      const front = kind.kind === 'person' ? frontOf(discourse, d) : undefined
      if (match === undefined && front !== undefined) discourse.clusters.join(front, i)
      if (match === undefined) return
      discourse.clusters.join(match, i)
      if (front !== undefined) discourse.clusters.join(match, front)
    })
  },
}

/** "gunmen [who] opened fire": the noun that the clause describes. */
function relative(discourse: Discourse, d: Draft): number | undefined {
  const noun = relativeNoun(discourse.tree(d), d.head)
  return noun === undefined ? undefined : discourse.at(d.sentence, noun)
}

/** "[The envoy] flew home and declared [himself] content": the subject of its verb, or of the verb that it shares one with. */
function reflexive(discourse: Discourse, d: Draft, kind: Pronoun): number | undefined {
  if (kind.reflexive !== true) return undefined
  const tree = discourse.tree(d)
  const subject = tree.subjectOf(tree.head(d.head))
  const match = subject === undefined ? undefined : discourse.at(d.sentence, subject)
  return match !== undefined && agrees(discourse, match, discourse.drafts[match] ?? d, kind) ? match : undefined
}

/** "[The daughter of a clerk], [she] studied law": the description that a sentence opens with, of whom the pronoun after its comma means. */
function frontOf(discourse: Discourse, d: Draft): number | undefined {
  const tree = discourse.tree(d)
  if (d.head < 2 || tree.tokens[d.head - 1]?.form !== ',' || !tree.is(d.head, 'nsubj')) return undefined
  // "Born in Dalton, [the son of a clerk], [he] studied law"
  const beside = tree.kids(d.head).filter(k => k < d.head && tree.is(k, 'appos')).map(k => discourse.at(d.sentence, k)).find(i => i !== undefined)
  if (beside !== undefined && discourse.drafts[beside]?.form === 'nominal' && discourse.drafts[beside].class === 'Person') return beside
  const child = tree.tokens[0]?.form === 'Born' ? discourse.inSentence(d.sentence).find(i => isChild(discourse.drafts[i], tree, d.head)) : undefined
  if (child !== undefined) return child
  const front = discourse.inSentence(d.sentence).find(i => (discourse.drafts[i]?.first ?? d.head) <= 1)
  const c = front === undefined ? undefined : discourse.drafts[front]
  if (c?.form !== 'nominal' || c.class !== 'Person' || c.number === 'Plur' || c.first > (tree.tokens[0]?.upos === 'DET' ? 1 : 0)) return undefined
  return tree.tokens.slice(0, d.head).some(t => /^(?:VERB|AUX|SCONJ)$/.test(t.upos)) ? undefined : front
}

/** "Born in Dalton, [the daughter of a clerk], she …", wherever the tree hangs it. */
const isChild = (c: Draft | undefined, tree: Tree, before: number): boolean => c?.form === 'nominal' && c.class === 'Person' && c.number === 'Sing' && kin.has(c.lemma)
  && c.head < before && tree.tokens[c.first - (tree.tokens[c.first - 1]?.upos === 'DET' ? 2 : 1)]?.form === ','

function antecedent(discourse: Discourse, d: Draft, i: number, kind: Pronoun, speaker: number | undefined): number | undefined {
  let best: number | undefined
  let bestScore = -Infinity
  let seen = 0
  const outspoken = speaks(discourse.tree(d), d.head)
  const fronted = kind.kind === 'person' && frontOf(discourse, d) !== undefined
  const single = kind.kind === 'many' ? spokenOfAsOne(discourse, i) : []
  for (let j = i - 1; j >= 0 && seen < CANDIDATES; j--) {
    const c = discourse.drafts[j]
    if (c === undefined || d.sentence - c.sentence > REACH) break
    if (fronted && c.sentence === d.sentence) continue
    seen++
    if (single.length > 0 && single.some(k => discourse.clusters.same(k, j))) continue
    if (!agrees(discourse, j, c, kind) || !mayBind(discourse, c, d, kind) || (outspoken && !maySpeak(discourse, j, c, d))) continue
    // Who speaks says "I": "he" in a quotation is somebody else.
    if (speaker !== undefined && discourse.clusters.same(speaker, j)) continue
    // "the ministry said … Two were hurt, it said": who has just spoken speaks on
    const score = salience(discourse, j, c, d, kind) + (outspoken && c.sentence < d.sentence && hasSpoken(discourse.tree(c), c.head) ? SPEAKING_ON : 0)
    if (score > bestScore) [best, bestScore] = [j, score]
  }
  if (kind.kind === 'many' && best !== undefined && !discourse.clusters.of(best).numbers.has('Plur') && severalBefore(discourse, d)) return undefined
  return best ?? (kind.kind === 'person' ? (outspoken ? lastToSpeak(discourse, i) : undefined) ?? mostSpokenOf(discourse, i, kind) : undefined)
}

/** "[Almaz Imanov] told reporters … ⟨He⟩ said": the person who spoke in the sentence before, whatever gender such a first name mostly has. */
function lastToSpeak(discourse: Discourse, i: number): number | undefined {
  const from = discourse.drafts[i]?.sentence ?? 0
  for (let j = i - 1; j >= 0 && i - j <= CANDIDATES; j--) {
    const c = discourse.drafts[j]
    if (c === undefined || c.sentence < from - 1) return undefined
    if (c.sentence === from || c.isAdjective) continue
    const { families, numbers } = discourse.clusters.of(j)
    if (families.has('person') && !numbers.has('Plur') && hasSpoken(discourse.tree(c), c.head)) return j
  }
  return undefined
}

/** "[Ana Ruiz and Luis Mora] left the court. They …", "[Ana Ruiz] met [Luis Mora]. They …": the two, who are no one entity, and no body that was named beside them. */
function severalBefore(discourse: Discourse, { sentence }: Draft): boolean {
  const tree = discourse.reader.trees[sentence - 1]
  const root = tree?.tokens.findIndex(token => token.deprel === 'root') ?? -1
  const subject = tree?.subjectOf(root)
  if (tree === undefined || subject === undefined) return false
  // "The two discussed trade. They …"
  if (tree.lemma(subject) === 'two' || (/^(?:leader|minister|president)$/.test(tree.lemma(subject)) && tree.kids(subject).some(kid => tree.lemma(kid) === 'two'))) return true
  const met = /^(?:meet|speak|talk)$/.test(tree.lemma(root)) ? tree.kids(root).filter(kid => tree.is(kid, 'obj') || (tree.is(kid, 'obl') && /^(?:with|to)$/.test(tree.marker(kid) ?? ''))).slice(0, 1) : []
  const talk = tree.lemma(root) === 'hold' ? tree.kids(root).find(kid => tree.is(kid, 'obj') && /^(?:call|talk|meeting|conversation|discussion)$/.test(tree.lemma(kid))) : undefined
  if (talk !== undefined) met.push(...[...tree.kids(talk), ...tree.kids(root)].filter(kid => kid > talk && tree.is(kid, 'nmod', 'obl') && tree.marker(kid) === 'with').slice(0, 1))
  const people = [subject, ...tree.kidsBy(subject, 'conj'), ...met].map(at => discourse.at(sentence - 1, at))
  return people.length > 1 && people.every(i => i !== undefined && discourse.clusters.of(i).named && discourse.clusters.of(i).families.has('person'))
}

/** "The coast guard said [it] had saved the migrants after [their] boat sank": what is "it" in a sentence is not "they" in it, unless it is made of people. */
function spokenOfAsOne({ drafts, clusters }: Discourse, i: number): readonly number[] {
  const found: number[] = []
  for (let j = i - 1; j >= Math.max(0, i - NEAREST); j--) {
    const c = drafts[j]
    if (c === undefined || c.sentence !== drafts[i]?.sentence) break
    if (c.form === 'pronoun' && /^its?$/i.test(c.core) && !clusters.of(j).families.has('group')) found.push(j)
  }
  return found
}

/** As many mentions back an "it" of the sentence is looked for. */
const NEAREST = 12

/** Whom the article has spoken of most so far: "she" at the start of a paragraph reaches far. */
function mostSpokenOf(discourse: Discourse, i: number, kind: Pronoun): number | undefined {
  const from = discourse.drafts[i]?.sentence ?? 0
  let best: number | undefined
  let most = 2
  for (let j = i - 1, seen = 0; j >= 0 && seen < 4 * CANDIDATES; j--, seen++) {
    const c = discourse.drafts[j]
    if (c === undefined || from - c.sentence > REACH_OF_TOPIC) break
    if (c.form !== 'name' || !agrees(discourse, j, c, kind) || c.sentence === from) continue
    const cluster = discourse.clusters.of(j)
    const against = kind.gender === 'Masc' ? cluster.she > cluster.he : cluster.he > cluster.she
    if (cluster.members.length > most && !against) [best, most] = [j, cluster.members.length]
  }
  return best
}

function agrees(discourse: Discourse, j: number, c: Draft, kind: Pronoun): boolean {
  const cluster = discourse.clusters.of(j)
  if (c.form === 'pronoun' && cluster.members.length === 1) return false
  if (c.isAdjective || isDateline(c, discourse.tree(c))) return false
  const { families, genders, numbers } = cluster
  if (kind.kind === 'person') {
    if (!families.has('person') && !mayBePerson(discourse, j)) return false
    return kind.gender === undefined || !genders.has(kind.gender === 'Masc' ? 'Fem' : 'Masc')
  }
  // "Red Dawn rebels" are many, Red Dawn is "it"
  if (kind.kind === 'thing') return !families.has('person') && (!numbers.has('Plur') || numbers.has('Sing') || (cluster.named && families.has('organization'))) && families.size > 0
  if (numbers.has('Plur')) return true
  return families.has('group') || families.has('organization') || c.class === 'Country'
}

/** A name of which only the finder says what it is, and that it is no person: it may be wrong. */
function mayBePerson({ drafts, clusters }: Discourse, j: number): boolean {
  const { members, named, known } = clusters.of(j)
  return named && known === undefined && members.every(i => drafts[i]?.form !== 'nominal' && (drafts[i]?.classWeight ?? 1) <= 0.5)
}

/** Missiles say nothing, and who says something is not named in what is said: "[The crew] died when the boat sank, ⟨they⟩ said". */
function maySpeak(discourse: Discourse, j: number, c: Draft, d: Draft): boolean {
  if (!isAlive(discourse, j) && c.class !== 'Country') return false
  if (c.sentence !== d.sentence) return true
  const tree = discourse.tree(d)
  return !discourse.inSentence(d.sentence).some(k => discourse.clusters.same(k, j) && isSaidOf(tree, discourse.drafts[k]?.head ?? d.head, d.head))
}

/** People and what is made of them. */
function isAlive({ clusters }: Discourse, j: number): boolean {
  const { families } = clusters.of(j)
  return families.has('person') || families.has('group') || families.has('organization')
}

/** An object is not its own clause's subject unless it is reflexive; an owner is not what it owns. */
function mayBind(discourse: Discourse, c: Draft, d: Draft, kind: Pronoun): boolean {
  if (c.sentence !== d.sentence) return kind.reflexive !== true
  if (c.first <= d.head && d.head <= c.last && c.form === 'nominal') return false
  const tree = discourse.tree(d)
  if (kind.kind === 'thing' && isInClauseOfSubject(tree, c, d)) return false
  const possessive = tree.is(d.head, 'nmod:poss')
  if (possessive) return tree.head(d.head) !== c.head
  const own = partOf(tree, d.head)
  const sameClause = tree.head(own) === tree.head(c.head)
  if (kind.reflexive === true) return sameClause || tree.clauseOf(c.head) === tree.clauseOf(d.head)
  if (tree.is(own, 'obj', 'iobj') && tree.subjectOf(tree.head(own)) === c.head) return false
  return !(sameClause && !tree.is(c.head, 'nmod:poss') && isArgument(tree, c.head) && isArgument(tree, own))
}

/** "four of [them]": what stands in the clause is the four. */
const partOf = (tree: Tree, i: number): number =>
  tree.is(i, 'nmod') && tree.marker(i) === 'of' && /^(?:NUM|PRON|DET)$/.test(tree.tokens[tree.head(i)]?.upos ?? '') ? tree.head(i) : i

const isArgument = (tree: Tree, i: number): boolean => tree.is(i, 'nsubj', 'obj', 'iobj', 'obl')

function salience(discourse: Discourse, j: number, c: Draft, d: Draft, kind: Pronoun): number {
  const tree = discourse.tree(c)
  const cluster = discourse.clusters.of(j)
  let score = -1.6 * (d.sentence - c.sentence) - 0.02 * (d.head - c.head)
  if (tree.is(c.head, 'nsubj')) score += 1.2
  else if (tree.is(c.head, 'obj', 'iobj')) score += 0.5
  else if (tree.is(c.head, 'nmod') && !tree.is(c.head, 'nmod:poss')) score -= 0.3
  if (c.form === 'pronoun' && pronounOf(c.core)?.number === kind.number) score += 0.8
  if (cluster.named) score += 0.4
  if (kind.gender !== undefined && cluster.genders.has(kind.gender)) score += 0.5
  if (kind.gender !== undefined && cluster.genders.size === 0) {
    score += Math.max(-2, Math.min(1, 0.4 * (kind.gender === 'Masc' ? cluster.he - cluster.she : cluster.she - cluster.he)))
  }
  if (c.sentence === d.sentence && isOwnerBeside(tree, c.head, d.head)) score += BESIDE
  if (kind.kind === 'person' && isKinOfOther(discourse, j, c)) score -= 1.5
  if (kind.kind === 'person' && !cluster.families.has('person')) score -= 1.5
  if (kind.kind === 'many' && cluster.numbers.has('Plur')) score += 0.8
  // A state is mostly "it".
  if (kind.kind === 'many' && c.class === 'Country') score -= 1.8
  if (kind.kind === 'thing' && cluster.families.has('organization')) score += 0.3
  // "in Dalton, [Zarovia]" only tells where Dalton is
  if (kind.kind === 'thing' && c.class === 'Country' && tree.tokens[c.first - 1]?.form === ',' && /^(?:GPE|LOC)$/.test(discourse.drafts[discourse.at(c.sentence, c.first - 2) ?? -1]?.nameType ?? '')) score -= 1
  if (kind.kind === 'thing' && cluster.families.has('organization') && isRetaken(discourse, d)) score -= 2
  const owned = kind.kind === 'person' ? undefined : ownedBy(discourse, d)
  if (kind.kind === 'thing' && owned !== undefined && OF_BODY.has(owned) && !cluster.families.has('organization') && c.class !== 'Country') score -= 1.2
  // "missiles hit [their] car": things own less than people do
  if (kind.kind === 'many' && owned !== undefined && !isAlive(discourse, j) && c.class !== 'Country') score -= 1.5
  if (kind.kind === 'many' && owned !== undefined && OF_PEOPLE.has(owned) && cluster.families.has('organization')) score -= 1.5
  // A town is where things happen and seldom what "it" is.
  if (kind.kind === 'thing' && cluster.families.has('place') && c.class !== 'Country' && !tree.is(c.head, 'nsubj')) score -= 0.8
  if (c.sentence === d.sentence) score += byGrounds(tree, c.head, d.head)
  else if (kind.kind === 'person') score += bySuccession(tree, c.head, discourse.tree(d), d.head)
  return score + Math.min(1, Math.log2(cluster.members.length) / 4)
}

/** "Ann Lee, who leads the [Green Party], opposes [it]": what is told of the subject in passing is not what it acts on. */
const isInClauseOfSubject = (tree: Tree, c: Draft, d: Draft): boolean => {
  const subject = c.sentence === d.sentence && tree.is(d.head, 'obj', 'obl') ? tree.subjectOf(tree.head(d.head)) : undefined
  return subject !== undefined && tree.kids(subject).some(kid => tree.is(kid, 'acl:relcl') && tree.isUnder(c.head, kid))
}

/** How much likelier "its" means what it is told beside. */
const BESIDE = 2.5

/** "praised [the bank] and [its] partners": whose they are stands right before them. */
const isOwnerBeside = (tree: Tree, owner: number, pronoun: number): boolean =>
  tree.is(pronoun, 'nmod:poss') && tree.is(tree.head(pronoun), 'conj') && tree.head(tree.head(pronoun)) === owner

/** What only a body or a state has: "its [leader]". */
const OF_BODY: ReadonlySet<string> = new Set([
  'leader', 'leadership', 'commander', 'spokesman', 'spokeswoman', 'spokesperson', 'founder', 'fighter', 'member', 'employee', 'staff', 'share', 'customer', 'subsidiary', 'chairman',
  'ceo', 'shareholder', 'army', 'troop', 'soldier', 'ally', 'profit', 'revenue', 'chief',
])

/** "[It] was retaken by the army": a place. */
const isRetaken = (discourse: Discourse, d: Draft): boolean => {
  const tree = discourse.tree(d)
  const verb = tree.lemma(tree.head(d.head))
  // taggers take "retaken" for an adjective
  return tree.is(d.head, 'nsubj:pass', 'obj') ? /^(?:retake|recapture|besiege|liberate)$/.test(verb) : tree.is(d.head, 'nsubj') && /^(?:retaken|recaptured|besieged)$/.test(verb)
}

/** What only people have: "their [families]". */
const OF_PEOPLE: ReadonlySet<string> = new Set(['family', 'parent', 'relative', 'wife', 'husband', 'child', 'home', 'body', 'life', 'mother', 'father', 'lawyer'])

/** What a pronoun is the owner of. */
const ownedBy = (discourse: Discourse, d: Draft): string | undefined => {
  const tree = discourse.tree(d)
  return tree.is(d.head, 'nmod:poss') ? tree.lemma(tree.head(d.head)) : undefined
}

/** "Ada Stone studied law. [Her mother], Amira Stone, was a judge. [She] …": the kin of one of whom the article speaks more. */
function isKinOfOther(discourse: Discourse, j: number, c: Draft): boolean {
  const { drafts, clusters } = discourse
  return discourse.inSentence(c.sentence).some(i => {
    const relative = drafts[i]
    if (relative?.form !== 'nominal' || !kin.has(relative.lemma) || relative.reference !== 'possessive' || (i !== j && !clusters.same(i, j))) return false
    const tree = discourse.tree(relative)
    const owner = tree.kids(relative.head).filter(k => tree.is(k, 'nmod:poss')).map(k => discourse.at(c.sentence, k)).find(o => o !== undefined)
    return owner !== undefined && !clusters.same(owner, j) && clusters.of(owner).members.length > clusters.of(j).members.length
  })
}
