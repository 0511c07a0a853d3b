import { describe, expect, it } from 'vitest'
import { readNews } from '../../src/index.js'
import { relationsIn } from '../statements/told.js'

/** The class of the thing that bears a name. */
const classOf = (text: string, name: string): string | undefined => readNews(text, { minConfidence: 0 }).entities.find(e => e.names.includes(name))?.class

describe('firms of which nothing is known but what they do and have', () => {
  it.each([
    ['The ferry was operated by Naviera Costa. Naviera Costa said it would cooperate with prosecutors.', 'Naviera Costa'],
    ['The plant belongs to Brannigan. Brannigan, which is owned by the Keller family, said it would appeal.', 'Brannigan'],
    ['Shares in Nordholm fell 3 percent on Monday.', 'Nordholm'],
    ['The train caught fire. Merrow Rail chief executive Chris Hale said he was sorry.', 'Merrow Rail'],
    ['Chris Hale, chief executive of Merrow, said he was sorry.', 'Merrow'],
  ])('%s', (text, name) => {
    expect(classOf(text, name)).toBe('Company')
  })

  it('people drive what firms operate', () => {
    expect(classOf('The crane was operated by Renata Lima, a worker from Brazil.', 'Renata Lima')).toBe('Person')
  })

  it('it is the firm that says what it will do, and not who owns it', () => {
    expect(relationsIn('Brannigan, which is owned by the Keller family, said it would sell its plant in Poland.')).toContain('Keller family owns Brannigan')
    const { entities } = readNews('Brannigan, which is owned by the Keller family, said it would sell the mill.')
    expect(entities.find(e => e.names.includes('Brannigan'))?.mentions.length).toBeGreaterThan(2)
  })
})

describe('states and employers', () => {
  it('a state of which the chief minister is told is no chief minister', () => {
    expect(classOf('Most came from the neighbouring state of Madhya Pradesh, whose chief minister, Mohan Yadav, sent help.', 'Madhya Pradesh')).toBe('Region')
  })

  it('analysts work at firms', () => {
    expect(classOf('Analyst Simon Hurst at Berenberg said that regulators would decide.', 'Berenberg')).not.toBe('Person')
  })

  it('who has shares is a firm wherever it is named', () => {
    const { entities } = readNews('Oltra took money from the developer Grupo Almansa. Grupo Almansa, whose shares were suspended, declined to comment.', { minConfidence: 0 })
    expect(entities.filter(e => e.names.includes('Grupo Almansa')).map(e => e.class)).toEqual(['Company'])
  })
})

describe('where a firm has its seat', () => {
  it('tells it apart from no other where there is none', () => {
    const one = readNews('Harbor Bank will pay a fine. The New York-based lender will also close two branches.', { minConfidence: 0 }).entities
    expect(one.find(e => e.names.includes('Harbor Bank'))?.names).toContain('New York-based lender')
    const two = readNews('Harbor Bank sued Dalton Capital. The New York-based lender will also close two branches.', { minConfidence: 0 }).entities
    expect(two.find(e => e.names.includes('Harbor Bank'))?.names).not.toContain('New York-based lender')
  })
})
