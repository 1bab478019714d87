/** ⟦…⟧ = a credential that is held, ⟪…⟫ = one that is arguable: found or missed, it counts neither way. */
export type MarkedResume = { id: string; marked: string }

/**
 * Invented résumés with the credentials that a reader must find between ⟦ and ⟧. Nobody here exists; the wordings are
 * ours and follow the labelling rules of the detect evaluation.
 */
export const RESUMES: MarkedResume[] = [
  {
    id: 'nurse-with-sections',
    marked: `Marisol Vance-Okoro, ⟦RN⟧, ⟦CCRN⟧
Summary
Bedside nurse with nine years in intensive care. Current ⟦ACLS certification⟧ and steady hands.
Licenses & Certifications
⟦Registered Nurse License⟧, State of Ohio, No. RN.448812, expires 06/2027
• ⟦Basic Life Support (BLS)⟧ - American Heart Association - 2025
• ⟦Pediatric Advanced Life Support⟧
Working toward Certified Wound Specialist
Experience
Charge Nurse 03/2018 to Current Lakeview General
Tracked license renewals and credentials of 40 staff.
Supervised Licensed Practical Nurses and Certified Nursing Assistants.
Processed birth certificates and insurance certificates.
Education
Bachelor of Science : Nursing 2014 Port Ellery University`,
  },
  {
    id: 'it-one-line-lists',
    marked: `Teodor Brandvik
Certifications: ⟦CompTIA Security+⟧, ⟦CCNA⟧, ⟦AWS Certified Solutions Architect – Associate⟧
Technical Skills
Windows Server 2016, Linux, VMware, licensing of software, ISO 9001 certified vendors, Docker, Bash
Work History
Systems Engineer, Quillfeather Ltd, 2016 - 2023
Earned ⟦Microsoft Certified Systems Engineer certification⟧ in 2017.
Managed software licenses and certificate renewals for 300 servers.
Prepared the site for ISO 27001 certification.`,
  },
  {
    id: 'trades',
    marked: `Highlights
⟦Forklift certified⟧
⟦Valid driver's license⟧
Team player
⟦OSHA 30⟧
Experience
Foreman
Checked that certified welders and licensed contractors were on site.
Completed the ⟦OSHA 10 course⟧ in 2019.
Education
⟦Certificate : Welding Technology⟧ , 2012 Harrow Vocational College City , State
Associate of Science : Construction 2010`,
  },
  {
    id: 'teacher-table',
    marked: `Certifications
Name\tIssuer\tDate
⟦State Teaching Certificate, English 7-12⟧\tCalder State Board of Education\tJune 2015
⟦First Aid Certificate⟧\tRed Cross\t2020
Affiliations
Member of the National Association of Certified Educators
Summary
I am ⟦certified in Special Education⟧ and have taught for ten years.`,
  },
  {
    id: 'nothing-at-all',
    marked: `Ilse Quarrendon
Objective
To obtain a position where certification is valued.
Experience
Issued gift certificates and processed certificates of deposit.
Pursuing PMP certification.
Awarded a Certificate of Appreciation by the mayor.
Worked with licensed brokers, registered users and FAA-approved parts.
Reviewed liquor license applications and marriage licenses.
Skills
Six Sigma, CPR, budgeting, PMP, filing, scheduling`,
  },
  {
    id: 'german',
    marked: `Zertifikate und Weiterbildungen
⟦Certified ScrumMaster⟧, Scrum Alliance, Mai 2021
⟦Ausbildereignung nach AEVO⟧
Berufserfahrung
Projektleiterin, 2015 bis heute`,
  },
]
