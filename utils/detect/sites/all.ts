import ashby from './ashbyhq.com.json' with { type: 'json' }
import bamboo from './bamboohr.com.json' with { type: 'json' }
import bullhorn from './bullhornstaffing.com.json' with { type: 'json' }
import greenhouse from './greenhouse.io.json' with { type: 'json' }
import icims from './icims.com.json' with { type: 'json' }
import jazz from './jazz.co.json' with { type: 'json' }
import lever from './lever.co.json' with { type: 'json' }
import linkedin from './linkedin.com.json' with { type: 'json' }
import manatal from './manatal.com.json' with { type: 'json' }
import workday from './myworkday.com.json' with { type: 'json' }
import oracle from './oraclecloud.com.json' with { type: 'json' }
import recruitee from './recruitee.com.json' with { type: 'json' }
import type { Site } from './schema.ts'
import smartrecruiters from './smartrecruiters.com.json' with { type: 'json' }
import successfactors from './successfactors.com.json' with { type: 'json' }
import taleo from './taleo.net.json' with { type: 'json' }
import teamtailor from './teamtailor.com.json' with { type: 'json' }
import workable from './workable.com.json' with { type: 'json' }
import zoho from './zoho.com.json' with { type: 'json' }

/** Every adapter, by id. Their shape is held by a test, so that page files need no schema library. */
export const ALL_SITES: readonly Site[] = [
  ashby,
  bamboo,
  bullhorn,
  greenhouse,
  icims,
  jazz,
  lever,
  linkedin,
  manatal,
  workday,
  oracle,
  recruitee,
  smartrecruiters,
  successfactors,
  taleo,
  teamtailor,
  workable,
  zoho,
] as Site[]
