/** Given names that are common in English, Spanish, Arabic, South and East Asian and European families; no ordinary words. */
export const givenNames: ReadonlySet<string> = new Set(
  (
    'aaron abdul abigail adam adrian ahmed aisha alan albert alejandro alex alexander alexandra alexis alfred ali alice alicia ' +
    'alison allison amanda amber amelia amina amir amit amy ana andre andrea andrew angel angela anil anita ann anna anne annie ' +
    'anthony antonio arjun arthur ashley barbara beatrice ben benjamin bernard beth betty beverly bob bobby bradley brandon brenda brian ' +
    'bruce bryan carl carla carlos carmen carol caroline carolyn catherine cathy cecilia charles charlotte chen chloe chris christian ' +
    'christina christine christopher cindy claire clara colin connie craig crystal curtis cynthia daniel daniela danielle danny darius ' +
    'dave david deborah debra deepak denise dennis derek diana diane dianne diego dolores donald donna dorothy doris douglas dylan ' +
    'eddie edgar eduardo edward edwin eileen elaine eleanor elena eli elias elizabeth ella ellen emily emma eric erica erik erin ' +
    'esther ethan eugene eva evan evelyn fatima felix fernando fiona florence frances francesca francis francisco frank fred frederick ' +
    'gabriel gabriela gary geoffrey george gerald gilbert gina giovanni giulia gladys gloria gordon greg gregory guillermo gustavo hannah ' +
    'hans harold harry hassan hector heather helen helena henry herbert hiroshi howard hugo hussein ian ibrahim ines irene isaac isabel ' +
    'isabella ivan jack jackie jacob jacqueline jake james jamie jan jane janet janice jared jasmine jason javier jean jeff jeffrey ' +
    'jennifer jeremy jerome jerry jesse jessica jill jim jimmy joan joanna joanne joe joel john johnny jon jonathan jordan jorge jose ' +
    'joseph joshua joyce juan juanita judith judy julia julian julie julio justin karen karl karla kate katherine kathleen kathryn ' +
    'kathy katie keith kelly ken kenneth kenji kevin khalid kim kimberly kumar kyle larry latoya laura lauren laurie lawrence leah lee ' +
    'leo leon leonard leroy leslie lewis liam lillian linda lisa lloyd logan lois loretta lori louis louise lucas lucia lucy luis luke ' +
    'lydia lynn mabel madison manuel marcus margaret maria mariam marie marilyn mario marjorie martha martin marvin mary mateo matthew ' +
    'maureen maurice max megan mei melanie melissa melvin mia michael michele michelle miguel mike mildred ming miriam mitchell mohamed ' +
    'mohammed monica muhammad nadia nancy naomi natalie natasha nathan neil nelson nia nicholas nicole nina noah noor nora norma norman ' +
    'olga olivia omar oscar owen pablo pamela patricia patrick paul paula pauline pedro peggy peter philip phillip phyllis pierre priya ' +
    'rachel rafael raj rajesh ralph ramon randy raul ravi ray raymond rebecca ricardo richard rick rita robert roberta roberto robin ' +
    'rodney roger roland ron ronald rosa rosalind rosemary roy ruben russell ruth ryan sally salma sam samantha samuel sandra sanjay sara ' +
    'sarah scott sean sebastian sergio shannon sharon shawn sheila shirley silvia simon sofia sonia sophia sophie stacy stanley stella ' +
    'stephanie stephen steve steven stuart sunil susan suzanne sylvia tamara tanya tara ted teresa terry theodore theresa thomas tiffany ' +
    'tim timothy tina todd tom tommy tony tracy travis tyler valerie vanessa vera vernon veronica vicki victor victoria vincent virginia ' +
    'vivian walter wanda wayne wei wendy wilhelm william willie yan yasmin yolanda yuki yusuf yvonne zachary zara zoe ' +
    'agnes aiden ake akira alina amara anders anjali anouk ansel antje astrid ayesha babak beatrix bjorn bogdan boris ' +
    'brigitte camille carmela cedric chiara ciara clemens dagmar dariusz deirdre dieter dina dmitri ebba elif elke elodie ' +
    'emeka emil enrique esra fabio farah feng fergus fredrik frida friedrich gerda gerhard greta gunnar gwen hamza hanna ' +
    'heidi heike heinrich hilda hilde ida ignacio imran inga ingrid irina jamal jana jaroslav joachim johan johann ' +
    'johannes jonas joao jozef jurgen kaito kamala karin karina katarina katja kaya kofi krzysztof kwame lars layla leila ' +
    'leticia lorenzo lothar luca lukas luisa magda magnus malik manfred marek margot marta mateusz matthias mehmet mikhail ' +
    'milena miroslav mohammad monika mustafa nikhil nikolai niamh nobuko nils oksana ola olaf olena omari oskar otto paolo ' +
    'pavel petra piotr pooja rahul rakesh ramona reza rohan rosalie rui sabine sakura sanjana sergei shreya siobhan sigrid ' +
    'snezana sofie solveig soren sunita suresh svetlana swati takashi tariq tatiana thabo thandiwe tomasz torsten ulrich ' +
    'ursula uwe valentina vikram viktor vladimir wilma wojciech xavier yara yasuko yuri zainab zeynep zofia zuzana'
  ).split(' '),
);

