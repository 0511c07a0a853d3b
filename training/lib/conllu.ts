/** Reads the training and development treebanks (CoNLL-U). */
import { readFileSync } from 'node:fs'

/** A sentence with its gold analysis. Heads count from 0; the root's is -1. */
export interface GoldSentence {
  readonly forms: string[]
  readonly lemmas: string[]
  readonly upos: string[]
  readonly xpos: string[]
  readonly feats: string[]
  readonly heads: number[]
  readonly deprels: string[]
  readonly misc: string[]
  /** Whether a space follows each word; words inside a contraction have none. */
  readonly spaceAfter: boolean[]
  readonly newParagraph: boolean
  readonly newDocument: boolean
  readonly id: string
}

/** Every sentence of a file. Empty nodes are passed over; multiword ranges only say where spaces are. */
export function readTreebank(file: string): GoldSentence[] {
  return readFileSync(file, 'utf8').split(/\r?\n\r?\n/).filter(block => /^\d/m.test(block)).map(readSentence)
}

function readSentence(block: string): GoldSentence {
  const sentence: GoldSentence = {
    forms: [], lemmas: [], upos: [], xpos: [], feats: [], heads: [], deprels: [], misc: [], spaceAfter: [],
    newParagraph: /^# newpar/m.test(block), newDocument: /^# newdoc/m.test(block),
    id: /^# sent_id = (.*)$/m.exec(block)?.[1] ?? '',
  }
  let rangeEnd = 0
  let rangeSpace = true
  for (const line of block.split(/\r?\n/)) {
    if (!/^\d/.test(line)) continue
    const [id = '', form = '', lemma = '', upos = '', xpos = '', feats = '', head = '', deprel = '', , misc = ''] = line.split('\t')
    const space = !/(^|\|)SpaceAfter=No/.test(misc)
    if (id.includes('.')) continue
    if (id.includes('-')) {
      rangeEnd = Number(id.split('-')[1])
      rangeSpace = space
      continue
    }
    const n = Number(id)
    sentence.forms.push(form)
    sentence.lemmas.push(lemma)
    sentence.upos.push(upos)
    sentence.xpos.push(xpos)
    sentence.feats.push(feats)
    sentence.heads.push(Number(head) - 1)
    sentence.deprels.push(deprel)
    sentence.misc.push(misc)
    sentence.spaceAfter.push(n < rangeEnd ? false : n === rangeEnd ? rangeSpace : space)
  }
  return sentence
}

/** The training treebanks of a data folder. */
export function trainingTreebanks(data: string): GoldSentence[] {
  return [...readTreebank(`${data}/ud/ewt-train.conllu`), ...readTreebank(`${data}/ud/gum-train.conllu`)]
}
