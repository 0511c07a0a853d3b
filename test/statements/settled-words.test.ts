import { describe, expect, it } from 'vitest'
import { eventsIn, tells } from './told.js'

describe('words that are taken for others', () => {
  it.each([
    ['A gunman shot and killed six people in Ardal on Monday.', 'Attack | agent=gunman | victim=six people in Ardal'],
    ['Border guards shot dead at least 12 migrants on Friday.', 'Attack | agent=Border guards | victim=at least 12 migrants'],
    ['Thousands marched through Lima, three days after police shot dead a student.', 'Attack | agent=police | victim=student'],
    ['Gunmen shot dead three nurses in Lima on Monday.', 'Attack | agent=Gunmen | victim=three nurses in Lima'],
    ['At least 12 people are feared dead after a ferry sank off Zanzibar on Thursday.', 'Disaster | thing=ferry | place=Zanzibar'],
  ])('%s', (text, expected) => {
    expect(tells(text, expected), eventsIn(text).join('\n')).toBe(true)
  })

  it('what somebody is charged with is no part of who is, and a civilian is somebody', () => {
    expect(tells('Prosecutors charged two men with the murder of a teacher.', 'Charge | agent=Prosecutors | target=two men')).toBe(true)
    expect(tells('Two soldiers and a civilian were killed in clashes near Ardal.', 'Attack | victim=Two soldiers | victim=civilian')).toBe(true)
  })

  it('a shot is a noun where nobody fired', () => {
    expect(eventsIn('The winning shot and two saves thrilled the crowd.').filter(e => e.startsWith('Attack'))).toEqual([])
  })
})
