"""Which field of a government's legal work a figure belongs to: words of its clause, sentence and headings."""
from __future__ import annotations

import re
from functools import lru_cache

DEFAULT = "其他"
# In order of preference where a clause names several; the first column is the name of the domain.
WORDS: tuple[tuple[str, str], ...] = (
    ("其他", r"公益诉讼|检察机关|检察建议|联合印发"),
    ("行政复议", r"行政复议|复议案件|复议纠错|复议决定|复议申请|复议机构|复议"),
    ("行政应诉", r"应诉|行政诉讼|出庭|败诉|胜诉|司法建议|府院联[动席]|行政案件|民事判决|行政非诉|生效判决|生效裁判"),
    ("仲裁", r"仲裁"),
    ("信访", r"信访|来信|上访|初访|积案|接访"),
    ("合法性审查", r"合法性审[查核]|法制审核|法律审核|合同审查|审核行政机关合同|合同\d|会议纪要\(抄告单\)|"
                   r"重大行政合同|审查合同|审核合同"),
    ("规范性文件", r"规范性文件|报备文件|备案审查|文件清理|备案文件"),
    ("法律顾问", r"法律顾问|公职律师"),
    ("重大行政决策", r"重大行政决策|决策事项|常务会议|全体会议|听证会|重大决策"),
    ("立法", r"立法|规章草案|地方性法规|政府规章"),
    ("案卷评查", r"案卷"),
    ("执法主体人员", r"执法证|持证|执法人员资格|执法主体|执法资格|执法监督证|执法培训考试|委托行政执法机关|"
                     r"授权行政执法机关|法定行政执法机关|执法人员\d|辅助人员"),
    ("执法监督", r"执法监督|执法督察|执法检查|三项制度|监督意见书|综合执法|涉企检查|行政检查"),
    ("行刑衔接", r"行刑衔接|两法衔接|移送公安|涉嫌犯罪|移送司法"),
    ("行政执法案件", r"行政处罚|行政强制|行政执法案件|处罚案件|立案查处|罚没|罚款|警告|案件流程|监察案件|拖欠农民工|"
                     r"劳动合同|检查记录|整改指令书|执法案件|查处|监督覆盖率|信息报告率|劳动保障监察"),
    ("生态环境", r"生态|环境保护|环保|污染|森林|排放|燃煤|水质|河长|断面|空气质量|PM2|垃圾|秸秆|节能|二氧化碳|"
                 r"能源消耗|入河"),
    ("应急", r"应急|防汛|突发事件|灾害|疫情|流调|隔离|救治床位|安全生产|消防|演练"),
    ("调解", r"调解|矛盾纠纷|纠纷"),
    ("普法", r"普法|法治宣传|宪法宣传|法律明白人|法治文化|宣讲|宣传资料|民主法治示范|法治讲座进|以案释法|宣传活动|"
             r"法律进"),
    ("公共法律服务", r"法律援助|公共法律服务|法律咨询|公证|司法鉴定|法律服务|村居法律|法治课堂|热线"),
    ("学法培训", r"学法|法治培训|培训班|专题培训|法律知识考试|法治讲座|集体学习|专题学习|法律知识学习|培训\d|参考率|"
                 r"述法"),
    ("政务公开", r"政务公开|信息公开|依申请公开|政府信息|门户网站|政务新媒体|发布信息|政策解读|公报|账号|公开申请"),
    ("信用", r"信用|涉企信息|失信|诚信|黑名单|红名单|异常名录|红黑榜"),
    ("政务服务", r"政务服务|一网通办|一件事|最多跑一次|一窗|窗口|网上办|马上办|就近办|一次办|零上门|好差评|办件|自助|"
                 r"行政许可事项|告知承诺|便民服务|办结率|12345|材料减少|共享数据"),
    ("行政权力清单", r"权责清单|权力清单|责任清单|职权事项|行政权力|赋码|权力事项|取消、调整|子项码|下放|行政职权"),
    ("营商环境", r"营商环境|审批时限|公平竞争|涉企收费|收费单位|市场准入|负面清单|工程建设项目审批|减税|惠企|"
                 r"市场主体|证照分离|经营主体"),
    ("市场监管", r"双随机|市场监管|企业年报|公示率|食品|药品|特种设备|抽检|知识产权|价格"),
    ("审计监督", r"审计"),
    ("人大政协", r"提案|人大代表建议|代表建议|议案|政协委员|建议提案|人大"),
    ("考核督察", r"考核|督察|督查|评估|示范创建|示范单位|示范区|述职"),
    ("公共服务", r"教育|卫生|医疗|低保|养老|床位|就业|公共文化|住房|社会保险|救助|学校|公共服务"),
)
PATTERNS = tuple((name, re.compile(words)) for name, words in WORDS)
ANY = re.compile("|".join(f"({words})" for _, words in WORDS))
NAMES = tuple(name for name, _ in WORDS)
WEAK = frozenset(("行政执法案件", "公共服务", "执法主体人员", "执法监督",
                  "考核督察"))  # words that other fields use too
FIELDS = frozenset(("生态环境", "应急"))


def domain(clause: str, sentence_before: str, heading: str) -> str:
    """The domain's name; what stands nearest to the figure speaks first.

    `clause` is the figure's own clause, `sentence_before` the sentence up to it, `heading` the nearest heading.
    """
    own = _first(clause, True)
    if own is None or own in WEAK:
        for words, last in ((sentence_before, True), (heading, False)):
            wider = _first(words, last)
            if wider is not None and (own is None or wider in FIELDS):
                return wider
    return own or DEFAULT


@lru_cache(maxsize=2048)
def _first(words: str, last: bool) -> str | None:
    matches = [match.lastindex for match in ANY.finditer(words)]
    if not matches:
        return None
    index = matches[-1] if last else matches[0]
    return NAMES[(index or 1) - 1]
