"""The addresses of the rounds."""

from kith.web.rounds import (
    adoption,
    batches,
    department,
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
from kith.web.routing import needs, page

ADDRESSES = [
    page("team", teams.board, "team", needs("see_team")),
    page("team/arrivals", department.clinical, "arrivals", whose.clinical),
    page("team/arrivals/reception", department.reception, "reception", whose.reception),
    page("digest", reading.latest, "digests", needs("see_team")),
    page("digest/<str:week>", reading.digest, "digest", needs("see_team")),
    page("sample", reading.sample, "sample", needs("read_sample")),
    page("post", sorting.list_of_post, "post", needs("file_post")),
    page("post/<str:key>", sorting.one, "post_one", needs("file_post")),
    page("joins", joining.pairs, "joins", needs("join_records")),
    page("joins/<str:key>", joining.pair, "join", needs("join_records")),
    page("people/<str:key>/records", joining.records, "records", needs("see_person")),
    page("letters", letters.waiting, "letters", needs("print_letters")),
    page("letters/<str:letter>", letters.printed, "letter", needs("print_letters")),
    page("batches", batches.every, "batches", needs("file_post")),
    page("batches/<str:key>", batches.one, "batch", needs("file_post")),
    page("register", register.register, "register", register.policy),
    page("hidden", hidden.hidden, "hidden", hidden.policy),
    page("adoption", adoption.sealed, "sealed", needs("seal_records")),
    page("adoption/<str:key>", adoption.one, "sealed_one", needs("seal_records")),
    page("adoption/<str:key>/seal", adoption.seal, "seal", needs("seal_records")),
    page("lates", silent.silent, "lates", needs("read_sample")),
]
