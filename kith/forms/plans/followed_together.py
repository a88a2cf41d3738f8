"""A very vulnerable young person whom several services follow together, on one page, until one says that it is over."""
from kith.language import NO_REASON, Date, Form, InLaw, LongText


class FollowedTogether(Form):
    """Says that the services around a young person keep one page together: who leads, who does what, what waits."""

    title = "Followed together by several services"
    important = True
    line = "Followed together by several services."
    save = "Keep one page together"
    once_for = "subject"
    by_right = InLaw("safe", "Those who keep the child safe together keep one page.")

    why = LongText("Why do they need everybody to look at the same page?", sensitive=True,
                   not_accepted=NO_REASON)
    ended = Date("Until when?", optional=True, hint="Leave this empty while it goes on")
