import { say } from '../../utils/model/words.ts'
import { Primer } from '../learn/Primer.tsx'

/** The way to the demo page, and what helps to read it. */
export function SeeStep() {
  return (
    <>
      <p className="lead">{say('welcome.see.lead')}</p>
      <div className="buttons">
        <a className="primary" href="/demo.html">
          {say('welcome.see.demo')}
        </a>
        <a className="link" href="#learn">
          {say('welcome.see.learn')}
        </a>
      </div>
      <Primer />
      <p className="ts-second">{say('welcome.see.later')}</p>
    </>
  )
}
