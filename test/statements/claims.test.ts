import { describe, expect, it } from 'vitest'
import { readNews } from '../../src/index.js'
import { ALL, eventsIn, someHas } from './told.js'

const attacks = (text: string): string[] => eventsIn(text).filter(e => /^(?:Attack|Death)\b/.test(e))

describe('what is claimed', () => {
  it.each([
    ['by people without a name', 'Gunmen stormed a hotel in Bergen on Friday, killing four guests. Hezbollah claimed responsibility for the attack.'],
    ['told as a killing', 'A suicide bomber killed 11 soldiers at a checkpoint in Bergen on Friday. Hezbollah claimed responsibility for the attack.'],
    ['and has struck others besides', 'A suicide bomber killed 11 soldiers in Bergen on Friday. Hezbollah claimed the attack. Another four soldiers were wounded in the blast.'],
    ['on a channel', 'Gunmen attacked a bus in Bergen on Friday. Hezbollah claimed responsibility for the attack on its Telegram channel.'],
    ['on a station', 'Gunmen attacked a bus in Bergen on Friday. Hezbollah claimed the attack on its radio station.'],
  ])('is the attack told of before, %s', (_, text) => {
    expect(attacks(text)).toHaveLength(1)
    expect(eventsIn(text)).toSatisfy((events: string[]) => someHas(events, 'ClaimResponsibility | agent=Hezbollah | topic=Attack'))
  })

  it('is a killing that is called an attack, with its dead and who did it', () => {
    const text = 'A suicide bomber killed 11 soldiers at a checkpoint in Bergen on Friday. Hezbollah claimed the attack.'
    expect(attacks(text)).toSatisfy((events: string[]) => someHas(events, 'Attack | agent=suicide bomber | victim=11 soldiers | place=Bergen | agent=Hezbollah'))
    expect(readNews(text, ALL).events.find(e => e.class === 'Attack')?.counts.map(c => [c.what, c.value])).toEqual([['killed', 11]])
  })

  it('is no sum of killings', () => {
    expect(attacks('Hezbollah has killed 20,000 people. The attack was condemned by Norway.').map(e => e.split(' | ')[0])).toContain('Death')
  })

  it.each([
    'A bomb killed two soldiers in Bergen on Friday. No group has claimed responsibility.',
    'A bomb killed two soldiers in Bergen on Friday. Nobody claimed responsibility for the killings.',
    'A bomb killed two soldiers in Bergen on Friday. No one claimed the attack.',
  ])('is claimed by nobody: %s', text => {
    expect(eventsIn(text, true).filter(e => e.startsWith('ClaimResponsibility'))).toSatisfy((events: string[]) => someHas(events, 'ClaimResponsibility | negated'))
  })
})
