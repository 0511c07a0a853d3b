import { describe, expect, it } from 'vitest'
import { readNews } from '../../src/index.js'
import { ALL, tells } from './told.js'

describe('what one who acts does in a headline', () => {
  it.each([
    ['Car bomber strikes bank in Kenyan town\n\nNine people died on Monday.', 'Attack | agent=Car bomber | target=bank'],
    ['Suicide bomber hits convoy in Kenya\n\nNine people died on Monday.', 'Attack | agent=Suicide bomber | target=convoy'],
    ['Gunman attacks church in Elmar\n\nNine people died on Monday.', 'Attack | agent=Gunman'],
  ])('%s', (text, parts) => {
    expect(tells(text, parts)).toBe(true)
  })

  it.each([
    'Drone strikes hit town\n\nNine people died on Monday.',
    'Student protests rock capital\n\nStudents marched.',
    'Teacher strikes close schools\n\nTeachers walked out.',
  ])('%s', text => {
    const [first] = readNews(text, ALL).annotation.sentences
    expect(first).toBeDefined()
    expect(tells(text, 'Attack | agent=Drone')).toBe(false)
    expect(tells(text, 'Protest | target=capital')).toBe(false)
  })

  it('bombers strike, hit and crash, and bombs tear through', () => {
    expect(tells('A suicide car bomber crashed into a gate outside a hotel.', 'Attack | agent=suicide car bomber')).toBe(true)
    expect(tells('A bus crashed into a gate outside a hotel.', 'Disaster | thing=bus')).toBe(true)
    expect(tells('A bomber struck in Elmar on Monday.', 'Attack | agent=bomber')).toBe(true)
    expect(tells('A car bomb ripped through a market.', 'Attack | target=market')).toBe(true)
  })
})

describe('who is before a court', () => {
  const namesWith = (text: string, name: string): readonly string[] => readNews(text, ALL).entities.find(e => e.names.includes(name))?.names ?? []

  it('has a name in the next sentences', () => {
    expect(namesWith('An Elmar man has been charged with the murder of a priest.\n\nPolice said late on Monday that Oscar Rell, 35, was charged with two counts of murder.', 'Oscar Rell').join()).toContain('man')
    expect(namesWith('Investigators have arrested and charged a man in connection with the shooting of two deputies, authorities said Wednesday.\n\nMurder charges were filed against Owen Lee Carr, 36, the attorney told reporters.', 'Owen Lee Carr')).toContain('man')
  })

  it('is not whoever died', () => {
    expect(namesWith('A man has been charged with murder after a clerk was killed in Elmar.\n\nPolice said Jon Marl, 35, was found dead on Monday.', 'Jon Marl')).not.toContain('man')
  })
})
