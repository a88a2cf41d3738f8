"""The addresses of the rounds."""

from kith.web.rounds import (
    access,
    adoption,
    batches,
    carers,
    coming,
    department,
    ending,
    hidden,
    in_care,
    joining,
    letters,
    missed,
    notice_links,
    reading,
    register,
    return_gaps,
    rota,
    silent,
    sorting,
    teams,
    training,
    whose,
)
from kith.web.routing import ACROSS, PLAIN, needs, page

ADDRESSES = [
    # The lines of a board are its team's, on hundreds of records; whoever answers for every team reads any.
    page("team", teams.board, "team", needs("see_team"), ACROSS, sent=True),
    # Who is on duty and who is away; what is due meanwhile is the board’s.
    page("team/cover", rota.page, "team_cover", needs("see_team"), ACROSS, sent=True),
    # Whoever is in the department now is found among the latest entries of all records.
    page("team/arrivals", department.clinical, "arrivals", whose.clinical, ACROSS),
    page("team/arrivals/new", department.new, "arrivals_new", whose.reception, ACROSS, gives=PLAIN),
    page("team/arrivals/reception", department.reception, "reception", whose.reception, ACROSS),
    # Who works here, and what they have learnt: entries about workers and teams, of whom no record is opened.
    page("team/access/<str:key>", access.page, "access", needs("see_team"), ACROSS, sent=True),
    page("team/training/<str:number>", training.page, "training", needs("see_team"), ACROSS, sent=True),
    # The children of a practice, each of whom nobody opens for it.
    page("team/missed", missed.week, "missed", missed.policy, ACROSS),
    # What is out for a meeting is counted over every child it is about, and none of them is named.
    page("team/meetings", coming.meetings, "coming_meetings", coming.policy, ACROSS),
    # An entry about the team names the visits; each is read on a child's record that nobody opens for it.
    page("digest", reading.latest, "digests", needs("see_team"), ACROSS),
    page("digest/<str:week>", reading.digest, "digest", needs("see_team"), ACROSS, sent=True),
    page("sample", reading.sample, "sample", needs("read_sample"), ACROSS, sent=True),
    page("post", sorting.list_of_post, "post", needs("file_post")),
    page("post/<str:key>", sorting.one, "post_one", needs("file_post"), sent=True),
    # Whether two records are one person is asked before either may be opened.
    page("joins", joining.pairs, "joins", needs("join_records"), ACROSS),
    page("joins/<str:key>", joining.pair, "join", needs("join_records"), ACROSS, sent=True),
    page("people/<str:key>/records", joining.records, "records", needs("see_person"), sent=True),
    page("letters", letters.waiting, "letters", needs("print_letters")),
    page("letters/<str:letter>", letters.printed, "letter", needs("print_letters"), sent=True),
    # What is still lacking is counted over every record of a batch.
    page("batches", batches.every, "batches", needs("file_post"), ACROSS),
    page("batches/<str:key>", batches.one, "batch", needs("file_post"), ACROSS),
    # Who was never asked is found by what no entry says, over all clients of a service.
    page("register", register.register, "register", register.policy, ACROSS),
    # Who is on nobody's list is nobody's to open yet.
    page("hidden", hidden.hidden, "hidden", hidden.policy, ACROSS),
    # Who is owed an assessment, and with whom the lost days lie, is laid side by side for a whole caseload.
    page("care", in_care.caseload, "in_care", in_care.policy, ACROSS),
    # Places, and no person.
    page("care/told", notice_links.page, "notice_links", in_care.policy, sent=True),
    # What is lacking is found over every child in care; of whom nobody here may open it is only counted.
    page("care/return", return_gaps.gaps, "return_gaps", return_gaps.policy, ACROSS),
    # Who looks after whom, and who is trained for it, is laid side by side for all carers.
    page("carers", carers.carers, "carers", carers.policy, ACROSS),
    # What is sealed stands outside the records, and is read where somebody reads across.
    page("adoption", adoption.sealed, "sealed", needs("seal_records"), ACROSS, sent=True),
    page("adoption/<str:key>", adoption.one, "sealed_one", needs("seal_records"), ACROSS, sent=True),
    page("adoption/<str:key>/seal", adoption.seal, "seal", needs("seal_records"), ACROSS, sent=True),
    # Whose time is over is found over all records, and no word of any is shown.
    page("ending", ending.every, "ending", needs("keep_records"), ACROSS),
    page("ending/<str:key>", ending.one, "ending_one", needs("keep_records"), ACROSS, sent=True),
    page("lates", silent.silent, "lates", needs("read_sample")),
]
