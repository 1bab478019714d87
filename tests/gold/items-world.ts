import type { ItemFields } from './items.ts'

/**
 * Certification sections in other languages, written from what people there put into theirs before the reader was tried
 * on them. Names of papers are real ones of those countries, small issuers and numbers are invented.
 */
export const WORLD_LISTS: { id: string; text: string; items: ItemFields[] }[] = [
  {
    id: 'German trades and courses',
    text: `Zertifikate und Lizenzen
Staplerschein (Flurförderzeuge), DEKRA, 2017
Fachkraft für Arbeitssicherheit, BG Holz Tannwald, 06/2019
Ersthelfer im Betrieb – DRK – gültig bis 03/2026
Sachkundenachweis Pflanzenschutz, Landwirtschaftskammer Nordkamm, 14.05.2018
Scrum Master (PSM I) | Scrum.org | Februar 2022
Führerschein Klasse C1E
Zertifizierter Projektmanager (GPM), Level C, 2020, gültig bis 2025
telc Deutsch C1, 2016`,
    items: [
      ['Staplerschein (Flurförderzeuge)', 'DEKRA', '2017'],
      ['Fachkraft für Arbeitssicherheit', 'BG Holz Tannwald', '2019-06'],
      ['Ersthelfer im Betrieb', 'DRK', null, '2026-03'],
      ['Sachkundenachweis Pflanzenschutz', 'Landwirtschaftskammer Nordkamm', '2018-05-14'],
      ['Scrum Master (PSM I)', 'Scrum.org', '2022-02'],
      ['Führerschein Klasse C1E'],
      ['Zertifizierter Projektmanager (GPM), Level C', null, '2020', '2025'],
      ['telc Deutsch C1', null, '2016'],
    ],
  },
  {
    id: 'French tickets and tests',
    text: `Certifications et habilitations
CACES R489 catégories 1, 3 et 5, AFTRAL, 2021
Habilitation électrique B2V-BR, APAVE Valmont, mars 2022, valable jusqu'en mars 2025
Certificat Voltaire – 845 points – 2019
Permis B
Brevet de secourisme (PSC1), Croix-Rouge française, 2018
Certification Google Ads, délivrée par Google, juillet 2023`,
    items: [
      ['CACES R489 catégories 1, 3 et 5', 'AFTRAL', '2021'],
      ['Habilitation électrique B2V-BR', 'APAVE Valmont', '2022-03', '2025-03'],
      ['Certificat Voltaire', null, '2019'],
      ['Permis B'],
      ['Brevet de secourisme (PSC1)', 'Croix-Rouge française', '2018'],
      ['Certification Google Ads', 'Google', '2023-07'],
    ],
  },
  {
    id: 'Spanish cards and courses',
    text: `Certificaciones y licencias
Carné de carretillero, Formación Peñaclara, 2020
Certificado de Profesionalidad en Soldadura – SEPE – 2018
Manipulador de alimentos, expedido en mayo de 2023
Permiso de conducir C+E
PMP – Project Management Institute – vence en 06/2026
DELF B1, Alianza Francesa, 2015`,
    items: [
      ['Carné de carretillero', 'Formación Peñaclara', '2020'],
      ['Certificado de Profesionalidad en Soldadura', 'SEPE', '2018'],
      ['Manipulador de alimentos', null, '2023-05'],
      ['Permiso de conducir C+E'],
      ['PMP', 'Project Management Institute', null, '2026-06'],
      ['DELF B1', 'Alianza Francesa', '2015'],
    ],
  },
  {
    id: 'Italian qualifications',
    text: `Certificazioni e abilitazioni
Patentino per carrello elevatore, Ente Colleverde, 2021, scadenza 2026
Attestato di primo soccorso – Croce Rossa Italiana – 03/2022
ECDL Full Standard (AICA), 2017
Abilitazione alla professione di geometra, Collegio dei Geometri di Valdoro, 2012
Patente B`,
    items: [
      ['Patentino per carrello elevatore', 'Ente Colleverde', '2021', '2026'],
      ['Attestato di primo soccorso', 'Croce Rossa Italiana', '2022-03'],
      ['ECDL Full Standard', 'AICA', '2017'],
      ['Abilitazione alla professione di geometra', 'Collegio dei Geometri di Valdoro', '2012'],
      ['Patente B'],
    ],
  },
  {
    id: 'Portuguese norms and exams',
    text: `Certificações
NR-10 Segurança em Eletricidade, SENAI, 2022, validade 2024
CPA-20, ANBIMA, emitido em março de 2021
Certificação Scrum Master – Scrum Alliance – jan. 2020
Carteira Nacional de Habilitação (CNH) categoria D
Certificado de Inglês B2, Cambridge, 2018`,
    items: [
      ['NR-10 Segurança em Eletricidade', 'SENAI', '2022', '2024'],
      ['CPA-20', 'ANBIMA', '2021-03'],
      ['Certificação Scrum Master', 'Scrum Alliance', '2020-01'],
      ['Carteira Nacional de Habilitação (CNH) categoria D'],
      ['Certificado de Inglês B2', 'Cambridge', '2018'],
    ],
  },
  {
    id: 'Dutch papers',
    text: `Certificaten en diploma's
VCA VOL, SSVV, geldig tot 12/2027
BHV-certificaat, Stichting Veldhoek, 2023
Heftruckcertificaat – Reachtruck Academie – juni 2020
Rijbewijs B en BE
PRINCE2 Foundation, EXIN, behaald in 2019`,
    items: [
      ['VCA VOL', 'SSVV', null, '2027-12'],
      ['BHV-certificaat', 'Stichting Veldhoek', '2023'],
      ['Heftruckcertificaat', 'Reachtruck Academie', '2020-06'],
      ['Rijbewijs B en BE'],
      ['PRINCE2 Foundation', 'EXIN', '2019'],
    ],
  },
  {
    id: 'Swedish, Polish, Turkish',
    text: `Certifikat
Truckkort A2+B1, Lagerskolan Norrvik, 2021
Legitimerad sjuksköterska, Socialstyrelsen, 2016
Certyfikaty
Uprawnienia na wózki widłowe, UDT, 2020, ważne do 2030
Certyfikat ISTQB Foundation Level, SJSI, maj 2019
Sertifikalar
İSG Uzmanlığı C Sınıfı Sertifikası, Çalışma Bakanlığı, 2018`,
    items: [
      ['Truckkort A2+B1', 'Lagerskolan Norrvik', '2021'],
      ['Legitimerad sjuksköterska', 'Socialstyrelsen', '2016'],
      ['Uprawnienia na wózki widłowe', 'UDT', '2020', '2030'],
      ['Certyfikat ISTQB Foundation Level', 'SJSI', '2019-05'],
      ['İSG Uzmanlığı C Sınıfı Sertifikası', 'Çalışma Bakanlığı', '2018'],
    ],
  },
  {
    id: 'Russian and Chinese',
    text: `Сертификаты
Сертификат «Управление проектами», Нордкамская академия, 2021
Удостоверение сварщика НАКС, выдано в марте 2020
证书
项目管理专业人士资格认证（PMP），2021年6月
大学英语六级（CET-6），2018年`,
    items: [
      ['Сертификат «Управление проектами»', 'Нордкамская академия', '2021'],
      ['Удостоверение сварщика НАКС', null, '2020-03'],
      ['项目管理专业人士资格认证（PMP）', null, '2021-06'],
      ['大学英语六级（CET-6）', null, '2018'],
    ],
  },
]
