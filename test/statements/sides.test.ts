import { describe, expect, it } from 'vitest'
import { eventsIn as told, tells } from './told.js'

describe('two who are called two', () => {
  it.each([
    ['Norway and Peru accused each other of breaking the truce. Ann Lee urged both sides to hold talks.', 'Demand | target=Norway | target=Peru'],
    ['Norway and Peru accused each other of breaking the truce.', 'Accuse | agent=Norway | agent=Peru | target=Norway | target=Peru'],
    ['Envoys of Norway and Peru signed a truce in Oslo. Under it the two countries would withdraw troops from the border.', 'Deploy | agent=Norway | agent=Peru'],
    ['Acme Corp has agreed to buy Norvik Shipping. The regulator fined both companies in 2016.', 'Convict | target=Acme Corp | target=Norvik Shipping'],
    ['Croatia and Slovenia each sent two helicopters.', 'Deploy | agent=Croatia | agent=Slovenia | target=two helicopters'],
  ])('%s', (text, parts) => {
    expect(told(text)).toSatisfy(() => tells(text, parts))
  })

  it('takes nobody for two where three were named', () => {
    const text = 'Norway, Peru and Chile signed a treaty. The two countries withdrew troops.'
    expect(told(text).filter(e => e.startsWith('Deploy') && e.includes('agent=Norway'))).toEqual([])
  })
})

describe('who is one of whom', () => {
  it.each([
    ['Norway sent 400 soldiers and police officers to Peru.', 'Deploy | target=400 soldiers and police officers'],
    ['The man was captured in Oslo, handed over to the court and sentenced to 18 years in prison.', 'Convict | target=man'],
    ['A third soldier was wounded in the blast and evacuated to Lima.', 'Displace | victim=third soldier'],
    ['Ann Lee, who had injured her knee, retired on Monday.', 'Injury | victim=Ann Lee'],
    ['Ann Lee replaced Tom Reed in December.', 'Appoint | target=Ann Lee'],
    ['“The United Kingdom stands by Peru,” said Ann Lee, a minister. “We promised help.”', 'Pledge | agent=United Kingdom'],
  ])('%s', (text, parts) => {
    expect(told(text)).toSatisfy(() => tells(text, parts))
  })

  it('appoints nobody who is replaced', () => {
    expect(told('Ann Lee replaced Tom Reed in December.').filter(e => e.startsWith('Appoint') && e.includes('Tom Reed'))).toEqual([])
  })

  it('counts nobody twice of whom most are somebody', () => {
    const text = 'At least 40 people, most of them women and children, were killed in a fire.'
    expect(told(text).filter(e => e.includes('victim=women') || e.includes('victim=children'))).toEqual([])
  })
})

describe('sides', () => {
  it('are those who fight each other and not whoever was named last', () => {
    const text = 'Norway attacked Peru on Monday. Peru accused Norway of an invasion. Kenya closed its border with Uganda. Ann Lee urged both sides to show restraint.'
    expect(told(text)).toSatisfy(() => tells(text, 'Demand | target=Norway | target=Peru'))
  })
})
