"""The pages of system administration: who may come in, what they change, what they say."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from io import BytesIO
from secrets import token_hex
from typing import Any

import openpyxl
import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from fadu.desk.admin_forms import FORMS
from fadu.desk.admin_urls import VIEWS
from fadu.ledger.chain import verify
from fadu.ledger.models import Draft, Entry, Matter, Parameter
from fadu.ledger.place import calendar
from fadu.organs.changes import CHANGES
from fadu.organs.models import OneTimePassword, Organ, Person, Post
from fadu.organs.seeding import plant_division, plant_person
from fadu.statutes.administration import POSTED
from fadu.statutes.roles import ADMINISTRATOR
from tests.desk.pages import Page
from tests.desk.world import SINCE, World, people

OWN_PAGES = {"register_person", "enter_notice"}  # with a page of another kind
EACH = 4  # of the pages every fourth is tried by a role, another four by the next: thousands of refusals are slow
SAMPLES = {"step": "amend_organ", "number": 1, "pk": 1, "name": "people"}
SignedIn = Callable[[Person], Client]


@pytest.fixture
def folk(db: None, home: Any) -> World:
    return people()


@pytest.fixture
def keeper(folk: World) -> Person:
    return plant_person("郑晓", folk.justice, "科长", ["administrator"], username="guanli", since=SINCE)


@pytest.fixture
def desk(keeper: Person, signed_in: SignedIn) -> Client:
    return signed_in(keeper)


def addresses() -> list[str]:
    found = []
    for address, _view, name in VIEWS:
        found.append(reverse(name, kwargs={key: SAMPLES[key] for key in re.findall(r"<\w+:(\w+)>", address)}))
    return found


def confirmed(desk: Client, address: str, answers: dict[str, Any]) -> Any:
    """The form sent, its effect read, and confirmed with the values that the page carries on."""
    shown = desk.post(address, {"key": token_hex(16), **answers})
    assert shown.status_code == 200, Page(shown).text
    page = Page(shown)
    kept: dict[str, list[str]] = {}
    for one in page.all("input", type="hidden"):
        kept.setdefault(one["name"], []).append(one["value"])
    return desk.post(address, kept | {"sure": "1"})


def made(model: type[Any], **wanted: Any) -> Any:
    return model.objects.get(**wanted)


def registers_agree() -> bool:
    return not [one.text for one in verify().findings if one.kind == "register"]


def test_no_other_role_comes_in_anywhere(folk: World, keeper: Person, signed_in: SignedIn) -> None:
    for number, role in enumerate(POSTED):
        if role == ADMINISTRATOR:
            continue
        person = plant_person(role.title, folk.justice, role.title, [role.id], username=role.id, since=SINCE)
        client = signed_in(person)
        for address in addresses()[number % EACH :: EACH]:
            answer = client.get(address)
            assert answer.status_code == 403, f"{role.title} {address}"
        assert client.post(addresses()[-4], {"sure": "1"}).status_code == 403
    assert "只供系统管理员使用" in Page(answer).text
    assert not Entry.objects.exists()


def test_nor_an_administrator_by_name_of_an_organ_that_serves_no_division(
    folk: World, signed_in: SignedIn
) -> None:
    person = plant_person("假", folk.market, "科员", ["administrator"], username="jia", since=SINCE)
    assert signed_in(person).get("/admin/").status_code == 403


def test_the_way_in_is_shown_to_administrators_only(folk: World, desk: Client, signed_in: SignedIn) -> None:
    assert Page(desk.get("/")).all("a", href="/admin/")
    assert not Page(signed_in(folk.wang).get("/")).all("a", href="/admin/")


def test_every_change_has_a_form_that_opens(folk: World, keeper: Person, desk: Client) -> None:
    assert set(FORMS) | OWN_PAGES == set(CHANGES)
    standard = Parameter.objects.create(division=folk.city, key="较大数额罚款.公民", value=1, document="甲",
                                        article="一")
    numbers = {"organ": folk.market.pk, "person": folk.li.pk, "post": folk.li.posts.get().pk,
               "division": folk.city.pk, "standard": standard.pk}
    for step, form in FORMS.items():
        name = "admin-change" if form.subject else "admin-change-new"
        answer = desk.get(reverse(name, args=[step, *([numbers[form.subject]] if form.subject else [])]))
        assert answer.status_code == 200, step
    assert desk.get("/admin/change/nothing/").status_code == 404
    assert desk.get("/admin/change/dismiss/999999/").status_code == 404
    assert desk.get("/admin/change/dismiss/").status_code == 404


def test_an_organ_is_established_renamed_and_closed_each_after_saying_what_follows(folk: World, desk: Client) -> None:
    day = date.today().isoformat()
    answers = {"name": "丽水市某局", "division": folk.city.handle, "parent": folk.government.handle, "since": day,
               "serves_division": ""}
    shown = Page(desk.post("/admin/change/establish_organ/", {"key": "k" * 16, **answers}))
    assert "登记丽水市某局" in shown.text
    assert not Organ.objects.filter(name="丽水市某局").exists()
    confirmed(desk, "/admin/change/establish_organ/", answers)
    organ = made(Organ, name="丽水市某局")
    confirmed(desk, f"/admin/change/rename_organ/{organ.pk}/", {"name": "丽水市新局", "since": day})
    confirmed(desk, f"/admin/change/close_organ/{organ.pk}/", {"last": day})
    organ.refresh_from_db()
    assert (organ.name, organ.aliases, organ.parent, organ.valid_to) == (
        "丽水市新局", ["丽水市某局"], folk.government, date.today())
    page = Page(desk.get(f"/admin/organs/{organ.pk}/"))
    assert "撤销机构" in page.text
    assert page.link("/matters/")
    steps = [entry.step for entry in Entry.objects.filter(matter__title__endswith="系统管理").order_by("id")]
    assert steps == ["start_year", "establish_organ", "rename_organ", "close_organ"]
    assert registers_agree()


def test_what_cannot_be_is_said_and_what_was_typed_stays(folk: World, desk: Client) -> None:
    answer = desk.post(f"/admin/change/close_organ/{folk.market.pk}/", {"key": "k" * 16, "last": "2026-01-01",
                                                                         "document": "某文件"})
    page = Page(answer)
    assert answer.status_code == 409
    assert "先免职" in page.text
    assert page.value("document") == "某文件"
    wrong = desk.post(f"/admin/change/close_organ/{folk.market.pk}/", {"key": "k" * 16, "last": "昨天"})
    assert wrong.status_code == 422
    assert "不是日期" in Page(wrong).text
    assert not Entry.objects.exists()


def test_a_newcomer_is_registered_appointed_and_given_a_sign_in_in_one_go(folk: World, desk: Client) -> None:
    day = date.today().isoformat()
    answers = {"name": "吴新", "organ": folk.market.handle, "job": "科员", "roles": ["承办人", "执法人员"],
               "since": day, "account": "wuxin"}
    password = Page(confirmed(desk, "/admin/people/new/", answers))
    person = made(Person, name="吴新")
    assert person.posts.get().roles == ["clerk", "officer"]
    shown = re.search(r"[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}", password.text)
    assert shown
    assert person.user.check_password(shown[0])
    assert [one.step for one in Entry.objects.order_by("id")][-3:] == ["register_person", "appoint", "grant_account"]
    assert shown[0] not in str([entry.data for entry in Entry.objects.all()])
    assert registers_agree()


def test_posts_are_adjusted_and_ended(folk: World, desk: Client) -> None:
    day, post = date.today().isoformat(), folk.li.posts.get()
    confirmed(desk, f"/admin/change/reassign/{post.pk}/", {"job": "科长", "roles": ["执法人员"], "since": day})
    now = made(Post, person=folk.li, valid_to=None)
    assert (now.title, now.roles, now.valid_from) == ("科长", ["officer"], date.today())
    confirmed(desk, f"/admin/change/dismiss/{now.pk}/", {"last": day})
    page = Page(desk.get(f"/admin/people/{folk.li.pk}/"))
    assert "免职、离任" in page.text
    assert "调整职务、角色" in page.text
    assert registers_agree()


def test_a_one_time_password_opens_nothing_but_the_page_of_ones_own(folk: World, desk: Client) -> None:
    shown = Page(confirmed(desk, f"/admin/change/reset_password/{folk.li.pk}/", {"reason": "忘记"}))
    once = re.search(r"[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}", shown.text)
    assert once
    client, username = Client(), folk.li.user.username
    client.post("/login/", {"username": username, "password": once[0]})
    assert client.get("/")["Location"] == "/password/"
    assert client.get("/matters/")["Location"] == "/password/"
    short = client.post("/password/", {"old_password": once[0], "new_password1": "abc", "new_password2": "abc"})
    assert short.status_code == 422
    assert "至少 8 位" in Page(short).text
    own = {"old_password": once[0], "new_password1": "zhe-shi-wo-de", "new_password2": "zhe-shi-wo-de"}
    assert client.post("/password/", own)["Location"] == "/"
    assert client.get("/").status_code == 200
    assert not OneTimePassword.objects.exists()
    again = Client()
    assert again.post("/login/", {"username": username, "password": "zhe-shi-wo-de"})["Location"] == "/"


def test_a_one_time_password_that_ran_out_opens_nothing(folk: World, desk: Client) -> None:
    shown = Page(confirmed(desk, f"/admin/change/reset_password/{folk.li.pk}/", {}))
    once = re.search(r"[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}", shown.text)
    assert once
    OneTimePassword.objects.update(until=timezone.now())
    client = Client()
    answer = client.post("/login/", {"username": folk.li.user.username, "password": once[0]})
    assert "一次性口令已过期" in Page(answer).text
    assert client.get("/").status_code == 302
    assert "一次性口令已过期" in Page(desk.get(f"/admin/people/{folk.li.pk}/")).text


def test_a_sign_in_is_suspended_resumed_and_withdrawn(folk: World, desk: Client, signed_in: SignedIn) -> None:
    at = f"/admin/change/{{}}/{folk.li.pk}/".format
    client = signed_in(folk.li)
    confirmed(desk, at("suspend_account"), {"reason": "借调"})
    assert client.get("/").status_code == 302
    confirmed(desk, at("resume_account"), {})
    confirmed(desk, at("withdraw_account"), {"reason": "离任"})
    folk.li.refresh_from_db()
    assert folk.li.user is None
    taken = desk.post(f"/admin/change/grant_account/{folk.wang.pk}/", {"key": "k" * 16, "account": "li"})
    assert taken.status_code in (409, 422)
    assert registers_agree()


def test_anyone_changes_their_own_password(folk: World, signed_in: SignedIn) -> None:
    client = signed_in(folk.wang)
    assert Page(client.get("/")).all("a", href="/password/")
    wrong = client.post("/password/", {"old_password": "x", "new_password1": "a-new-one-1", "new_password2": "other"})
    assert wrong.status_code == 422
    assert "现在的口令不对" in Page(wrong).text
    assert "不一样" in Page(wrong).text


def notice(year: int) -> str:
    lines = [f"国务院办公厅关于{year}年部分节假日安排的通知"]
    for name, month, day in (("元旦", 1, 1), ("劳动节", 5, 1)):
        lines.append(f"一、{name}：{month}月{day}日放假，共1天。")
    return "\n".join([*lines, "三、国庆节：10月1日至3日放假，共3天。"])


def test_a_notice_is_pasted_read_and_counts_from_then_on(
    folk: World, desk: Client, django_capture_on_commit_callbacks: Any
) -> None:
    year = calendar().last + 1
    answers = {"document": f"关于{year}年部分节假日安排的通知", "document_number": "国办发明电〔2026〕1号"}
    bad = desk.post("/admin/holidays/new/", answers | {"text": "什么也没有"})
    assert bad.status_code == 422
    assert "未找到年份" in Page(bad).text
    nameless = desk.post("/admin/holidays/new/", {"text": notice(year)})
    assert nameless.status_code == 422
    assert "写明文号" in Page(nameless).text
    shown = Page(desk.post("/admin/holidays/new/", answers | {"text": notice(year)}))
    assert f"{year}年有" in shown.text
    assert calendar().last == year - 1
    with django_capture_on_commit_callbacks(execute=True):
        done = confirmed(desk, "/admin/holidays/new/", answers | {"text": notice(year)})
    assert done["Location"] == f"/admin/holidays/?year={year}"
    assert calendar().last == year
    assert "国办发明电〔2026〕1号" in Page(desk.get(done["Location"])).text
    assert registers_agree()


def test_a_standard_needs_its_source_and_shows_who_is_judged_by_it(folk: World, desk: Client) -> None:
    answers = {"word": "较大数额罚款.公民", "value": "8000", "division": folk.city.handle, "since": "2026-01-01",
               "document": "浙江省某规定", "document_number": "浙政发〔2026〕1号"}
    bare = desk.post("/admin/change/set_standard/", {"key": "k" * 16, **answers})
    assert bare.status_code == 422
    assert "应当载明条款" in Page(bare).text
    confirmed(desk, "/admin/change/set_standard/", answers | {"article": "第三条"})
    page = Page(desk.get("/admin/standards/"))
    assert "8,000" in page.text
    assert "浙江省某规定（浙政发〔2026〕1号）" in page.text
    assert "行政处罚（普通程序）" in page.text
    confirmed(desk, f"/admin/change/end_standard/{Parameter.objects.get().pk}/",
              {"last": date.today().isoformat(), "document": "修改决定"})
    assert registers_agree()


def test_the_roles_page_says_what_the_definitions_say(folk: World, desk: Client) -> None:
    text = Page(desk.get("/admin/roles/")).text
    for role in POSTED:
        assert role.title in text
    assert "设定地方参数" in text


def test_the_tree_is_that_of_the_day(folk: World, desk: Client) -> None:
    day = date.today().isoformat()
    confirmed(desk, f"/admin/change/rename_organ/{folk.market.pk}/", {"name": "丽水市新监管局", "since": day})
    assert "丽水市市场监督管理局 现名 丽水市新监管局" in Page(desk.get("/admin/organs/?on=2020-01-01")).text
    assert "丽水市新监管局" in Page(desk.get("/admin/organs/")).text
    assert "1 个" in Page(desk.get("/admin/organs/?q=新监管")).text
    assert desk.get("/admin/organs/?on=nonsense&division=999999").status_code == 200


def sheet(rows: list[list[object]]) -> BytesIO:
    book, out = openpyxl.Workbook(), BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(out)
    out.name = "名册.xlsx"
    out.seek(0)
    return out


HEADS = ["姓名", "机构", "职务", "角色", "任职起", "任职止", "登录账号"]


def test_a_list_is_judged_taken_in_part_and_changes_nothing_the_second_time(
    folk: World, keeper: Person, desk: Client, signed_in: SignedIn
) -> None:
    rows = [HEADS, ["吴新", "市市场监管局", "科员", "承办人", "2026-01-01", None, "wuxin"],
            ["郑误", "没有的局", "科员", "承办人", "2026-01-01"],
            ["钱误", "市市场监管局", "科员", "承办员", "2026-01-01"]]
    answer = desk.post("/admin/import/people/", {"file": sheet(rows)}, follow=True)
    text = Page(answer).text
    assert "新增1" in text.replace(" ", "")
    assert "有误2" in text.replace(" ", "")
    assert "“没有的局”没有登记" in text
    assert "是不是“承办人”" in text
    assert not Person.objects.filter(name="吴新").exists()
    assert "吴新" not in str(list(Draft.objects.values_list("data", flat=True)))  # encrypted
    desk.post("/logout/")
    desk = signed_in(keeper)
    assert "吴新" in Page(desk.get("/admin/import/people/")).text  # kept through the sign-out
    wrong = openpyxl.load_workbook(BytesIO(desk.get("/admin/import/people/wrong/").content)).worksheets[0]
    assert [row[-1] for row in wrong.iter_rows(values_only=True)][1:] == [
        "机构：“没有的局”没有登记，先登记机构", "角色：“承办员”不是系统中的角色，是不是“承办人”"]
    desk.post("/admin/import/people/", {"take": "1"})
    assert Person.objects.get(name="吴新").user.username == "wuxin"
    assert Matter.objects.filter(title="人员任职名册导入：名册.xlsx").count() == 1
    desk.post("/admin/import/people/", {"drop": "1"})
    assert registers_agree()
    again = desk.post("/admin/import/people/", {"file": sheet(rows[:2])}, follow=True)
    assert "完全一致" in Page(again).text
    assert "吴新" in Page(desk.get("/admin/people/?q=吴新")).text
    assert "任职" in Page(desk.get(f"/admin/people/{Person.objects.get(name='吴新').pk}/")).text


def test_organs_come_in_by_a_list_too(folk: World, desk: Client) -> None:
    plant_division("331102", "莲都区")
    rows = [["机构名称", "区划代码", "上级机构"],
            ["莲都区司法局", "331102", "莲都区人民政府"], ["莲都区人民政府", "331102", None]]
    desk.post("/admin/import/organs/", {"file": sheet(rows)})
    desk.post("/admin/import/organs/", {"take": "1"})
    assert Organ.objects.get(name="莲都区司法局").parent.name == "莲都区人民政府"
    assert registers_agree()


def test_templates_come_down_and_what_is_no_list_is_refused(folk: World, desk: Client) -> None:
    for name in ("organs", "people"):
        answer = desk.get(f"/admin/import/{name}/template/")
        assert answer.content[:2] == b"PK"
        assert "xlsx" in answer["Content-Disposition"]
    assert desk.get("/admin/import/others/").status_code == 404
    assert desk.get("/admin/import/people/wrong/").status_code == 404
    bad = BytesIO(b"nothing")
    bad.name = "x.xlsx"
    assert desk.post("/admin/import/people/", {"file": bad}).status_code == 422
    assert "选择要导入的" in Page(desk.post("/admin/import/people/", {})).text


def test_lists_of_people_cost_the_same_for_one_and_for_fifty(
    folk: World, desk: Client, django_assert_max_num_queries: Any
) -> None:
    for number in range(60):
        plant_person(f"人员{number}", folk.market, "科员", ["clerk"], since=SINCE)
    with django_assert_max_num_queries(14):
        page = Page(desk.get("/admin/people/"))
    assert page.link("after=")
    with django_assert_max_num_queries(14):
        desk.get("/admin/organs/")
    with django_assert_max_num_queries(16):
        desk.get(f"/admin/organs/{folk.market.pk}/")


def test_people_of_another_city_are_not_shown(folk: World, desk: Client) -> None:
    assert desk.get(f"/admin/people/{folk.stranger.pk}/").status_code == 404
    assert desk.get(f"/admin/organs/{folk.stranger.posts.get().organ_id}/").status_code == 404
    assert "杭州" not in Page(desk.get("/admin/organs/")).text
