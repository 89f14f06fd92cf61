"""行政执法人员 as a register: the certificates of the platform's people, as they stand in their own table."""
from __future__ import annotations

from typing import Any

from django.db.models import CharField, F, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Cast, Concat

from fadu.organs.models import Certificate, Post


def cards() -> QuerySet[Any]:
    """Certificates with the columns of a register's versions; the organ is that of the person's latest post."""
    posts = Post.objects.filter(person=OuterRef("person")).order_by(F("valid_from").desc(nulls_last=True), "-pk")
    return Certificate.objects.annotate(
        organ=Subquery(posts.values("organ")[:1]), division=Subquery(posts.values("organ__division")[:1]),
        post=Subquery(posts.values("title")[:1]), code=F("number"), name=F("person__name"),
        ref=Concat(Value("c"), Cast("pk", CharField())), ended_kind=Value(""),
        marks=Concat(Value("|kind="), "category", Value("|standing="), "status", Value("|")),
    )  # fmt: skip


def stated(card: Any) -> dict[str, Any]:
    """What the register states of a certificate."""
    return {"name": card.name, "kind": card.category, "post": card.post or "", "standing": card.status}
