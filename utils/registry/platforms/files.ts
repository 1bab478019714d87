import alison from './alison.json' with { type: 'json' }
import alteryxCommunity from './alteryx-community.json' with { type: 'json' }
import alura from './alura.json' with { type: 'json' }
import amcat from './amcat.json' with { type: 'json' }
import analyticsVidhya from './analytics-vidhya.json' with { type: 'json' }
import atlassianUniversity from './atlassian-university.json' with { type: 'json' }
import automationAnywhereUniversity from './automation-anywhere-university.json' with { type: 'json' }
import awsTraining from './aws-training.json' with { type: 'json' }
import bloombergForEducation from './bloomberg-for-education.json' with { type: 'json' }
import bootDev from './boot-dev.json' with { type: 'json' }
import canvasNetwork from './canvas-network.json' with { type: 'json' }
import celonisAcademy from './celonis-academy.json' with { type: 'json' }
import cfi from './cfi.json' with { type: 'json' }
import ciscoNetworkingAcademy from './cisco-networking-academy.json' with { type: 'json' }
import classCentral from './class-central.json' with { type: 'json' }
import cloudAcademy from './cloud-academy.json' with { type: 'json' }
import codecademy from './codecademy.json' with { type: 'json' }
import codechef from './codechef.json' with { type: 'json' }
import codingNinjas from './coding-ninjas.json' with { type: 'json' }
import cognitiveClass from './cognitive-class.json' with { type: 'json' }
import confluentTraining from './confluent-training.json' with { type: 'json' }
import coursera from './coursera.json' with { type: 'json' }
import crehana from './crehana.json' with { type: 'json' }
import cs50 from './cs50.json' with { type: 'json' }
import cybrary from './cybrary.json' with { type: 'json' }
import dataScience365 from './data-science-365.json' with { type: 'json' }
import dataScienceAcademy from './data-science-academy.json' with { type: 'json' }
import databricksAcademy from './databricks-academy.json' with { type: 'json' }
import datacamp from './datacamp.json' with { type: 'json' }
import datastaxAcademy from './datastax-academy.json' with { type: 'json' }
import deeplearningAi from './deeplearning-ai.json' with { type: 'json' }
import dicoding from './dicoding.json' with { type: 'json' }
import dio from './dio.json' with { type: 'json' }
import domestika from './domestika.json' with { type: 'json' }
import ecCouncilLearning from './ec-council-learning.json' with { type: 'json' }
import ecornell from './ecornell.json' with { type: 'json' }
import edraak from './edraak.json' with { type: 'json' }
import educative from './educative.json' with { type: 'json' }
import edureka from './edureka.json' with { type: 'json' }
import edx from './edx.json' with { type: 'json' }
import efSet from './ef-set.json' with { type: 'json' }
import emeritus from './emeritus.json' with { type: 'json' }
import escolaVirtual from './escola-virtual.json' with { type: 'json' }
import femaIndependentStudy from './fema-independent-study.json' with { type: 'json' }
import forage from './forage.json' with { type: 'json' }
import fortinetTraining from './fortinet-training.json' with { type: 'json' }
import freecodecamp from './freecodecamp.json' with { type: 'json' }
import futurelearn from './futurelearn.json' with { type: 'json' }
import futureskillsPrime from './futureskills-prime.json' with { type: 'json' }
import geeksforgeeks from './geeksforgeeks.json' with { type: 'json' }
import generalAssembly from './general-assembly.json' with { type: 'json' }
import getsmarter from './getsmarter.json' with { type: 'json' }
import githubLearning from './github-learning.json' with { type: 'json' }
import gitlabUniversity from './gitlab-university.json' with { type: 'json' }
import googleCareerCertificates from './google-career-certificates.json' with { type: 'json' }
import googleCloudSkillsBoost from './google-cloud-skills-boost.json' with { type: 'json' }
import googleDigitalGarage from './google-digital-garage.json' with { type: 'json' }
import googleSkillshop from './google-skillshop.json' with { type: 'json' }
import graphacademy from './graphacademy.json' with { type: 'json' }
import greatLearning from './great-learning.json' with { type: 'json' }
import guvi from './guvi.json' with { type: 'json' }
import hackTheBox from './hack-the-box.json' with { type: 'json' }
import hackerrank from './hackerrank.json' with { type: 'json' }
import hbsOnline from './hbs-online.json' with { type: 'json' }
import hootsuiteAcademy from './hootsuite-academy.json' with { type: 'json' }
import hpLife from './hp-life.json' with { type: 'json' }
import huaweiTalent from './huawei-talent.json' with { type: 'json' }
import hubspotAcademy from './hubspot-academy.json' with { type: 'json' }
import huggingFace from './hugging-face.json' with { type: 'json' }
import ibmSkillsbuild from './ibm-skillsbuild.json' with { type: 'json' }
import infosysSpringboard from './infosys-springboard.json' with { type: 'json' }
import intellipaat from './intellipaat.json' with { type: 'json' }
import interactionDesignFoundation from './interaction-design-foundation.json' with { type: 'json' }
import internshala from './internshala.json' with { type: 'json' }
import iversity from './iversity.json' with { type: 'json' }
import jetbrainsAcademy from './jetbrains-academy.json' with { type: 'json' }
import jovian from './jovian.json' with { type: 'json' }
import kaggle from './kaggle.json' with { type: 'json' }
import khanAcademy from './khan-academy.json' with { type: 'json' }
import kodekloud from './kodekloud.json' with { type: 'json' }
import leWagon from './le-wagon.json' with { type: 'json' }
import leetcode from './leetcode.json' with { type: 'json' }
import letsupgrade from './letsupgrade.json' with { type: 'json' }
import linkedinLearning from './linkedin-learning.json' with { type: 'json' }
import linuxFoundationTraining from './linux-foundation-training.json' with { type: 'json' }
import linuxtips from './linuxtips.json' with { type: 'json' }
import masterclass from './masterclass.json' with { type: 'json' }
import metaBlueprint from './meta-blueprint.json' with { type: 'json' }
import microsoftLearn from './microsoft-learn.json' with { type: 'json' }
import mindvalley from './mindvalley.json' with { type: 'json' }
import mongodbUniversity from './mongodb-university.json' with { type: 'json' }
import moocFi from './mooc-fi.json' with { type: 'json' }
import nptel from './nptel.json' with { type: 'json' }
import nvidiaDli from './nvidia-dli.json' with { type: 'json' }
import openLearningCampus from './open-learning-campus.json' with { type: 'json' }
import openclassrooms from './openclassrooms.json' with { type: 'json' }
import openhpi from './openhpi.json' with { type: 'json' }
import openlearn from './openlearn.json' with { type: 'json' }
import openwho from './openwho.json' with { type: 'json' }
import opswatAcademy from './opswat-academy.json' with { type: 'json' }
import oracleMylearn from './oracle-mylearn.json' with { type: 'json' }
import paloAltoBeacon from './palo-alto-beacon.json' with { type: 'json' }
import platzi from './platzi.json' with { type: 'json' }
import pluralsight from './pluralsight.json' with { type: 'json' }
import postman from './postman.json' with { type: 'json' }
import redisUniversity from './redis-university.json' with { type: 'json' }
import rocketseat from './rocketseat.json' with { type: 'json' }
import santanderOpenAcademy from './santander-open-academy.json' with { type: 'json' }
import sapLearning from './sap-learning.json' with { type: 'json' }
import saylor from './saylor.json' with { type: 'json' }
import scaler from './scaler.json' with { type: 'json' }
import scrimba from './scrimba.json' with { type: 'json' }
import semrushAcademy from './semrush-academy.json' with { type: 'json' }
import servicenowUniversity from './servicenow-university.json' with { type: 'json' }
import simplilearn from './simplilearn.json' with { type: 'json' }
import skillfront from './skillfront.json' with { type: 'json' }
import skilljar from './skilljar.json' with { type: 'json' }
import skillshare from './skillshare.json' with { type: 'json' }
import snowflakeUniversity from './snowflake-university.json' with { type: 'json' }
import sololearn from './sololearn.json' with { type: 'json' }
import splunkTraining from './splunk-training.json' with { type: 'json' }
import spokenTutorial from './spoken-tutorial.json' with { type: 'json' }
import springboard from './springboard.json' with { type: 'json' }
import stepik from './stepik.json' with { type: 'json' }
import tableauLearning from './tableau-learning.json' with { type: 'json' }
import tcsIon from './tcs-ion.json' with { type: 'json' }
import trailhead from './trailhead.json' with { type: 'json' }
import treehouse from './treehouse.json' with { type: 'json' }
import tryhackme from './tryhackme.json' with { type: 'json' }
import udacity from './udacity.json' with { type: 'json' }
import udemy from './udemy.json' with { type: 'json' }
import uipathAcademy from './uipath-academy.json' with { type: 'json' }
import unCcLearn from './un-cc-learn.json' with { type: 'json' }
import unityLearn from './unity-learn.json' with { type: 'json' }
import upgrad from './upgrad.json' with { type: 'json' }
import vskills from './vskills.json' with { type: 'json' }
import w3schools from './w3schools.json' with { type: 'json' }
import whartonOnline from './wharton-online.json' with { type: 'json' }
import wolframU from './wolfram-u.json' with { type: 'json' }
import zerocoder from './zerocoder.json' with { type: 'json' }

