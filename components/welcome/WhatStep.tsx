import { say } from '../../utils/model/words.ts'

const DOES = ['names', 'evidence', 'role'] as const
const DOES_NOT = ['people', 'account', 'proof'] as const

/** What it does and what it does not do. */
export function WhatStep() {
  return (
    <>
      <p className="lead">{say('welcome.what.lead')}</p>
      <p className="promise">{say('welcome.what.promise')}</p>
      <div className="what">
        <section>
          <h3>{say('welcome.what.does')}</h3>
          <ul className="does">
            {DOES.map((each) => (
              <li key={each}>{say(`welcome.what.does.${each}`)}</li>
            ))}
          </ul>
        </section>
        <section>
          <h3>{say('welcome.what.doesNot')}</h3>
          <ul className="does-not">
            {DOES_NOT.map((each) => (
              <li key={each}>{say(`welcome.what.doesNot.${each}`)}</li>
            ))}
          </ul>
        </section>
      </div>
      <p className="ts-second">{say('welcome.what.unknown')}</p>
    </>
  )
}
