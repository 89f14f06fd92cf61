"""办理惯例: how offices work where no act says how. Cited so that nobody takes it for law."""
from fadu.law.acts import act

PRACTICE_ACT = act("办理惯例", in_force="1949-10-01")
PRACTICE = PRACTICE_ACT["（工作约定，非法律规定）"]
URGE = "催办"  # the title, in every procedure that has it, of the step that reminds whoever is late