/** Every profile under its id, in the order of their ids. A test holds that none is left out. */
export const PLATFORM_FILES: readonly (readonly [id: string, profile: unknown])[] = [
  ['alison', alison],
  ['alteryx-community', alteryxCommunity],
  ['alura', alura],
  ['amcat', amcat],
  ['analytics-vidhya', analyticsVidhya],
  ['atlassian-university', atlassianUniversity],
  ['automation-anywhere-university', automationAnywhereUniversity],
  ['aws-training', awsTraining],
  ['bloomberg-for-education', bloombergForEducation],
  ['boot-dev', bootDev],
  ['canvas-network', canvasNetwork],
  ['celonis-academy', celonisAcademy],
  ['cfi', cfi],
  ['cisco-networking-academy', ciscoNetworkingAcademy],
  ['class-central', classCentral],
  ['cloud-academy', cloudAcademy],
  ['codecademy', codecademy],
  ['codechef', codechef],
  ['coding-ninjas', codingNinjas],
  ['cognitive-class', cognitiveClass],
  ['confluent-training', confluentTraining],
  ['coursera', coursera],
  ['crehana', crehana],
  ['cs50', cs50],
  ['cybrary', cybrary],
  ['data-science-365', dataScience365],
  ['data-science-academy', dataScienceAcademy],
  ['databricks-academy', databricksAcademy],
  ['datacamp', datacamp],
  ['datastax-academy', datastaxAcademy],
  ['deeplearning-ai', deeplearningAi],
  ['dicoding', dicoding],
  ['dio', dio],
  ['domestika', domestika],
  ['ec-council-learning', ecCouncilLearning],
  ['ecornell', ecornell],
  ['edraak', edraak],
  ['educative', educative],
  ['edureka', edureka],
  ['edx', edx],
  ['ef-set', efSet],
  ['emeritus', emeritus],
  ['escola-virtual', escolaVirtual],
  ['fema-independent-study', femaIndependentStudy],
  ['forage', forage],
  ['fortinet-training', fortinetTraining],
  ['freecodecamp', freecodecamp],
  ['futurelearn', futurelearn],
  ['futureskills-prime', futureskillsPrime],
  ['geeksforgeeks', geeksforgeeks],
  ['general-assembly', generalAssembly],
  ['getsmarter', getsmarter],
  ['github-learning', githubLearning],
  ['gitlab-university', gitlabUniversity],
  ['google-career-certificates', googleCareerCertificates],
  ['google-cloud-skills-boost', googleCloudSkillsBoost],
  ['google-digital-garage', googleDigitalGarage],
  ['google-skillshop', googleSkillshop],
  ['graphacademy', graphacademy],
  ['great-learning', greatLearning],
  ['guvi', guvi],
  ['hack-the-box', hackTheBox],
  ['hackerrank', hackerrank],
  ['hbs-online', hbsOnline],
  ['hootsuite-academy', hootsuiteAcademy],
  ['hp-life', hpLife],
  ['huawei-talent', huaweiTalent],
  ['hubspot-academy', hubspotAcademy],
  ['hugging-face', huggingFace],
  ['ibm-skillsbuild', ibmSkillsbuild],
  ['infosys-springboard', infosysSpringboard],
  ['intellipaat', intellipaat],
  ['interaction-design-foundation', interactionDesignFoundation],
  ['internshala', internshala],
  ['iversity', iversity],
  ['jetbrains-academy', jetbrainsAcademy],
  ['jovian', jovian],
  ['kaggle', kaggle],
  ['khan-academy', khanAcademy],
  ['kodekloud', kodekloud],
  ['le-wagon', leWagon],
  ['leetcode', leetcode],
  ['letsupgrade', letsupgrade],
  ['linkedin-learning', linkedinLearning],
  ['linux-foundation-training', linuxFoundationTraining],
  ['linuxtips', linuxtips],
  ['masterclass', masterclass],
  ['meta-blueprint', metaBlueprint],
  ['microsoft-learn', microsoftLearn],
  ['mindvalley', mindvalley],
  ['mongodb-university', mongodbUniversity],
  ['mooc-fi', moocFi],
  ['nptel', nptel],
  ['nvidia-dli', nvidiaDli],
  ['open-learning-campus', openLearningCampus],
  ['openclassrooms', openclassrooms],
  ['openhpi', openhpi],
  ['openlearn', openlearn],
  ['openwho', openwho],
  ['opswat-academy', opswatAcademy],
  ['oracle-mylearn', oracleMylearn],
  ['palo-alto-beacon', paloAltoBeacon],
  ['platzi', platzi],
  ['pluralsight', pluralsight],
  ['postman', postman],
  ['redis-university', redisUniversity],
  ['rocketseat', rocketseat],
  ['santander-open-academy', santanderOpenAcademy],
  ['sap-learning', sapLearning],
  ['saylor', saylor],
  ['scaler', scaler],
  ['scrimba', scrimba],
  ['semrush-academy', semrushAcademy],
  ['servicenow-university', servicenowUniversity],
  ['simplilearn', simplilearn],
  ['skillfront', skillfront],
  ['skilljar', skilljar],
  ['skillshare', skillshare],
  ['snowflake-university', snowflakeUniversity],
  ['sololearn', sololearn],
  ['splunk-training', splunkTraining],
  ['spoken-tutorial', spokenTutorial],
  ['springboard', springboard],
  ['stepik', stepik],
  ['tableau-learning', tableauLearning],
  ['tcs-ion', tcsIon],
  ['trailhead', trailhead],
  ['treehouse', treehouse],
  ['tryhackme', tryhackme],
  ['udacity', udacity],
  ['udemy', udemy],
  ['uipath-academy', uipathAcademy],
  ['un-cc-learn', unCcLearn],
  ['unity-learn', unityLearn],
  ['upgrad', upgrad],
  ['vskills', vskills],
  ['w3schools', w3schools],
  ['wharton-online', whartonOnline],
  ['wolfram-u', wolframU],
  ['zerocoder', zerocoder],
]
