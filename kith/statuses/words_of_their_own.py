"""Words in what a young person writes that may tell that they are not safe. They ask somebody to speak to them.

Written from how children put it, with no list of others at hand, and not verified: a word too many is a call too many.
"""
from kith.language import Phrases, Together, Words

DYING = Words("not wanting to live", (
    "kill myself", "kill my self", "killing myself", "kms", "unalive*", "want to die", "wanna die", "want to b dead",
    "want to be dead", "wish i was dead", "wish i were dead", "rather be dead", "better off dead",
    "better off without me", "suicid*",
    "end my life", "end it all", "ending it", "end it tonight", "take my own life", "not be alive",
    "dont want to be alive", "don't want to be alive", "dont want to be here", "don't want to be here",
    "dont wanna be here", "don't wanna be here", "cant go on", "can't go on", "no point living", "no point in living",
    "no reason to live", "overdose*", "take all my pills", "took all my pills", "took loads of pills", "took too many",
    "jump off", "hang myself", "say goodbye to everyone", "goodbye forever",
))
HURTING = Words("hurting oneself", (
    "hurt myself", "hurting myself", "cut myself", "cutting myself", "cutting again", "cut my*", "harm myself",
    "self harm*", "selfharm*", "burn myself", "burning myself", "punch myself", "starve myself", "starving myself",
    "make myself sick",
))
HURT = Words("being hurt", (
    "hits me", "hit me", "hitting me", "beats me", "beat me", "slaps me", "slapped me", "punches me", "punched me",
    "kicks me", "kicked me", "chokes me", "choked me", "strangl*", "hurts me", "hurt me", "hurting me", "burns me",
    "burnt me", "touches me", "touched me", "touching me", "rape*", "raping", "forces me", "forced me", "makes me do",
    "made me do", "locks me", "locked me", "threaten*", "going to kill me", "gonna kill me", "will kill me",
    "going to hurt me", "gonna hurt me", "nudes", "naked pic*", "naked photo*", "follows me", "has a knife",
    "with a knife", "wont let me leave", "won't let me leave",
))
AFRAID = Words("not being safe", (
    "not safe", "unsafe", "dont feel safe", "don't feel safe", "scared to go home", "scared of him", "scared of her",
    "scared of them", "afraid of him", "afraid of her", "afraid of them", "frightened of him", "frightened of her",
    "run away", "running away", "ran away", "runaway", "nowhere to sleep", "nowhere to go", "on the streets",
    "please help me", "help me please", "need help now", "in danger",
))
# Said of a page, a plaster or a match.
LIKE_IT = Words("another thing", (
    "cut my hair", "cut my nails", "cut my finger", "cut my knee", "cut my food", "cut my lip", "hit me in football",
    "ball hit me", "is it not safe to eat", "hurt me the needle", "the needle hurt me", "jump off the diving board",
    "jump off the wall",
))
MAY_BE_IN_DANGER = Phrases("that they may not be safe", tuple(
    Together((kind,), sentences=1) for kind in (DYING, HURTING, HURT, AFRAID)), LIKE_IT)
