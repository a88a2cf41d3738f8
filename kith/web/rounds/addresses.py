"""The addresses of the rounds."""

from kith.web.rounds import (
    adoption,
    batches,
    department,
    ending,
    hidden,
    joining,
    letters,
    reading,
    register,
    silent,
    sorting,
    teams,
    whose,
)
from kith.web.routing import ACROSS, needs, page

ADDRESSES = [
    page("team", teams.board, "team", needs("see_team"), ACROSS, sent=True),
    page("team/arrivals", department.clinical, "arrivals", whose.clinical, ACROSS),
    page("team/arrivals/reception", department.reception, "reception", whose.reception, ACROSS),
    page("digest", reading.latest, "digests", needs("see_team"), ACROSS),
    page("digest/<str:week>", reading.digest, "digest", needs("see_team"), ACROSS, sent=True),
    page("sample", reading.sample, "sample", needs("read_sample"), ACROSS, sent=True),
    page("post", sorting.list_of_post, "post", needs("file_post"), ACROSS),
    page("post/<str:key>", sorting.one, "post_one", needs("file_post"), ACROSS, sent=True),
    page("joins", joining.pairs, "joins", needs("join_records"), ACROSS),
    page("joins/<str:key>", joining.pair, "join", needs("join_records"), ACROSS, sent=True),
    page("people/<str:key>/records", joining.records, "records", needs("see_person"), sent=True),
    page("letters", letters.waiting, "letters", needs("print_letters"), ACROSS),
    page("letters/<str:letter>", letters.printed, "letter", needs("print_letters"), ACROSS, sent=True),
    page("batches", batches.every, "batches", needs("file_post"), ACROSS),
    page("batches/<str:key>", batches.one, "batch", needs("file_post"), ACROSS),
    page("register", register.register, "register", register.policy, ACROSS),
    page("hidden", hidden.hidden, "hidden", hidden.policy, ACROSS),
    page("adoption", adoption.sealed, "sealed", needs("seal_records"), ACROSS, sent=True),
    page("adoption/<str:key>", adoption.one, "sealed_one", needs("seal_records"), ACROSS, sent=True),
    page("adoption/<str:key>/seal", adoption.seal, "seal", needs("seal_records"), ACROSS, sent=True),
    page("ending", ending.every, "ending", needs("keep_records"), ACROSS),
    page("ending/<str:key>", ending.one, "ending_one", needs("keep_records"), ACROSS, sent=True),
    page("lates", silent.silent, "lates", needs("read_sample"), ACROSS),
]
