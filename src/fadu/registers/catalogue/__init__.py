"""Every register, by its code. To add one: declare it in the module of its family."""
from fadu.registers.catalogue import (
    casework,
    credit,
    documents,
    emergency,
    enforcement,
    environment,
    governing,
    measures,
    openness,
    outreach,
    oversight,
    people,
    powers,
    services,
    work,
)
from fadu.registers.grammar import Mirror, Register

FAMILIES = (
    powers, services, enforcement, oversight, documents, people, outreach, casework, credit, emergency, environment,
    openness, governing, measures, work,
)  # fmt: skip
REGISTERS: dict[str, Register] = {one.code: one for family in FAMILIES for one in family.REGISTERS}
MIRRORED: dict[str, tuple[tuple[Register, Mirror], ...]] = {}  # by procedure
for _register in REGISTERS.values():
    for _mirror in _register.mirror:
        MIRRORED[_mirror.procedure] = (*MIRRORED.get(_mirror.procedure, ()), (_register, _mirror))


def groups() -> dict[str, list[Register]]:
    """The registers by the group under which they are listed."""
    found: dict[str, list[Register]] = {}
    for one in REGISTERS.values():
        found.setdefault(one.group, []).append(one)
    return found
