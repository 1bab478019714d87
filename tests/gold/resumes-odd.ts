import type { MarkedResume } from './resumes.ts'

/**
 * Invented lines in odd forms, each in a small résumé: labels of all kinds, headings on the line of their items, sentences
 * that nearly say something: ⟦held⟧, ⟪arguable⟫. Written from the labelling rules, tried on the reader afterwards.
 */
export const ODD_RESUMES: MarkedResume[] = [
  {
    id: 'labels of all kinds',
    marked: `Additional Information
Certified: ⟦CPR⟧, ⟦First Aid⟧, ⟦AED⟧
Certification/License: ⟦Texas RN⟧ #448812, exp. 05/2027
Professional Certifications - ⟦PMP⟧, ⟦CSM⟧
Certifications: None`,
  },
  {
    id: 'a heading on the line of its items',
    marked: `CERTIFICATIONS: ⟦ServSafe Manager⟧, ⟦TIPS Certification⟧
Licenses – ⟦Class A CDL⟧; ⟦Forklift license⟧
SKILLS: knife work, ordering, certification tracking`,
  },
  {
    id: 'bullets on one line',
    marked: `Qualifications
• ⟦Certified in CPR⟧ • ⟦OSHA 10 certified⟧ • Clean driving record • ⟦Valid Texas Driver License⟧
• Licensed and insured`,
  },
  {
    id: 'sentences of holding',
    marked: `Profile
Hold current ⟦certification in BLS and ACLS⟧.
Possess a ⟦valid CDL⟧ and a clean record.
Maintain active Secret clearance and ⟦Security+ certification⟧.
Trained and ⟦certified in First Aid⟧ and crisis intervention.`,
  },
  {
    id: 'levels of inspectors',
    marked: `Summary
⟦Certified as Level II Thermographer⟧ and ⟦NICET Level III Certified in Fire Alarm Systems⟧.
Experience
Inspected certified welds; signed certificates of conformance.`,
  },
  {
    id: 'courses that ended in papers',
    marked: `Accomplishments
Completed ⟦certification course in phlebotomy⟧ in 2012.
Completed training and received ⟦certificate in Hazard Communication⟧.
⟦Certificate of Training in Advanced Excel⟧
Awarded ⟦Certificate of Completion for Leadership Academy⟧`,
  },
  {
    id: 'teaching licences',
    marked: `Licensure
⟦State of Illinois Professional Educator License (PEL)⟧ - Elementary Education K-9
⟦Ohio Five-Year Professional License, Mathematics 7-12⟧
Experience
Served as mentor for new teachers on their way to a license.
Responsible for maintaining teacher certifications of the district.`,
  },
  {
    id: 'office programs',
    marked: `Education
Earned ⟦MOS certification in Word 2010⟧
⟦Microsoft Office Specialist: Excel 2013⟧
⟦QuickBooks Pro Certification⟧ 2011
Computer literacy course at the library`,
  },
  {
    id: 'army papers',
    marked: `Military Experience
⟦Airborne Certified⟧, ⟦Combat Lifesaver Certified⟧
Held a Secret clearance; qualified expert with rifle
Certified all ammunition shipments and inspected licensed carriers.`,
  },
  {
    id: 'not yet and not quite',
    marked: `Summary
Worked toward certification in dialysis; certification eligible in May.
Willing to become certified. Preparing for licensure.
⟪Notary commission pending⟫
Certification in progress: ⟪CHES⟫`,
  },
  {
    id: 'registered and licensed things',
    marked: `Experience
Led the sales of licensed character merchandise and registered trademarks.
Wrote reports for a registered investment advisor firm.
Supervised the certification of 30 employees on forklifts.
Sat on the certification committee and the licensing board.
Sent certified letters, kept certified copies, certified lab reports.
Hosted registered nurses and licensed therapists as guests.`,
  },
  {
    id: 'gems and houses',
    marked: `Credentials
⟦Graduate Gemologist (GG)⟧, GIA, 2009
⟦Accredited Residential Manager (ARM)⟧, IREM
⟦FL 2-20 General Lines Agent License⟧
Experience
Graded certified diamonds.`,
  },
  {
    id: 'a patent attorney',
    marked: `Admissions
⟦State Bar of California⟧
⟦USPTO Registration No. 55,812⟧
Experience
Prosecuted patents and negotiated license agreements.`,
  },
  {
    id: 'laboratory',
    marked: `Summary
⟦ASCP certified Medical Technologist⟧ with ten years in chemistry. ⟦AHA BLS Instructor⟧.
License
⟦Pharmacist License, State of New Jersey⟧ 28RI0448812
Experience
Kept the laboratory accredited and its certificates framed.`,
  },
  {
    id: 'a sentence with three',
    marked: `Summary
Nurse with ⟦ACLS⟧, ⟦BLS⟧ and ⟦PALS certifications⟧ who also taught certified aides.
Objective
A position where my license is used.`,
  },
  {
    id: 'insurance in a job title',
    marked: `Experience
⟦Licensed Insurance Agent⟧ May 2012 to June 2015 Company Name City , State
Sold policies of licensed carriers; helped ten trainees get their license.
Marketing Manager, Licensed Brands 2015 to Current`,
  },
  {
    id: 'children',
    marked: `Qualifications
⟦Infant and Child CPR certified⟧
⟦State of Ohio Pre-K Certification⟧
⟦Montessori Certified (3-6)⟧
Cared for children in a licensed home and an accredited center`,
  },
  {
    id: 'beauty',
    marked: `Skills
⟦Licensed Esthetician⟧, ⟦Certified Lash Technician⟧, makeup, waxing
License
⟦Esthetician⟧, State of Utah, 2014`,
  },
  {
    id: 'skills only',
    marked: `Skills
Licensing, registration of trademarks, certification audits, credentialing, accreditation surveys, certified public speaking, license plate readers
Interests
Amateur radio, sailing`,
  },
  {
    id: 'volunteers',
    marked: `Volunteer Experience
⟦Certified lifeguard⟧ at the town pool
⟦Red Cross First Aid certified⟧ volunteer
Registered 300 voters; helped people renew driver licenses.`,
  },
  {
    id: 'a second degree beside a paper',
    marked: `Education
MBA and ⟦Certificate in Entrepreneurship⟧, Umberfield College, 2014
B.S. Nursing with honors; ⟦TEFL Certificate⟧
Minor in Certification Theory`,
  },
  {
    id: 'wrapped names',
    marked: `Certifications
⟦Certified Professional in Healthcare Quality
(CPHQ)⟧
⟦Advanced Certificate in Data Analytics for
Public Administration⟧
⟦Lean Six Sigma
Green Belt⟧`,
  },
]
