"""Where an adult meets children who are not their own: work, a faith group, a club, relatives, a partner's home."""
from kith.language import Choice, Form, InLaw, LongText, Rows, YesNo, all_of, any_of

PLACES = {"work": "Work", "faith": "A faith group", "club": "A club or sport", "relatives": "At relatives’",
          "partners_home": "A partner’s home", "volunteering": "Volunteering", "other": "Somewhere else"}


class PlacesWithChildren(Form):
    """Asks of each place and role whether it brings an adult to children: yes, no, or why it is not known."""

    title = "Places and roles with children"
    label = "sensitive"
    line = ("Places with children. Work: {work}; faith group: {faith}; club: {club}; relatives: {relatives}; a "
            "partner’s home: {partners_home}; volunteering: {volunteering}.")
    save = "Save these places"
    by_right = InLaw("safe", "Whoever supervises sees to it that children around an adult at risk are known.")

    work = YesNo("Do they meet children at work?", unknowns=True)
    faith = YesNo("In a faith group?", unknowns=True)
    club = YesNo("In a club or sport, such as coaching?", unknowns=True)
    relatives = YesNo("At relatives’, or relatives’ children at theirs?", unknowns=True)
    partners_home = YesNo("In a partner’s home?", unknowns=True)
    volunteering = YesNo("When volunteering, or in any position of trust?", unknowns=True)

    every_place = (work, faith, club, relatives, partners_home, volunteering)
    any_yes = any_of(one.yes for one in every_place)
    some_not_known = any_of(one.not_known for one in every_place)
    all_answered = all_of(one.known for one in every_place)

    places = Rows("Which places?", when=any_yes, place=Choice("Which kind of place?", PLACES),
                  words=LongText("Where is it, what do they do there, and with which children?"))

    important = any_yes
