import { describe, expect, it } from 'vitest'
import { eventsIn as told, relationsIn, tells } from './told.js'

describe('what is spoken of', () => {
  it.each([
    ['Ann Lee won the election on Sunday. Tom Reed telephoned Lee to congratulate her.', 'Support | agent=Tom Reed | target=Ann Lee | topic=Elect'],
    ['The marines stormed the camp on Monday. President Ann Lee congratulated the marines.', 'Support | agent=Ann Lee | topic=Attack'],
    ['The carrier Norvik Air filed for bankruptcy on Monday. Ann Lee called the collapse regrettable.', 'Criticize | agent=Ann Lee | topic=CloseOrganization'],
    ['Norway accused Peru of killing two men and seizing a ship.', 'Accuse | topic=Death | topic=Capture'],
    ['Crash kills nine in Lima\n\nNine people died when a bus overturned in Lima on Monday. In March a fire killed two. Ann Lee sent her condolences to the families.', 'Communicate | agent=Ann Lee | topic=Disaster'],
  ])('%s', (text, parts) => {
    expect(told(text)).toSatisfy(() => tells(text, parts))
  })

  it('is done by nobody who merely calls it something', () => {
    const text = 'Norway imposed sanctions on Belarus. Belarus called the sanctions illegal.'
    expect(told(text).filter(e => e.startsWith('Sanction') && e.includes('agent=Belarus'))).toEqual([])
  })
})

describe('where and in which body', () => {
  it.each([
    ['Two men were shot dead on Monday by a shopkeeper in Manta.', 'Attack | agent=shopkeeper in Manta | place=Manta'],
    ['Paolo Grandi, a priest, was abducted in neighbouring Niger in 2018.', 'Arrest | target=Paolo Grandi | place=Niger'],
    ['The minister accused neighbouring Armenia of sheltering the rebels.', 'Accuse | agent=minister | target=Armenia'],
    ['Some 900 troops have been sent to Jolo and neighbouring Basilan.', 'Deploy | destination=Jolo | destination=Basilan'],
    ['A roadside bomb killed a commissioner and two of his guards near Afgoye.', 'Death | place=Afgoye'],
    ['Tom Reed, the chief executive of Halden Bank, resigned on Monday.', 'EndPosition | target=Tom Reed | organization=Halden Bank'],
  ])('%s', (text, parts) => {
    expect(told(text)).toSatisfy(() => tells(text, parts))
  })

  it('is no place that a clause tells something of', () => {
    const text = 'Thousands marched to the ministry, where three people were detained.'
    expect(told(text).filter(e => e.startsWith('Arrest') && e.includes('target=ministry'))).toEqual([])
  })
})

describe('words that taggers misread', () => {
  it.each([
    ['Tom Reed, the chief executive of Halden Bank, spoke on Monday.', 'Tom Reed leads Halden Bank'],
    ['“We are ready,” said Ann Lee, Halden Bank’s chief executive.', 'Ann Lee leads Halden Bank'],
  ])('%s', (text, relation) => {
    expect(relationsIn(text)).toContain(relation)
  })
})
