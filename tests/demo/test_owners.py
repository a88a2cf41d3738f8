"""Whoever a pathway names as an owner, or tells when it is late, has somebody in the invented locality behind it."""
from kith.access.roles import PLACES
from kith.demo.teams import TEAMS, WORKERS
from kith.engine.catalogue import PATHWAYS
from kith.language.roles import Role


def named() -> set[str]:
    """Every role by which something is owed, or that is told; those that stand for others by each of these."""
    duties = [one for pathway in PATHWAYS.values() for one in pathway.duties.values()]
    told = [step.to for one in duties if one.escalate for step in one.escalate.steps]
    also = [role for one in duties if one.escalate for role in one.escalate.also]
    every: list[Role] = [*(one.owner for one in duties), *told, *also]
    return {role.key for one in every for role in (one.one_of or (one,))} & PLACES.keys()


def test_whoever_a_pathway_names_signs_in_or_answers_by_a_link():
    links = {team.key for team in TEAMS if team.email}
    reached = {role for one in WORKERS if one.signs_in or one.team in links for role in (one.role, *one.also)}
    assert named() - reached == set()
    assert {"csc_manager", "csc_head", "designated_officer", "marac_coordinator", "serac_chair"} <= {
        role for one in WORKERS if one.signs_in for role in (one.role, *one.also)}
