import { expect, it } from 'vitest'
import { inRunningCase } from '../../src/language/title-case.js'

it('verbs of headlines in title case are read without their capitals', () => {
  expect(inRunningCase(['Defense', 'Secretary', 'Visits', 'Troops', 'in', 'Kuwait'])).toEqual(['Defense', 'Secretary', 'visits', 'Troops', 'in', 'Kuwait'])
  expect(inRunningCase(['Minister', 'Denies', 'Selling', 'Reactor', 'to', 'Peru'])[1]).toBe('denies')
})

it('running text, short headlines and first words stay as they are', () => {
  for (const forms of [['Names', 'of', 'Victims', 'Given', 'After', 'Crash'], ['The', 'Marks', 'brothers', 'met', 'Tom', 'Sales', 'there'], ['Rep.', 'Tom', 'Meets']]) {
    expect(inRunningCase(forms)).toEqual(forms)
  }
})
