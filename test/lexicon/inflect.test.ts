import { describe, expect, it } from 'vitest'
import { inflections, nounForms, verbForms } from '../../training/lib/inflect.js'

const forms = (list: readonly { readonly form: string }[]): string[] => list.map(f => f.form)

describe('forms of the lexicon\'s words', () => {
  it.each([
    ['bomb', ['bombs', 'bombed', 'bombed', 'bombing']],
    ['shell', ['shells', 'shelled', 'shelled', 'shelling']],
    ['rob', ['robs', 'robbed', 'robbed', 'robbing']],
    ['kidnap', ['kidnaps', 'kidnapped', 'kidnapped', 'kidnapping']],
    ['fine', ['fines', 'fined', 'fined', 'fining']],
    ['die', ['dies', 'died', 'died', 'dying']],
    ['free', ['frees', 'freed', 'freed', 'freeing']],
    ['deny', ['denies', 'denied', 'denied', 'denying']],
    ['clash', ['clashes', 'clashed', 'clashed', 'clashing']],
    ['veto', ['vetoes', 'vetoed', 'vetoed', 'vetoing']],
    ['flee', ['flees', 'fled', 'fled', 'fleeing']],
    ['strike', ['strikes', 'struck', 'struck', 'striking']],
    ['boycott', ['boycotts', 'boycotted', 'boycotted', 'boycotting']],
  ])('%s', (lemma, expected) => {
    expect(forms(verbForms(lemma))).toEqual(expected)
  })

  it.each([
    ['gunman', ['gunman', 'gunmen']], ['army', ['army', 'armies']], ['mosque', ['mosque', 'mosques']], ['torpedo', ['torpedo', 'torpedoes']],
    ['human', ['human', 'humans']],
  ])('%s', (lemma, expected) => {
    expect(forms(nounForms(lemma))).toEqual(expected)
  })

  it('give one lemma for a form and its tag, save where two words share the form', () => {
    const lemmas = new Map<string, Set<string>>()
    for (const { form, tag, lemma } of inflections()) lemmas.set(`${form} ${tag}`, (lemmas.get(`${form} ${tag}`) ?? new Set()).add(lemma))
    const shared = [...lemmas].filter(([, of]) => of.size > 1).map(([form]) => form)
    expect(lemmas.size).toBeGreaterThan(10_000)
    expect(shared.length).toBeLessThan(40)
  })
})
