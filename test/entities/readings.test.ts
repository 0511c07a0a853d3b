import { describe, expect, it } from 'vitest'
import { readNews } from '../../src/index.js'

/** The label of the entity that the last mention with these words speaks of. */
function meant(text: string, words: string): string | undefined {
  const { entities } = readNews(text, { minConfidence: 0 })
  const all = entities.flatMap(e => e.mentions.map(m => ({ label: e.label, start: m.start, words: text.slice(m.start, m.end) })))
  return all.filter(m => m.words.endsWith(words)).sort((a, b) => b.start - a.start)[0]?.label
}

describe('people without a noun of their own', () => {
  it.each([
    ['Norway sent tents to help the displaced in Aden.', 'the displaced', 'Group'],
    ['Norway supports the most vulnerable.', 'the most vulnerable', 'Group'],
    ['Norway urged both sides to lay down their arms.', 'both sides', 'Group'],
  ])('%s', (text, name, cls) => {
    const { entities } = readNews(text, { minConfidence: 0 })
    expect(entities.find(e => e.names.includes(name))?.class).toBe(cls)
  })

  it('takes no side of a thing for those who face one another', () => {
    const { entities } = readNews('The house was damaged on all sides.', { minConfidence: 0 })
    expect(entities.flatMap(e => e.names)).not.toContain('all sides')
  })
})

describe('those who are told of side by side', () => {
  it.each(['The secretary and Razzaz agreed.', 'The secretary and Omar al-Razzaz agreed.', 'Razzaz and the secretary agreed.'])('%s', last => {
    const text = `Defense Secretary Anna Cole met with Jordanian Prime Minister Omar al-Razzaz in Amman. ${last}`
    expect(meant(text, 'secretary')).toBe('Anna Cole')
    expect(meant(text, 'Razzaz')).toBe('Omar al-Razzaz')
  })

  it('knows the counterpart by the office that is told of the other', () => {
    const text = 'French President Ana Roux met her Chilean counterpart Luis Soto in Lyon. The Chilean president said talks would go on. The Chilean minister left.'
    expect(meant(text, 'Chilean president')).toBe('Luis Soto')
    expect(meant(text, 'Chilean minister')).not.toBe('Luis Soto')
  })

  it('takes "its" after "and" for what stands before', () => {
    expect(meant('The European Union backs the efforts of UNASUR and its regional partners.', 'its')).toBe('Union of South American Nations')
    expect(meant('The European Union thanked Kenya and its president, Ann Lee.', 'its')).toBe('Kenya')
    expect(meant('The bank sold its shares and left.', 'its')).toBe('bank')
  })

  it('takes two offices before a name for those of one person', () => {
    expect(meant('Its founder and chief executive Lena Voss left. The founder and chief executive Lena Voss said so.', 'founder')).toMatch(/Lena Voss/)
  })
})

describe('what pronouns and "the country" stand for', () => {
  it('takes "their" for a people rather than for a state', () => {
    expect(meant('Norway stands with the people of Yemen in their demand for democracy.', 'their')).toMatch(/people/)
  })

  it('takes "in the country" for where things happen rather than for who acts', () => {
    expect(meant('Norway has helped Yemen. Troops serve with a mission in the country.', 'country')).toBe('Yemen')
  })
})

describe('lists of offices with their holders', () => {
  it('names the last of several after a comma', () => {
    const { entities } = readNews('He discussed the crisis with the Secretary-General of the United Nations and with Norway’s foreign minister, Ada Stone.', { minConfidence: 0 })
    expect(entities.find(e => e.label === 'Ada Stone')?.names.join()).not.toContain('Secretary-General')
  })

  it('gives each office its holder', () => {
    const { entities } = readNews('The listings include the head of the Coast Guard, General Baruk Sendele, and the Minister for Trade, Tomas Akwari.', { minConfidence: 0 })
    expect(entities.filter(e => e.class === 'Person').map(e => e.label).sort()).toEqual(['Baruk Sendele', 'Tomas Akwari'])
  })
})

describe('who speaks and who owns', () => {
  it('is no missile', () => {
    const text = 'Medics briefed reporters. Four children were hurt when missiles hit their car in Gaza, they said.'
    expect(meant(text, 'their')).toBe('Four children')
    expect(meant(text, 'they')).toMatch(/Medics/)
  })

  it('is none of those of whom it is said', () => {
    expect(meant('Four sailors drowned when the boat sank, they said.', 'they')).not.toBe('Four sailors')
  })

  it('is one of a family, and not all of it', () => {
    expect(meant('Rafael Montoya was killed as he dropped off his daughter, his wife, prosecutor Rosa Quint said.', 'his daughter')).not.toBe('Rosa Quint')
  })
})
