import type { Gender } from '../draft.js'

export interface Pronoun {
  readonly kind: 'person' | 'thing' | 'many' | 'speaker' | 'relative'
  readonly gender?: Gender
  readonly number?: 'Sing' | 'Plur'
  readonly reflexive?: true
}

/** The pronouns that are resolved, and what they agree with. */
export const pronouns: ReadonlyMap<string, Pronoun> = new Map<string, Pronoun>([
  ['he', { kind: 'person', gender: 'Masc', number: 'Sing' }],
  ['him', { kind: 'person', gender: 'Masc', number: 'Sing' }],
  ['his', { kind: 'person', gender: 'Masc', number: 'Sing' }],
  ['himself', { kind: 'person', gender: 'Masc', number: 'Sing', reflexive: true }],
  ['she', { kind: 'person', gender: 'Fem', number: 'Sing' }],
  ['her', { kind: 'person', gender: 'Fem', number: 'Sing' }],
  ['hers', { kind: 'person', gender: 'Fem', number: 'Sing' }],
  ['herself', { kind: 'person', gender: 'Fem', number: 'Sing', reflexive: true }],
  ['it', { kind: 'thing', gender: 'Neut', number: 'Sing' }],
  ['its', { kind: 'thing', gender: 'Neut', number: 'Sing' }],
  ['itself', { kind: 'thing', gender: 'Neut', number: 'Sing', reflexive: true }],
  ['they', { kind: 'many', number: 'Plur' }],
  ['them', { kind: 'many', number: 'Plur' }],
  ['their', { kind: 'many', number: 'Plur' }],
  ['theirs', { kind: 'many', number: 'Plur' }],
  ['themselves', { kind: 'many', number: 'Plur', reflexive: true }],
  ['i', { kind: 'speaker', number: 'Sing' }],
  ['me', { kind: 'speaker', number: 'Sing' }],
  ['my', { kind: 'speaker', number: 'Sing' }],
  ['mine', { kind: 'speaker', number: 'Sing' }],
  ['myself', { kind: 'speaker', number: 'Sing' }],
  ['who', { kind: 'relative' }],
  ['whom', { kind: 'relative' }],
  ['whose', { kind: 'relative' }],
  ['which', { kind: 'relative' }],
  ['that', { kind: 'relative' }],
])
