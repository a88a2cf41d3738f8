"""Ways by which what is said comes in: a form says by which it may come although nothing that is owed asks for it."""

PAGE = "page"               # whoever is signed in writes it
LINK = "link"               # a place outside says it by its link, or by telephone to whoever writes it down
OWN_PAGE = "own_page"       # a young person says it on their own page
FRONT_DOOR = "front_door"   # anybody says it on the page for everybody
MESSAGE = "message"         # another system sends it: a message, a file, a row, a letter
PROGRAM = "program"         # the program says it by itself

IN_WORDS = {PAGE: "by a page of Kith", LINK: "by a link", OWN_PAGE: "by a young person’s own page",
            FRONT_DOOR: "by the page for everybody", MESSAGE: "in a message or a file",
            PROGRAM: "by the program itself"}
WAYS = tuple(IN_WORDS)
