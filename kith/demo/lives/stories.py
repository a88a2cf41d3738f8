"""Families whose stories the pages, the pictures and the browser journeys tell, always the same and always first."""
from kith.demo.lives.babies import amara, idris, mia, noah, rosa, yusuf, zofia
from kith.demo.lives.grown_up import darren, dawn, hannah, leanne
from kith.demo.lives.schoolchildren import kai, leon, milo, mohammed, quiet_families, samira, twins, tyler
from kith.demo.maker import Maker
from kith.demo.people import Family

TOLD = (mia, idris, noah, kai, amara, tyler, mohammed, dawn, hannah, zofia, rosa, twins, leon, yusuf, leanne,
        darren, samira, milo)


def stories(make: Maker) -> list[Family]:
    """Every family with a story, always the same ones and always first."""
    return [*(tell(make) for tell in TOLD), *quiet_families(make)]
