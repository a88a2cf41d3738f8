"""Names as different clerks spell them, by the languages of the families who bring them; written by hand."""

SPELT = {
    "Arab": (
        "mohammed mohamed muhammad mohammad mohamad muhammed", "ahmed ahmad ahmet", "hussein hussain husain husayn",
        "hassan hasan hassen", "yusuf yousef yousuf youssef", "aisha ayesha aysha aishah", "zaynab zainab zeinab",
        "fatima fatimah fatma", "khadija khadijah kadija khadeeja", "ibrahim ebrahim ibraheem", "omar umar omer",
        "osman usman othman uthman", "said saeed sayed", "layla leila laila leyla", "noor nour nur", "khalid khaled",
        "qasim kasim qassim kassem", "salah saleh salih", "abdulrahman abdurrahman abdelrahman abdirahman",
        "sharif shareef cherif", "yousra yusra youssra",
    ),
    "Pakistani": (
        "chaudhry choudhry chaudhary choudhury", "qureshi koreshi quraishi", "sheikh shaikh shaykh", "akhtar akhter",
        "syed sayyid saiyid", "iqbal ikbal",
        "rizwan rizvan", "waqas vaqas wakas", "zeeshan zishan", "naeem naim nayeem",
        "javed jawed javaid", "pervez parvez parvaiz", "rehman rahman rahmaan", "nadeem nadim", "tariq tarik tareq",
        "bushra boushra bushrah", "saima sayma saimah",
    ),
    "Bengali": (
        "begum begam begom", "khatun khatoon katun", "miah mia miya", "hoque haque hoq haq huq",
        "rahima rohima raheema",
        "nasrin nasreen nosrin", "sultana soltana", "islam eslam", "ruksana rukhsana roksana", "anwar anowar anwer",
        "delwar delowar dilwar", "chowdhury choudhury",
    ),
    "Polish": (
        "wiśniewska wisniewska wisniewski", "wójcik wojcik woycik", "szymańska shimanska szymanska",
        "kowalska kowalski",
        "grzegorz gregorz", "katarzyna katazyna", "małgorzata malgorzata gosia", "zielińska zielinska zielinski",
        "jakub yakub", "zuzanna zuzana suzanna", "łukasz lukasz", "paweł pawel", "krzysztof kristof krzystof",
    ),
    "English": (
        "reid reade reed", "katherine catherine kathryn", "stephen steven", "wright right", "knight night", "leigh lee",
        "sean shaun shawn", "smith smyth smythe", "thompson thomson", "nicholas nicolas", "philip phillip",
        "jeffrey geoffrey jeffery", "clarke clark", "isobel isabel isabelle", "graham graeme", "hughes hews",
    ),
    "West and East African": (
        "oluwaseun oluwasheun", "chukwuemeka chukwemeka", "ngozi ngosi", "okafor okafo", "kwame kwami",
        "mariama mariamah", "tesfaye tesfay", "abdi abdy", "warsame varsame",
    ),
    "Ukrainian": (
        "olena olenna", "kateryna katerina ekaterina", "serhiy sergey serhii", "yuliia yulia julia iuliia",
        "oleksandr alexandr oleksander", "mykola mikola",
    ),
}  # fmt: skip
IN_OTHER_SCRIPTS = (
    ("محمد", "mohammed"), ("فاطمہ", "fatima"), ("مریم", "maryam"), ("یوسف", "yusuf"), ("عائشة", "ayesha"),
    ("چودھری", "chaudhry"), ("حسین", "hussain"), ("রহিমা", "rahima"), ("খাতুন", "khatun"), ("মোহাম্মদ", "mohammed"),
    ("চৌধুরী", "choudhury"), ("олена", "olena"), ("катерина", "kateryna"), ("ਸਿੰਘ", "singh"), ("પટેલ", "patel"),
)  # fmt: skip
# A sound that brought these together would make one child of two.
TOLD_APART = (
    ("noah", "nia"), ("byrne", "brennan"), ("amy", "may"), ("ian", "ann"), ("alice", "alicia"), ("noah", "esther"),
    ("jamal", "jamila"), ("yusuf", "yasmin"), ("harry", "harriet"), ("kayden", "brayden"), ("حسن", "yasmin"),
)  # fmt: skip
