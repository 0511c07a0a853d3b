import { describe, expect, it } from 'vitest'
import { names } from './sentences.js'

describe('names', () => {
  it.each([
    ['Gen. Paul Okonkwo met the prime minister in Lagos on Monday.', ['Paul Okonkwo/PER', 'Lagos/GPE']],
    ['Officials from the World Health Organization flew to Nairobi.', ['World Health Organization/ORG', 'Nairobi/GPE']],
    ['Iraqi troops and Kurdish fighters entered the town.', ['Iraqi/NORP', 'Kurdish/NORP']],
    ['Germany’s parliament rejected the plan.', ['Germany/GPE']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })

  it('are found in no lower-case prose', () => {
    expect(names('the old man walked slowly down to the river and sat there until dark.')).toEqual([])
  })
})
