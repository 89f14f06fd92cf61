"""The sample's organs: a city government, its departments, its counties. Names are plain; codes are made up."""
from __future__ import annotations

from dataclasses import dataclass

from fadu.demo.codes import made_up_code
from fadu.demo.places import CITY, COUNTIES
from fadu.organs.models import Division, Organ
from fadu.organs.seeding import plant_organ


@dataclass(frozen=True)
class Office:
    """One organ: full name without the city's, short name, the word of its document numbers, its branch."""

    name: str
    short: str
    word: str
    branch: str = ""


GOVERNMENT = Office("人民政府", "市政府", "丽政")
OFFICES = (
    GOVERNMENT,
    Office("人民政府办公室", "市政府办公室", "丽政办"),
    Office("司法局", "市司法局", "丽司"),
    Office("发展和改革委员会", "市发改委", "丽发改"),
    Office("经济和信息化局", "市经信局", "丽经信"),
    Office("教育局", "市教育局", "丽教"),
    Office("科学技术局", "市科技局", "丽科"),
    Office("民族宗教事务局", "市民宗局", "丽民宗"),
    Office("公安局", "市公安局", "丽公", "公安"),
    Office("民政局", "市民政局", "丽民"),
    Office("财政局", "市财政局", "丽财"),
    Office("人力资源和社会保障局", "市人力社保局", "丽人社", "人力资源社会保障"),
    Office("自然资源和规划局", "市自然资源和规划局", "丽自然资规", "自然资源"),
    Office("生态环境局", "市生态环境局", "丽环", "生态环境"),
    Office("建设局", "市建设局", "丽建", "住房城乡建设"),
    Office("交通运输局", "市交通运输局", "丽交", "交通运输"),
    Office("水利局", "市水利局", "丽水利", "水利"),
    Office("农业农村局", "市农业农村局", "丽农", "农业农村"),
    Office("商务局", "市商务局", "丽商务"),
    Office("文化和广电旅游体育局", "市文广旅体局", "丽文广旅体", "文化旅游"),
    Office("卫生健康委员会", "市卫生健康委", "丽卫健", "卫生健康"),
    Office("退役军人事务局", "市退役军人局", "丽退役"),
    Office("应急管理局", "市应急管理局", "丽应急", "应急管理"),
    Office("审计局", "市审计局", "丽审"),
    Office("国有资产监督管理委员会", "市国资委", "丽国资"),
    Office("市场监督管理局", "市市场监管局", "丽市监", "市场监管"),
    Office("林业局", "市林业局", "丽林", "林业"),
    Office("统计局", "市统计局", "丽统", "统计"),
    Office("医疗保障局", "市医保局", "丽医保", "医疗保障"),
    Office("综合行政执法局", "市综合行政执法局", "丽综执", "城市管理"),
    Office("信访局", "市信访局", "丽信"),
    Office("数据局", "市数据局", "丽数"),
    Office("政务服务管理办公室", "市政务服务办", "丽政务办"),
    Office("机关事务管理中心", "市机关事务中心", "丽机管"),
    Office("消防救援支队", "市消防救援支队", "丽消", "消防救援"),
)
PARTY_OFFICES = (
    Office("中共丽水市委办公室", "市委办公室", "丽委办"),
    Office("中共丽水市委组织部", "市委组织部", "丽组"),
    Office("中共丽水市委宣传部", "市委宣传部", "丽宣"),
    Office("中共丽水市委全面依法治市委员会办公室", "市委依法治市办", "丽法办"),
)


def full_name(office: Office) -> str:
    return office.name if office.name.startswith("中共") else f"丽水市{office.name}"


def load_organs(divisions: dict[str, Division]) -> dict[str, Organ]:
    """The organs by short name; those that are there already are left as they are."""
    city, known = divisions[CITY], dict[str, Organ]()
    for number, office in enumerate((*OFFICES, *PARTY_OFFICES), 1):
        known[office.short] = plant_organ(
            city, full_name(office), code=made_up_code(number, CITY), short_name=office.short, number_word=office.word,
            branch=office.branch, parent=known.get(GOVERNMENT.short) if office in OFFICES else None,
        )
    for number, (code, name) in enumerate(COUNTIES.items(), 101):
        title = f"{name}人民政府"
        known[title] = plant_organ(
            divisions[code], title, code=made_up_code(number, code), short_name=title, parent=known[GOVERNMENT.short]
        )
    return known
