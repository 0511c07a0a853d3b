import { describe, expect, it } from 'vitest'
import { annotate } from '../../src/language/index.js'
import { forms } from './sentences.js'

describe('tokens', () => {
  it.each([
    ['The mayor doesn\'t agree.', 'The mayor does n\'t agree .'],
    ['The mayor doesn’t agree.', 'The mayor does n’t agree .'],
    ['They cannot pay Lena\'s rent.', 'They can not pay Lena \'s rent .'],
    ['Rebel-held towns saw oil-rich fields burn.', 'Rebel - held towns saw oil - rich fields burn .'],
    ['He paid $4,500.50 (about 12%) in U.S. bonds.', 'He paid $ 4,500.50 ( about 12 % ) in U.S. bonds .'],
    ['“We won,” she said.', '“ We won , ” she said .'],
    ['Write to desk@harbor.example or see http://harbor.example/a?b=1 today.', 'Write to desk@harbor.example or see http://harbor.example/a?b=1 today .'],
    ['The vote — a close one — ended...', 'The vote — a close one — ended ...'],
  ])('%s', (text, expected) => {
    expect(forms(text).flat().join(' ')).toBe(expected)
  })

  it('have the very characters of the text', () => {
    const text = 'Ana’s “café” isn’t open.\u00a0Why?\tNobody—not even Jo—knows…'
    for (const sentence of annotate(text, [{ kind: 'body', start: 0, end: text.length }]).sentences) {
      for (const token of sentence.tokens) expect(text.slice(token.start, token.end)).toBe(token.form)
    }
  })
})

describe('sentences', () => {
  it('do not end at initials, titles and abbreviations', () => {
    expect(forms('Gen. Rosa T. Almeida met Dr. Wu of Corvin Inc. in Porto. She left at 5 p.m. on Friday.')).toHaveLength(2)
  })

  it.each([
    ['An oath was sworn by Brig. Gen. Rosa Almeida. Sgt. Ines Wu, 28, of Porto, was there.', 2],
    ['Cmdr. Ines Wu and Rear Adm. Paul Okoye met Rep. Ada Norwin and Staff Sgt. Leo Marsh.', 1],
    ['The minister was once a rep. She sold tyres.', 2],
  ])('abbreviated titles stand with the name: %s', (text, count) => {
    expect(forms(text)).toHaveLength(count)
  })

  it.each([
    ['ELMAR, Zarovia, May 3 (Newswire) — A court freed two men.', 2],
    ['Elmar (Newswire) - A court freed two men.', 2],
    ['NEW ELMAR — Two men were freed.', 2],
    ['Elmar — a town of two rivers — was flooded.', 1],
    ['TARVIA said on Monday — to nobody’s surprise — that it would leave.', 1],
    ['(Newswire) — A court freed two men.', 2],
    ['(Ann Lee) is a pen name — and not a secret.', 1],
    ['PORT ELMAR: A court freed two men.', 2],
    ['NATO: Two men were freed.', 1],
  ])('datelines are apart: %s', (text, count) => {
    expect(forms(text)).toHaveLength(count)
  })

  it('may end after U.S.', () => {
    expect(forms('The family moved back to the U.S. They bought a farm in Ohio.')).toHaveLength(2)
  })

  it('do not cross paragraphs, and furniture is passed over', () => {
    const text = 'Flood hits Marlow\n\nThe river rose\n\nShare this story\n\nby two metres.'
    const bounds = [0, 19, 35, 53]
    const annotation = annotate(text, [
      { kind: 'title', start: bounds[0]!, end: 17 }, { kind: 'body', start: bounds[1]!, end: 33 },
      { kind: 'furniture', start: bounds[2]!, end: 51 }, { kind: 'body', start: bounds[3]!, end: text.length },
    ])
    expect(annotation.sentences.map(s => [s.paragraph, s.isTitle, text.slice(s.start, s.end)])).toEqual([
      [0, true, 'Flood hits Marlow'], [1, false, 'The river rose'], [3, false, 'by two metres.'],
    ])
  })

  it('refuses paragraphs that are not inside the text', () => {
    expect(() => annotate('short', [{ kind: 'body', start: 0, end: 50 }])).toThrow(/paragraph 0 .* 5/)
    expect(() => annotate('two words', [{ kind: 'body', start: 4, end: 9 }, { kind: 'body', start: 0, end: 3 }])).toThrow(/in order/)
  })
})
