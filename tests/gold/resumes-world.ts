import type { MarkedResume } from './resumes.ts'

/**
 * Invented résumés in other languages: ⟦held⟧, ⟪arguable⟫. Written from the labelling rules before the reader was tried
 * on them.
 */
export const WORLD_RESUMES: MarkedResume[] = [
  {
    id: 'German prose',
    marked: `Profil
⟦Zertifizierter Scrum Master⟧ mit zehn Jahren Erfahrung in der Produktentwicklung.
Ich besitze den ⟦Staplerschein⟧ und den ⟦Führerschein⟧ der Klasse B.
Berufserfahrung
Lagerleiter, Hebewerk Nordkamm GmbH, 2015 bis heute
Verantwortlich für die Zertifizierung nach ISO 9001.
Betreuung zertifizierter Lieferanten.`,
  },
  {
    id: 'German lists',
    marked: `Weiterbildungen und Zertifikate
⟦ITIL 4 Foundation⟧, PeopleCert, 2021
⟦Ausbildereignungsprüfung (AdA)⟧, IHK Tannwald, 2016
Ausbildung
Bachelor of Science Informatik, Hochschule Nordkamm, 2014
Sprachen
Englisch (⟦TOEFL iBT⟧ 105), Französisch (⟦DELF B2⟧)`,
  },
  {
    id: 'French prose',
    marked: `Profil
Chef de projet ⟦certifiée PMP⟧ depuis 2018, titulaire du ⟦CACES R489⟧.
Expérience professionnelle
Responsable logistique, Valmont Transports, 2016 - 2022
Accompagnement des clients vers la certification ISO 14001.
Certifications
⟦Certification Scrum Master⟧ (PSM I), Scrum.org, 2020
Formation
Licence de gestion, Université de Valmont, 2012`,
  },
  {
    id: 'Spanish prose',
    marked: `Perfil
Ingeniera con ⟦certificación PMP⟧ y ⟦certificado en Lean Six Sigma⟧.
Experiencia laboral
Jefa de planta, Talleres Roblealto, 2015 - 2021
Responsable de la certificación ISO 9001 de la planta.
Certificaciones
⟦Carné de carretillero⟧, 2019`,
  },
  {
    id: 'Italian prose',
    marked: `Profilo
Sistemista in possesso della ⟦certificazione Cisco CCNA⟧ dal 2019.
Esperienza lavorativa
Tecnico di rete, Colleverde Srl
Gestione delle licenze software e dei certificati SSL.
Certificazioni
⟦ECDL Full⟧
⟦Attestato di primo soccorso⟧`,
  },
  {
    id: 'Portuguese prose',
    marked: `Resumo
Analista ⟦certificada em Scrum (CSM)⟧ desde 2020.
Experiência profissional
Coordenadora, Vale Verde Ltda
Preparação da empresa para a certificação ISO 27001.
Certificações
⟦Certificação em Análise de Dados⟧ – Escola Vale Verde`,
  },
  {
    id: 'Dutch prose',
    marked: `Profiel
⟦Gecertificeerd PRINCE2 Practitioner⟧ met ervaring in de bouw. In het bezit van ⟦VCA VOL⟧.
Werkervaring
Projectleider, Veldhoek BV, 2014 - heden
Begeleidde de certificering volgens ISO 9001.
Certificaten
⟦BHV-certificaat⟧, 2023`,
  },
  {
    id: 'Swedish and Polish',
    marked: `Profil
⟦Legitimerad sjuksköterska⟧ med tio års erfarenhet.
Certifikat
⟦Certifierad projektledare⟧, IPMA, 2019
Utbildning
Kandidatexamen i omvårdnad, 2012
Certyfikaty
⟦Certyfikat ISTQB Foundation Level⟧, 2018
Doświadczenie
Tester, Iskra Sp. z o.o.`,
  },
  {
    id: 'Turkish and Russian',
    marked: `Sertifikalar
⟦PMP Sertifikası⟧, PMI, 2019
⟦İlk Yardım Sertifikası⟧, Kızılay, 2022
Deneyim
Proje Yöneticisi, Vadi Ltd
Сертификаты
⟦Сертификат 1С:Профессионал⟧, 2018
Опыт работы
Бухгалтер, ООО Искра`,
  },
]
