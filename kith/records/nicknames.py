"""Other names the same person goes by: short forms, and spellings too far apart for an ear to bring together."""

SHORT_FOR = (
    {"william", "bill", "billy", "will", "liam"}, {"robert", "bob", "bobby", "rob"}, {"richard", "rick", "dick"},
    {"elizabeth", "liz", "beth", "lizzie", "eliza", "betty"},
    {"katherine", "kate", "katie", "kathy", "kathryn", "kateryna", "ekaterina", "katya"},
    {"margaret", "maggie", "meg", "peggy"}, {"james", "jim", "jimmy", "jamie"}, {"john", "jack", "johnny"},
    {"thomas", "tom", "tommy"}, {"michael", "mike", "mick", "mikey", "mikael"}, {"david", "dave", "davey"},
    {"christopher", "chris", "kit", "krzysztof", "krzys"},
    {"alexander", "alex", "sandy", "sasha", "xander", "oleksandr", "alexandru"}, {"alexandra", "alex", "sasha"},
    {"samuel", "sam", "sammy"}, {"samantha", "sam"}, {"benjamin", "ben"}, {"daniel", "dan", "danny"},
    {"joseph", "joe", "joey"}, {"edward", "ed", "ted", "teddy", "ned"}, {"anthony", "tony"}, {"andrew", "andy", "drew"},
    {"matthew", "matt"}, {"nicholas", "nick", "nicky"}, {"stephen", "steve", "steven"}, {"susan", "sue", "suzie"},
    {"jennifer", "jen", "jenny"}, {"rebecca", "becky", "becca"}, {"victoria", "vicky", "tori"}, {"abigail", "abby"},
    {"charlotte", "lottie", "charlie"}, {"charles", "charlie"}, {"isabella", "bella", "izzy"}, {"olivia", "liv"},
    {"sean", "shaun", "shawn"}, {"frederick", "fred", "freddie"}, {"harry", "henry", "harrison"}, {"theodore", "theo"},
    {"muhammad", "mohammed", "mohamed", "mohammad", "muhammed", "md", "mo", "mohd"},
    {"yusuf", "yousef", "yousuf", "joseph"}, {"fatima", "fatma", "fatimah"}, {"aisha", "aysha", "ayesha", "aicha"},
    {"ahmed", "ahmad", "achmed", "ahmet"}, {"osman", "usman", "othman", "uthman"}, {"khadija", "hadija"},
    {"ibrahim", "brahim"}, {"khalid", "halid"}, {"jamal", "gamal"}, {"zakaria", "zacharia", "zachary", "zak", "zac"},
    {"rahima", "rohima", "raheema"}, {"haq", "hoque", "haque", "hoq", "huq"}, {"begum", "begom", "bgm"},
    {"anna", "ania", "anya"}, {"jakub", "kuba"}, {"katarzyna", "kasia"}, {"malgorzata", "gosia"},
    {"aleksandra", "ola"}, {"maria", "mary", "marysia"}, {"zuzanna", "zuzia"}, {"agnieszka", "aga"},
    {"wojciech", "wojtek", "voytek"}, {"stanislaw", "staszek", "stas"}, {"jan", "janek"}, {"tomasz", "tomek", "thomas"},
    {"serhii", "sergey", "sergei", "serhiy"}, {"oluwaseun", "seun"}, {"ayodele", "ayo"}, {"temitope", "temi", "tope"},
    {"chukwuemeka", "emeka"}, {"ionut", "ion"},
)  # fmt: skip

CALLED: dict[str, frozenset[str]] = {
    word: frozenset().union(*(group for group in SHORT_FOR if word in group)) for word in frozenset().union(*SHORT_FOR)
}


def also_called(word: str) -> frozenset[str]:
    """Other names that the same person may go by, this one included."""
    return CALLED.get(word) or frozenset({word})
