"""A message whose person is not recognised is never guessed at and never lost: somebody decides, in hours."""
from kith.forms.identity.post_came import PostCame
from kith.forms.identity.post_filed import PostFiled
from kith.language import LEARNT, Duty, Escalate, Pathway, Source, climbs, hours, setting, when_overdue
from kith.language.roles import DUTY_DESK, NAMED_NURSE, POST_CLERK

IN = setting("post.hours_to_file", 4, "Hours in which unfiled post is decided", "Local practice")
AT_ONCE = setting("post.hours_to_file_urgent", 2, "Hours in which urgent unfiled post is decided, such as a notice of "
                  "violence at home where the risk is high", "Local practice")


class UnfiledPost(Pathway):
    """Until somebody decides whom a message is about, nobody has been told; so it has an owner and a clock at once."""

    title = "Unfiled post"
    source = Source("Clinical safety of feeds")
    answers_rows = ("AE03", "AE10")
    clock = LEARNT
    begins_when = PostCame.where().because("a message came on {when} and nobody could be recognised in it")

    file = Duty("Decide whom a message is about", owner=POST_CLERK, due=hours(IN), level="soon",
                when=PostCame.urgent.not_asked,
                done_when=PostFiled.answers(PostFiled.settled), act="See the message",
                escalate=climbs(20, again=24, by=hours, first=DUTY_DESK))
    file_now = Duty("Decide whom an urgent message is about", owner=DUTY_DESK, due=hours(AT_ONCE), level="urgent",
                    when=PostCame.urgent.yes, done_when=PostFiled.answers(PostFiled.settled), act="See the message",
                    escalate=Escalate(when_overdue(NAMED_NURSE), again=hours(4)))