/** Words that begin with a capital letter behind "patient", "subject" or "Mr" and name nobody, in lower case. */
export const notNames: ReadonlySet<string> = new Set(
  (
    'a an and are as at by for from has have i id if in is it its no not of on or our the their this to was we were what when which who why with you ' +
    'access account activity adam adverse adsl after age all analysis annual any arm assessment assessments baseline before care case cases ' +
    'change characteristics chart charts clinic clinical code cohort comment compliance consent contact control count country criteria cutoff ' +
    'data database dataset date demographics diary disposition dm dose drug during each education eligibility end enrollment enrolment event ' +
    'events every experience exposure file first flow follow form forms general global group groups guide handling health history hospital ' +
    'identification identifier impact in-clinic inclusion index informed information initials intake interview journey key lab last level line ' +
    'list listing listings location log management mapping master matter medical medication monitoring name new number numbers only outcome ' +
    'outcomes overall outreach part phone population portal post pre preference profile profiles program progress protocol quality ' +
    'questionnaire randomization randomized record records recruitment registry report reported reporting reports research response results ' +
    'review risk role safety sample satisfaction screen screened screening seen sex site source stage state statement status strata stratified ' +
    'study subject summary support survey survival system table testing time total tracker treatment trial type unique unit usubjid value ' +
    'variable version visit visits was week withdrawal year years zero ' +
    'type vitamin hepatitis factor class grade phase figure appendix section item chapter module panel plan model step day month ' +
    'protein influenza group hemophilia haemophilia alzheimer crohn parkinson hodgkin wilson cushing addison barrett kaplan meier cox ' +
    'fisher wilcoxon student bonferroni bayes bayesian markov cohen pearson spearman mantel haenszel cochran welch tukey dunnett hochberg ' +
    'simpson weibull gompertz framingham wells gleason rutherford mcisaac chaddock babinski guillain lyme sjogren stevens huntington lewy ' +
    'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday ' +
    'sunday hispanic asian african american caucasian white black native european english spanish french german chinese japanese indian ' +
    'north south east west united states kingdom new york los angeles san francisco saint st mount mt johns hopkins mayo cleveland ' +
    'sas r python redcap sdtm adam cdisc excel word git github quarto rave medidata veeva meddra fda ema irb gcp ich nih hipaa gdpr ' +
    'mrn dob ssn icu er ed ecg ekg mri ct aspirin warfarin metformin lisinopril atorvastatin insulin humira enbrel ' +
    'please note see also yes ok nb re fw subj hello hi dear thanks regards best sincerely asked told said called met had got'
  ).split(' '),
);
