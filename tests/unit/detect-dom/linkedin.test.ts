import { describe, expect, it } from 'vitest'
import { readPage } from '../../../utils/detect/dom/read-page.ts'
import { pageOf } from './page.ts'

const URL_OF_DETAILS = new URL('https://www.linkedin.com/in/oda-brennvik/details/certifications/')
const item = (name: string, more = '') =>
  `<div><p>${name}</p><p>Board of Examples</p><p>Issued Jan 2020</p>${more}</div>`
const page = (items: string) =>
  pageOf(`<main><div data-sdui-screen="com.linkedin.sdui.flagshipnav.profile.ProfileCertificationDetails">
    <h2>Licenses &amp; certifications</h2><div data-component-type="LazyColumn">${items}</div></div></main>`)
const rule = '<hr role="presentation">'

describe('LinkedIn', () => {
  it('reads what a details page adds while it grows, and keeps what it read', () => {
    const document = page(item('Kiln License'))
    const first = readPage(document, URL_OF_DETAILS).reading.mentions
    expect(first.map(({ name }) => name)).toEqual(['Kiln License'])

    const column = document.querySelector('[data-component-type=LazyColumn]')
    column?.insertAdjacentHTML('beforeend', `${rule}${item('Glaze Certificate')}${rule}${item('Clay Card')}`)
    const grown = readPage(document, URL_OF_DETAILS).reading.mentions
    expect(grown.map(({ name }) => name)).toEqual(['Kiln License', 'Glaze Certificate', 'Clay Card'])
    expect(grown[0]?.key).toBe(first[0]?.key)
  })

  it('takes no link to people, companies or editors for the credential’s, on any of its hosts', () => {
    const link = (href: string, words: string) => `<a href="${href}"><span>${words}</span></a>`
    const urlOf = (more: string) =>
      readPage(page(item('Kiln License', more)), new URL(URL_OF_DETAILS.href.replace('www', 'de'))).reading.mentions[0]
    expect(urlOf(link('https://www.linkedin.com/company/1', 'Board'))?.url).toBeNull()
    expect(urlOf(link('/in/oda-brennvik/edit/forms/1/', 'Edit'))?.url).toBeNull()
    expect(urlOf(link('https://kiln.example/1', 'Tavi zundar'))).toMatchObject({
      url: 'https://kiln.example/1',
      issuer: 'Board of Examples',
    })
    expect(urlOf(link('https://www.linkedin.com/learning/certificates/1', 'Show credential'))?.url).toBe(
      'https://www.linkedin.com/learning/certificates/1',
    )
  })

  it.each(['education', 'skills', 'recommendations'])('reads nothing on the details page of %s', (part) => {
    const url = new URL(URL_OF_DETAILS.href.replace('certifications', part))
    expect(readPage(page(item('Kiln License')), url).reading.mentions).toEqual([])
  })

  it('reads no other page of its hosts', () => {
    for (const path of [
      '/feed/',
      '/jobs/view/1/',
      '/search/results/people/',
      '/talent/hire/1/discover/recruiterSearch',
    ]) {
      expect(readPage(page(item('Kiln License')), new URL(path, URL_OF_DETAILS)).reading.mentions).toEqual([])
    }
  })
})
