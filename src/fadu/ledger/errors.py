"""Why the ledger does not take an entry. Each says in Chinese what is wrong and what to do."""
from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from fadu.procedures.checks import Refusal

if TYPE_CHECKING:
    from fadu.ledger.models import Entry


class LedgerError(Exception):
    """The entry was not taken; nothing has changed."""


class Refused(LedgerError):
    """The act is not lawful, or not this person's to take. `reasons`: every violated condition with its article."""

    def __init__(self, reasons: Sequence[Refusal]) -> None:
        self.reasons = list(reasons)
        super().__init__("；".join(f"{r.text}（{r.basis}）" if r.basis else r.text for r in self.reasons))


class Changed(LedgerError):
    """Someone else acted first. `entries` are the records that the person has not seen."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = list(entries)
        super().__init__(_("您查看之后，该事项又有{count}条新记录，请刷新核对后再办理").format(count=len(self.entries)))


class KeyReused(LedgerError):
    """The idempotency key belongs to another entry with other content."""

    def __init__(self) -> None:
        super().__init__(_("该提交标识已用于另一条内容不同的记录，请重新打开页面再提交"))


class LedgerStopped(LedgerError):
    """The ledger takes no new entries until it has been put right."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        mend = _("请系统管理员核验（fadu verify），排除后恢复（fadu verify --resume）")
        super().__init__(_("台账已停止接收新记录：{reason}。{mend}").format(reason=reason, mend=mend))


class CannotSeal(Exception):
    """A digest cannot be joined to what stands before it: the ledger has to stop."""


def refused(word: str, text: str) -> Refused:
    return Refused([Refusal(word, text, None)])
