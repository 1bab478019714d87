import { describe, expect, it } from 'vitest'
import { publishRequest } from '../../../components/judge/ask.ts'
import { appraisal } from '../panel/make.ts'

const asked = (name: string, issuer: string) =>
  publishRequest(
    appraisal(name, {
      outcome: 'none',
      mention: { issuer, issued: '2024-03', url: 'https://guild.example/awards/77' },
    }),
  )

describe('the message that asks an issuer to publish', () => {
  it('names the credential and its issuer, and nothing of the award or its page', () => {
    const { subject, body } = asked('Certified Bridge Inspector', 'Harbour Guild')
    expect(subject).toContain('Certified Bridge Inspector')
    expect(body).toContain('Harbour Guild')
    expect(subject + body).not.toMatch(/2024|guild\.example|awards/)
  })

  it('is addressed to nobody, and cannot add a field to the message', () => {
    const { href, body } = asked('Rope & Rigging?bcc=x@y.example', 'Guild\r\nBcc: z@y.example')
    expect(href).toMatch(/^mailto:\?subject=[^&?]+&body=[^&?]+$/)
    expect(body).not.toMatch(/^bcc:/im)
    expect(decodeURIComponent(href.split('&body=')[1] ?? '').replace(/\r\n/g, '\n')).toBe(body)
  })
})
