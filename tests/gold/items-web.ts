import type { ItemFields } from './items.ts'

/** Lists as people's own pages and files in Markdown have them: tables with bars at their edges, titles, descriptions. */
export const WEB_LISTS: { id: string; text: string; items: ItemFields[] }[] = [
  {
    id: 'a table of Markdown',
    text: `## Certifications
| Title | Vendor | Issued | Expiration | Credential ID |
|-------|:-------|:------:|------------|---------------|
| Certified Tide Pilot (CTP) | Skerry Institute | Dec 2024 | Nov 2026 | SK-cm0eq8b |
| Lock Keeping Foundation | Fenland Works | Jan 2024 | Jan 2026 | 20417718 |`,
    items: [
      ['Certified Tide Pilot (CTP)', 'Skerry Institute', '2024-12', '2026-11', 'SK-cm0eq8b'],
      ['Lock Keeping Foundation', 'Fenland Works', '2024-01', '2026-01', '20417718'],
    ],
  },
  {
    id: 'a table with schools among its rows',
    text: `## Certifications and education
| Year | Type | Title |
|-----:|------|-------|
| 2023 | Certification | Harbour Coach (Scrum Alliance) |
| 2023 | Education | Executive MBA in Ports (University of Valmont) |
| 2021 | Certification | Certified Ferry Master |`,
    items: [
      ['Harbour Coach', 'Scrum Alliance', '2023'],
      ['Certified Ferry Master', null, '2021'],
    ],
  },
  {
    id: 'descriptions behind the date',
    text: `# Certifications
- Amazon Web Services: AWS Cloud Practitioner, Issued August 2024, Expertise in planning and running small harbours. As well as my skill in moving them.
- Coursera: Learning Lanterns, Issued June 2024, Knowledge of wicks and oils
- TideSafety: OSHA 10-Hour, Issued June 2023`,
    items: [
      ['AWS Cloud Practitioner', 'Amazon Web Services', '2024-08'],
      ['Learning Lanterns', 'Coursera', '2024-06'],
      ['OSHA 10-Hour', 'TideSafety', '2023-06'],
    ],
  },
  {
    id: 'titles with a line of dates and a paragraph',
    text: `## Certifications
### Certified Cloud Gardener
Issued Jun 2023 - Expires Jun 2026
Earners of this certification have shown that they can prune clouds and water them at night. They rise early.
### Blue Lantern
Issued May 2022
Shows care in the dark and more.
## What I like
Kayaks`,
    items: [
      ['Certified Cloud Gardener', null, '2023-06', '2026-06'],
      ['Blue Lantern', null, '2022-05'],
    ],
  },
  {
    id: 'what stands among licences of a practice',
    text: `Licenses & Certifications
Certified Tide Therapist (CTT)
Former Certified Ferry Trainer (CFT)
Supervised by Anneke Sollwig, MA, LPC, LMHC
Working toward full licensure (LPC/LMHC)`,
    items: [['Certified Tide Therapist (CTT)'], ['Former Certified Ferry Trainer (CFT)']],
  },
]
